using Generator.Templating;
using Xunit;

namespace Generator.Tests.Templating;

public class RunValueTests
{
    [Theory]
    [InlineData("{{ var('day') }}", "2026-02-06", "Var day Text 2026-02-06")]
    [InlineData("'{{ var(\"day\") }}'", "'2026-02-06'", "Var day Text 2026-02-06")]
    [InlineData("{{ var('limit') }}", "100", "Var limit WholeNumber 100")]
    [InlineData("{{ var('is_test') }}", "False", "Var is_test Boolean False")]
    [InlineData("{{ var('x', 1.5) }}", "1.5", "Var x DecimalNumber 1.5")]
    [InlineData("{{ env_var('ROLE', 'r') }}", "r", "EnvVar ROLE Text r")]
    [InlineData("{{ env_var('ROLE') }}", "ROLE", "EnvVar ROLE Text ")]
    [InlineData("{{ target.schema }}.{{ target['name'] }}", "main.duckdb", "Target schema Text main", "Target name Text duckdb")]
    [InlineData("{{ run_started_at }}", "1970-01-01 00:00:00+00:00", "RunStartedAt  Timestamp ")]
    [InlineData("{{ run_started_at.strftime('%Y%m') }}", "197001", "RunStartedAt  Timestamp  %Y%m")]
    [InlineData("{{ run_started_at.isoformat() }}", "1970-01-01T00:00:00", "RunStartedAt  Timestamp ")]
    [InlineData("{{ invocation_id }}", "00000000-0000-0000-0000-000000000000", "InvocationId  Text ")]
    [InlineData("{% set d = var('day') %}{% set l = [d, 'x'] %}{{ l[0] }}{{ l | join('-') }}", "2026-02-062026-02-06-x", "Var day Text 2026-02-06", "Var day Text 2026-02-06")]
    [InlineData("{% macro f(a) %}<{{ a.day }}>{% endmacro %}{{ f({'day': var('day')}) | trim }}", "<2026-02-06>", "Var day Text 2026-02-06")]
    [InlineData("{% set s %} {{ var('day') }} {% endset %}{{ s | trim ~ '!' }}", "2026-02-06!", "Var day Text 2026-02-06")]
    [InlineData("{{ var('day') | default('x') | string }}", "2026-02-06", "Var day Text 2026-02-06")]
    public void Printing_a_run_value_makes_a_hole(string template, string text, params string[] holes)
    {
        var result = TestProject.Render(template);
        Assert.Empty(result.Diagnostics);
        Assert.Equal(text, result.Text);
        Assert.Equal(holes, result.Holes.Cast<RunValueHole>().Select(hole => $"{hole.Value.Kind} {hole.Value.Name} {hole.Value.Type} {hole.Value.Default}{(hole.Value.Format is { } format ? " " + format : "")}"));
        Assert.Empty(result.Assumptions);
    }

    [Theory]
    [InlineData("{% if var('is_test') %}a{% else %}b{% endif %}", "b", "is_test False 1,7")]
    [InlineData("{% for r in var('regions') %}{{ r }}{% endfor %}", "euus", "regions ['eu', 'us'] 1,13")]
    [InlineData("{{ var('limit') + 1 }}", "101", "limit 100 1,4")]
    [InlineData("{{ var('day') | upper }}", "2026-02-06", "day 2026-02-06 1,4")]
    [InlineData("{{ var('day')[:4] }}", "2026", "day 2026-02-06 1,4")]
    [InlineData("{% set d = var('day') %}\n{{ 'x' if d == '2026-02-06' }}", "\nx", "day 2026-02-06 2,11")]
    [InlineData("{% if 'eu' in [var('day')] %}{% endif %}", "", "day 2026-02-06 1,15")]
    [InlineData("{% if target.name == 'prod' %}{% endif %}", "", "name duckdb 1,7")]
    [InlineData("{{ config(schema=var('day')) }}", "", "day 2026-02-06 1,4")]
    public void Any_other_use_is_an_assumption(string template, string text, string assumption)
    {
        var result = TestProject.Render(template);
        Assert.Empty(result.Diagnostics);
        Assert.Equal(text, result.Text);
        var found = Assert.Single(result.Assumptions);
        var start = found.Location.Lines.Start;
        Assert.Equal(assumption, $"{found.Value.Name} {found.BuildValue} {start.Line + 1},{start.Character + 1}");
    }

    [Theory]
    [InlineData(true, "duckdb", "incremental duckdb")]
    [InlineData(false, "snowflake", "full snowflake")]
    public void The_rendering_answers_what_is_no_assumption(bool isIncremental, string targetType, string expected)
    {
        var result = TestProject.Render(
            "{{ 'incremental' if is_incremental() else 'full' }} {% if target.type == 'duckdb' %}duckdb{% else %}snowflake{% endif %}",
            options: new RenderOptions(targetType, isIncremental));
        Assert.Equal(expected, result.Text);
        Assert.True(result.UsesIsIncremental);
        Assert.True(result.UsesTargetType);
        Assert.Empty(result.Assumptions);
        Assert.False(TestProject.Render("select 1").UsesIsIncremental);
    }
}
