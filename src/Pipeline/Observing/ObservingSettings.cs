using Pipeline.Observing.Notifications;

namespace Pipeline.Observing;

/// <summary>Who is told of runs.</summary>
internal sealed record ObservingSettings
{
    /// <summary>Nobody outside.</summary>
    public static readonly ObservingSettings Nobody = new();

    /// <summary>The webhook that is told of failures, recoveries and late files; null without one.</summary>
    public NotificationSettings? Notifications { get; init; }
}
