using System.CommandLine;
using Pipeline.Artefacts;
using Pipeline.Building;
using Pipeline.Reporting;
using Pipeline.Stages;
using Pipeline.Tasks;
using Pipeline.Warehouses;

namespace Pipeline.Commands;

/// <summary>
/// The bare command: the six tasks of the Airflow DAG <c>demo_s3_triggered_dbt</c> in their order. After a task that failed the
/// others are skipped; logging always runs.
/// </summary>
internal static class PipelineCommand
{
    /// <summary>The name under which runs know it.</summary>
    public const string Name = "pipeline";

    private const int Tasks = 6;

    /// <summary>Makes it what the root command does.</summary>
    public static void AddTo(RootCommand root, HostEnvironment host)
    {
        SharedOptions.AddTo(root, SharedOptions.Sensing);
        SharedOptions.AddTo(root, SharedOptions.Building);
        RepeatableCommands.SetAction(root, host, Name);
    }

    /// <summary>Runs the tasks; in a retry, those that are not done.</summary>
    public static async Task<int> RunAsync(Session session, ParseResult parsed, CancellationToken cancellationToken)
    {
        var run = NodeRun.Prepare(session, parsed, _ => true);
        var stage = session.OpenStage();
        var warehouse = session.DeferWarehouse();
        await using var _ = warehouse.ConfigureAwait(false);
        session.Announce(warehouse);
        var tasks = new TaskSequence(Tasks, session.Host.Clock, session.Events);
        IReadOnlyList<NodeResult>? results = null;
        if (!await LoadAsync(session, tasks, warehouse, stage, cancellationToken).ConfigureAwait(false))
        {
            return tasks.Code;
        }

        await tasks.RunAsync(DbtDeps.Name, always: false, () => Task.FromResult(DbtDeps.Run(session.Project, session.Events))).ConfigureAwait(false);
        await tasks.RunAsync(DbtBuild.RunName, always: false, async () =>
        {
            results = await run.ExecuteAsync(warehouse, cancellationToken).ConfigureAwait(false);
            return DbtBuild.Models(results);
        }).ConfigureAwait(false);
        await tasks.RunAsync(DbtBuild.TestName, always: results is not null, () => Task.FromResult(DbtBuild.Tests(results!))).ConfigureAwait(false);
        await tasks.RunAsync(Logging.Name, always: true, () => Logging.WriteAsync(session, warehouse, tasks.Finished, results ?? [])).ConfigureAwait(false);
        run.ReportProblems(results ?? []);
        run.ReportSummary(results ?? []);
        return tasks.Code;
    }

    // False when the run goes on later, which then does the rest of it and logs it.
    private static async Task<bool> LoadAsync(Session session, TaskSequence tasks, IWarehouse warehouse, IStage stage, CancellationToken cancellationToken)
    {
        if (session.Request.Undone is { } undone && undone.DoneTasks.Contains(LoadRawData.Name))
        {
            tasks.Pass(WaitForS3Data.Name, $"run {undone.Run.Id}, which has done it");
            tasks.Pass(LoadRawData.Name, $"run {undone.Run.Id}, which has done it");
            return true;
        }

        IReadOnlyList<StageFile> files = [];
        await tasks.RunAsync(WaitForS3Data.Name, always: false, async () =>
        {
            (var outcome, files) = await WaitForS3Data.RunAsync(session, stage, cancellationToken).ConfigureAwait(false);
            return outcome;
        }).ConfigureAwait(false);
        if (tasks.Finished[^1].State == TaskState.Rescheduled)
        {
            return false;
        }

        if (session.Request.Turn is { } turn)
        {
            await turn(cancellationToken).ConfigureAwait(false);
        }

        await tasks.RunAsync(LoadRawData.Name, always: false, () => LoadRawData.RunAsync(session, warehouse, stage, files, cancellationToken)).ConfigureAwait(false);
        return true;
    }
}
