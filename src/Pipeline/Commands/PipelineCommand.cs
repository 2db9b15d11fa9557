using System.CommandLine;
using Pipeline.Artefacts;
using Pipeline.Building;
using Pipeline.Reporting;
using Pipeline.Stages;
using Pipeline.Tasks;

namespace Pipeline.Commands;

/// <summary>
/// The bare command: the six tasks of the Airflow DAG <c>demo_s3_triggered_dbt</c> in their order. After a task that failed the
/// others are skipped; logging always runs.
/// </summary>
internal static class PipelineCommand
{
    private const int Tasks = 6;

    /// <summary>Makes it what the root command does.</summary>
    public static void AddTo(RootCommand root, HostEnvironment host)
    {
        SharedOptions.AddTo(root, SharedOptions.Sensing);
        SharedOptions.AddTo(root, SharedOptions.Building);
        root.SetAction((parsed, cancellationToken) => CommandRunner.RecordAsync(host, parsed, "pipeline", (session, cancel) => RunAsync(session, parsed, cancel), cancellationToken));
    }

    private static async Task<int> RunAsync(Session session, ParseResult parsed, CancellationToken cancellationToken)
    {
        var run = NodeRun.Prepare(session, parsed, _ => true);
        var stage = session.OpenStage();
        var warehouse = session.DeferWarehouse();
        await using var _ = warehouse.ConfigureAwait(false);
        session.Announce(warehouse);
        var tasks = new TaskSequence(Tasks, session.Host.Clock, session.Events);
        IReadOnlyList<StageFile> files = [];
        IReadOnlyList<NodeResult>? results = null;
        await tasks.RunAsync(WaitForS3Data.Name, always: false, async () =>
        {
            (var outcome, files) = await WaitForS3Data.RunAsync(session, stage, cancellationToken).ConfigureAwait(false);
            return outcome;
        }).ConfigureAwait(false);
        if (tasks.Finished[^1].State == TaskState.Rescheduled)
        {
            // The run goes on in another process, which does the rest of it and logs it.
            return tasks.Code;
        }

        await tasks.RunAsync(LoadRawData.Name, always: false, () => LoadRawData.RunAsync(session, warehouse, stage, files, cancellationToken)).ConfigureAwait(false);
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
}
