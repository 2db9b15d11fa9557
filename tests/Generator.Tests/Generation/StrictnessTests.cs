using Generator.Tests.Harness;
using Xunit;

namespace Generator.Tests.Generation;

/// <summary>What the build property SqlAnalysis and dbt's static_analysis make of mistakes, and of the nodes that have them.</summary>
public class StrictnessTests
{
    private const string Broken = "select nothing from {{ ref('a') }}";

    /// <summary>A project with mistakes of every kind, each in a node of its own.</summary>
    private static readonly SqlProject _foreign = SqlProject.Of(
        ("models/a.sql", "select 1 as n, 'x' as name"),
        ("models/syntax.sql", "select n from from {{ ref('a') }}"),
        ("models/unknown_column.sql", Broken),
        ("models/unknown_ref.sql", "select * from {{ ref('gone') }}"),
        ("models/unknown_macro.sql", "select {{ gone() }} as n"),
        ("models/unclosed.sql", "select {{ 1 as n"),
        ("models/no_duckdb.sql", "select hash(n) as h from {{ ref('a') }}"),
        ("models/drifted.sql", "select n from {{ ref('a') }}"),
        ("models/odd_material.sql", "{{ config(materialized='lake') }} select 1 as n"),
        ("models/circle_one.sql", "select n from {{ ref('circle_two') }}"),
        ("models/circle_two.sql", "select n from {{ ref('circle_one') }}"),
        ("models/broken_ephemeral.sql", "{{ config(materialized='ephemeral') }} select nothing from {{ ref('a') }}"),
        ("models/reads_ephemeral.sql", "select * from {{ ref('broken_ephemeral') }}"),
        ("models/reader.sql", "select n + 1 as m, anything from {{ ref('syntax') }}"),
        ("models/contracted.sql", "select nothing, n from {{ ref('a') }}"),
        ("models/reads_contract.sql", "select n * 2 as twice from {{ ref('contracted') }}"),
        ("models/declared.sql", "select from where"),
        ("models/reads_declared.sql", "select day, other from {{ ref('declared') }}"),
        ("models/more.yml", "version: 2\nmodels: [\n"),
        ("models/models.yml", """
            version: 2
            models:
              - name: drifted
                config: { contract: { enforced: true } }
                columns: [{ name: m, data_type: int }]
              - name: contracted
                config: { contract: { enforced: true } }
                columns: [{ name: n, data_type: "number(9,2)" }]
              - name: declared
                columns: [{ name: day, data_type: date }]
              - name: a
                columns:
                  - name: n
                    data_tests: [not_null, no_such_test]
                  - name: gone
                    data_tests: [unique]
              - name: nowhere
            """),
        ("tests/broken_test.sql", "select nothing from {{ ref('a') }}"),
        ("macros/broken.sql", "{% macro broken() %}{{ 1 + }}{% endmacro %}"));

    [Fact]
    public void A_strict_build_has_errors()
    {
        var run = GeneratorRun.Of(_foreign);

        Assert.Contains(run.Messages, m => m.StartsWith("models/unknown_column.sql(1,8): error GEN3001", StringComparison.Ordinal));
        Assert.DoesNotContain(run.Messages, m => m.Contains(": warning", StringComparison.Ordinal));
    }

    [Fact]
    public void A_build_that_warns_has_the_same_as_warnings_and_its_code_compiles()
    {
        var strict = GeneratorRun.Of(_foreign);
        var run = GeneratorRun.Of(_foreign, ("SqlAnalysis", "warn"));

        Assert.Equal(strict.Messages, run.Messages.Select(m => m.Replace(": warning GEN", ": error GEN", StringComparison.Ordinal)));
        Assert.All(run.Messages, m => Assert.Contains(": warning GEN", m, StringComparison.Ordinal));
        Assert.Empty(run.CompileErrors());
    }

    [Theory]
    [InlineData("A.g.cs", null, null)]
    [InlineData("Syntax.g.cs", "GEN2001", "GEN2001")]
    [InlineData("UnknownColumn.g.cs", "GEN3001", "GEN3001")]
    [InlineData("UnknownRef.g.cs", "GEN1111", "GEN1111")]
    [InlineData("UnknownMacro.g.cs", "GEN1104", "GEN1104")]
    [InlineData("Unclosed.g.cs", "GEN1102", "GEN1102")]
    [InlineData("NoDuckdb.g.cs", "GEN3901", null)]
    [InlineData("Drifted.g.cs", "GEN4003", "GEN4003")]
    [InlineData("OddMaterial.g.cs", "GEN1004", "GEN1004")]
    [InlineData("CircleOne.g.cs", "GEN5001", "GEN5001")]
    [InlineData("CircleTwo.g.cs", "GEN5001", "GEN5001")]
    [InlineData("BrokenEphemeral.g.cs", "GEN3001", "GEN3001")]
    [InlineData("ReadsEphemeral.g.cs", "GEN3001", "GEN3001")]
    [InlineData("Reader.g.cs", null, null)]
    [InlineData("Contracted.g.cs", "GEN3001", "GEN3001")]
    [InlineData("ReadsContract.g.cs", null, null)]
    [InlineData("ReadsDeclared.g.cs", null, null)]
    [InlineData("BrokenTestTests.g.cs", "GEN3001", "GEN3001")]
    public void What_is_wrong_leaves_a_node_out_with_its_reason(string file, string? onDuckDb, string? onSnowflake)
    {
        var source = GeneratorRun.Of(_foreign, ("SqlAnalysis", "warn")).Source(file);

        Assert.Equal(onDuckDb, OmissionIn(source, "DuckDbOmission"));
        Assert.Equal(onSnowflake, OmissionIn(source, "SnowflakeOmission"));
    }

