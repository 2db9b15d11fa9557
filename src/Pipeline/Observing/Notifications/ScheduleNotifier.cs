using Pipeline.Commands;
using Pipeline.Reporting;
using Pipeline.Runs;

namespace Pipeline.Observing.Notifications;

/// <summary>Tells a webhook of runs that the schedule gives up: they do not run, and so nobody else tells.</summary>
/// <param name="webhook">Where to; it is ended with the notifier.</param>
/// <param name="store">What is known of them.</param>
internal sealed class ScheduleNotifier(Webhook webhook, RunStore store) : IEventSink, IAsyncDisposable
{
    /// <inheritdoc />
    public void Publish(RunEvent runEvent)
    {
        if (runEvent is RunGivenUp lost && store.Read(connection => RunReader.Find(connection, lost.Run)) is { } run)
        {
            webhook.Send(Notification.Lost(run, "failed", lost.Reason), run, new RunEnd(RunState.Failed, ExitCode.Error, lost.Reason));
        }
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => webhook.DisposeAsync();
}
