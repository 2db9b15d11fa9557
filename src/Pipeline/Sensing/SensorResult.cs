using Pipeline.Stages;

namespace Pipeline.Sensing;

/// <summary>How a sensor ended, or its process.</summary>
internal enum SensorOutcome
{
    /// <summary>The day's files are there.</summary>
    Found,

    /// <summary>They were not at the deadline.</summary>
    TimedOut,

    /// <summary>They are not there yet; it looks again at <see cref="SensorResult.Next"/>, in another process.</summary>
    Rescheduled,
}

/// <summary>What a sensor found.</summary>
internal sealed record SensorResult
{
    /// <summary>How it ended.</summary>
    public required SensorOutcome Outcome { get; init; }

    /// <summary>The day's files with the sizes and ETags that it saw, ordered by key; empty unless it found them.</summary>
    public IReadOnlyList<StageFile> DayFiles { get; init; } = [];

    /// <summary>What the load goes through, ordered by key: the day's files and, without a manifest, what else lies in the stage and has settled.</summary>
    public IReadOnlyList<StageFile> Files { get; init; } = [];

    /// <summary>Files of earlier days that came after their sensor had passed.</summary>
    public IReadOnlyList<LateFiles> Late { get; init; } = [];

    /// <summary>How often it poked, in all its processes.</summary>
    public required int Pokes { get; init; }

    /// <summary>The time since its first poke.</summary>
    public required TimeSpan Waited { get; init; }

    /// <summary>When it looks again; null unless it is rescheduled.</summary>
    public DateTimeOffset? Next { get; init; }
}

/// <summary>One look at the stage.</summary>
/// <param name="Number">Which poke it was, from 1.</param>
/// <param name="IsAgain">Whether it looked again at what it had found, ahead of the next poke.</param>
/// <param name="Pattern">The day's pattern, or that of its manifest.</param>
/// <param name="Found">The number of files that can be taken.</param>
/// <param name="Unready">The number of files that cannot be taken yet.</param>
/// <param name="Problem">Why the stage could not be read this time; null when it could.</param>
/// <param name="Next">When it looks again; null when it found files or gives up.</param>
/// <param name="Deadline">When it gives up.</param>
internal sealed record SensorPoke(
    int Number, bool IsAgain, KeyPattern Pattern, int Found, int Unready, string? Problem, DateTimeOffset? Next, DateTimeOffset Deadline);
