using Pipeline.Building;

namespace Pipeline.Artefacts;

/// <summary><c>run_results.json</c> (dbt: "Run results JSON file", schema v6).</summary>
internal static class RunResultsFile
{
    /// <summary>A status in dbt's words.</summary>
    public static string Status(NodeStatus status) => status switch
    {
        NodeStatus.Success => "success",
        NodeStatus.Error => "error",
        NodeStatus.Skipped => "skipped",
        NodeStatus.NoOp => "no-op",
        NodeStatus.Pass => "pass",
        NodeStatus.Warn => "warn",
        _ => "fail",
    };
}
