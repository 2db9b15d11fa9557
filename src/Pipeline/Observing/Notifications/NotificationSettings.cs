namespace Pipeline.Observing.Notifications;

/// <summary>What somebody is told of.</summary>
internal enum NotificationKind
{
    /// <summary>A run failed, or its process died.</summary>
    Failure,

    /// <summary>A run succeeded after one of the same command line that had failed.</summary>
    Recovery,

    /// <summary>Files of a day came after its sensor had passed.</summary>
    Late,
}

/// <summary>Whom to notify of what.</summary>
internal sealed record NotificationSettings
{
    /// <summary>The webhook.</summary>
    public required HttpSettings Http { get; init; }

    /// <summary>What the bodies are signed with; null for unsigned ones.</summary>
    public WebhookSecret? Secret { get; init; }

    /// <summary>What is told.</summary>
    public IReadOnlySet<NotificationKind> On { get; init; } = new HashSet<NotificationKind>(Enum.GetValues<NotificationKind>());
}
