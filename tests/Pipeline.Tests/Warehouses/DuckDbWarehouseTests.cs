using Pipeline.Compiled;
using Pipeline.Warehouses;
using Pipeline.Warehouses.DuckDb;
using Xunit;

namespace Pipeline.Tests.Warehouses;

public class DuckDbWarehouseTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private sealed record Row(long Id, string? Name);

    [Fact]
    public async Task A_file_named_like_a_schema_is_read_after_being_renamed()
    {
        using var directory = new TemporaryDirectory();
        await using (var warehouse = DuckDbWarehouse.Open(directory.File("marts.duckdb")))
        {
            await Schemas.CreateAsync(warehouse, ["marts", "marts"], Cancel);
            await using var connection = await warehouse.OpenAsync(Cancel);
            await connection.ExecuteAsync("create table marts.t as select 'b' as name, 1 as id, 2 as more", Cancel);
            await connection.ExecuteAsync("create view marts.v as select * from marts.t", Cancel);
        }

        Assert.Equal(["marts.duckdb"], Directory.GetFiles(directory.Path).Select(Path.GetFileName));
        File.Move(directory.File("marts.duckdb"), directory.File("other.duckdb"));
        await using var renamed = DuckDbWarehouse.Open(directory.File("other.duckdb"));
        ModelSql sql = new() { Select = "" };
        var model = new Model<Row>
        {
            UniqueId = "model.shop.v",
            Name = "v",
            Path = "models/v.sql",
            Relation = new("model.shop.v", "marts", "v"),
            Materialization = Materialization.View,
            Columns = [new("id", "NUMBER(38,0)", "BIGINT", false), new("name", "VARCHAR", "VARCHAR", true)],
            DuckDb = sql,
            Snowflake = sql,
            Read = row => new Row(row.ReadInt64(0), row.ReadString(1)),
        };
        Assert.Equal([new Row(1, "b")], await renamed.ReadAsync(model, Cancel).ToListAsync(Cancel));
    }

    [Fact]
    public async Task Connections_are_in_utc_and_see_each_others_commits()
    {
        using var directory = new TemporaryDirectory();
        await using var warehouse = DuckDbWarehouse.Open(directory.File("w.duckdb"));
        await using var one = await warehouse.OpenAsync(Cancel);
        await using var two = await warehouse.OpenAsync(Cancel);
        await one.ExecuteAsync("create table t as select 1 as x", Cancel);
        Assert.Equal(1, await two.ScalarAsync(new("select x from t"), Cancel));
        Assert.Equal("UTC", await two.ScalarAsync(new("select current_setting('timezone')"), Cancel));
    }

    [Fact]
    public void What_cannot_be_opened_is_explained()
    {
        using var directory = new TemporaryDirectory();
        File.WriteAllText(directory.File("text.duckdb"), "this is not a database, whatever its name says, and it is long enough to be looked at");
        var missing = Assert.Throws<WarehouseException>(() => DuckDbWarehouse.Open(directory.File("none/w.duckdb")));
        Assert.Contains("there is no directory", missing.Message, StringComparison.Ordinal);
        var text = Assert.Throws<WarehouseException>(() => DuckDbWarehouse.Open(directory.File("text.duckdb")));
        Assert.Contains("cannot be opened", text.Message, StringComparison.Ordinal);
    }
}
