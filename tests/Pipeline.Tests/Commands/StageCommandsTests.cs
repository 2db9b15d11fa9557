using Pipeline.Compiled;
using Pipeline.Tests.Loading;
using Pipeline.Tests.Sensing;
using Xunit;

namespace Pipeline.Tests.Commands;

public sealed class StageCommandsTests : IDisposable
{
    private static readonly CompiledProject Project = LoadBench.Shop with
    {
        Nodes =
        [
            .. LoadBench.Shop.Nodes,
            new Operation { UniqueId = "operation.shop.copy", Name = "copy", Path = "macros/copy.sql", DuckDb = [LoadBench.Statement], Snowflake = [] },
        ],
    };

    private readonly App _app = new() { Clock = new LeapingClock() };

    public void Dispose() => _app.Dispose();

    [Fact]
    public async Task Sense_finds_the_days_files()
    {
        _app.Stage("raw-events/2026/02/06/a.json", "1");
        var (code, lines) = await RunAsync("sense", "--date", "2026-02-06");

        Assert.Equal(0, code);
        Assert.StartsWith("Poke 1: 1 files match raw-events/2026/02/06/** in ", lines[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sense_gives_up_at_the_timeout()
    {
        _app.Stage("raw-events/2026/02/06/a.json", "1");
        var (code, lines) = await RunAsync("sense", "--date", "2026-02-07", "--timeout", "2h");

        Assert.Equal(1, code);
        Assert.Equal(3, lines.Count(line => line.StartsWith("Poke ", StringComparison.Ordinal)));
        Assert.StartsWith("Timed out: ", lines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_day_without_files_is_skipped_when_that_is_no_failure()
    {
        _app.Stage("raw-events/2026/02/06/a.json", "1");
        var (code, lines) = await RunAsync("sense", "--date", "2026-02-07", "--soft-fail");

        Assert.Equal((0, true), (code, lines[^1].StartsWith("Skipped: no file matches raw-events/2026/02/07/**", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Rescheduled_it_ends_with_75_until_the_files_come_and_goes_on_in_the_next_process()
    {
        _app.Stage("raw-events/2026/02/06/a.json", "1");
        var first = await RunAsync("sense", "--date", "2026-02-07", "--mode", "reschedule");
        var second = await RunAsync("sense", "--date", "2026-02-07", "--mode", "reschedule");
        _app.Stage("raw-events/2026/02/07/a.json", "1");
        var third = await RunAsync("sense", "--date", "2026-02-07", "--mode", "reschedule");

        Assert.Equal((75, 75, 0), (first.Code, second.Code, third.Code));
        Assert.EndsWith("after 1 pokes; to be started again at 2026-02-06 02:00:00 UTC", first.Lines[^1], StringComparison.Ordinal);
        Assert.Equal("The sensor goes on: its first poke was at 2026-02-06 01:00:00, 2 so far, giving up at 2026-02-06 04:00:00 UTC", third.Lines[0]);
        Assert.StartsWith("Poke 3: 1 files match", third.Lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_manifest_is_no_data()
    {
        _app.Stage("raw-events/2026/02/06/a.json", "1");
        _app.Stage("raw-events/2026/02/06/_manifest", "raw-events/2026/02/06/a.json");
        string[] manifest = ["--manifest", "raw-events/{yyyy}/{MM}/{dd}/_manifest"];
        var sensed = await RunAsync(["sense", "--date", "2026-02-06", .. manifest]);
        _app.Stage("raw-events/2026/02/06/_manifest", "raw-events/2026/02/06/b.json");
        var missing = await RunAsync(["sense", "--date", "2026-02-06", "--timeout", "0s", .. manifest]);
        var unreadable = await _app.RunAsync(Project, ["sense", "--date", "2026-02-06", "--stage", _app.StagePath, "--pattern", "{yyyy", .. manifest]);

        Assert.Equal((0, 1, 2), (sensed.Code, missing.Code, unreadable.Code));
        Assert.StartsWith("Found 1 files of 2026-02-06, 1 bytes", sensed.Lines[^1], StringComparison.Ordinal);
        Assert.Contains("0 files match raw-events/2026/02/06/_manifest in ", missing.Lines[0], StringComparison.Ordinal);
        Assert.EndsWith(", 1 more not ready yet", missing.Lines[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sense")]
    [InlineData("copy")]
    public async Task A_missing_stage_is_a_configuration_error(string command)
    {
        var (code, lines) = await RunAsync(command);

        Assert.Equal(2, code);
        Assert.Contains("does not exist", Assert.Single(lines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Copy_loads_every_days_files_once_and_names_what_it_leaves_out()
    {
        _app.Stage("raw-events/2026/02/05/a.json", "1\n2\n");
        _app.Stage("raw-events/2026/02/06/b.json", "{");
        var first = await RunAsync("copy");
        var second = await RunAsync("copy");

        Assert.Equal((0, 0), (first.Code, second.Code));
        Assert.Contains("2 rows of 1 files copied into raw.raw_events; 0 files were loaded before; 1 left out", first.Lines);
        Assert.Contains(first.Lines, line => line.StartsWith("File raw-events/2026/02/06/b.json left out: The text is not JSON", StringComparison.Ordinal));
        Assert.Contains("0 rows of 0 files copied into raw.raw_events; 1 files were loaded before; 1 left out", second.Lines);
    }

    [Fact]
    public async Task Generated_events_are_sensed_and_loaded()
    {
        var (code, lines) = await _app.RunAsync(Project, "generate-events", "--events", "500", "--from", "2026-02-05", "--to", "2026-02-06", "--output", _app.StagePath);
        var sensed = await RunAsync("sense", "--date", "2026-02-06");
        var copied = await RunAsync("copy");

        Assert.Equal((0, 0, 0), (code, sensed.Code, copied.Code));
        var wrote = Assert.Single(lines).Split(' ');
        Assert.Contains($"{wrote[1]} rows of {wrote[4]} files copied into raw.raw_events; 0 files were loaded before", copied.Lines);
    }

    [Theory]
    [InlineData("--events 0 --from 2026-02-05 --to 2026-02-06", "--events is a number above 0")]
    [InlineData("--events 5 --from 2026-02-07 --to 2026-02-06", "--to is a day before --from")]
    [InlineData("--events 5 --from 2026-02-30 --to 2026-02-06", "--from is '2026-02-30', which is no date")]
    public async Task Wrong_arguments_are_refused(string arguments, string why)
    {
        var (code, lines) = await _app.RunAsync(Project, ["generate-events", .. arguments.Split(' '), "--output", _app.StagePath]);

        Assert.Equal(2, code);
        Assert.Contains(lines, line => line.Contains(why, StringComparison.Ordinal));
        Assert.False(Directory.Exists(_app.StagePath));
    }

    private Task<(int Code, string[] Lines)> RunAsync(params string[] arguments) => _app.RunAsync(Project, [.. arguments, "--stage", _app.StagePath]);
}
