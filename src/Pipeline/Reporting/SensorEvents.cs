using System.Globalization;
using Pipeline.Sensing;

namespace Pipeline.Reporting;

/// <summary>A sensor goes on that was interrupted or rescheduled.</summary>
/// <param name="Started">Its first poke, UTC.</param>
/// <param name="Pokes">How often it has poked.</param>
/// <param name="Deadline">When it gives up, UTC.</param>
internal sealed record SensorResumed(DateTimeOffset Started, int Pokes, DateTimeOffset Deadline) : RunEvent;

/// <summary>A sensor has looked at its stage.</summary>
/// <param name="Number">Which poke it was, from 1.</param>
/// <param name="IsAgain">Whether it looked again at what it had found, ahead of the next poke.</param>
/// <param name="Stage">The stage.</param>
/// <param name="Pattern">The day's pattern, or that of its manifest.</param>
/// <param name="Found">The number of files that can be taken.</param>
/// <param name="Unready">The number of files that cannot be taken yet: unsettled, or named by a manifest and not there.</param>
/// <param name="Problem">Why the stage could not be read this time; null when it could.</param>
/// <param name="Next">When it looks again, UTC; null when it found files or gives up.</param>
/// <param name="Deadline">When it gives up, UTC.</param>
internal sealed record SensorPoked(
    int Number, bool IsAgain, string Stage, string Pattern, int Found, int Unready, string? Problem, DateTimeOffset? Next, DateTimeOffset Deadline) : RunEvent
{
    /// <inheritdoc />
    public override EventLevel Level => Problem is null ? EventLevel.Info : EventLevel.Warn;

    /// <summary>The event of a poke.</summary>
    public static SensorPoked Of(string stage, SensorPoke poke) =>
        new(poke.Number, poke.IsAgain, stage, poke.Pattern.ToString(), poke.Found, poke.Unready, poke.Problem, poke.Next, poke.Deadline);
}

/// <summary>Files of a day came after its sensor had passed; this run's load takes them.</summary>
/// <param name="Date">The day that their keys carry.</param>
/// <param name="Keys">Their keys, relative to the stage.</param>
internal sealed record LateFilesFound(DateOnly Date, IReadOnlyList<string> Keys) : RunEvent
{
    /// <inheritdoc />
    public override EventLevel Level => EventLevel.Warn;

    /// <summary>The event of late files.</summary>
    public static LateFilesFound Of(LateFiles late) => new(late.Date, [.. late.Files.Select(file => file.Key)]);
}

/// <summary>Lines of sensors.</summary>
internal sealed class SensorLines : EventFormatter
{
    private const int KeysShown = 3;

    /// <inheritdoc />
    public override string? Format(RunEvent runEvent) => runEvent switch
    {
        SensorResumed resumed => string.Create(
            CultureInfo.InvariantCulture,
            $"The sensor goes on: its first poke was at {Time(resumed.Started)}, {resumed.Pokes} so far, giving up at {Time(resumed.Deadline)} UTC"),
        SensorPoked poke => Format(poke),
        LateFilesFound late => Format(late),
        _ => null,
    };

    private static string Format(SensorPoked poke)
    {
        var unready = poke.Unready == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $", {poke.Unready} more not ready yet");
        var found = poke.Problem?.TrimEnd('.') ?? string.Create(CultureInfo.InvariantCulture, $"{poke.Found} files match {poke.Pattern} in {poke.Stage}{unready}");
        var next = poke.Next is { } at
            ? string.Create(CultureInfo.InvariantCulture, $"; {(poke.Unready > 0 && poke.Problem is null ? "looking again" : "next poke")} at {at.UtcDateTime:HH:mm:ss}, giving up at {Time(poke.Deadline)} UTC")
            : "";
        return string.Create(CultureInfo.InvariantCulture, $"Poke {poke.Number}{(poke.IsAgain ? ", again" : "")}: {found}{next}");
    }

    private static string Format(LateFilesFound late)
    {
        var more = late.Keys.Count > KeysShown ? string.Create(CultureInfo.InvariantCulture, $" and {late.Keys.Count - KeysShown} more") : "";
        return string.Create(CultureInfo.InvariantCulture, $"Late: {late.Keys.Count} files of {late.Date:yyyy-MM-dd} came after that day's sensor had passed: {string.Join(", ", late.Keys.Take(KeysShown))}{more}");
    }

    private static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
}
