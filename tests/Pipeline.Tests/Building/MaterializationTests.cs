using Pipeline.Compiled;
using Xunit;
using static Pipeline.Tests.Building.Shop;

namespace Pipeline.Tests.Building;

public class MaterializationTests : BuildTest
{
    private static readonly RunValue _from = new(RunValueKind.Var, "from", RunValueType.WholeNumber);

    private static Model Orders(OnSchemaChange policy, params string[] columns) => Incremental(
        "orders",
        $"select {SqlText.FromString(string.Join(", ", columns.Select(c => c == "id" ? "range::integer as id" : $"{1} as {c}")))} from range({_from}, {_from} + 3)",
        [.. columns.Select(c => Column(c))]) with
    { OnSchemaChange = policy };

    [Fact]
    public async Task An_incremental_model_is_created_then_merged_then_rebuilt_on_full_refresh()
    {
        var orders = Orders(OnSchemaChange.Ignore, "id");
        Vars["from"] = "0";
        Assert.Equal(["orders: Success SELECT 3"], Lines(await BuildAsync(orders)));
        Vars["from"] = "2";
        Assert.Equal(["orders: Success MERGE 3"], Lines(await BuildAsync(orders)));
        Assert.Equal("0\n1\n2\n3\n4", await QueryAsync("select id from marts.orders order by id"));
        Assert.Equal(["orders: Success MERGE 3"], Lines(await BuildAsync(Project(orders with { NeverFullRefresh = true }), fullRefresh: true)));
        Assert.Equal(["orders: Success SELECT 3"], Lines(await BuildAsync(Project(orders), fullRefresh: true)));
        Assert.Equal("2\n3\n4", await QueryAsync("select id from marts.orders order by id"));
    }

    [Theory]
    [InlineData(OnSchemaChange.AppendNewColumns, "Success MERGE 3", "id|INTEGER\ngone|INTEGER\nfresh|INTEGER")]
    [InlineData(OnSchemaChange.SyncAllColumns, "Success MERGE 3", "id|INTEGER\nfresh|INTEGER")]
    [InlineData(OnSchemaChange.Ignore, "Error The columns of marts.orders have changed (new: fresh; gone: gone) and on_schema_change is ignore. Rebuild the table with --full-refresh, or set on_schema_change to append_new_columns or sync_all_columns.", "id|INTEGER\ngone|INTEGER")]
    [InlineData(OnSchemaChange.Fail, "Error The columns of marts.orders have changed (new: fresh; gone: gone) and on_schema_change is fail. Rebuild the table with --full-refresh, or set on_schema_change to append_new_columns or sync_all_columns.", "id|INTEGER\ngone|INTEGER")]
    public async Task Changed_columns(OnSchemaChange policy, string line, string columns)
    {
        Vars["from"] = "0";
        await BuildAsync(Orders(policy, "id", "gone"));
        Vars["from"] = "2";
        Assert.Equal(["orders: " + line], Lines(await BuildAsync(Orders(policy, "id", "fresh"))));
        Assert.Equal(columns, await QueryAsync("select column_name, data_type from information_schema.columns where table_schema = 'marts' order by ordinal_position"));
    }

    [Fact]
    public async Task A_failed_test_takes_back_new_columns_too()
    {
        Vars["from"] = "0";
        await BuildAsync(Orders(OnSchemaChange.AppendNewColumns, "id"));
        var grown = Orders(OnSchemaChange.AppendNewColumns, "id", "fresh");
        await BuildAsync(grown, Test("fails__orders", grown, $"select * from {grown.Relation} where fresh is not null"));
        Assert.Equal("0\n1\n2", await QueryAsync("select * from marts.orders order by 1"));
    }

    [Fact]
    public async Task A_relation_changes_between_view_table_and_incremental()
    {
        Vars["from"] = "0";
        Model[] kinds = [View("orders", "select 7 as id"), Table("orders", "select 7 as id"), View("orders", "select 7 as id"), Orders(OnSchemaChange.Fail, "id"), View("orders", "select 7 as id")];
        string[] lines = ["CREATE VIEW", "SELECT 1", "CREATE VIEW", "SELECT 3", "CREATE VIEW"];
        foreach (var (kind, line) in kinds.Zip(lines))
        {
            Assert.Equal(["orders: Success " + line], Lines(await BuildAsync(kind)));
        }
    }

    [Fact]
    public async Task A_failed_test_keeps_the_view_that_a_table_was_to_replace()
    {
        await BuildAsync(View("orders", "select 7 as id"));
        var table = Table("orders", "select 8 as id");
        await BuildAsync(table, Test("fails__orders", table, $"select * from {table.Relation}"));
        Assert.Equal("7|VIEW", await QueryAsync("select id, (select table_type from information_schema.tables where table_schema = 'marts') from marts.orders"));
    }
}
