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
    /// <summary>The task's name.</summary>
    public const string Name = "logging";

    /// <summary>Writes all of it, also after a failed or cancelled run.</summary>
    /// <param name="session">The command's run.</param>
    /// <param name="warehouse">Where the run log is.</param>
    /// <param name="tasks">The tasks that came before; none outside the pipeline.</param>
    /// <param name="results">What became of the nodes.</param>
    public static async Task<TaskOutcome> WriteAsync(
        Session session, IWarehouse warehouse, IReadOnlyList<TaskFinished> tasks, IReadOnlyList<NodeResult> results)
    {
        var folder = session.Settings.TargetPath;
        ArtefactFile.Write(folder, "manifest.json", new ManifestFile(session.Project, session.Run).Create(), session.Secrets);
        ArtefactFile.Write(folder, "run_results.json", RunResultsFile.Create(session.Run, session.Command, results), session.Secrets);
        await RunLog.WriteAsync(warehouse, session.Run, tasks, results, CancellationToken.None).ConfigureAwait(false);
        return new TaskOutcome(TaskState.Success, string.Create(CultureInfo.InvariantCulture, $"{results.Count} results in {folder}/run_results.json and pipeline.run_log"));
    }
}
