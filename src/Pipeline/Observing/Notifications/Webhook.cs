using System.Text;
using Pipeline.Reporting;
using Pipeline.Runs;

namespace Pipeline.Observing.Notifications;

/// <summary>Posts notifications, beside what goes on; what cannot be delivered is a warning on the console and nothing else.</summary>
internal sealed class Webhook : IAsyncDisposable
{
    private readonly NotificationSettings _settings;
    private readonly IEventSink _events;
    private readonly SecretMask _secrets;
    private readonly TimeProvider _clock;
    private readonly HttpDelivery _delivery;
    private readonly Outbox<(Notification Notification, RunRecord Run, RunEnd? End)> _outbox;

    /// <summary>Prepares it; nothing is asked yet.</summary>
    /// <param name="settings">Whom to notify of what.</param>
    /// <param name="events">Told of what cannot be delivered.</param>
    /// <param name="secrets">What no notification may hold.</param>
    /// <param name="clock">Stamps them.</param>
    public Webhook(NotificationSettings settings, IEventSink events, SecretMask secrets, TimeProvider clock)
    {
        (_settings, _events, _secrets, _clock) = (settings, events, secrets, clock);
        _delivery = new HttpDelivery(settings.Http);
        _outbox = new(item => PostAsync(item.Notification, item.Run, item.End));
    }

    /// <summary>Sends a notification by and by, if it is of a kind that is asked for.</summary>
    /// <param name="notification">The notification.</param>
    /// <param name="run">The run it is about.</param>
    /// <param name="end">How that ended; null while it goes on.</param>
    public void Send(Notification notification, RunRecord run, RunEnd? end)
    {
        if (_settings.On.Contains(notification.Kind))
        {
            _outbox.Add((notification, run, end));
        }
    }

    /// <summary>Sends what is left.</summary>
    public async ValueTask DisposeAsync()
    {
        await _outbox.DisposeAsync().ConfigureAwait(false);
        _delivery.Dispose();
    }

    private async Task PostAsync(Notification notification, RunRecord run, RunEnd? end)
    {
        var id = $"msg_{Guid.CreateVersion7():N}";
        var body = Encoding.UTF8.GetBytes(_secrets.Apply(notification.Body(id, _clock.GetUtcNow(), run, end?.State, end?.ExitCode)));
        if (await _delivery.PostAsync(body, () => _settings.Secret?.Headers(id, _clock.GetUtcNow(), body) ?? []).ConfigureAwait(false) is { } problem)
        {
            _events.Publish(new Message($"Notification {notification.Type} could not be delivered to {problem}", EventLevel.Warn));
        }
    }
}
