using Pipeline.Stages;

namespace Pipeline.Sensing;

/// <summary>One day's sensor: what tells its state from another's.</summary>
/// <param name="Stage">The stage's URL.</param>
/// <param name="Pattern">The pattern, its date fields not filled in.</param>
/// <param name="Date">The logical date.</param>
internal sealed record SensorId(string Stage, string Pattern, DateOnly Date);

/// <summary>A sensor that has not ended yet.</summary>
/// <param name="Started">When it first poked, which its deadline counts from.</param>
/// <param name="Pokes">How often it has poked.</param>
/// <param name="Next">When it looks again; null before its first poke has ended.</param>
/// <param name="Settling">The files that it has seen and that had not settled.</param>
internal sealed record SensorState(DateTimeOffset Started, int Pokes, DateTimeOffset? Next, IReadOnlyList<SeenFile> Settling);

/// <summary>A file as a sensor saw it.</summary>
/// <param name="File">The file.</param>
/// <param name="Since">Since when it has been seen unchanged.</param>
internal sealed record SeenFile(StageFile File, DateTimeOffset Since);

/// <summary>What sensors remember when their process ends: without it a restarted sensor would start its hours again.</summary>
internal interface ISensorStore
{
    /// <summary>The state of a sensor that was interrupted or rescheduled; null for one that starts.</summary>
    SensorState? Find(SensorId sensor);

    /// <summary>Keeps the state of a sensor that has not ended.</summary>
    void Save(SensorId sensor, SensorState state);

    /// <summary>Forgets a sensor that ended without files: the next one starts afresh.</summary>
    void End(SensorId sensor);

    /// <summary>Ends a sensor that found its files and notes them.</summary>
    /// <param name="sensor">The sensor.</param>
    /// <param name="at">When.</param>
    /// <param name="files">The files that it hands over.</param>
    void Pass(SensorId sensor, DateTimeOffset at, IReadOnlyList<StageFile> files);

    /// <summary>Notes files that came after their day's sensor had passed.</summary>
    void Note(SensorId sensor, IReadOnlyList<StageFile> files);

    /// <summary>The days whose sensors have passed, each with the number of files noted.</summary>
    /// <param name="stage">The stage's URL.</param>
    /// <param name="pattern">The pattern, its date fields not filled in.</param>
    IReadOnlyDictionary<DateOnly, int> Passed(string stage, string pattern);

    /// <summary>The keys noted of a sensor.</summary>
    IReadOnlySet<string> Keys(SensorId sensor);
}
