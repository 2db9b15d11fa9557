namespace Pipeline.Sensing;

/// <summary>
/// When a sensor pokes: at once, then at its interval, and for the last time at the deadline. Hourly with three hours pokes at 0, 1, 2
/// and 3 h. An exponential one doubles its interval up to a limit, with jitter, so that many sensors do not ask together.
/// </summary>
/// <param name="settings">The interval and its limits.</param>
/// <param name="jitter">A number from 0 to below 1 for each poke.</param>
internal sealed class PokeSchedule(SensorSettings settings, Func<double> jitter)
{
    private const int MostDoublings = 30;

    /// <summary>The time of the next poke; null when the deadline has come.</summary>
    /// <param name="started">The first poke.</param>
    /// <param name="pokes">How often it has poked, from 1.</param>
    /// <param name="now">The time.</param>
    public DateTimeOffset? Next(DateTimeOffset started, int pokes, DateTimeOffset now)
    {
        var deadline = started + settings.Timeout;
        if (now >= deadline)
        {
            return null;
        }

        var next = settings.IsExponential ? now + Growing(pokes) : OnTheGrid(started, now);
        return next < deadline ? next : deadline;
    }

    // Counted from the start, so that slow listings do not shift the pokes.
    private DateTimeOffset OnTheGrid(DateTimeOffset started, DateTimeOffset now) =>
        started + (settings.PokeInterval * Math.Floor(((now - started) / settings.PokeInterval) + 1));

    // A quarter more or less; the limit holds for what comes out.
    private TimeSpan Growing(int pokes)
    {
        var limit = settings.MaxPokeInterval is { } most && most < settings.Timeout ? most : settings.Timeout;
        var doublings = Math.Min(pokes - 1, MostDoublings);
        var seconds = settings.PokeInterval.TotalSeconds * Math.Pow(2, doublings) * (0.75 + (0.5 * jitter()));
        return TimeSpan.FromSeconds(Math.Min(seconds, limit.TotalSeconds));
    }
}
