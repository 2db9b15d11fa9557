using Generator.Tests.Harness;
using Xunit;

namespace Generator.Tests.Generation;

/// <summary>What the build property SqlDialect makes of a project's text.</summary>
public class DialectTests
{
    private static readonly SqlProject _native = SqlProject.Of(
        ("models/a.sql", "from range(3) as r(n) select n, n / 2 as half, [n] as list"),
        ("models/b.sql", "from {{ ref('a') }} select * exclude (half), {{ \"1\" if target.type == 'duckdb' else '(' }} as one"));

    [Fact]
    public void DuckDBs_SQL_is_read_as_such()
    {
        var run = GeneratorRun.Of(_native, ("SqlDialect", "duckdb"));

        Assert.Empty(run.Messages);
        Assert.Empty(run.CompileErrors());
        Assert.Contains("\"BIGINT[]\"", run.Source("A.g.cs"), StringComparison.Ordinal);
        Assert.Contains("\"DOUBLE\"", run.Source("A.g.cs"), StringComparison.Ordinal);
        Assert.Contains("from range(3) as r(n) select n, n / 2 as half, [n] as list", run.Source("A.g.cs"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("from range(3) as r(n) select m", "models/a.sql(1,30): error GEN3001: Column 'm' does not exist in 'r'; did you mean 'n'?")]
    [InlineData("from range(3) as r(n) select n where", "models/a.sql(1,37): error GEN2001")]
    public void A_mistake_is_an_error_at_its_place(string model, string message) =>
        Assert.StartsWith(message, Assert.Single(GeneratorRun.Of(SqlProject.Of(("models/a.sql", model)), ("SqlDialect", "duckdb")).Messages), StringComparison.Ordinal);

    [Fact]
    public void Without_the_property_it_is_Snowflakes() => Assert.NotEmpty(GeneratorRun.Of(_native).Messages);

    [Theory]
    [InlineData("SqlDialect", "duck", "GEN1019")]
    [InlineData("SqlTarget", "snowflake", "GEN3903")]
    public void Properties_that_do_not_fit_are_errors(string property, string value, string id)
    {
        var run = GeneratorRun.Of(_native, property == "SqlDialect" ? [(property, value)] : [("SqlDialect", "duckdb"), (property, value)]);

        Assert.Contains(run.Messages, message => message.Contains($"error {id}", StringComparison.Ordinal));
    }
}
