using System.Globalization;
using Pipeline.Building;
using Pipeline.Commands;
using Pipeline.Reporting;
using Pipeline.Tasks;
using Pipeline.Warehouses;

namespace Pipeline.Artefacts;

/// <summary>Task <c>logging</c>: leaves what a run did, as artefacts on disk and as rows in the warehouse's run log.</summary>
internal static class Logging
{
    /// <summary>Writes all of it, also after a failed or cancelled run.</summary>
    public static async Task<TaskOutcome> WriteAsync(Session session, IWarehouse warehouse, IReadOnlyList<NodeResult> results)
    {
        Directory.CreateDirectory(session.Settings.TargetPath);
        await RunLog.WriteAsync(warehouse, session.Run, results, CancellationToken.None).ConfigureAwait(false);
        return new TaskOutcome(TaskState.Success, string.Create(
            CultureInfo.InvariantCulture,
            $"{results.Count} results in {session.Settings.TargetPath}/run_results.json and pipeline.run_log"));
    }
}
