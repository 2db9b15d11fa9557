using Pipeline.Stages;

namespace Pipeline.Sensing;

/// <summary>
/// Waits until a stage has files of a day. It looks at once, then every interval, and for the last time at the deadline:
/// hourly with three hours looks at 0, 1, 2 and 3 h.
/// </summary>
/// <param name="stage">The stage.</param>
/// <param name="interval">The time from one poke to the next; longer than nothing.</param>
/// <param name="timeout">The time from the first poke to the last.</param>
/// <param name="clock">The clock to wait by.</param>
internal sealed class KeySensor(IStage stage, TimeSpan interval, TimeSpan timeout, TimeProvider clock)
{
    private readonly TimeSpan _interval =
        interval > TimeSpan.Zero ? interval : throw new ArgumentOutOfRangeException(nameof(interval), "The poke interval must be longer than nothing.");

    /// <summary>Waits for files that match a day's pattern.</summary>
    /// <param name="pattern">The pattern, its date fields filled in.</param>
    /// <param name="poked">Told after every poke.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <exception cref="StageException">
    /// The stage may not be read or does not exist, which waiting does not mend; or it could not be reached at the last poke.
    /// </exception>
    public async Task<SensorResult> WaitAsync(KeyPattern pattern, Action<SensorPoke> poked, CancellationToken cancellationToken)
    {
        var start = clock.GetUtcNow();
        var deadline = start + timeout;
        var due = start;
        for (var number = 1; ; number++)
        {
            var (found, problem) = await PokeAsync(pattern, cancellationToken);

            // A timer may fire a moment early: a poke is never before the time it was due.
            var now = clock.GetUtcNow() is var read && read > due ? read : due;
            DateTimeOffset? next = found.Count > 0 || now >= deadline ? null : Next(start, now, deadline);
            poked(new SensorPoke(number, pattern, found.Count, problem?.Message, next, deadline));
            if (found.Count > 0)
            {
                var files = await stage.ListAsync("", cancellationToken);
                return new SensorResult(found, files, number, now - start);
            }

            if (next is not { } at)
            {
                return problem is null ? new SensorResult([], [], number, now - start) : throw problem;
            }

            due = at;
            await Task.Delay(at - now, clock, cancellationToken);
        }
    }

    private async Task<(IReadOnlyList<StageFile> Found, StageException? Problem)> PokeAsync(KeyPattern pattern, CancellationToken cancellationToken)
    {
        try
        {
            var files = await stage.ListAsync(pattern.Prefix, cancellationToken);
            return ([.. files.Where(file => pattern.Matches(file.Key))], null);
        }
        catch (StageException error) when (error.Error == StageError.Unavailable)
        {
            return ([], error);
        }
    }

    // Counted from the start, so that slow listings do not shift the pokes.
    private DateTimeOffset Next(DateTimeOffset start, DateTimeOffset now, DateTimeOffset deadline)
    {
        var next = start + (_interval * Math.Floor(((now - start) / _interval) + 1));
        return next < deadline ? next : deadline;
    }
}
