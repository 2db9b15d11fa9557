using System.Globalization;
using Pipeline.Building;

namespace Pipeline.Reporting;

/// <summary>Lines of nodes, in dbt's form.</summary>
internal sealed class NodeLines : EventFormatter
{
    /// <inheritdoc />
    public override string? Format(RunEvent runEvent) => runEvent switch
    {
        NodeStarted started => ResultLine.Of(started.Index, started.Total, $"START {started.Description}", "RUN"),
        NodeRetried retried => ResultLine.Of(
            retried.Index,
            retried.Total,
            $"RETRY {retried.Description}: {retried.Error}",
            string.Create(CultureInfo.InvariantCulture, $"attempt {retried.Attempt} of {retried.Attempts} in {retried.Seconds:0.0}s")),
        NodeFinished { Status: NodeStatus.Skipped } skipped =>
            ResultLine.Of(skipped.Index, skipped.Total, $"SKIP {skipped.Description} due to {skipped.Message}", "SKIP"),
        NodeFinished { Status: NodeStatus.Reused } reused =>
            ResultLine.Of(reused.Index, reused.Total, $"REUSED {reused.Description}, {reused.Message}", "REUSED"),
        NodeFinished finished => ResultLine.Of(
            finished.Index,
            finished.Total,
            Text(finished),
            string.Create(CultureInfo.InvariantCulture, $"{State(finished)} in {finished.Seconds:0.00}s")),
        _ => null,
    };

    // A test's description starts with its resource type, which its result line does without.
    private static string Text(NodeFinished node) => node.Status switch
    {
        NodeStatus.Success => $"OK {(IsSeed(node) ? "loaded" : "created")} {node.Description}",
        NodeStatus.NoOp => $"NO-OP {node.Description}",
        NodeStatus.Pass => $"PASS {TestName(node)}",
        NodeStatus.Warn => $"WARN {node.Failures} {TestName(node)}",
        NodeStatus.Fail => $"FAIL {node.Failures} {TestName(node)}",
        _ when node.Failures is null && node.Description.StartsWith("test ", StringComparison.Ordinal) => $"ERROR {TestName(node)}",
        _ => $"ERROR {(IsSeed(node) ? "loading" : "creating")} {node.Description}",
    };

    private static string State(NodeFinished node) => node.Status switch
    {
        NodeStatus.Success => node.Message,
        NodeStatus.NoOp => "NO-OP",
        NodeStatus.Pass => "PASS",
        NodeStatus.Warn => $"WARN {node.Failures}",
        NodeStatus.Fail => $"FAIL {node.Failures}",
        _ => "ERROR",
    };

    private static bool IsSeed(NodeFinished node) => node.Description.StartsWith("seed ", StringComparison.Ordinal);

    private static string TestName(NodeFinished node) => node.Description["test ".Length..];
}
