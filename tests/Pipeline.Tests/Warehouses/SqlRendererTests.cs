using Pipeline.Compiled;
using Pipeline.Warehouses;
using Pipeline.Warehouses.DuckDb;
using Xunit;

namespace Pipeline.Tests.Warehouses;

public class SqlRendererTests
{
    private static readonly Relation _orders = new("model.shop.orders", "marts", "orders");
    private static readonly RunValue _name = new(RunValueKind.Var, "name");

    private static RunContext Run(Dialect dialect, string? value = null) => new()
    {
        Target = TestTarget.Of(dialect),
        StartedAt = new DateTimeOffset(2026, 2, 6, 10, 30, 0, TimeSpan.Zero),
        Vars = new Dictionary<string, string?> { ["name"] = value },
    };

    [Fact]
    public void Relations_are_two_part_names_and_a_stand_in_replaces_the_identifier()
    {
        SqlText sql = $"select * from {_orders}";
        var run = Run(Dialect.Snowflake);
        Assert.Equal("select * from marts.orders", new SqlRenderer(run).Bound(sql).Text);
        Assert.Equal("select * from marts.orders__audit", new SqlRenderer(run.With(_orders, "orders__audit")).Bound(sql).Text);
    }

    [Fact]
    public void One_value_is_one_parameter_however_often_it_stands()
    {
        SqlText sql = $"select {_name}, {_name}, {_name with { Type = RunValueType.WholeNumber }}";
        var statement = new SqlRenderer(Run(Dialect.DuckDb, "7")).Bound(sql);
        Assert.Equal("select cast($p1 as varchar), cast($p1 as varchar), cast($p2 as bigint)", statement.Text);
        Assert.Equal(new Dictionary<string, object> { ["p1"] = "7", ["p2"] = 7L }, statement.Parameters);
        Assert.Equal("select :p1, :p1, :p2", new SqlRenderer(Run(Dialect.Snowflake, "7")).Bound(sql).Text);
    }

    [Theory]
    [InlineData(RunValueType.Text, "it's", Dialect.DuckDb, "'it''s'")]
    [InlineData(RunValueType.Text, @"a\' or 1=1 --", Dialect.DuckDb, @"'a\'' or 1=1 --'")]
    [InlineData(RunValueType.Text, @"a\' or 1=1 --", Dialect.Snowflake, @"'a\\'' or 1=1 --'")]
    [InlineData(RunValueType.WholeNumber, "-5", Dialect.DuckDb, "-5")]
    [InlineData(RunValueType.DecimalNumber, "1.250", Dialect.DuckDb, "1.250")]
    [InlineData(RunValueType.Boolean, "True", Dialect.DuckDb, "true")]
    [InlineData(RunValueType.Timestamp, "2026-02-06", Dialect.DuckDb, "cast('2026-02-06 00:00:00.000000' as timestamp)")]
    [InlineData(RunValueType.Timestamp, "2026-02-06T02:00:00+01:00", Dialect.Snowflake, "cast('2026-02-06 01:00:00.000000' as timestamp_ntz)")]
    public void Literals(RunValueType type, string value, Dialect dialect, string expected)
    {
        SqlText sql = $"{_name with { Type = type }}";
        Assert.Equal(expected, new SqlRenderer(Run(dialect, value)).Inline(sql));
    }

    [Theory]
    [InlineData(RunValueType.WholeNumber, "5; drop table x", "var 'name' is '5; drop table x', which is not a whole number.")]
    [InlineData(RunValueType.Boolean, "yes please", "var 'name' is 'yes please', which is not true or false.")]
    [InlineData(RunValueType.Text, null, "var 'name' has no value: give it with --vars '{name: ...}' or a default in dbt_project.yml.")]
    public void A_value_that_does_not_fit_is_refused_in_words(RunValueType type, string? value, string expected)
    {
        SqlText sql = $"select {_name with { Type = type }}";
        Assert.Equal(expected, Assert.Throws<RunValueException>(() => new SqlRenderer(Run(Dialect.DuckDb, value)).Bound(sql)).Message);
    }

    [Theory]
    [InlineData("x'; drop table marts.orders; --")]
    [InlineData("\\'; drop table marts.orders; --")]
    [InlineData("\"; drop table marts.orders; --")]
    [InlineData("$p1 :p1 {=p1} é 語 \n")]
    public async Task No_value_becomes_sql(string value)
    {
        using var directory = new TemporaryDirectory();
        await using var warehouse = DuckDbWarehouse.Open(directory.File("w.duckdb"));
        await using var connection = await warehouse.OpenAsync(TestContext.Current.CancellationToken);
        var renderer = new SqlRenderer(Run(Dialect.DuckDb, value));
        SqlText bound = $"select {_name} || '!'";
        SqlText text = $"select '{_name:text}!'";
        SqlText name = $"select {_name:name} || '!' from (select {_name} as {_name:name})";
        Statement[] statements = [renderer.Bound(bound), new(renderer.Inline(bound)), renderer.Bound(text), renderer.Bound(name)];
        foreach (var statement in statements)
        {
            Assert.Equal(value + "!", await connection.ScalarAsync(statement, TestContext.Current.CancellationToken));
        }
    }

    [Fact]
    public void The_current_time_is_bound_from_the_clock_and_left_to_the_warehouse_in_a_view()
    {
        var now = new RunValue(RunValueKind.CurrentTimestamp, "", RunValueType.Timestamp);
        SqlText sql = $"select {now} as updated_at";
        var renderer = new SqlRenderer(Run(Dialect.Snowflake));
        Assert.IsType<DateTime>(renderer.Bound(sql).Parameters["p1"]);
        Assert.Equal("select sysdate() as updated_at", renderer.Inline(sql));
    }

    [Theory]
    [InlineData("%Y-%m-%d", "2026-02-06")]
    [InlineData("%Y%m%dT%H%M%S 100%% %q", "20260206T103000 100% %q")]
    [InlineData("%a %b %e %j", "Fri Feb  6 037")]
    public void Run_started_at_is_written_by_its_strftime_pattern(string pattern, string expected)
    {
        SqlText sql = $"'{new RunValue(RunValueKind.RunStartedAt, "", Format: pattern):text}'";
        Assert.Equal($"'{expected}'", new SqlRenderer(Run(Dialect.DuckDb)).Inline(sql));
    }

    [Theory]
    [InlineData(Dialect.Snowflake, "fct_orders", "fct_orders")]
    [InlineData(Dialect.Snowflake, "order", "\"ORDER\"")]
    [InlineData(Dialect.DuckDb, "order", "\"order\"")]
    [InlineData(Dialect.Snowflake, "two words", "\"two words\"")]
    [InlineData(Dialect.DuckDb, "a\"b", "\"a\"\"b\"")]
    [InlineData(Dialect.DuckDb, "2x", "\"2x\"")]
    [InlineData(Dialect.DuckDb, "", "\"\"")]
    public void Identifiers_are_quoted_only_where_they_must_be(Dialect dialect, string name, string expected) =>
        Assert.Equal(expected, Identifier.Quote(dialect, name));
}
