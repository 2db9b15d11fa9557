using Pipeline.Commands;
using Pipeline.Observing.Notifications;
using Pipeline.Observing.Telemetry;
using Pipeline.Reporting;
using Pipeline.Runs;

namespace Pipeline.Observing;

/// <summary>
/// Follows a process that has several runs, for as long as it lives: tells of those that it gives up, which do not run and so have no observers, and
/// keeps the way to the collector open from run to run, so that counters count on.
/// </summary>
/// <param name="webhook">Where to; null for nowhere. It is ended with the observer.</param>
/// <param name="store">What is known of the runs.</param>
/// <param name="export">The way to the collector; null without one. It is ended with the observer.</param>
internal sealed class HostObserver(Webhook? webhook, RunStore store, TelemetryExport? export) : IEventSink, IAsyncDisposable
{
    /// <inheritdoc />
    public void Publish(RunEvent runEvent)
    {
        if (runEvent is RunGivenUp lost && webhook is not null && store.Read(connection => RunReader.Find(connection, lost.Run)) is { } run)
        {
            webhook.Send(Notification.Lost(run, "failed", lost.Reason), run, new RunEnd(RunState.Failed, ExitCode.Error, lost.Reason));
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (webhook is not null)
        {
            await webhook.DisposeAsync().ConfigureAwait(false);
        }

        if (export is not null)
        {
            await export.DisposeAsync().ConfigureAwait(false);
        }
    }
}
