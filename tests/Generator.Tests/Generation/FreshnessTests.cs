using Generator.Tests.Harness;
using Xunit;

namespace Generator.Tests.Generation;

/// <summary>What asks a source for its newest row.</summary>
public class FreshnessTests
{
    [Theory]
    [InlineData("loaded_at_field: loaded_at", "select max(loaded_at) as max_loaded_at from lake.events")]
    [InlineData("loaded_at_field: completed_date::timestamp", "select max(completed_date::timestamp) as max_loaded_at from lake.events")]
    [InlineData("config: {loaded_at_field: _etl_loaded_at}", "select max(_etl_loaded_at) as max_loaded_at from lake.events")]
    [InlineData("loaded_at_field: \"{{ var('stamp', 'at') }}\"", "select max(at) as max_loaded_at from lake.events")]
    [InlineData("loaded_at_query: select max(x) from {{ this }} where x > '2026-01-01'", "select max(x) from lake.events where x > '2026-01-01'")]
    [InlineData("config: {loaded_at_query: 'select max(x) from {{ this }}'}", "select max(x) from lake.events")]
    public void A_field_or_a_query_tells(string declared, string snowflake)
    {
        var run = GeneratorRun.Of(Project(declared, "{error_after: {count: 1, period: day}}"));

        Assert.Empty(run.Messages);
        Assert.Empty(run.CompileErrors());
        Assert.Equal(snowflake, Snowflake(run));
    }

    [Fact]
    public void The_filter_is_snowflakes_SQL_on_both_warehouses()
    {
        var run = GeneratorRun.Of(Project("loaded_at_field: at", "{warn_after: {count: 3, period: hour}, filter: \"datediff('day', at, current_timestamp()) < 2\"}"));
        var code = run.Source("LakeEvents.g.cs");

        Assert.Empty(run.Messages);
        Assert.Equal("select max(at) as max_loaded_at from lake.events where datediff('day', at, current_timestamp()) < 2", Snowflake(run));
        Assert.Contains("Freshness = new(TimeSpan.FromMinutes(180), null, \"datediff('day', at, current_timestamp()) < 2\"),", code, StringComparison.Ordinal);
        Assert.Contains("date_diff('day'", Text(code, "DuckDb = "), StringComparison.Ordinal);
    }

    [Fact]
    public void Columns_that_nobody_declared_are_taken_for_there()
    {
        var run = GeneratorRun.Of(Project("loaded_at_field: _loaded\n        columns: [{name: id, data_type: varchar}]", "{error_after: {count: 1, period: day}}"));

        Assert.Empty(run.Messages);
    }

    [Fact]
    public void Of_field_and_query_the_nearest_to_the_table_holds()
    {
        var run = GeneratorRun.Of(SqlProject.Of(("models/s.yml", """
            sources:
              - name: lake
                loaded_at_field: at
                freshness: {error_after: {count: 1, period: day}}
                tables:
                  - name: events
                    loaded_at_query: select max(b) from {{ this }}
            """)));

        Assert.Equal("select max(b) from lake.events", Snowflake(run));
    }

    [Theory]
    [InlineData("loaded_at_field: at", "null")]
    [InlineData("description: nothing", "{error_after: {count: 1, period: day}}")]
    public void Without_thresholds_or_field_there_is_nothing_to_ask(string declared, string freshness) =>
        Assert.DoesNotContain("FreshnessQuery", GeneratorRun.Of(Project(declared, freshness)).Source("LakeEvents.g.cs"), StringComparison.Ordinal);

    [Theory]
    [InlineData("loaded_at_field: nofunc(at)", "models/s.yml(5,26): error GEN3004: Snowflake has no function 'nofunc'")]
    [InlineData("loaded_at_field: \"at,, b\"", "models/s.yml(5,26): error GEN2")]
    [InlineData("loaded_at_query: select max(x) from {{ that }}", "models/s.yml(5,26): error GEN11")]
    public void A_mistake_is_reported_where_it_is_written_and_left_out_of_runs(string declared, string message)
    {
        var project = Project(declared, "{error_after: {count: 1, period: day}}");
        Assert.StartsWith(message, Assert.Single(GeneratorRun.Of(project).Messages), StringComparison.Ordinal);

        var warned = GeneratorRun.Of(project, ("SqlAnalysis", "warn"));
        Assert.Contains("DuckDbOmission = new(\"GEN", warned.Source("LakeEvents.g.cs"), StringComparison.Ordinal);
        Assert.Empty(warned.CompileErrors());
    }

    private static SqlProject Project(string declared, string freshness) => SqlProject.Of(("models/s.yml", $$"""
        sources:
          - name: lake
            tables:
              - name: events
                {{declared}}
                freshness: {{freshness}}
        """));

    private static string Snowflake(GeneratorRun run) => Text(run.Source("LakeEvents.g.cs"), "Snowflake = ");

    // One line of the raw string, its relation as it is named.
    private static string Text(string code, string property)
    {
        var start = code.IndexOf("\"\"\"", code.IndexOf(property + "$", StringComparison.Ordinal), StringComparison.Ordinal) + 3;
        var text = code[start..code.IndexOf("\"\"\"", start, StringComparison.Ordinal)].Replace("{Relations.LakeEvents}", "lake.events", StringComparison.Ordinal);
        return string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
