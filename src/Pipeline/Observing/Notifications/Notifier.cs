using System.Collections.Concurrent;
using Pipeline.Artefacts;
using Pipeline.Building;
using Pipeline.Reporting;
using Pipeline.Runs;

namespace Pipeline.Observing.Notifications;

/// <summary>Tells a webhook of a run's failure, of the first success after one, and of late files.</summary>
/// <param name="webhook">Where to; it is ended with the notifier.</param>
/// <param name="run">The run.</param>
/// <param name="store">What became of earlier ones.</param>
/// <param name="events">Told when that cannot be known.</param>
internal sealed class Notifier(Webhook webhook, RunRecord run, RunStore store, IEventSink events) : IRunObserver
{
    private readonly ConcurrentQueue<Problem> _problems = new();

    /// <inheritdoc />
    public void Publish(RunEvent runEvent)
    {
        switch (runEvent)
        {
            case NodeFinished { Status: NodeStatus.Error or NodeStatus.Fail } node:
                _problems.Enqueue(new Problem(node.UniqueId, RunResultsFile.Status(node.Status), node.Message));
                break;
            case TaskFinished { State: TaskState.Failed or TaskState.TimedOut } task when _problems.IsEmpty:
                _problems.Enqueue(new Problem($"task.{task.Task}", StoredText.Of(task.State), task.Summary));
                break;
            case LateFilesFound late:
                webhook.Send(Notification.Late(run, late), run, end: null);
                break;
        }
    }

    /// <summary>Tells that an earlier run's process died, which nobody else does.</summary>
    public void Died(RunRecord earlier) => webhook.Send(
        Notification.Lost(earlier, "was interrupted", earlier.Message ?? "its process is gone"), earlier, new RunEnd(RunState.Interrupted, ExitCode: null, earlier.Message));

    /// <inheritdoc />
    public void End(RunEnd end)
    {
        if (end.State is not (RunState.Failed or RunState.Success))
        {
            return;
        }

        var failed = FailuresBefore();
        if (end.State == RunState.Failed)
        {
            webhook.Send(Notification.Failed(run, end, [.. _problems], failed.Count), run, end);
        }
        else if (failed.Count > 0)
        {
            webhook.Send(Notification.Recovered(run, failed[0], failed.Count), run, end);
        }
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => webhook.DisposeAsync();

    private IReadOnlyList<RunRecord> FailuresBefore()
    {
        try
        {
            return store.Read(connection => PrecedingFailures.Of(connection, run));
        }
        catch (RunStoreException error)
        {
            events.Publish(new Message($"Whether earlier runs failed is not known: {error.Message}", EventLevel.Warn));
            return [];
        }
    }
}
