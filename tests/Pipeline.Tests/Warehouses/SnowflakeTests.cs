using System.Data;
using Pipeline.Building;
using Pipeline.Compiled;
using Pipeline.Loading;
using Pipeline.Reporting;
using Pipeline.Stages;
using Pipeline.Tests.Building;
using Pipeline.Tests.Commands;
using Pipeline.Warehouses;
using Pipeline.Warehouses.Snowflake;
using Xunit;
using static Pipeline.Tests.Building.Shop;

namespace Pipeline.Tests.Warehouses;

public class SnowflakeTests
{
    private static readonly RunValue _date = new(RunValueKind.Var, "logical_date");
    private static readonly Model _orders = Table("orders", $"select 1 as id, {_date} as day");
    private static readonly RunContext _run = new()
    {
        Target = TestTarget.Of(Dialect.Snowflake),
        StartedAt = DateTimeOffset.UnixEpoch,
        Vars = new Dictionary<string, string?> { ["logical_date"] = "2026-02-06" },
    };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_new_table_is_built_tested_and_renamed() => Assert.Equal(
        [
            "create or replace table marts.orders__audit as select 1 as id, :p1 as day -- p1 = 2026-02-06",
            "select count(*) from marts.orders__audit",
            "select count(*) as failures from (select * from marts.orders__audit) as f",
            "alter table marts.orders__audit rename to marts.orders",
            "drop table if exists marts.orders__audit",
        ],
        await StatementsAsync(_orders, stored: null));

    [Fact]
    public async Task A_seed_is_created_and_its_rows_inserted() => Assert.Equal(
        [
            "create or replace table marts.orders__audit (id NUMBER(38,0), name VARCHAR)",
            "insert into marts.orders__audit values\n(:v1, :v2),\n(:v3, null) -- v1 = 1 -- v2 = x -- v3 = 2",
            "select count(*) from marts.orders__audit",
        ],
        (await StatementsAsync(
            _orders with
            {
                Seed = new SeedRows(2, static () => "1\tx\n2\t\\N"u8),
                Snowflake = _orders.Snowflake with { Create = $"create or replace table {_orders.Relation} (id NUMBER(38,0), name VARCHAR)" },
            },
            stored: null)).Take(3));

    [Fact]
    public async Task An_existing_table_is_swapped() => Assert.Equal(
        ["alter table marts.orders__audit swap with marts.orders", "drop table if exists marts.orders__audit"],
        (await StatementsAsync(_orders, "BASE TABLE")).TakeLast(2));

    [Fact]
    public async Task A_view_makes_room_for_a_table_and_a_table_for_a_view()
    {
        Assert.Equal(
            ["drop view marts.orders", "alter table marts.orders__audit rename to marts.orders", "drop table if exists marts.orders__audit"],
            (await StatementsAsync(_orders, "VIEW")).TakeLast(3));
        Assert.Equal(
            ["drop table marts.v", "create or replace view marts.v as select '2026-02-06' as day", "select count(*) as failures from (select * from marts.v) as f"],
            await StatementsAsync(View("v", $"select {_date} as day"), "BASE TABLE"));
    }

    [Fact]
    public async Task A_failed_test_leaves_the_published_table_alone() => Assert.Equal(
        ["select count(*) as failures from (select * from marts.orders__audit) as f", "select * from marts.orders__audit", "drop table if exists marts.orders__audit"],
        (await StatementsAsync(_orders, "BASE TABLE", failures: 3)).TakeLast(3));

    [Fact]
    public async Task An_incremental_model_is_merged_into_a_clone()
    {
        var model = Incremental("orders", "select 1 as id", [Column("id"), Column("fresh", "VARCHAR")]) with { OnSchemaChange = OnSchemaChange.SyncAllColumns };
        var statements = await StatementsAsync(model, "BASE TABLE");
        Assert.Equal(
            [
                "create or replace table marts.orders__audit clone marts.orders",
                "alter table marts.orders__audit add column fresh VARCHAR",
                "alter table marts.orders__audit drop column \"GONE\"",
            ],
            statements.Take(3));
        Assert.StartsWith("merge into marts.orders__audit as t using (select 1 as id) as s on t.id = s.id", statements[3], StringComparison.Ordinal);
        Assert.Equal(
            ["select count(*) as failures from (select * from marts.orders__audit) as f", "alter table marts.orders__audit swap with marts.orders", "drop table if exists marts.orders__audit"],
            statements.Skip(4));
    }

