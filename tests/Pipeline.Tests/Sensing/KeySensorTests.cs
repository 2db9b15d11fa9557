using Pipeline.Sensing;
using Pipeline.Stages;
using Xunit;

namespace Pipeline.Tests.Sensing;

public sealed class KeySensorTests : IDisposable
{
    private readonly SensorBench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Fact]
    public async Task Files_that_are_there_are_found_at_once_with_the_whole_stage()
    {
        var result = await _bench.WaitAsync(ScriptedStage.Of(() => ["raw-events/2026/02/05/a", "raw-events/2026/02/06/b"]));

        Assert.Equal(SensorOutcome.Found, result.Outcome);
        Assert.Equal(["raw-events/2026/02/06/b"], result.DayFiles.Select(file => file.Key));
        Assert.Equal(["raw-events/2026/02/05/a", "raw-events/2026/02/06/b"], result.Files.Select(file => file.Key));
        Assert.Equal(TimeSpan.Zero, result.Waited);
        Assert.Equal("1:1>end", _bench.Told());
    }

    [Theory]
    [InlineData(60, 180, "0 60 120 180")]
    [InlineData(120, 180, "0 120 180")]
    [InlineData(60, 30, "0 30")]
    [InlineData(60, 0, "0")]
    public async Task It_pokes_from_the_start_to_the_deadline(int interval, int timeout, string minutes)
    {
        Use(interval, timeout);
        var times = new List<double>();
        var result = await _bench.WaitAsync(ScriptedStage.Of(() => { times.Add(_bench.Minutes); return []; }));

        Assert.Equal(SensorOutcome.TimedOut, result.Outcome);
        Assert.Equal(minutes, string.Join(' ', times));
        Assert.Equal(TimeSpan.FromMinutes(timeout), result.Waited);
        Assert.All(_bench.Pokes, poke => Assert.Equal(LeapingClock.Start.AddMinutes(timeout), poke.Deadline));
    }

    [Theory]
    [InlineData(null, "0 10 30 70 150 180")]
    [InlineData(40, "0 10 30 70 110 150 180")]
    public async Task An_exponential_interval_doubles_up_to_its_limit(int? most, string minutes)
    {
        Use(10, 180);
        _bench.Settings = _bench.Settings with { IsExponential = true, MaxPokeInterval = most is { } limit ? TimeSpan.FromMinutes(limit) : null };
        var times = new List<double>();
        await _bench.WaitAsync(ScriptedStage.Of(() => { times.Add(_bench.Minutes); return []; }));

        Assert.Equal(minutes, string.Join(' ', times));
    }

    [Theory]
    [InlineData(0, 7.5, 15)]
    [InlineData(0.999999, 12.5, 20)]
    public void Jitter_is_a_quarter_more_or_less_and_never_beyond_the_limit(double jitter, double first, double second)
    {
        var schedule = new PokeSchedule(
            _bench.Settings with { PokeInterval = TimeSpan.FromMinutes(10), IsExponential = true, MaxPokeInterval = TimeSpan.FromMinutes(20) }, () => jitter);
        double Minutes(int poke) => Math.Round((schedule.Next(LeapingClock.Start, poke, LeapingClock.Start)!.Value - LeapingClock.Start).TotalMinutes, 2);

        Assert.Equal((first, second, 20.0), (Minutes(1), Minutes(2), Math.Max(20, Minutes(5000))));
    }

    [Fact]
    public async Task A_slow_listing_does_not_shift_the_pokes()
    {
        Use(60, 240);
        var times = new List<double>();
        await _bench.WaitAsync(ScriptedStage.Of(() => { times.Add(_bench.Minutes); _bench.Clock.Advance(TimeSpan.FromMinutes(70)); return []; }));

        Assert.Equal([0, 120, 240], times);
    }

    [Fact]
    public async Task A_timer_that_fires_early_adds_no_poke()
    {
        _bench.Clock.Early = TimeSpan.FromMilliseconds(1);
        await _bench.WaitAsync(ScriptedStage.Of(() => []));

        Assert.Equal("1:0>60 2:0>120 3:0>180 4:0>end", _bench.Told());
    }

    [Fact]
    public async Task It_ends_when_files_arrive()
    {
        var result = await _bench.WaitAsync(ScriptedStage.Of(() => _bench.Minutes < 120 ? [] : ["raw-events/2026/02/06/b"]));

        Assert.Equal((SensorOutcome.Found, 3), (result.Outcome, result.Pokes));
        Assert.Equal("1:0>60 2:0>120 3:1>end", _bench.Told());
    }

    [Theory]
    [InlineData(StageError.AccessDenied)]
    [InlineData(StageError.Missing)]
    [InlineData(StageError.WrongRegion)]
    [InlineData(StageError.WrongServer)]
    [InlineData(StageError.Refused)]
    public async Task No_access_is_never_no_data(object error)
    {
        _bench.Settings = _bench.Settings with { SoftFail = true };
        var thrown = await Assert.ThrowsAsync<StageException>(
            () => _bench.WaitAsync(ScriptedStage.Of(() => throw new StageException((StageError)error, "no"))));

        Assert.Equal((error, 0.0), ((object)thrown.Error, _bench.Minutes));
        Assert.Null(_bench.Store.Find(Sensor()));
    }

    [Theory]
    [InlineData(StageError.Unavailable)]
    [InlineData(StageError.Throttled)]
    [InlineData(StageError.TimedOut)]
    public async Task A_server_that_is_down_is_asked_again_at_the_next_poke(object error)
    {
        var result = await _bench.WaitAsync(
            ScriptedStage.Of(() => _bench.Minutes < 60 ? throw new StageException((StageError)error, "503") : ["raw-events/2026/02/06/b"]));

        Assert.Equal(SensorOutcome.Found, result.Outcome);
        Assert.Equal(["503", null], _bench.Pokes.Select(poke => poke.Problem));
    }

    [Fact]
    public async Task A_server_that_stays_down_is_an_error_and_no_timeout() =>
        Assert.Equal(
            StageError.Unavailable,
            (await Assert.ThrowsAsync<StageException>(() => _bench.WaitAsync(ScriptedStage.Of(() => throw new StageException(StageError.Unavailable, "503"))))).Error);

    [Fact]
    public async Task A_listing_that_fails_after_the_files_were_seen_is_a_problem_of_that_poke()
    {
        var stage = new ScriptedStage(() => _bench.Pokes.Count == 0 && _listings++ > 0 ? throw new StageException(StageError.Unavailable, "cut") : [ScriptedStage.File("raw-events/2026/02/06/b")]);
        var result = await _bench.WaitAsync(stage);

        Assert.Equal((SensorOutcome.Found, 2), (result.Outcome, result.Pokes));
        Assert.Equal(["raw-events/2026/02/06/", "", "raw-events/2026/02/06/", ""], stage.Listed);
    }

    [Fact]
    public async Task A_sensor_that_was_killed_keeps_its_deadline()
    {
        using (var killed = new CancellationTokenSource())
        {
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _bench.WaitAsync(
                ScriptedStage.Of(() => { if (_bench.Minutes > 0) { killed.Cancel(); } killed.Token.ThrowIfCancellationRequested(); return []; }), cancellationToken: killed.Token));
        }

        _bench.Clock.Advance(TimeSpan.FromMinutes(30));
        var result = await _bench.WaitAsync(ScriptedStage.Of(() => []));

        Assert.Equal("1:0>60 2:0>120 3:0>180 4:0>end", _bench.Told());
        Assert.Equal((SensorOutcome.TimedOut, TimeSpan.FromHours(3)), (result.Outcome, result.Waited));
        Assert.Equal(LeapingClock.Start, Assert.Single(_bench.Resumed).Started);
    }

    [Fact]
    public async Task A_sensor_that_starts_again_after_its_deadline_looks_once_and_the_next_one_starts_afresh()
    {
        _bench.Store.Save(Sensor(), new SensorState(LeapingClock.Start.AddHours(-20), 1, null, []));
        var late = await _bench.WaitAsync(ScriptedStage.Of(() => []));
        var fresh = await _bench.WaitAsync(ScriptedStage.Of(() => []));

        Assert.Equal((2, TimeSpan.FromHours(20)), (late.Pokes, late.Waited));
        Assert.Equal((4, TimeSpan.FromHours(3)), (fresh.Pokes, fresh.Waited));
        Assert.Single(_bench.Resumed);
    }

    [Fact]
    public async Task Rescheduled_it_ends_after_each_poke_and_remembers()
    {
        _bench.Settings = _bench.Settings with { Mode = SensorMode.Reschedule };
        var stage = ScriptedStage.Of(() => _bench.Minutes < 120 ? [] : ["raw-events/2026/02/06/b"]);
        var outcomes = new List<string>();
        for (var minute = 0; minute <= 120; minute += 60)
        {
            var result = await _bench.WaitAsync(stage);
            outcomes.Add($"{result.Outcome} {result.Pokes} {(result.Next - LeapingClock.Start)?.TotalMinutes}".TrimEnd());
            Assert.Equal(minute, _bench.Minutes);
            _bench.Clock.Advance(TimeSpan.FromHours(1));
        }

        Assert.Equal(["Rescheduled 1 60", "Rescheduled 2 120", "Found 3"], outcomes);
        Assert.Null(_bench.Store.Find(Sensor()));
    }

    [Fact]
    public async Task Rescheduled_it_gives_up_at_its_deadline_too()
    {
        _bench.Settings = _bench.Settings with { Mode = SensorMode.Reschedule };
        var outcomes = new List<SensorOutcome>();
        for (var i = 0; i < 4; i++)
        {
            outcomes.Add((await _bench.WaitAsync(ScriptedStage.Of(() => []))).Outcome);
            _bench.Clock.Advance(TimeSpan.FromHours(1));
        }

        Assert.Equal([SensorOutcome.Rescheduled, SensorOutcome.Rescheduled, SensorOutcome.Rescheduled, SensorOutcome.TimedOut], outcomes);
    }

    [Fact]
    public async Task Files_that_come_after_their_day_has_passed_are_late_once()
    {
        string[] keys = ["raw-events/2026/02/05/a", "raw-events/2026/02/06/a", "raw-events/2026/02/07/a", "raw-events/2026/02/08/a"];
        var stage = ScriptedStage.Of(() => keys);
        Assert.Empty((await _bench.WaitAsync(stage, SensorBench.Date)).Late);
        keys = [.. keys, "raw-events/2026/02/05/b", "raw-events/2026/02/06/b", "raw-events/2026/02/06/c", "raw-events/2026/02/07/b"];
        var next = await _bench.WaitAsync(stage, SensorBench.Date.AddDays(1));
        var after = await _bench.WaitAsync(stage, SensorBench.Date.AddDays(2));

        // The 5th has had no sensor; the 7th is the run's own day.
        Assert.Equal("2026-02-06 raw-events/2026/02/06/b raw-events/2026/02/06/c", string.Join("; ", next.Late.Select(Text)));
        Assert.Empty(after.Late);

        static string Text(LateFiles late) => $"{late.Date:yyyy-MM-dd} {string.Join(' ', late.Files.Select(file => file.Key))}";
    }

    private int _listings;

    private SensorId Sensor() => new("s3://test", _bench.Settings.Pattern.ToString(), SensorBench.Date);

    private void Use(int interval, int timeout) =>
        _bench.Settings = _bench.Settings with { PokeInterval = TimeSpan.FromMinutes(interval), Timeout = TimeSpan.FromMinutes(timeout) };
}
