using Generator.Tests.Harness;
using Xunit;

namespace Generator.Tests.Generation;

/// <summary>Which macros become operations.</summary>
public class OperationTests
{
    [Fact]
    public void A_macro_that_sends_statements_is_an_operation()
    {
        var run = GeneratorRun.Of(SqlProject.Of(("macros/m.sql", "{% macro grant_all(role='reader') %}{% do run_query(\"grant usage on schema public to role \" ~ role) %}{% endmacro %}")));

        Assert.Empty(run.Messages);
        Assert.Contains("GrantAllOperation.g.cs", run.HintNames);
        Assert.Contains("GrantAllOperation.Instance", run.Source("Models.g.cs"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{% macro m() %}{% for row in run_query('select 1') %}{{ row }}{% endfor %}{% endmacro %}")]
    [InlineData("{% macro m(flag) %}{% if flag %}{% do run_query('select 1') %}{% endif %}{% endmacro %}")]
    public void A_macro_that_the_run_decides_is_none_and_no_mistake(string macro)
    {
        var run = GeneratorRun.Of(SqlProject.Of(("macros/m.sql", macro)));

        Assert.Empty(run.Messages);
        Assert.DoesNotContain("MOperation.g.cs", run.HintNames);
    }

    [Fact]
    public void A_mistake_in_a_statement_is_reported_at_its_place()
    {
        var run = GeneratorRun.Of(SqlProject.Of(("macros/m.sql", "{% macro m() %}{% set sql %}\nselect uper('a')\n{% endset %}{% do run_query(sql) %}{% endmacro %}")));

        Assert.Equal(["macros/m.sql(2,8): error GEN3004: Snowflake has no function 'uper'; did you mean 'upper'?"], run.Messages);
    }
}
