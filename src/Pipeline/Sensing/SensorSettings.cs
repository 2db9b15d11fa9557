namespace Pipeline.Sensing;

/// <summary>What a sensor does between pokes.</summary>
internal enum SensorMode
{
    /// <summary>It stays in its process and waits.</summary>
    Poke,

    /// <summary>It ends after each poke; the run store keeps what it knows, and whoever started it starts it again.</summary>
    Reschedule,
}

/// <summary>What a sensor looks for, and when.</summary>
internal sealed record SensorSettings
{
    /// <summary>The pattern of a day's keys, relative to the stage.</summary>
    public required KeyPattern Pattern { get; init; }

    /// <summary>The time from one poke to the next; from the first to the second when it grows.</summary>
    public required TimeSpan PokeInterval { get; init; }

    /// <summary>The time from the first poke to the last.</summary>
    public required TimeSpan Timeout { get; init; }

    /// <summary>Whether the interval doubles from poke to poke.</summary>
    public bool IsExponential { get; init; }

    /// <summary>What a growing interval never exceeds; null for no limit but the deadline.</summary>
    public TimeSpan? MaxPokeInterval { get; init; }

    /// <summary>Whether a day without files is skipped instead of failed.</summary>
    public bool SoftFail { get; init; }

    /// <summary>What it does between pokes.</summary>
    public SensorMode Mode { get; init; }

    /// <summary>How long a file must have been unchanged; null for the stage's own: 5 s in a bucket, none in a directory.</summary>
    public TimeSpan? Settle { get; init; }

    /// <summary>The pattern of the manifests that name a day's files; null without manifests.</summary>
    public KeyPattern? Manifest { get; init; }
}
