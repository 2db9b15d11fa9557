using Pipeline.Sensing;
using Pipeline.Stages;
using Xunit;

namespace Pipeline.Tests.Sensing;

public class KeySensorTests
{
    private static readonly KeyPattern Day = KeyPattern.Parse("raw-events/{yyyy}/{MM}/{dd}/**").For(new DateOnly(2026, 2, 6));

    private readonly LeapingClock _clock = new();
    private readonly List<SensorPoke> _pokes = [];

    [Fact]
    public async Task Files_that_are_there_are_found_at_once_with_the_whole_stage()
    {
        var result = await WaitAsync(new ScriptedStage(_ => ["raw-events/2026/02/05/a", "raw-events/2026/02/06/b"]), 60, 180);

        Assert.True(result.Found);
        Assert.Equal(["raw-events/2026/02/06/b"], result.DayFiles.Select(file => file.Key));
        Assert.Equal(["raw-events/2026/02/05/a", "raw-events/2026/02/06/b"], result.Files.Select(file => file.Key));
        Assert.Equal(TimeSpan.Zero, result.Waited);
        Assert.Null(Assert.Single(_pokes).Next);
    }

    [Theory]
    [InlineData(60, 180, "0 60 120 180")]
    [InlineData(120, 180, "0 120 180")]
    [InlineData(60, 30, "0 30")]
    [InlineData(60, 0, "0")]
    public async Task It_pokes_from_the_start_to_the_deadline(int interval, int timeout, string minutes)
    {
        var times = new List<double>();
        var result = await WaitAsync(new ScriptedStage(_ => { times.Add(Minutes()); return []; }), interval, timeout);

        Assert.False(result.Found);
        Assert.Equal(minutes, string.Join(' ', times));
        Assert.Equal(TimeSpan.FromMinutes(timeout), result.Waited);
        Assert.All(_pokes, poke => Assert.Equal(LeapingClock.Start.AddMinutes(timeout), poke.Deadline));
    }

    [Fact]
    public async Task A_slow_listing_does_not_shift_the_pokes()
    {
        var times = new List<double>();
        await WaitAsync(new ScriptedStage(_ => { times.Add(Minutes()); _clock.Advance(TimeSpan.FromMinutes(70)); return []; }), 60, 240);

        Assert.Equal([0, 120, 240], times);
    }

    [Fact]
    public async Task A_timer_that_fires_early_adds_no_poke()
    {
        var clock = new LeapingClock { Early = TimeSpan.FromMilliseconds(1) };
        await new KeySensor(new ScriptedStage(_ => []), TimeSpan.FromHours(1), TimeSpan.FromHours(3), clock).WaitAsync(Day, _pokes.Add, TestContext.Current.CancellationToken);

        Assert.Equal([LeapingClock.Start.AddHours(1), LeapingClock.Start.AddHours(2), LeapingClock.Start.AddHours(3), null], _pokes.Select(poke => poke.Next));
    }

    [Fact]
    public async Task It_ends_when_files_arrive()
    {
        var result = await WaitAsync(new ScriptedStage(_ => Minutes() < 120 ? [] : ["raw-events/2026/02/06/b"]), 60, 180);

        Assert.True(result.Found);
        Assert.Equal(3, result.Pokes);
        Assert.Equal([LeapingClock.Start.AddHours(1), LeapingClock.Start.AddHours(2), null], _pokes.Select(poke => poke.Next));
    }

    [Theory]
    [InlineData(StageError.AccessDenied)]
    [InlineData(StageError.Missing)]
    public async Task No_access_is_never_no_data(object error)
    {
        var thrown = await Assert.ThrowsAsync<StageException>(
            () => WaitAsync(new ScriptedStage(_ => throw new StageException((StageError)error, "no")), 60, 180));

        Assert.Equal(error, thrown.Error);
        Assert.Equal(0, Minutes());
    }

    [Fact]
    public async Task A_server_that_is_down_is_asked_again_at_the_next_poke()
    {
        var result = await WaitAsync(
            new ScriptedStage(_ => Minutes() < 60 ? throw new StageException(StageError.Unavailable, "503") : ["raw-events/2026/02/06/b"]), 60, 180);

        Assert.True(result.Found);
        Assert.Equal(["503", null], _pokes.Select(poke => poke.Problem));
    }

    [Fact]
    public async Task A_server_that_stays_down_is_an_error_and_no_timeout() =>
        Assert.Equal(
            StageError.Unavailable,
            (await Assert.ThrowsAsync<StageException>(() => WaitAsync(new ScriptedStage(_ => throw new StageException(StageError.Unavailable, "503")), 60, 180))).Error);

    [Fact]
    public async Task Cancelling_ends_the_wait()
    {
        using var cancelled = new CancellationTokenSource();
        var sensor = new KeySensor(new ScriptedStage(_ => []), TimeSpan.FromHours(1), TimeSpan.FromHours(3), TimeProvider.System);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sensor.WaitAsync(Day, _ => cancelled.Cancel(), cancelled.Token));
    }

    private double Minutes() => (_clock.GetUtcNow() - LeapingClock.Start).TotalMinutes;

    private Task<SensorResult> WaitAsync(IStage stage, int interval, int timeout) =>
        new KeySensor(stage, TimeSpan.FromMinutes(interval), TimeSpan.FromMinutes(timeout), _clock)
            .WaitAsync(Day, _pokes.Add, TestContext.Current.CancellationToken);

    /// <summary>A stage whose listing is asked of the test, so that it can change, fail or take its time.</summary>
    private sealed class ScriptedStage(Func<string, string[]> keys) : IStage
    {
        public string Url => "test";

        public Task<IReadOnlyList<StageFile>> ListAsync(string prefix, CancellationToken cancellationToken) =>
            Task.FromResult<IReadOnlyList<StageFile>>(
                [.. keys(prefix).Where(key => key.StartsWith(prefix, StringComparison.Ordinal)).Select(key => new StageFile(key, 1, "e", LeapingClock.Start))]);

        public Task<Stream> OpenAsync(StageFile file, CancellationToken cancellationToken) => throw new NotSupportedException();

        public ValueTask<string> ETagAsync(StageFile file, CancellationToken cancellationToken) => ValueTask.FromResult(file.ETag!);
    }
}
