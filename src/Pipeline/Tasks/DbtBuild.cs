using System.Globalization;
using Pipeline.Building;
using Pipeline.Compiled;
using Pipeline.Reporting;

namespace Pipeline.Tasks;

/// <summary>
/// Tasks <c>dbt_run</c> and <c>dbt_test</c>: one build in graph order, in which tests run beside their node. Each of the two is judged by its own nodes.
/// </summary>
internal static class DbtBuild
{
    /// <summary>The name of the task that builds models.</summary>
    public const string RunName = "dbt_run";

    /// <summary>The name of the task that tests them.</summary>
    public const string TestName = "dbt_test";

    /// <summary>What became of the models.</summary>
    public static TaskOutcome Models(IReadOnlyList<NodeResult> results) => Outcome("models", [.. results.Where(result => result.Node is Model)]);

    /// <summary>What became of the tests, which have run beside their models.</summary>
    public static TaskOutcome Tests(IReadOnlyList<NodeResult> results) => Outcome("tests, beside their models", [.. results.Where(result => result.Node is DataTest)]);

    private static TaskOutcome Outcome(string what, List<NodeResult> results)
    {
        var state = results.Exists(result => result.Status is NodeStatus.Error or NodeStatus.Fail) ? TaskState.Failed
            : results.Exists(result => result.Status is NodeStatus.Warn or NodeStatus.Skipped) ? TaskState.Warn
            : TaskState.Success;
        var counts = results.GroupBy(result => result.Status).OrderBy(group => group.Key)
            .Select(group => string.Create(CultureInfo.InvariantCulture, $"{group.Count()} {Word(group.Key)}"));
        return new TaskOutcome(state, string.Join(", ", counts.Prepend(string.Create(CultureInfo.InvariantCulture, $"{results.Count} {what}"))));
    }

    private static string Word(NodeStatus status) => status switch
    {
        NodeStatus.Success => "built",
        NodeStatus.Error => "with an error",
        NodeStatus.Skipped => "skipped",
        NodeStatus.NoOp => "with nothing to do",
        NodeStatus.Reused => "as they were",
        NodeStatus.Pass => "passed",
        NodeStatus.Warn => "warned",
        _ => "failed",
    };
}
