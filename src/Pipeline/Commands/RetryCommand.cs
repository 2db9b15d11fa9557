using System.CommandLine;
using Pipeline.Reporting;
using Pipeline.Runs;

namespace Pipeline.Commands;

/// <summary>
/// <c>retry</c>: the last run again, for what failed in it, was skipped or was never reached (dbt: "About dbt retry command"): the same
/// command with the same options, vars and logical date. Settings given to it win over those of then.
/// </summary>
internal static class RetryCommand
{
    private static readonly Argument<string> _run = new("run") { Description = "The run's id, or its first characters [default: the last run]", Arity = ArgumentArity.ZeroOrOne };

    /// <summary>The command.</summary>
    public static Command Create(HostEnvironment host)
    {
        var command = new Command("retry", "Run again what failed or was skipped in the last run") { Arguments = { _run } };
        SharedOptions.AddTo(command, SharedOptions.Threads, SharedOptions.FullRefresh);
        command.SetAction((parsed, cancellationToken) => RunAsync(host, parsed, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(HostEnvironment host, ParseResult parsed, CancellationToken cancellationToken)
    {
        UndoneWork? undone = null;
        var code = await CommandRunner.RunAsync(host, parsed, "retry", new RunRequest(), (session, _) => Task.FromResult(Find(session, parsed, out undone)), cancellationToken).ConfigureAwait(false);
        if (code != ExitCode.Success || undone is not { IsNothing: false })
        {
            return code;
        }

        var run = undone.Run;
        var request = new RunRequest { Trigger = RunTrigger.Retry, LogicalDate = run.LogicalDate, Undone = undone, Overrides = parsed };
        var repeated = CommandLine.Parse(host, run.Command == PipelineCommand.Name ? run.Arguments : [run.Command, .. run.Arguments]);
        return await RepeatableCommands.RunAsync(host, repeated, run.Command, request, run.Arguments, cancellationToken).ConfigureAwait(false);
    }

    private static int Find(Session session, ParseResult parsed, out UndoneWork? undone)
    {
        if (parsed.GetResult(SharedOptions.Date) is not null)
        {
            throw new UsageException("retry runs the logical date of the run that it repeats: leave --date out.");
        }

        var store = session.OpenRunStore();
        InterruptedRuns.Mark(store);
        var run = parsed.GetValue(_run) is { } id
            ? RunsCommand.Find(store, id)
            : store.Read(connection => RunReader.Last(connection, session.Project.Name, session.Kind.Locate(session.Settings), RepeatableCommands.Names))
                ?? throw new UsageException($"There is nothing to retry: '{store.Path}' knows no run of project {session.Project.Name} in {session.Kind.Locate(session.Settings)}.");
        if (run.State is RunState.Running or RunState.Queued or RunState.Waiting)
        {
            throw new UsageException($"Run {run.Id} ({run.Command}) is {StoredText.Of(run.State)}: there is nothing to retry before it has ended.");
        }

        undone = store.Read(connection => UndoneWork.Of(connection, run));
        session.Events.Publish(new Message(undone.IsNothing
            ? $"Nothing to retry: run {run.Id} ({run.Command} of {StoredText.Of(run.LogicalDate)}) left nothing undone"
            : $"Retrying run {run.Id}: {run.Command} of {StoredText.Of(run.LogicalDate)}, {What(undone)}"));
        if (!undone.IsNothing && run.CodeVersion != ProjectFingerprint.Of(session.Project))
        {
            session.Events.Publish(new Message("The project has been built anew since: what runs is this build's", EventLevel.Warn));
        }

        return ExitCode.Success;
    }

    private static string What(UndoneWork undone) => undone.Nodes switch
    {
        null => "all of it",
        { Count: 0 } => "no node",
        { Count: 1 } => "1 node",
        var nodes => $"{nodes.Count} nodes",
    };
}
