using Pipeline.Observing.Notifications;
using Pipeline.Observing.OpenLineage;
using Pipeline.Observing.Telemetry;
using Pipeline.Runs;

namespace Pipeline.Observing;

/// <summary>Who is told of runs.</summary>
internal sealed record ObservingSettings
{
    /// <summary>Nobody outside.</summary>
    public static readonly ObservingSettings Nobody = new();

    /// <summary>The webhook that is told of failures, recoveries and late files; null without one.</summary>
    public NotificationSettings? Notifications { get; init; }

    /// <summary>Where OpenLineage events go; null for nowhere.</summary>
    public OpenLineageSettings? OpenLineage { get; init; }

    /// <summary>Where traces and metrics go; null for nowhere outside the process.</summary>
    public TelemetrySettings? Telemetry { get; init; }

    /// <summary>Who is told of what, a line each; of addresses only the hosts.</summary>
    public IEnumerable<string> Describe()
    {
        if (Notifications is { } notifications)
        {
            var kinds = string.Join(", ", notifications.On.Order().Select(kind => StoredText.Of(kind)));
            yield return $"notifications: {notifications.Http.Url.Host} of {kinds}{(notifications.Secret is null ? ", unsigned" : ", signed")}";
        }

        if (OpenLineage is { } lineage)
        {
            yield return $"OpenLineage: {string.Join(" and ", new[] { lineage.Http?.Url.Host, lineage.File }.OfType<string>())}";
        }

        if (Telemetry is { } telemetry)
        {
            yield return $"OpenTelemetry: {telemetry.Endpoint.Host}:{telemetry.Endpoint.Port}";
        }
    }
}
