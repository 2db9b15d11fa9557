using Pipeline.Compiled;
using Pipeline.Runs;
using Pipeline.Tests.Runs;
using Pipeline.Tests.Scheduling;
using Pipeline.Warehouses;
using Pipeline.Warehouses.DuckDb;
using Xunit;

namespace Pipeline.Tests.Commands;

public sealed class BackfillCommandTests : IDisposable
{
    private readonly App _app = new();

    [Theory]
    [InlineData("1")]
    [InlineData("3")]
    public async Task Dates_run_in_order_each_with_the_files_up_to_it(string parallel)
    {
        foreach (var day in new[] { 1, 2, 4 })
        {
            _app.Stage(DatedLake.Key(day), "{\"id\": 1}");
        }

        _app.Stage(DatedLake.Key(1, "more.json"), "{\"id\": 1}");
        var (code, lines) = await BackfillAsync("1", "4", "--parallel", parallel);

        Assert.Equal(0, code);
        Assert.Equal("Backfill of 4 dates: 3 success, 1 skipped, 0 done before", lines[^1]);
        Assert.Equal(
            [(1, RunState.Success, "2 rows of 2 files"), (2, RunState.Success, "1 rows of 1 files"), (3, RunState.Skipped, ""), (4, RunState.Success, "1 rows of 1 files")],
            _app.Runs().OrderBy(run => run.LogicalDate).Select(run => (run.LogicalDate.Day, run.State, Load(run))));
        Assert.Equal("2026-02-01|2026-02-01|2026-02-02|2026-02-04", await LoadedAsync());
    }

    [Fact]
    public async Task A_date_that_fails_ends_it_and_the_next_backfill_goes_on_there()
    {
        _app.Stage(DatedLake.Key(1), "{\"id\": 1}");
        _app.Stage(DatedLake.Key(2), "{\"id\": \"bad\"}");
        _app.Stage(DatedLake.Key(3), "{\"id\": 1}");
        var (failed, told) = await BackfillAsync("1", "3");
        var (code, lines) = await _app.RunAsync(MendedLake(), Arguments("1", "3"));

        Assert.Equal((1, 0), (failed, code));
        Assert.Equal("Backfill of 3 dates: 1 success, 1 failed, 0 done before, 1 not reached", told[^1]);
        Assert.Equal("Backfill of 3 dates: 2 success, 1 done before", lines[^1]);
        Assert.Contains($"2026-02-01 is done: run {_app.Runs()[0].Id}", lines);
        Assert.Equal([1, 2, 2, 3], _app.Runs().Select(run => run.LogicalDate.Day));
    }

    [Fact]
    public async Task A_date_that_a_retry_mended_is_done()
    {
        _app.Stage(DatedLake.Key(1), "{\"id\": \"bad\"}");
        _app.Stage(DatedLake.Key(2), "{\"id\": 1}");
        await BackfillAsync("1", "1");
        Assert.Equal(0, (await _app.RunAsync(MendedLake(), "retry")).Code);
        var (_, lines) = await _app.RunAsync(MendedLake(), Arguments("1", "1"));

        Assert.Equal("Backfill of 1 dates: 1 done before", lines[^1]);
        Assert.Equal("2026-02-01", await LoadedAsync());
    }

    [Fact]
    public async Task What_is_done_is_done_for_the_same_options_and_can_be_done_again()
    {
        _app.Stage(DatedLake.Key(1), "{\"id\": 1}");
        await BackfillAsync("1", "1");

        Assert.Equal("Backfill of 1 dates: 1 done before", (await BackfillAsync("1", "1")).Lines[^1]);
        Assert.Equal("Backfill of 1 dates: 1 success, 0 done before", (await BackfillAsync("1", "1", "--select", "files")).Lines[^1]);
        Assert.Equal("Backfill of 1 dates: 1 success, 0 done before", (await BackfillAsync("1", "1", "--reprocess")).Lines[^1]);
    }

    [Theory]
    [InlineData("--from 2026-02-02 --to 2026-02-01", "--to is a day before --from.")]
    [InlineData("--from 2026-02-02 --to 2026-02-03 --parallel 0", "--parallel is '0'; it is a number from 1 to 64.")]
    [InlineData("--from 2026-02-02 --to 2026-02-03 --date 2026-02-02", "leave --date out")]
    public async Task Wrong_arguments_are_refused(string arguments, string why)
    {
        var (code, lines) = await _app.RunAsync(DatedLake.Project(), ["backfill", .. arguments.Split(' ')]);

        Assert.Equal(2, code);
        Assert.Contains(lines, line => line.Contains(why, StringComparison.Ordinal));
    }

    public void Dispose() => _app.Dispose();

    private static CompiledProject MendedLake()
    {
        var project = DatedLake.Project();
        var mended = Pipeline.Tests.Building.Shop.Table("rows", "select 1 as id");
        return project with { Nodes = [.. project.Nodes.Select(node => node.Name == "rows" ? mended : node)] };
    }

    private Task<(int Code, string[] Lines)> BackfillAsync(string from, string to, params string[] more) => _app.RunAsync(DatedLake.Project(), Arguments(from, to, more));

    private string[] Arguments(string from, string to, params string[] more) =>
        ["backfill", "--from", $"2026-02-0{from}", "--to", $"2026-02-0{to}", "--stage", _app.StagePath, .. more];

    private string Load(RunRecord run) =>
        _app.Store().Read(store => RunReader.Tasks(store, run.Id)).SingleOrDefault(task => task.Name == "load_raw_data" && task.State == "success")?.Summary?.Split(" copied")[0] ?? "";

    // The dates of the files in the order in which they were loaded.
    private async Task<string> LoadedAsync()
    {
        await using var warehouse = DuckDbWarehouse.Open(_app.Database);
        await using var connection = await warehouse.OpenAsync(TestContext.Current.CancellationToken);
        var files = await connection.QueryAsync<string>(new("select replace(substr(source_file, 12, 10), '/', '-') from raw.events order by loaded_at, source_file"), TestContext.Current.CancellationToken);
        return string.Join("|", files);
    }
}
