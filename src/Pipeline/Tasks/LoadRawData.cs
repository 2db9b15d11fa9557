using Pipeline.Commands;
using Pipeline.Reporting;
using Pipeline.Stages;
using Pipeline.Warehouses;

namespace Pipeline.Tasks;

/// <summary>Task <c>load_raw_data</c>: runs the project's COPY INTO over the stage's listing.</summary>
internal static class LoadRawData
{
    /// <summary>The task's name.</summary>
    public const string Name = "load_raw_data";

    /// <summary>Loads what is not loaded; a file left out is a warning, for the others are in.</summary>
    public static async Task<TaskOutcome> RunAsync(Session session, IWarehouse warehouse, IStage stage, IReadOnlyList<StageFile> files, CancellationToken cancellationToken)
    {
        if (session.Project.Load is not { } operation)
        {
            return new TaskOutcome(TaskState.Success, "no operation of the project has a COPY INTO");
        }

        var results = await new OperationRunner(session, warehouse)
            .RunAsync(operation, new Dictionary<string, string?>(), stage, files, cancellationToken).ConfigureAwait(false);
        var copies = results.Select(CopyFinished.Of).ToList();
        var state = copies.Exists(copy => copy.Level != EventLevel.Info) ? TaskState.Warn : TaskState.Success;
        return new TaskOutcome(state, string.Join("; ", copies.Select(LoadLines.Text)));
    }
}
