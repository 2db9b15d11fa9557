using Pipeline.Observing.Notifications;
using Pipeline.Observing.OpenLineage;
using Pipeline.Observing.Telemetry;

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
}
