using Pipeline.Stages;

namespace Pipeline.Sensing;

/// <summary>What a sensor found.</summary>
/// <param name="DayFiles">The day's files, ordered by key; empty when it timed out.</param>
/// <param name="Files">The whole stage's files, ordered by key: what the load goes through; empty when it timed out.</param>
/// <param name="Pokes">How often it looked.</param>
/// <param name="Waited">How long it waited.</param>
internal sealed record SensorResult(IReadOnlyList<StageFile> DayFiles, IReadOnlyList<StageFile> Files, int Pokes, TimeSpan Waited)
{
    /// <summary>Whether the day has files; false after the timeout.</summary>
    public bool Found => DayFiles.Count > 0;
}

/// <summary>One look at the stage.</summary>
/// <param name="Number">Which poke it was, from 1.</param>
/// <param name="Pattern">The day's pattern.</param>
/// <param name="Found">The number of matching files.</param>
/// <param name="Problem">Why the stage could not be listed this time; null when it could.</param>
/// <param name="Next">When it looks again; null when it found files or gives up.</param>
/// <param name="Deadline">When it gives up.</param>
internal sealed record SensorPoke(int Number, KeyPattern Pattern, int Found, string? Problem, DateTimeOffset? Next, DateTimeOffset Deadline);
