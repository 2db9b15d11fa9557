using Pipeline.Stages;

namespace Pipeline.Sensing;

/// <summary>What one look at a stage says of a day.</summary>
/// <param name="Files">The day's files that can be taken, ordered by key.</param>
/// <param name="Unready">The files that are named or there but cannot be taken yet.</param>
/// <param name="IsComplete">Whether the day can be taken as it is.</param>
internal sealed record DayLook(IReadOnlyList<StageFile> Files, int Unready, bool IsComplete)
{
    /// <summary>Nothing seen.</summary>
    public static readonly DayLook Nothing = new([], 0, IsComplete: false);

    /// <summary>When to look again, ahead of the next poke; null when that need not be.</summary>
    public DateTimeOffset? Again { get; init; }
}

/// <summary>How a sensor tells whether a day's files are there.</summary>
internal interface IDayWatch
{
    /// <summary>Looks once.</summary>
    /// <param name="now">The time.</param>
    /// <param name="cancellationToken">Ends the listing.</param>
    /// <exception cref="StageException">The stage cannot be read.</exception>
    Task<DayLook> LookAsync(DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>What the load goes through once the day is complete: exactly the day's files as they were seen, and others that may be taken with them.</summary>
    /// <param name="day">The day's files.</param>
    /// <param name="now">The time.</param>
    /// <param name="cancellationToken">Ends the listing.</param>
    /// <exception cref="StageException">The stage cannot be read.</exception>
    Task<IReadOnlyList<StageFile>> LoadableAsync(IReadOnlyList<StageFile> day, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>The files seen that had not settled.</summary>
    IReadOnlyList<SeenFile> Settling { get; }
}
