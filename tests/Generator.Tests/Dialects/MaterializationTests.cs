using Generator.Dialects;
using Generator.Dialects.DuckDb;
using Generator.Dialects.Materializations;
using Generator.Dialects.Snowflake;
using Generator.Templating;
using Generator.Text;
using Generator.Types;
using Xunit;

namespace Generator.Tests.Dialects;

/// <summary>The statements that store a model's rows, run on DuckDB.</summary>
public sealed class MaterializationTests : IDisposable
{
    private static readonly ResolvedRelation This = new("model.shop.totals", "marts", "totals");

    private static readonly OutputColumn[] Columns =
    [
        new("customer_id", SqlType.Varchar), new("orders", SqlType.Number(18, 0)), new("units", SqlType.Integer), new("one", SqlType.Number(3, 0)), new("spent", SqlType.Number(38, 2)),
    ];

    private readonly TestDatabase _database = new();

    public MaterializationTests() => _database.Execute("create schema marts");

    public void Dispose() => _database.Dispose();

    [Fact]
    public void A_table_has_its_contracts_types_in_its_contracts_order()
    {
        Create("select customer_id, count(*) as orders, sum(units) as units, 1 as one, sum(amount) as spent from {staging.orders} group by customer_id");

        Assert.Equal(
            "customer_id VARCHAR\norders BIGINT\nunits HUGEINT\none BIGINT\nspent DECIMAL(38,2)",
            _database.Rows("select column_name || ' ' || data_type from information_schema.columns where table_name = 'totals' order by ordinal_position"));
    }

    [Theory]
    [InlineData("1 hour", "target_lag = '1 hour'")]
    [InlineData("downstream", "target_lag = downstream")]
    public void A_dynamic_table_is_made_with_what_keeps_it_up_to_date(string lag, string expected)
    {
        var plan = new MaterializationPlan(This, IsView: false, Columns.ToEquatableArray()) { DynamicTable = new DynamicTablePlan(lag, "transforming", "incremental", null) };
        var statement = TestSql.Text(CreateStatement.Of(plan, new CompiledSql([new LiteralSegment("select 1 as n")])));

        Assert.StartsWith("create or replace dynamic table", statement, StringComparison.Ordinal);
        Assert.Contains($"\n    {expected}\n    warehouse = transforming\n    refresh_mode = incremental as\n", statement, StringComparison.Ordinal);
    }

    [Fact]
    public void Columns_in_another_order_are_put_in_the_contracts()
    {
        var sql = Query("select 1 as one, customer_id, count(*) as orders, sum(units) as units, sum(amount) as spent from {staging.orders} group by 2", Columns);

        Assert.Equal("c1 | 2 | 5 | 1 | 30.5", _database.Rows($"{TestSql.Text(sql)} where customer_id = 'c1'"));
    }

    [Fact]
    public void A_cast_is_written_only_where_DuckDB_could_give_another_type() => Assert.Equal(
        """
        with sums as (
            select
                customer_id,
                count(*) as orders,
                sum(units) as units,
                sum(amount) as spent
            from [orders]
            group by customer_id
        )
        select
            customer_id,
            orders,
            units,
            cast(1 as bigint) as one,
            spent
        from sums
        """,
        TestSql.Marked(Query(
            """
            with sums as (select customer_id, count(*) as orders, sum(units) as units, sum(amount) as spent from {staging.orders} group by customer_id)
            select customer_id, orders, units, 1 as one, spent from sums
            """,
            Columns)));

    [Fact]
    public void A_merge_updates_known_keys_and_inserts_others()
    {
        const string totals = "select customer_id, count(*) as orders, sum(units) as units, 1 as one, sum(amount) as spent from {staging.orders} where customer_id is not null group by customer_id";
        Create(totals);
        _database.Execute("update staging.orders set units = 10 where order_id = 'o1'; insert into staging.orders values ('o9', 'c9', 1, 1, timestamp '2026-03-01', null)");
        Merge(totals, new MaterializationPlan(This, IsView: false, Columns.ToEquatableArray()) { UniqueKey = ["customer_id"], MergeExcludeColumns = ["one"] });

        Assert.Equal("c1 | 2 | 13\nc2 | 1 | 1\nc9 | 1 | 1", _database.Rows("select customer_id, orders, units from marts.totals order by 1"));
    }

    [Fact]
    public void Without_a_key_rows_are_appended()
    {
        const string totals = "select 'x' as customer_id, 1 as orders, 2 as units, 3 as one, 4 as spent";
        Create(totals);
        Merge(totals, new MaterializationPlan(This, IsView: false, Columns.ToEquatableArray()));

        Assert.Equal("2", _database.Rows("select count(*) from marts.totals"));
    }

    [Fact]
    public void A_merge_reads_like_this() => Assert.Equal(
        """
        merge into [totals] as dbt_internal_dest
        using (
        select 1
        ) as dbt_internal_source
        on dbt_internal_dest.id = dbt_internal_source.id
            and dbt_internal_dest.day = dbt_internal_source.day
            and (dbt_internal_dest.day > 3)
        when matched then update set
            amount = dbt_internal_source.amount
        when not matched then insert (
            id,
            day,
            amount
        ) values (
            dbt_internal_source.id,
            dbt_internal_source.day,
            dbt_internal_source.amount
        )
        """,
        TestSql.Marked(IncrementalStatement.Of(
            new MaterializationPlan(This, IsView: false, [new("id", SqlType.Integer), new("day", SqlType.Date), new("amount", SqlType.Float)])
            {
                UniqueKey = ["id", "day"],
                IncrementalPredicates = [Literal("dbt_internal_dest.day > 3")],
            },
            Literal("select 1"),
            SnowflakeIdentifier.Quote)));

    [Fact]
    public void A_test_counts_its_failures_and_keeps_some()
    {
        var query = TestSql.Parse("select order_id from {staging.orders} where amount is null or units > 2").ToDuckDb().Sql;
        var test = TestStatements.Of(query, Literal("count(*)"), limit: null);
        var limited = TestStatements.Of(query, Literal("count(*)"), limit: 1);

        Assert.Equal(("3", "1"), (_database.Rows(TestSql.Text(test.Count)), _database.Rows(TestSql.Text(limited.Count))));
        Assert.Equal("o2\no3\no4", _database.Rows(TestSql.Text(test.Rows)));
        Assert.Single(_database.Rows(TestSql.Text(limited.Rows)).Split('\n'));
    }

    private static CompiledSql Query(string text, IReadOnlyList<OutputColumn> columns) => DuckDbQuery.Of(TestSql.Parse(text).Bind(), columns, TestSql.Environment).Sql;

    private static CompiledSql Literal(string text) => new([new LiteralSegment(text)]);

    private void Create(string text) =>
        _database.Execute(TestSql.Text(CreateStatement.Of(new MaterializationPlan(This, IsView: false, Columns.ToEquatableArray()), Query(text, Columns))));

    private void Merge(string text, MaterializationPlan plan) =>
        _database.Execute(TestSql.Text(IncrementalStatement.Of(plan, Query(text, Columns), DuckDbIdentifier.Quote)));
}