    [Theory]
    [InlineData("Reader.g.cs", "object? Anything")]
    [InlineData("ReadsContract.g.cs", "Twice")]
    [InlineData("ReadsDeclared.g.cs", "DateOnly? Day")]
    public void A_reader_takes_what_is_declared(string file, string column) =>
        Assert.Contains(column, GeneratorRun.Of(_foreign, ("SqlAnalysis", "warn")).Source(file).Split("internal static", 2)[0], StringComparison.Ordinal);

    [Fact]
    public void A_test_on_a_column_that_does_not_exist_is_left_out_and_the_model_runs()
    {
        var run = GeneratorRun.Of(_foreign, ("SqlAnalysis", "warn"));

        Assert.Contains("GEN4008", run.Source("ATests.g.cs"), StringComparison.Ordinal);
        Assert.Contains("GEN1122", run.Source("ATests.g.cs"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("strict", "error")]
    [InlineData("on", "error")]
    [InlineData("warn", "warning")]
    [InlineData("baseline", "warning")]
    [InlineData("unsafe", "warning")]
    [InlineData("off", null)]
    public void A_model_has_a_level_of_its_own(string level, string? severity)
    {
        var project = SqlProject.Of(("models/a.sql", "select 1 as n"), ("models/b.sql", Broken));
        var inFile = project.With("models/b.sql", $"{{{{ config(static_analysis='{level}') }}}} {Broken}");
        var inSchema = project.With("models/b.yml", $"version: 2\nmodels:\n  - name: b\n    config:\n      static_analysis: {level}\n");
        var inFolder = project.With("dbt_project.yml", $"name: shop\nversion: '1.0'\nprofile: shop\nmodels:\n  shop:\n    +static_analysis: {level}\n");
        foreach (var placed in new[] { inFile, inSchema, inFolder })
        {
            foreach (var build in new[] { "strict", "warn" })
            {
                var run = GeneratorRun.Of(placed, ("SqlAnalysis", build));
                Assert.Equal(severity is null ? [] : [$"{severity} GEN3001"], run.Diagnostics.Select(d => $"{d.Severity.ToString().ToLowerInvariant()} {d.Id}"));
                Assert.Empty(run.CompileErrors());
            }
        }
    }

    [Fact]
    public void The_nearest_level_wins()
    {
        var run = GeneratorRun.Of(SqlProject.Of(
            ("dbt_project.yml", "name: shop\nversion: '1.0'\nprofile: shop\nmodels:\n  shop:\n    +static_analysis: off\n    marts:\n      +static_analysis: baseline\n"),
            ("models/a.sql", "{{ config(static_analysis='strict') }} select 1 as n"),
            ("models/b.sql", Broken),
            ("models/marts/c.sql", Broken),
            ("models/marts/d.sql", "{{ config(static_analysis='strict') }}\n" + Broken)));

        Assert.Equal(["models/marts/c.sql(1,8): warning", "models/marts/d.sql(2,8): error"], run.Messages.Select(m => m[..m.IndexOf(" GEN", StringComparison.Ordinal)]));
    }

    [Fact]
    public void A_level_that_does_not_exist_is_an_error_with_a_suggestion()
    {
        var project = SqlProject.Of(("models/a.sql", "{{ config(static_analysis='strikt') }} select 1 as n"));

        Assert.EndsWith("did you mean 'strict'?", Assert.Single(GeneratorRun.Of(project).Messages), StringComparison.Ordinal);
        var run = GeneratorRun.Of(SqlProject.Of(), ("SqlAnalysis", "wern"));
        Assert.Equal("dbt_project.yml(1,7): error GEN1019: The build property SqlAnalysis is 'wern', and its values are strict, warn and off; did you mean 'warn'?", Assert.Single(run.Messages));
    }

    /// <summary>Models that nothing is known of but their tokens, and a text of what Snowflake gets.</summary>
    public static TheoryData<string, string> Unread => new()
    {
        { "selekt whatever $$ x $$ frum {{ ref('a') }} ;; -- end", "selekt whatever $$ x $$ frum {Relations.A}\n" },
        { "select {{ var('days', 3) }} as n, 'v{{ var(\"v\", \"1\") }}' as t", "select {DaysValue} as n, 'v{VValue:text}' as t" },
        { "select * from {{ ref('eph') }}", "with __dbt__cte__eph as (\n" },
        { "with recursive x as (select 1) select * from x, {{ ref('eph') }}", "with recursive __dbt__cte__eph as (\n" },
        { "with recursive as (select 1) select * from recursive, {{ ref('eph') }}", "with __dbt__cte__eph as (\n" },
    };

    [Theory]
    [MemberData(nameof(Unread))]
    public void Without_analysis_the_text_is_passed_through_to_Snowflake(string sql, string expected)
    {
        var run = GeneratorRun.Of(SqlProject.Of(
            ("models/a.sql", "select 1 as n"),
            ("models/eph.sql", "{{ config(materialized='ephemeral') }} select nothing from {{ ref('a') }}"),
            ("models/b.sql", sql),
            ("models/c.sql", "select anything from {{ ref('b') }}")), ("SqlAnalysis", "off"));

        Assert.Empty(run.Messages);
        Assert.Empty(run.CompileErrors());
        Assert.Contains(expected, run.Source("B.g.cs").Replace("\n        ", "\n", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal("GEN3902", OmissionIn(run.Source("B.g.cs"), "DuckDbOmission"));
        Assert.Null(OmissionIn(run.Source("B.g.cs"), "SnowflakeOmission"));
    }

    [Fact]
    public void Without_analysis_columns_are_the_contracts()
    {
        var project = SqlProject.Of(
            ("models/a.sql", "{{ config(materialized='incremental', unique_key='n', static_analysis='off') }} select my_udf(1) as n"),
            ("models/b.sql", "select n + 1 as m from {{ ref('a') }}"));
        Assert.Equal("GEN1123", OmissionIn(GeneratorRun.Of(project).Source("A.g.cs"), "SnowflakeOmission"));

        var run = GeneratorRun.Of(project.With("models/a.yml", "version: 2\nmodels:\n  - name: a\n    config: { contract: { enforced: true } }\n    columns: [{ name: n, data_type: int }]\n"));
        Assert.Empty(run.Messages);
        Assert.Empty(run.CompileErrors());
        Assert.Null(OmissionIn(run.Source("A.g.cs"), "SnowflakeOmission"));
        Assert.Contains("merge into {Relations.A}", run.Source("A.g.cs"), StringComparison.Ordinal);
        Assert.Contains("long? M);", run.Source("B.g.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_analysis_templates_are_still_checked() => Assert.Equal(
        ["models/a.sql(1,11): error GEN1104"],
        GeneratorRun.Of(SqlProject.Of(("models/a.sql", "select {{ gone() }} as n from from {{ config(static_analysis='off') }}"))).Messages.Select(m => m[..m.IndexOf(": There", StringComparison.Ordinal)]));

    /// <summary>Names of models and columns that C# has other uses for, spells alike or cannot spell; as many as a large project has.</summary>
    [Fact]
    public void Three_hundred_odd_names_compile()
    {
        string[] odd =
        [
            "class", "record", "namespace", "void", "string", "object", "task", "console", "func", "action", "list", "type", "enum", "nullable", "system", "exception", "instance", "all",
            "1st", "_", "__", "a.b", "a-b", "a b", "A_B", "ab", "ä", "日本", "straße", "ﬁ", "x\u0301", "model", "seed_rows", "omission", "column", "row", "read", "relation", "value",
        ];
        var files = Enumerable.Range(0, 300).Select(i =>
        {
            var name = odd[i % odd.Length] + (i < odd.Length ? "" : $" {i / odd.Length}");
            var columns = string.Join(", ", odd.Skip(i % 7).Take(12).Distinct(StringComparer.OrdinalIgnoreCase).Select((c, n) => $"{n} as \"{c}\""));
            return ($"models/{name}.sql", i % 5 == 4 ? $"select {columns}, broken.broken from" : $"select {columns}, null as \"\"\"{name}\"");
        });
        var run = GeneratorRun.Of(SqlProject.Of([.. files]), ("SqlAnalysis", "warn"));

        Assert.Empty(run.CompileErrors());
    }

    /// <summary>The id of the diagnostic that leaves the node out; null when none does.</summary>
    private static string? OmissionIn(string source, string property)
    {
        var at = source.IndexOf(property + " = new(\"", StringComparison.Ordinal);
        return at < 0 ? null : source.Substring(at + property.Length + 8, 7);
    }
}
