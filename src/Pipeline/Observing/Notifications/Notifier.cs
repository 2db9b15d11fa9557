using System.Collections.Concurrent;
using System.Text;
using Pipeline.Artefacts;
using Pipeline.Building;
using Pipeline.Reporting;
using Pipeline.Runs;

namespace Pipeline.Observing.Notifications;

/// <summary>
/// Tells a webhook of a run's failure, of the first success after one, and of late files. It posts beside the run; what cannot be delivered is a
/// warning on the console and nothing else.
/// </summary>
internal sealed class Notifier : IRunObserver
{
    private readonly NotificationSettings _settings;
    private readonly RunRecord _run;
    private readonly RunStore _store;
    private readonly IEventSink _events;
    private readonly SecretMask _secrets;
    private readonly TimeProvider _clock;
    private readonly ConcurrentQueue<Problem> _problems = new();
    private readonly HttpDelivery _delivery;
    private readonly Outbox<(Notification Notification, RunRecord Run, RunEnd? End)> _outbox;

    /// <summary>Follows a run.</summary>
    /// <param name="settings">Whom to notify of what.</param>
    /// <param name="run">The run.</param>
    /// <param name="store">What became of earlier ones.</param>
    /// <param name="events">Told of what cannot be delivered.</param>
    /// <param name="secrets">What no notification may hold.</param>
    /// <param name="clock">Stamps them.</param>
    public Notifier(NotificationSettings settings, RunRecord run, RunStore store, IEventSink events, SecretMask secrets, TimeProvider clock)
    {
        (_settings, _run, _store, _events, _secrets, _clock) = (settings, run, store, events, secrets, clock);
        _delivery = new HttpDelivery(settings.Http);
        _outbox = new(item => SendAsync(item.Notification, item.Run, item.End));
    }

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
                Enqueue(Notification.Late(_run, late), _run, null);
                break;
        }
    }

    /// <summary>Tells that an earlier run's process died, which nobody else does.</summary>
    public void Died(RunRecord earlier) => Enqueue(Notification.Died(earlier), earlier, new RunEnd(RunState.Interrupted, ExitCode: null, earlier.Message));

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
            Enqueue(Notification.Failed(_run, end, [.. _problems], failed.Count), _run, end);
        }
        else if (failed.Count > 0)
        {
            Enqueue(Notification.Recovered(_run, failed[0], failed.Count), _run, end);
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _outbox.DisposeAsync().ConfigureAwait(false);
        _delivery.Dispose();
    }

    private IReadOnlyList<RunRecord> FailuresBefore()
    {
        try
        {
            return _store.Read(connection => PrecedingFailures.Of(connection, _run));
        }
        catch (RunStoreException error)
        {
            _events.Publish(new Message($"Whether earlier runs failed is not known: {error.Message}", EventLevel.Warn));
            return [];
        }
    }

    private void Enqueue(Notification notification, RunRecord run, RunEnd? end)
    {
        if (_settings.On.Contains(notification.Kind))
        {
            _outbox.Add((notification, run, end));
        }
    }

    private async Task SendAsync(Notification notification, RunRecord run, RunEnd? end)
    {
        var id = $"msg_{Guid.CreateVersion7():N}";
        var body = Encoding.UTF8.GetBytes(_secrets.Apply(notification.Body(id, _clock.GetUtcNow(), run, end?.State, end?.ExitCode)));
        if (await _delivery.PostAsync(body, () => _settings.Secret?.Headers(id, _clock.GetUtcNow(), body) ?? []).ConfigureAwait(false) is { } problem)
        {
            _events.Publish(new Message($"Notification {notification.Type} could not be delivered to {problem}", EventLevel.Warn));
        }
    }
}
