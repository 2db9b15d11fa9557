using Generator.Dialects.DuckDb;
using Xunit;

namespace Generator.Tests.Dialects;

/// <summary>Names as DuckDB must be given them.</summary>
public sealed class DuckDbIdentifierTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public void Every_keyword_can_name_a_table_and_a_column()
    {
        foreach (var keyword in database.Rows("select keyword_name from duckdb_keywords()").Split('\n'))
        {
            var name = DuckDbIdentifier.Quote(keyword);
            Assert.Equal("2", database.Rows($"with {name} as (select 1 as {name}) select {name}.{name} + {name} from {name} where {name} = 1 group by {name} order by {name}"));
        }
    }

    [Theory]
    [InlineData("order_id", "order_id")]
    [InlineData("Order Id", "\"Order Id\"")]
    [InlineData("say \"hi\"", "\"say \"\"hi\"\"\"")]
    [InlineData("1st", "\"1st\"")]
    [InlineData("order", "\"order\"")]
    [InlineData("value", "value")]
    public void A_name_is_quoted_only_when_it_must_be(string name, string expected) => Assert.Equal(expected, DuckDbIdentifier.Quote(name));
}
