using Pipeline.Sensing;
using Pipeline.Stages;
using Xunit;
using static Pipeline.Tests.Sensing.ScriptedStage;

namespace Pipeline.Tests.Sensing;

public sealed class SettleTests : IDisposable
{
    private const string Day = "raw-events/2026/02/06/";

    private readonly SensorBench _bench = new();

    public SettleTests() => _bench.Settings = _bench.Settings with { Settle = TimeSpan.FromMinutes(6) };

    public void Dispose() => _bench.Dispose();

    [Fact]
    public async Task An_old_file_needs_no_waiting()
    {
        var result = await _bench.WaitAsync(new ScriptedStage(() => [File(Day + "a", -6)]));

        Assert.Equal((SensorOutcome.Found, "1:1>end"), (result.Outcome, _bench.Told()));
    }

    [Fact]
    public async Task A_young_file_is_looked_at_again_when_the_period_is_over_and_not_at_the_next_poke()
    {
        var result = await _bench.WaitAsync(new ScriptedStage(() => [File(Day + "a"), File(Day + "b", -2)]));

        Assert.Equal("1:1/1>4 1+:2>end", _bench.Told());
        Assert.Equal((1, 2), (result.Pokes, result.DayFiles.Count));
    }

    [Fact]
    public async Task A_file_that_changes_meanwhile_starts_its_period_again()
    {
        await _bench.WaitAsync(new ScriptedStage(() => [File(Day + "a", -2, _bench.Minutes < 4 ? "one" : "two")]));

        // Its time stamp did not move, so only seeing it tells; the second content is as old as its time stamp says.
        Assert.Equal("1:0/1>4 1+:1>end", _bench.Told());
        _bench.Pokes.Clear();
        _bench.Clock.Advance(TimeSpan.FromMinutes(10));
        await _bench.WaitAsync(new ScriptedStage(() => [_bench.Minutes < 20 ? File(Day + "a", 14, "three") : File(Day + "a", 19, "four")]));
        Assert.Equal("1:0/1>20 1+:0/1>25 1+:1>end", _bench.Told());
    }

    [Fact]
    public async Task A_server_whose_clock_is_ahead_makes_nobody_wait_longer_than_the_period()
    {
        await _bench.WaitAsync(new ScriptedStage(() => [File(Day + "a", 120)]));

        Assert.Equal("1:0/1>6 1+:1>end", _bench.Told());
    }

    [Fact]
    public async Task A_day_that_keeps_growing_is_taken_as_far_as_it_is_settled()
    {
        var result = await _bench.WaitAsync(new ScriptedStage(() => Enumerable.Range(0, (int)_bench.Minutes + 1).Select(i => File($"{Day}{i:000}", i))));

        Assert.Equal(60, _bench.Minutes);
        Assert.Equal(55, result.DayFiles.Count);
        Assert.Equal(55, result.Files.Count);
    }

    [Fact]
    public async Task What_has_not_settled_elsewhere_in_the_stage_is_left_to_the_next_load()
    {
        var result = await _bench.WaitAsync(new ScriptedStage(() => [File("raw-events/2026/02/05/old"), File("raw-events/2026/02/05/young", -1), File(Day + "a")]));

        Assert.Equal(["raw-events/2026/02/05/old", Day + "a"], result.Files.Select(file => file.Key));
    }

    [Fact]
    public async Task The_load_gets_the_day_exactly_as_it_was_seen()
    {
        var stage = new ScriptedStage(() => _listings++ == 0
            ? [File(Day + "a", -60, "seen")]
            : [File(Day + "a", -30, "changed"), File(Day + "b", -30)]);
        var result = await _bench.WaitAsync(stage);

        Assert.Equal("a=seen b=e", string.Join(' ', result.Files.Select(file => $"{file.Key[Day.Length..]}={file.ETag}")));
        Assert.Equal("a=seen", string.Join(' ', result.DayFiles.Select(file => $"{file.Key[Day.Length..]}={file.ETag}")));
    }

    [Fact]
    public async Task The_deadline_does_not_cut_a_period_short()
    {
        _bench.Settings = _bench.Settings with { Timeout = TimeSpan.FromHours(1) };
        var result = await _bench.WaitAsync(new ScriptedStage(() => _bench.Minutes < 60 ? [] : [File(Day + "a", 59)]));

        Assert.Equal((SensorOutcome.Found, "1:0>60 2:0/1>65 2+:1>end"), (result.Outcome, _bench.Told()));
    }

    [Fact]
    public async Task A_restarted_sensor_remembers_since_when_it_saw_a_file()
    {
        _bench.Settings = _bench.Settings with { Mode = SensorMode.Reschedule };
        var stage = new ScriptedStage(() => [File(Day + "a", 120)]);
        var first = await _bench.WaitAsync(stage);
        _bench.Clock.Advance(first.Next!.Value - _bench.Clock.GetUtcNow());
        var second = await _bench.WaitAsync(stage);

        Assert.Equal((SensorOutcome.Rescheduled, SensorOutcome.Found, 6.0), (first.Outcome, second.Outcome, _bench.Minutes));
    }

    [Fact]
    public async Task A_process_is_not_ended_for_a_few_seconds()
    {
        _bench.Settings = _bench.Settings with { Mode = SensorMode.Reschedule, Settle = TimeSpan.FromSeconds(5) };
        var result = await _bench.WaitAsync(new ScriptedStage(() => [File(Day + "a", 0)]));

        Assert.Equal(SensorOutcome.Found, result.Outcome);
    }

    private int _listings;
}
