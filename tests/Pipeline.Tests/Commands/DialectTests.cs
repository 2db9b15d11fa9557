using Xunit;

namespace Pipeline.Tests.Commands;

/// <summary>A project written in DuckDB's SQL, built and run for real.</summary>
public class DialectTests
{
    [Fact]
    public async Task A_project_in_DuckDBs_SQL_is_checked_built_and_tested()
    {
        using var project = new BuiltProject();
        project.Write("dbt_project.yml", "name: native\nversion: '1.0'\nprofile: native\nseeds:\n  native:\n    orders: { +column_types: { tags: 'varchar[]' } }\n");
        project.Write("seeds/orders.csv", "id,city,amount,tags\n1,Rome,10,\"[a, b]\"\n2,Oslo,25,[c]\n3,Rome,5,[]\n");
        project.Write("macros/half.sql", "{% macro default__half(x) %}snowflake_only({{ x }}){% endmacro %}\n{% macro duckdb__half(x) %}{{ x }} / 2{% endmacro %}\n{% macro half(x) %}{{ adapter.dispatch('half')(x) }}{% endmacro %}");
        project.Write("models/expanded.sql", "from {{ ref('orders') }} select id, city, {{ half('amount') }} as half, list_transform(tags, lambda t: upper(t)) as labels");
        project.Write("models/per_city.sql", "{{ config(materialized='table') }} from {{ ref('expanded') }} select city, sum(half) as total, {'n': count(*), 'last': max(id)} as facts group by all order by all");
        project.Write("models/latest.sql", "{{ config(materialized='incremental', unique_key='id') }} from {{ ref('expanded') }} {% if is_incremental() %}where id > (select max(id) from {{ this }}){% endif %}");
        project.Write("models/helper.sql", "{{ config(materialized='ephemeral') }} from range(2) as r(n) select n");
        project.Write("models/pivoted.sql", "{{ config(materialized='table') }} with n as (from {{ ref('helper') }}) from {{ ref('orders') }} o join n on o.id = n.n + 1 select o.id, n.n");
        project.Write(
            "models/models.yml",
            """
            models:
              - name: per_city
                config: { contract: { enforced: true } }
                columns:
                  - { name: city, data_type: varchar, data_tests: [unique, not_null] }
                  - { name: total, data_type: double }
                  - { name: facts, data_type: "struct(n bigint, last bigint)" }
            """);

        var (built, output) = await project.BuildAsync("-p:SqlDialect=duckdb");
        Assert.True(built == 0, output);
        for (var run = 0; run < 2; run++)
        {
            var (code, text) = await project.RunAsync("build", "--date", "2026-02-06");
            Assert.True(code == 0, text);
            Assert.Contains("PASS=7 WARN=0 ERROR=0 SKIP=0", text, StringComparison.Ordinal);
        }

        var (_, shown) = await project.RunAsync("show", "--select", "per_city");
        Assert.Matches(@"Oslo\W+12\.5", shown);
        Assert.Matches(@"Rome\W+7\.5", shown);
        var (_, listed) = await project.RunAsync("ls", "--output", "json", "--select", "expanded");
        Assert.Contains("\"data_type\":\"DOUBLE\"", listed.Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("VARCHAR[]", listed, StringComparison.Ordinal);
    }
}
