using Dapper;
using Pipeline.Compiled;
using Pipeline.Runs;
using Pipeline.Tests.Runs;
using Pipeline.Tests.Scheduling;
using Xunit;
using static Pipeline.Tests.Building.Shop;

namespace Pipeline.Tests.Commands;

public sealed class RetryCommandTests : IDisposable
{
    private readonly App _app = new();

    // a succeeds; b fails unless it is mended; c reads b.
    private static CompiledProject Chain(bool mended, bool testFails = false)
    {
        var a = Table("a", "select 1 as id");
        var b = Table("b", mended ? $"select id from {a.Relation}" : $"select error('no') as id from {a.Relation}", a.UniqueId);
        return Project(
            a,
            b,
            Table("c", $"select id from {b.Relation}", b.UniqueId),
            Test("unique__a", a, $"select 1 where false"),
            Test("fails__b", b, testFails ? $"select 1 as failing" : $"select 1 where false"),
            Test("passes__b", b, $"select 1 where false"));
    }

    [Fact]
    public async Task What_failed_was_skipped_or_is_behind_it_runs_again_and_nothing_else()
    {
        var (failed, _) = await _app.RunAsync(Chain(mended: false), "build", "--date", "2026-02-03", "--vars", "{x: 1}", "--exclude", "nothing_of_that_name");
        var (code, lines) = await _app.RunAsync(Chain(mended: true), "retry");

        Assert.Equal((1, 0), (failed, code));
        var runs = _app.Runs();
        Assert.Equal(["a success", "b error", "c skipped", "fails__b skipped", "passes__b skipped", "unique__a pass"], _app.Nodes(runs[0]));
        Assert.Equal(["b success", "c success", "fails__b pass", "passes__b pass"], _app.Nodes(runs[1]));
        Assert.Equal((RunTrigger.Retry, runs[0].Id, new DateOnly(2026, 2, 3), "build"), (runs[1].Trigger, runs[1].RetryOf, runs[1].LogicalDate, runs[1].Command));
        Assert.Equal(runs[0].Arguments, runs[1].Arguments);
        Assert.Equal("1", runs[1].Parameters["vars.x"]);
        Assert.Contains($"Retrying run {runs[0].Id}: build of 2026-02-03, 4 nodes", lines);
        Assert.Contains("The project has been built anew since: what runs is this build's", lines);
        Assert.Equal("Done. PASS=4 WARN=0 ERROR=0 SKIP=0 NO-OP=0 TOTAL=4", lines[^1]);
    }

    [Fact]
    public async Task A_retry_can_be_retried_until_nothing_is_left()
    {
        await _app.RunAsync(Chain(mended: false), "run");
        await _app.RunAsync(Chain(mended: false), "retry");
        await _app.RunAsync(Chain(mended: true), "retry");
        var (code, lines) = await _app.RunAsync(Chain(mended: true), "retry");

        Assert.Equal(0, code);
        Assert.StartsWith("Nothing to retry: run ", lines[^1], StringComparison.Ordinal);
        Assert.Equal([["a success", "b error", "c skipped"], ["b error", "c skipped"], ["b success", "c success"]], _app.Runs().Select(run => _app.Nodes(run).ToArray()));
    }

    [Fact]
    public async Task A_model_that_its_test_held_back_is_written_and_wholly_tested_again()
    {
        await _app.RunAsync(Chain(mended: true, testFails: true), "build");
        await _app.RunAsync(Chain(mended: true), "retry");

        var runs = _app.Runs();
        Assert.Equal(["a success", "b error", "c skipped", "fails__b fail", "passes__b pass", "unique__a pass"], _app.Nodes(runs[0]));
        Assert.Equal(["b success", "c success", "fails__b pass", "passes__b pass"], _app.Nodes(runs[1]));
    }

    [Fact]
    public async Task Nodes_that_a_killed_run_never_reached_are_run()
    {
        await _app.RunAsync(Chain(mended: true), "run");
        _app.Store().Write(store => store.Execute(
            """
            update runs set state = 'running', exit_code = null;
            update attempts set ended_at = null, process_id = 2147483647;
            update nodes set status = 'running' where unique_id like '%.b';
            update nodes set status = 'pending' where unique_id like '%.c'
            """));
        var (code, _) = await _app.RunAsync(Chain(mended: true), "retry");

        Assert.Equal(0, code);
        Assert.Equal(RunState.Interrupted, _app.Runs()[0].State);
        Assert.Equal(["b success", "c success"], _app.Nodes(_app.Runs()[1]));
    }

    [Fact]
    public async Task Tasks_of_the_pipeline_that_are_done_are_not_repeated()
    {
        _app.Stage(DatedLake.Key(6), "{\"id\": 1}");
        var b = Table("b", "select error('no') as id");
        await _app.RunAsync(DatedLake.Project(b), "--stage", _app.StagePath, "--date", "2026-02-06");
        _app.Stage(DatedLake.Key(6, "b.json"), "{\"id\": 2}");
        var (code, lines) = await _app.RunAsync(DatedLake.Project(b with { DuckDb = Table("b", "select 1 as id").DuckDb }), "retry");

        Assert.Equal(0, code);
        Assert.Equal(2, lines.Count(line => line.Contains($"due to run {_app.Runs()[0].Id}, which has done it", StringComparison.Ordinal)));
        Assert.Equal(["b success"], _app.Nodes(_app.Runs()[1]));
        Assert.Equal("pipeline", _app.Runs()[1].Command);
    }

    [Fact]
    public async Task A_load_that_failed_is_repeated_with_all_that_came_after_it()
    {
        var (failed, _) = await _app.RunAsync(DatedLake.Project(), "--stage", _app.StagePath, "--date", "2026-02-06", "--timeout", "0s");
        _app.Stage(DatedLake.Key(6), "{\"id\": 1}");
        var (code, lines) = await _app.RunAsync(DatedLake.Project(), "retry");

        Assert.Equal((2, 0), (failed, code));
        Assert.Contains("1 rows of 1 files copied into raw.events; 0 files were loaded before", lines);
        Assert.Equal(["files success", "rows success"], _app.Nodes(_app.Runs()[1]));
    }

    [Fact]
    public async Task Another_run_than_the_last_can_be_retried()
    {
        await _app.RunAsync(Chain(mended: false), "run");
        await _app.RunAsync(Chain(mended: true), "run", "--select", "a");
        await _app.RunAsync(Chain(mended: true), "retry", _app.Runs()[0].Id.ToString("D")[..8]);

        Assert.Equal(["b success", "c success"], _app.Nodes(_app.Runs()[2]));
    }

    [Theory]
    [InlineData("retry", "There is nothing to retry: ")]
    [InlineData("retry --date 2026-02-06", "retry runs the logical date of the run that it repeats")]
    public async Task What_cannot_be_retried_is_told(string command, string why)
    {
        var (code, lines) = await _app.RunAsync(Chain(mended: true), command.Split(' '));

        Assert.Equal(2, code);
        Assert.StartsWith(why, Assert.Single(lines), StringComparison.Ordinal);
    }

    public void Dispose() => _app.Dispose();
}
