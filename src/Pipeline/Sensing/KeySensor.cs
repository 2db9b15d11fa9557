using Pipeline.Stages;

namespace Pipeline.Sensing;

/// <summary>Waits until a stage has a day's files, over as many processes as it takes.</summary>
/// <param name="stage">The stage.</param>
/// <param name="settings">What to look for, and when.</param>
/// <param name="store">What is remembered when the process ends.</param>
/// <param name="clock">The clock to wait by.</param>
/// <param name="jitter">A number from 0 to below 1 for each poke; null for random ones.</param>
internal sealed class KeySensor(IStage stage, SensorSettings settings, ISensorStore store, TimeProvider clock, Func<double>? jitter = null)
{
    // A process is not worth ending for less.
    private static readonly TimeSpan ShortWait = TimeSpan.FromMinutes(1);

    private readonly PokeSchedule _schedule = new(settings, jitter ?? Random.Shared.NextDouble);

    /// <summary>Waits for a day's files. A sensor that was interrupted goes on where it was: its deadline counts from its first poke.</summary>
    /// <param name="date">The logical date.</param>
    /// <param name="resumed">Told of the state of a sensor that goes on.</param>
    /// <param name="poked">Told after every look.</param>
    /// <param name="cancellationToken">Ends the waiting, but not the sensor.</param>
    /// <exception cref="StageException">
    /// The stage cannot be read, and waiting does not mend that; or it could not be read at the last poke.
    /// </exception>
    public async Task<SensorResult> WaitAsync(DateOnly date, Action<SensorState> resumed, Action<SensorPoke> poked, CancellationToken cancellationToken)
    {
        var sensor = new SensorId(stage.Url, settings.Pattern.ToString(), date);
        var state = store.Find(sensor);
        if (state is null)
        {
            state = new SensorState(clock.GetUtcNow(), 0, null, []);
            store.Save(sensor, state);
        }
        else
        {
            resumed(state);
        }

        try
        {
            return await WaitAsync(sensor, state, poked, cancellationToken);
        }
        catch (StageException)
        {
            store.End(sensor);
            throw;
        }
    }

    private async Task<SensorResult> WaitAsync(SensorId sensor, SensorState state, Action<SensorPoke> poked, CancellationToken cancellationToken)
    {
        var (day, pattern) = Watch(sensor.Date, state.Settling);
        var deadline = state.Started + settings.Timeout;
        var due = clock.GetUtcNow();
        for (var isAgain = false; ;)
        {
            state = isAgain ? state : state with { Pokes = state.Pokes + 1 };
            var (look, files, problem) = await LookAsync(day, due, cancellationToken);
            var now = NotBefore(due);
            var next = look.IsComplete ? null : look.Again ?? _schedule.Next(state.Started, state.Pokes, now);
            poked(new SensorPoke(state.Pokes, isAgain, pattern, look.Files.Count, look.Unready, problem?.Message, next, deadline));
            if (look.IsComplete)
            {
                return Pass(sensor, state, look.Files, files);
            }

            if (next is not { } at)
            {
                return problem is null ? TimeOut(sensor, state, now) : throw problem;
            }

            state = state with { Next = at, Settling = day.Settling };
            store.Save(sensor, state);
            isAgain = look.Again is not null;
            if (settings.Mode == SensorMode.Reschedule && !(isAgain && at - now <= ShortWait))
            {
                return new SensorResult { Outcome = SensorOutcome.Rescheduled, Pokes = state.Pokes, Waited = now - state.Started, Next = at };
            }

            due = at;
            await Task.Delay(at - now, clock, cancellationToken);
        }
    }

    private (IDayWatch Day, KeyPattern Pattern) Watch(DateOnly date, IReadOnlyList<SeenFile> seen)
    {
        var pattern = (settings.Manifest ?? settings.Pattern).For(date);
        return settings.Manifest is null
            ? (new SettledDay(stage, pattern, new SettleWatch(settings.Settle ?? stage.SettlePeriod, seen)), pattern)
            : (new ManifestDay(stage, pattern), pattern);
    }

    private async Task<(DayLook Look, IReadOnlyList<StageFile> Files, StageException? Problem)> LookAsync(IDayWatch day, DateTimeOffset due, CancellationToken cancellationToken)
    {
        try
        {
            var look = await day.LookAsync(NotBefore(due), cancellationToken);
            return (look, look.IsComplete ? await day.LoadableAsync(look.Files, NotBefore(due), cancellationToken) : [], null);
        }
        catch (StageException error) when (error.MayPass)
        {
            return (DayLook.Nothing, [], error);
        }
    }

    private SensorResult Pass(SensorId sensor, SensorState state, IReadOnlyList<StageFile> day, IReadOnlyList<StageFile> files)
    {
        var now = clock.GetUtcNow();
        var late = LateFiles.Find(store, sensor, settings.Pattern, files);
        store.Pass(sensor, now, day);
        return new SensorResult { Outcome = SensorOutcome.Found, DayFiles = day, Files = files, Late = late, Pokes = state.Pokes, Waited = now - state.Started };
    }

    private SensorResult TimeOut(SensorId sensor, SensorState state, DateTimeOffset now)
    {
        store.End(sensor);
        return new SensorResult { Outcome = SensorOutcome.TimedOut, Pokes = state.Pokes, Waited = now - state.Started };
    }

    // A timer may fire a moment early: a look is never before the time it was due.
    private DateTimeOffset NotBefore(DateTimeOffset due) => clock.GetUtcNow() is var now && now > due ? now : due;
}