    [Fact]
    public async Task Copy_into_answers_a_row_a_file()
    {
        var answer = new DataTable { Columns = { "file", "status", { "rows_parsed", typeof(long) }, { "rows_loaded", typeof(long) }, { "errors_seen", typeof(long) }, "first_error", { "first_error_line", typeof(long) } } };
        answer.Rows.Add("s3://bucket/raw/b.json", "LOAD_FAILED", 1, 0, 1, "Error parsing JSON", 7);
        answer.Rows.Add("s3://bucket/raw/a.json", "LOADED", 2, 2, 0, null, null);
        var driver = new RecordingDriver(text => text.StartsWith("copy", StringComparison.Ordinal) ? answer : null);
        await using var warehouse = Open(driver);
        StageFile[] files = [new("raw/a.json", 10, "e1", default), new("raw/b.json", 20, "e2", default), new("raw/c.json", 30, "e3", default)];
        var copy = new CopyStatement { Target = _orders.Relation, Stage = "s", Text = $"copy into {_orders.Relation} from @s where d = {_date}", Insert = "" };
        var result = await new SnowflakeCopy(warehouse, _run).CopyAsync(copy, new DirectoryStage("."), files, Cancel);
        Assert.Equal("copy into marts.orders from @s where d = '2026-02-06'", driver.Statements[^1]);
        Assert.Equal(
            [("raw/a.json", "e1", LoadStatus.Loaded, 2L, null, null), ("raw/b.json", "e2", LoadStatus.LoadFailed, 0L, "Error parsing JSON", 7L)],
            result.Files.Select(f => (f.Key, f.ETag, f.Status, f.RowsLoaded, f.FirstError, f.FirstErrorLine)));
        Assert.Equal(1, result.AlreadyLoaded);
    }

    [Fact]
    public async Task Connections_are_in_utc_and_their_properties_come_from_settings()
    {
        var driver = new RecordingDriver(_ => null);
        await using var warehouse = SnowflakeWarehouse.Open(driver, new Dictionary<string, string> { ["ConnectionString"] = "account=a;user=u", ["password"] = "se;cret" });
        await using var connection = await warehouse.OpenAsync(Cancel);
        Assert.Equal("account=a;user=u;password=\"se;cret\"", driver.ConnectionStrings[0]);
        Assert.Equal("account a", warehouse.Name);
        Assert.StartsWith("alter session set timezone = 'UTC', timestamp_type_mapping = 'TIMESTAMP_NTZ', week_start = 0", Assert.Single(driver.Statements), StringComparison.Ordinal);
        Assert.StartsWith(
            "Target snowflake has no user: set the environment variable Pipeline__Snowflake__user",
            Assert.Throws<WarehouseException>(() => SnowflakeWarehouse.Open(driver, new Dictionary<string, string> { ["account"] = "a" })).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Compile_needs_no_driver_and_running_says_how_to_get_it()
    {
        using var app = new App();
        Assert.Equal(0, (await app.RunAsync(Project(_orders), "compile", "--target", "snowflake", "--date", "2026-02-06")).Code);
        Assert.Equal(
            """
            create or replace table marts.orders__audit as select 1 as id, '2026-02-06' as day;
            alter table marts.orders__audit swap with marts.orders;
            drop table if exists marts.orders__audit;

            """,
            await File.ReadAllTextAsync(Path.Combine(app.TargetPath, "run/shop/models/marts/orders.sql"), Cancel));
        var (code, lines) = await app.RunAsync(Project(_orders), "build", "--target", "snowflake");
        Assert.Equal((2, "Target snowflake needs Snowflake's driver, and this program was built without it: build with -p:SnowflakeDriver=true."), (code, Assert.Single(lines)));
    }

    private static async Task<IReadOnlyList<string>> StatementsAsync(Model model, string? stored, int failures = 0)
    {
        var columns = new DataTable { Columns = { "column_name" } };
        columns.Rows.Add("ID");
        columns.Rows.Add("GONE");
        var driver = new RecordingDriver(text =>
            text.Contains("information_schema.tables", StringComparison.Ordinal) ? stored
            : text.Contains("information_schema.columns", StringComparison.Ordinal) ? columns
            : text.Contains("as failures", StringComparison.Ordinal) ? failures
            : 1);
        await using var warehouse = Open(driver);
        var plan = BuildPlan.For(Project(model, Test("t", model, $"select * from {model.Relation}")), new HashSet<string> { model.UniqueId, "test.shop.t" });
        var results = await new Builder(warehouse, new SnowflakeModelWriter(warehouse, _run), _run, new Sink()).BuildAsync(plan, new Dictionary<string, Reuse>(), new BuildOptions { Threads = 1 }, Cancel);
        Assert.Equal(failures == 0 ? NodeStatus.Success : NodeStatus.Error, results[^1].Status);
        string[] routine = ["alter session", "create schema", "select table_type", "select column_name"];
        return [.. driver.Statements.Where(text => !routine.Any(start => text.StartsWith(start, StringComparison.Ordinal)))];
    }

    private static SnowflakeWarehouse Open(RecordingDriver driver) => SnowflakeWarehouse.Open(driver, new Dictionary<string, string> { ["account"] = "a", ["user"] = "u" });

    private sealed class Sink : IEventSink
    {
        public void Publish(RunEvent runEvent)
        {
        }
    }
}
