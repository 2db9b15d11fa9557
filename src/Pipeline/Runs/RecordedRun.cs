using Pipeline.Commands;
using Pipeline.Observing;
using Pipeline.Reporting;
using Pipeline.Sensing;

namespace Pipeline.Runs;

/// <summary>Runs a command's body as a run that the store knows from its first moment to its last.</summary>
internal static class RecordedRun
{
    /// <summary>Runs it; gives the exit code.</summary>
    /// <param name="session">The command's run.</param>
    /// <param name="arguments">The command line that repeats it.</param>
    /// <param name="body">What it does; gives the exit code.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static async Task<int> RunAsync(
        Session session, IReadOnlyList<string> arguments, Func<Session, CancellationToken, Task<int>> body, CancellationToken cancellationToken)
    {
        var store = session.OpenRunStore();
        var interrupted = InterruptedRuns.Mark(store);
        foreach (var run in interrupted)
        {
            session.Events.Publish(new Message($"Run {run.Id} ({run.Command} of {StoredText.Of(run.LogicalDate)}) was interrupted: its process is gone", EventLevel.Warn));
        }

        if (session.Request.Trigger == RunTrigger.Manual && session.Settings.Sensor.Mode == SensorMode.Reschedule && Waiting(store, session, arguments) is { } waiting)
        {
            session.TakeUp(waiting);
            RunPosition.EnterRun(session.Run.InvocationId);
        }

        var described = session.Describe(arguments);
        var recorder = RunRecorder.Begin(store, described, session.Host.Clock, session.Secrets);
        await using var _ = recorder.ConfigureAwait(false);
        session.Recorder = recorder;
        session.Events.Add(recorder);
        var observers = RunObservers.Follow(session, described, interrupted);
        try
        {
            var code = await body(session, cancellationToken).ConfigureAwait(false);
            await EndAsync(recorder.Outcome ?? new RunEnd(State(code, session, cancellationToken), code, Message: null)).ConfigureAwait(false);
            return code;
        }
        catch (Exception error)
        {
            await EndAsync(new RunEnd(State(ExitCode.Failed, session, cancellationToken), CommandRunner.Code(error, cancellationToken), ErrorText.Of(error))).ConfigureAwait(false);
            throw;
        }
        finally
        {
            if (recorder.Problem is { } problem)
            {
                session.Events.Publish(new Message(problem, EventLevel.Warn));
            }
        }

        async Task EndAsync(RunEnd end)
        {
            await recorder.EndAsync(end).ConfigureAwait(false);
            observers.End(end);
        }
    }

    // Whoever started a sensor that reschedules itself starts it again by the same command.
    private static RunRecord? Waiting(RunStore store, Session session, IReadOnlyList<string> arguments)
    {
        var me = session.Describe(arguments);
        return store.Read(connection => RunReader.InState(connection, RunState.Waiting)).LastOrDefault(run =>
            run.Trigger == RunTrigger.Manual && run.Command == me.Command && run.LogicalDate == me.LogicalDate && run.Project == me.Project
            && run.Warehouse == me.Warehouse && run.Arguments.SequenceEqual(me.Arguments));
    }

    // A scheduled run that was stopped is taken up by the next start; another one was ended by a person.
    private static RunState State(int code, Session session, CancellationToken cancellationToken) =>
        code == ExitCode.Success ? RunState.Success
        : !cancellationToken.IsCancellationRequested ? RunState.Failed
        : session.Request.IsTakenUpAgain ? RunState.Interrupted
        : RunState.Cancelled;
}
