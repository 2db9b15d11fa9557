using Generator.Dialects;
using Generator.Dialects.DuckDb;
using Generator.Dialects.Snowflake;
using Generator.Types;
using Xunit;

namespace Generator.Tests.Dialects;

/// <summary>Ephemeral models are taken in by their readers: transitively, once each, ahead of the reader's own WITH.</summary>
public sealed class EphemeralTests
{
    private const string Customers = "select customer_id, upper(name) as name from {staging.customers}";
    private const string Orders = "select 'o1' as order_id, customer_id from {staging.customers}";

    [Fact]
    public void DuckDB_reads_common_table_expressions_of_their_names()
    {
        var customers = DuckDb("customers", Customers, TestSql.Environment, "customer_id", "name");
        var orders = DuckDb("orders", Orders, With(customers), "order_id", "customer_id");
        var environment = With(customers, orders);

        var query = DuckDbQuery.Of(TestSql.Parse("with mine as (select customer_id from {staging.orders}) select m.customer_id from mine as m inner join {staging.customers} as c on m.customer_id = c.customer_id").Bind(), environment);

        Assert.Equal(["model.shop.customers"], orders.Parents);
        Assert.Equal(
            """
            with __dbt__cte__customers as (
                select
                    customer_id,
                    upper(name) as name
                from [customers]
            ),
            __dbt__cte__orders as (
                select
                    'o1' as order_id,
                    customer_id
                from __dbt__cte__customers as customers
            ),
            mine as (
                select
                    customer_id
                from __dbt__cte__orders as orders
            )
            select
                m.customer_id
            from mine as m
            inner join __dbt__cte__customers as c on m.customer_id = c.customer_id
            """,
            TestSql.Marked(query.Sql));
    }

    [Theory]
    [InlineData(
        "select name from {staging.customers} as c",
        "with __dbt__cte__customers as (\nselect customer_id, upper(name) as name from [customers]\n)\nselect name from __dbt__cte__customers as c")]
    [InlineData(
        "with x as (select name from {staging.customers} as c) select name from x",
        "with __dbt__cte__customers as (\nselect customer_id, upper(name) as name from [customers]\n),\nx as (select name from __dbt__cte__customers as c) select name from x")]
    public void Snowflakes_text_gets_them_at_the_head_of_its_WITH(string text, string expected)
    {
        var ephemeral = TestSql.Parse(Customers);
        var model = WrittenSql.OfEphemeral("model.shop.customers", EphemeralModel.NameOf("customers"), ephemeral.Rendered, ephemeral.Bind(), TestSql.Environment);
        var reader = TestSql.Parse(text);

        Assert.Equal(expected, TestSql.Marked(WrittenSql.Of(reader.Rendered, reader.Bind(), With(model))));
    }

    [Fact]
    public void Snowflakes_text_stays_as_written_with_its_holes()
    {
        var sql = TestSql.Parse(
            """

            -- a comment before
            select order_id, -- kept
                   'x-{var:day=2026-02-04}' as label
            from {staging.orders}
            where ordered_at >= '{var:day=2026-02-04}'::timestamp_ntz and units > {var:least=3};
            -- after
            """);

        Assert.Equal(
            """
            select order_id, -- kept
                   'x-[text day]' as label
            from [orders]
            where ordered_at >= [$day]::timestamp_ntz and units > [$least]
            """,
            TestSql.Marked(WrittenSql.Of(sql.Rendered, sql.Bind(), TestSql.Environment)));
    }

    private static EphemeralModel DuckDb(string name, string text, DialectEnvironment environment, params string[] columns) => DuckDbQuery
        .OfEphemeral($"model.shop.{name}", EphemeralModel.NameOf(name), TestSql.Parse(text).Bind(), [.. columns.Select(c => new OutputColumn(c, SqlType.Varchar))], environment)
        .Model;

    private static DialectEnvironment With(params EphemeralModel[] models) => TestSql.Environment with { Ephemerals = models.ToDictionary(m => m.UniqueId) };
}
