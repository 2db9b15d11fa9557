using Pipeline.Compiled;
using Pipeline.Tests.Commands;
using Pipeline.Warehouses.DuckDb;
using Xunit;
using static Pipeline.Tests.Building.Shop;

namespace Pipeline.Tests.State;

/// <summary>Builds that leave nodes as they are when nothing they are made of changed.</summary>
public class OnlyStaleTests
{
    private static readonly Model _codes = Table("codes", "select 1 as code") with { Fingerprint = "4" };
    private static readonly SourceTable _events = Source("lake", "events") with { LoadedAtField = "loaded_at" };
    private static readonly DataTest _sourceTest = Test("not_null__events", _codes, $"select * from {_events.Relation} where id is null") with
    {
        AttachedNode = _events.UniqueId,
        DependsOn = [_events.UniqueId],
        Fingerprint = "0",
    };

    private static readonly Model _staged = View("staged", $"select id from {_events.Relation}", _events.UniqueId) with { Fingerprint = "1" };
    private static readonly Model _orders = Table("orders", $"select id from {_staged.Relation}", "staged") with { Fingerprint = "2" };
    private static readonly DataTest _test = Test("not_null__orders", _orders, $"select * from {_orders.Relation} where id is null") with { Fingerprint = "3" };
    private static readonly Model _report = Table("report", $"select id, code from {_orders.Relation}, {_codes.Relation}", "orders", "codes") with { Fingerprint = "5" };

    [Fact]
    public async Task Nothing_is_built_twice()
    {
        using var app = new App();
        await LoadAsync(app, 1);
        Assert.Equal(["staged", "codes", "orders", "report"], Built(await BuildAsync(app)));

        var again = await BuildAsync(app);
        Assert.Empty(Built(again));
        Assert.Contains(again, line => line.Contains("REUSED sql table model marts.orders, nothing changed since 20", StringComparison.Ordinal));
        Assert.Equal("Done. PASS=0 WARN=0 ERROR=0 SKIP=0 NO-OP=6 TOTAL=6", again[^1]);
    }

    [Fact]
    public async Task New_rows_of_a_source_reach_through_views()
    {
        using var app = new App();
        await LoadAsync(app, 1);
        await BuildAsync(app);
        await LoadAsync(app, 2);
        var lines = await BuildAsync(app);
        Assert.Equal(["staged", "orders", "report"], Built(lines));
        Assert.Contains("staged is built: lake.events changed", lines);
        Assert.Contains("orders is built: staged is built anew", lines);
    }

    [Fact]
    public async Task Other_sql_is_built_with_its_readers()
    {
        using var app = new App();
        await LoadAsync(app, 1);
        await BuildAsync(app);
        var lines = await BuildAsync(app, codes: _codes with { Fingerprint = "other" });
        Assert.Equal(["codes", "report"], Built(lines));
        Assert.Contains("codes is built: its SQL, its configuration, its tests or the run's values changed", lines);
    }

    [Fact]
    public async Task Another_run_that_built_a_parent_makes_its_readers_stale()
    {
        using var app = new App();
        await LoadAsync(app, 1);
        await BuildAsync(app);
        Assert.Equal(0, (await app.RunAsync(Project(_codes), "build")).Code);
        var lines = await BuildAsync(app);
        Assert.Equal(["report"], Built(lines));
        Assert.Contains("report is built: codes changed", lines);
    }

    [Fact]
    public async Task What_failed_or_was_dropped_is_built_again()
    {
        using var app = new App();
        await LoadAsync(app, 1);
        var broken = _codes with { DuckDb = _codes.DuckDb with { Create = $"create or replace table {_codes.Relation} as select nothing" } };
        await BuildAsync(app, broken, expected: 1);
        Assert.Equal(["codes", "report"], Built(await BuildAsync(app)));
        await ExecuteAsync(app, "drop table marts.report");
        var lines = await BuildAsync(app);
        Assert.Equal(["report"], Built(lines));
        Assert.Contains("report is built: its relation is not in the warehouse", lines);
    }

    [Theory]
    [InlineData("var")]
    [InlineData("volatile")]
    public async Task The_runs_values_and_the_time_are_inputs(string kind)
    {
        using var app = new App();
        var model = kind switch
        {
            "var" => Table("orders", $"select {new RunValue(RunValueKind.Var, "days", RunValueType.WholeNumber)} as n"),
            _ => Table("orders", "select current_date as n") with { IsVolatile = true },
        };
        await app.RunAsync(Project(model), "build", "--only-stale", "--vars", "{days: 3}");
        var (_, same) = await app.RunAsync(Project(model), "build", "--only-stale", "--vars", "{days: 3}");
        Assert.Equal(kind != "var", Built(same).Any());
        var (_, other) = await app.RunAsync(Project(model), "build", "--only-stale", "--vars", "{days: 4}");
        Assert.NotEmpty(Built(other));
    }

    [Fact]
    public async Task A_test_that_asks_for_the_time_runs_on_what_is_left_as_it_is()
    {
        using var app = new App();
        var test = Test("recent__codes", _codes, $"select * from {_codes.Relation} where {new RunValue(RunValueKind.CurrentTimestamp, "", RunValueType.Timestamp)} < timestamp '2000-01-01'");
        await app.RunAsync(Project(_codes, test), "build", "--only-stale");
        var (code, lines) = await app.RunAsync(Project(_codes, test), "build", "--only-stale");
        Assert.Equal(0, code);
        Assert.Contains(lines, line => line.Contains("REUSED sql table model marts.codes", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains("PASS recent__codes", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_source_that_says_nothing_of_changes_is_read_again()
    {
        using var app = new App();
        await LoadAsync(app, 1);
        var silent = _events with { LoadedAtField = null };
        await app.RunAsync(Project(silent, _staged), "build", "--only-stale");
        var (_, lines) = await app.RunAsync(Project(silent, _staged), "build", "--only-stale");
        Assert.Equal(["staged"], Built(lines));
    }

    [Fact]
    public async Task It_does_not_go_with_a_full_refresh()
    {
        using var app = new App();
        var (code, lines) = await app.RunAsync(Project(_codes), "build", "--only-stale", "--full-refresh");
        Assert.Equal(2, code);
        Assert.Contains(lines, line => line.Contains("give one of the two", StringComparison.Ordinal));
    }

    private static async Task<string[]> BuildAsync(App app, Model? codes = null, int expected = 0)
    {
        var (code, lines) = await app.RunAsync(Project(_events, _sourceTest, _staged, codes ?? _codes, _orders, _test, _report), "build", "--only-stale", "--threads", "1");
        Assert.True(code == expected, string.Join('\n', lines));
        return lines;
    }

    private static IEnumerable<string> Built(IEnumerable<string> lines) =>
        lines.Where(line => line.Contains(" OK created ", StringComparison.Ordinal)).Select(line => line.Split("marts.")[1].Split(' ')[0]);

    private static Task LoadAsync(App app, int id) => ExecuteAsync(
        app, $"create schema if not exists raw; create table if not exists raw.events (id integer, loaded_at timestamp); insert into raw.events values ({id}, now())");

    private static async Task ExecuteAsync(App app, string sql)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(app.Database)!);
        await using var warehouse = DuckDbWarehouse.Open(app.Database);
        await using var connection = await warehouse.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }
}
