using System.Globalization;
using Pipeline.Sensing;

namespace Pipeline.Reporting;

/// <summary>A sensor has looked at its stage.</summary>
/// <param name="Number">Which poke it was, from 1.</param>
/// <param name="Stage">The stage.</param>
/// <param name="Pattern">The day's pattern.</param>
/// <param name="Found">The number of matching files.</param>
/// <param name="Problem">Why the stage could not be listed this time; null when it could.</param>
/// <param name="Next">When it looks again, UTC; null when it found files or gives up.</param>
/// <param name="Deadline">When it gives up, UTC.</param>
internal sealed record SensorPoked(int Number, string Stage, string Pattern, int Found, string? Problem, DateTimeOffset? Next, DateTimeOffset Deadline) : RunEvent
{
    /// <inheritdoc />
    public override EventLevel Level => Problem is null ? EventLevel.Info : EventLevel.Warn;

    /// <summary>The event of a poke.</summary>
    public static SensorPoked Of(string stage, SensorPoke poke) =>
        new(poke.Number, stage, poke.Pattern.ToString(), poke.Found, poke.Problem, poke.Next, poke.Deadline);
}

/// <summary>Lines of sensors.</summary>
internal sealed class SensorLines : EventFormatter
{
    /// <inheritdoc />
    public override string? Format(RunEvent runEvent)
    {
        if (runEvent is not SensorPoked poke)
        {
            return null;
        }

        var found = poke.Problem?.TrimEnd('.') ?? $"{poke.Found} files match {poke.Pattern} in {poke.Stage}";
        var next = poke.Next is { } at ? string.Create(CultureInfo.InvariantCulture, $"; next poke at {at.UtcDateTime:HH:mm:ss}, giving up at {poke.Deadline.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC") : "";
        return string.Create(CultureInfo.InvariantCulture, $"Poke {poke.Number}: {found}{next}");
    }
}
