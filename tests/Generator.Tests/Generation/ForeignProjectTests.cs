using System.Globalization;
using Generator.Tests.Harness;
using Xunit;

namespace Generator.Tests.Generation;

/// <summary>Small projects such as others bring: what they say is understood, and what comes out compiles.</summary>
public class ForeignProjectTests
{
    private const string Raw = "version: 2\nsources:\n  - name: crm\n    schema: raw\n    tables:\n      - name: people\n";

    /// <summary>Projects that compile without a word, and a text that the file generated of a model must hold.</summary>
    private static readonly Case[] _cases =
    [
        new("var in a string is text of the run", Model("select 'v{{ var(\"version\", \"1\") }}' as tag"), "A.g.cs", "'v{VersionValue:text}'"),
        new("var for a number is a parameter", Model("select 10 + {{ var('days', 3) }} as due"), "A.g.cs", "RunValueKind.Var, \"days\", RunValueType.WholeNumber, \"3\""),
        new("var for an identifier is assumed", Model("select {{ var('key', 'id') }} as k from (select 1 as id) t"), "A.g.cs", "Assumptions ="),
        new("env_var is a parameter", Model("select '{{ env_var(\"REGION\", \"eu\") }}' as region"), "A.g.cs", "RunValueKind.EnvVar, \"REGION\""),
        new("target.type gives a rendering a dialect", Model("select {% if target.type == 'duckdb' %}1{% else %}2{% endif %} as n"), "A.g.cs", "select 2 as n"),
        new("a model without a contract is typed by its query", Model("select 1::float as amount, 'x' as name"), "A.g.cs", "double Amount,"),
        new(
            "a seed is typed by its rows",
            SqlProject.Of(("seeds/countries.csv", "code,name\nfr,France\n"), ("models/a.sql", "select code, name::varchar as name from {{ ref('countries') }}")),
            "A.g.cs",
            "string Code,"),
        new("alias and schema of the model", Model("{{ config(schema='reports', alias='weekly') }} select 1 as n"), "Relations.g.cs", "Relation A = new(\"model.shop.a\", \"reports\", \"weekly\")"),
        new(
            "configuration of a folder",
            Model("select 1 as n", "models/marts/a.sql").With("dbt_project.yml", "name: shop\nversion: '1.0'\nprofile: shop\nmodels:\n  shop:\n    marts:\n      +materialized: table\n      +schema: marts\n"),
            "A.g.cs",
            "Materialization = Materialization.Table"),
        new("a column in quotes keeps its case", Model("select 1 as \"Order Id\", 2 as \"Größe\", 3 as \"1st\", 4 as \"class\""), "A.g.cs", "long OrderId,"),
        new("columns that C# writes alike", Model("select 1 as order_id, 2 as \"Order Id\", 3 as \"order-id\""), "A.g.cs", "long OrderId3);"),
        new("columns named like members of records", Model("select 1 as equals, 2 as to_string, 3 as get_hash_code, 4 as equality_contract, 5 as a, 6 as clone"), "A.g.cs", "long EqualsValue,"),
        new("a source without columns", SqlProject.Of(("models/src.yml", Raw), ("models/a.sql", "select * from {{ source('crm', 'people') }}")), "A.g.cs", "public sealed record A(\n    );"),
        new("nothing but a project file", SqlProject.Of(), "Models.g.cs", "Nodes =\n        [\n        ],"),
        new("CRLF", Model("select\r\n    1 as n,\r\n    'x' as name\r\n"), "A.g.cs", "string Name);"),
        new("a byte order mark", Model("\uFEFFselect 1 as n").With("models/a.yml", "\uFEFFversion: 2\nmodels:\n  - name: a\n    description: Of numbers.\n"), "A.g.cs", "<summary>Of numbers.</summary>"),
        new(
            "macros and tests of an installed package",
            Model("select {{ acme_tools.twice('3') }} as n")
                .With("models/a.yml", "version: 2\nmodels:\n  - name: a\n    columns:\n      - name: n\n        data_tests: [acme_tools.even]\n")
                .With("dbt_packages/acme-tools/dbt_project.yml", "name: acme_tools\nversion: '2.0'\nvars: {factor: 2}\n")
                .With("dbt_packages/acme-tools/macros/twice.sql", "{% macro twice(x) %}{{ return(adapter.dispatch('twice', 'acme_tools')(x)) }}{% endmacro %}{% macro default__twice(x) %}{{ x }} * {{ var('factor') }}{% endmacro %}")
                .With("dbt_packages/acme-tools/tests/generic/even.sql", "{% test even(model, column_name) %}select * from {{ model }} where mod({{ column_name }}, 2) <> 0{% endtest %}")
                .With("dbt_packages/acme-tools/integration/models/unread.sql", "select nothing of sense from {{ ref('no_such') }}"),
            "A.g.cs",
            "select 3 * "),
        new(
            "a seed in a folder for another warehouse",
            SqlProject.Of(
                ("dbt_project.yml", "name: shop\nversion: '1.0'\nprofile: shop\nseeds:\n  shop:\n    bigquery: {+enabled: \"{{ target.type == 'bigquery' }}\"}\n    snowflake: {+enabled: \"{{ target.type == 'snowflake' }}\"}\n"),
                ("seeds/bigquery/codes.csv", "other\n1\n"), ("seeds/snowflake/codes.csv", "code\n1\n"), ("models/a.sql", "select code from {{ ref('codes') }}")),
            "A.g.cs",
            "long Code"),
        new(
            "a seed's column called description",
            SqlProject.Of(("seeds/codes.csv", "description\nx\n"), ("seeds/codes.yml", "version: 2\nseeds:\n  - name: codes\n    config:\n      column_types:\n        description: |\n          {%- if target.type == 'bigquery' -%} string {%- else -%} varchar(35) {%- endif -%}\n")),
            "Codes.g.cs",
            "string Description"),
        new("a dynamic table", Model("{{ config(materialized='dynamic_table', target_lag='1 hour', snowflake_warehouse='wh') }} select 1 as n"), "A.g.cs", "Materialization = Materialization.DynamicTable"),
        new("a macro whose arguments are part of its statement", Model("select 1 as n").With("macros/add.sql", "{% macro add(fields) %}{% set query %}insert into t {{ fields }}{% endset %}{% do run_query(query) %}{% endmacro %}"), "A.g.cs", "long N"),
        new("a macro for the end of a run", Model("select 1 as n").With("macros/end.sql", "{% macro end() %}{% for r in results %}{% do run_query('select 1') %}{% endfor %}{% endmacro %}"), "A.g.cs", "long N"),
        new(
            "a template that refuses targets it does not know",
            Model("{% if target.type == 'snowflake' %}select 1 as n{% else %}{{ exceptions.raise_compiler_error('Unexpected target type ' ~ target.type) }}{% endif %}"),
            "A.g.cs",
            "select 1 as n"),
        new(
            "a macro that is not given what it prints",
            Model("select {{ named() }}, {{ named('_b') }}").With("macros/named.sql", "{% macro named(suffix) %}1 as n{{ suffix }}{% endmacro %}"),
            "A.g.cs",
            "long NB"),
        new(
            "dispatch in a namespace that is no package",
            Model("select {{ one() }} as n").With("macros/one.sql", "{% macro one() %}{{ return(adapter.dispatch('one', 'macros')()) }}{% endmacro %}{% macro default__one() %}1{% endmacro %}"),
            "A.g.cs",
            "long N"),
        new(
            "dispatch in the order that the project gives",
            Model("select {{ tools.one() }} as n")
                .With("dbt_project.yml", "name: shop\nversion: '1.0'\nprofile: shop\ndispatch:\n  - {macro_namespace: tools, search_order: [shim, tools]}\n")
                .With("dbt_packages/tools/dbt_project.yml", "name: tools\n")
                .With("dbt_packages/tools/macros/one.sql", "{% macro one() %}{{ return(adapter.dispatch('one', 'tools')()) }}{% endmacro %}{% macro default__one() %}'one'{% endmacro %}")
                .With("dbt_packages/shim/dbt_project.yml", "name: shim\n")
                .With("dbt_packages/shim/macros/one.sql", "{% macro default__one() %}1{% endmacro %}"),
            "A.g.cs",
            "long N"),
        new(
            "a data test on an expression",
            Model("select 1 as n, 2 as m").With("models/a.yml", "version: 2\nmodels:\n  - name: a\n    data_tests:\n      - unique: {column_name: \"(n || '-' || m)\"}\n"),
            "ATests.g.cs",
            "n ||"),
        new(
            "a source that a seed fills",
            SqlProject.Of(
                ("dbt_project.yml", "name: shop\nversion: '1.0'\nprofile: shop\nseeds: {+schema: raw}\n"),
                ("seeds/people.csv", "id,name\n1,Ann\n"), ("models/src.yml", Raw), ("models/a.sql", "select * from {{ source('crm', 'people') }}")),
            "A.g.cs",
            "long Id,"),
        new(
            "a source asked for by its name",
            SqlProject.Of(
                ("models/src.yml", Raw + "        columns: [{name: id, data_type: int}]\n"),
                ("models/a.sql", "{% set s = source('crm', 'people') %}{% set r = adapter.get_relation(s.database, s.schema, s.identifier) %}select {% for c in adapter.get_columns_in_relation(r) %}{{ c.name }}{% endfor %} from {{ r }}")),
            "A.g.cs",
            "long? Id)"),
        new(
            "a common table expression written twice alike",
            Model("with a as (select 1 as n), a as (select 1 as n) select n from a"),
            "A.g.cs",
            "long N"),
        new("text that C# and XML would misread", Model("select '\"\"\" {x} {{ '{{' }} \\\\ </summary>' as odd").With("models/a.yml", "version: 2\nmodels:\n  - name: a\n    description: |\n      a < b && \"c\"\n      */ #endif\n"), "A.g.cs", "a &lt; b &amp;&amp; \"c\" */ #endif"),
    ];

    /// <summary>Names of models that C# or the generated code has another use for.</summary>
    public static TheoryData<string> HardNames =>
    [
        "models", "relations", "class", "1st", "graph", "project", "date_time", "relation", "model", "model_sql", "data_test", "severity", "time_span", "sql_text",
        "dictionary", "system", "pipeline", "generated", "orders", "orders_model", "orders_tests", "Orders", "orders_2", "load_operation", "crm_people", "crm_people_source", "_", "équipe",
    ];

    public static TheoryData<string> CaseNames => [.. _cases.Select(c => c.Name)];

    [Theory]
    [MemberData(nameof(CaseNames))]
    public void A_project_compiles(string name)
    {
        var test = _cases.Single(c => c.Name == name);
        var run = GeneratorRun.Of(test.Project);

        Assert.Empty(run.Messages);
        Assert.Empty(run.CompileErrors());
        Assert.Contains(test.Expected, run.Source(test.File), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(HardNames))]
    public void A_name_is_no_obstacle(string name) => AssertCompiles(Named([name]));

    [Fact]
    public void Names_that_are_one_in_CSharp_are_told_apart() => AssertCompiles(Named([.. HardNames.Select(row => row.Data)]));

    [Fact]
    public void The_documentation_of_a_column_reaches_the_record()
    {
        var run = GeneratorRun.Of(Model("select 1 as n").With("models/a.yml", "version: 2\nmodels:\n  - name: a\n    description: Of numbers.\n    columns:\n      - name: n\n        description: The first.\n"));

        Assert.Contains("/// <param name=\"N\">The first.</param>", run.Source("A.g.cs"), StringComparison.Ordinal);
        Assert.Contains("/// <summary>Of numbers.</summary>\n    public static Model<A> A => AModel.Instance;", run.Source("Models.g.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_disabled_model_is_not_compiled()
    {
        var run = GeneratorRun.Of(SqlProject.Of(("models/a.sql", "select 1 as n"), ("models/b.sql", "{{ config(enabled=false) }} select nothing of sense from {{ ref('a') }}")));

        Assert.Empty(run.Messages);
        Assert.DoesNotContain("B.g.cs", run.HintNames);
    }

    [Fact]
    public void A_model_that_reads_a_disabled_one_says_so()
    {
        var run = GeneratorRun.Of(SqlProject.Of(("models/a.sql", "{{ config(enabled=false) }} select 1 as n"), ("models/b.sql", "select n from {{ ref('a') }}")));

        Assert.StartsWith("models/b.sql(1,18): error GEN1111:", Assert.Single(run.Messages), StringComparison.Ordinal);
    }

    [Fact]
    public void Two_models_of_a_name_are_one_diagnostic()
    {
        var run = GeneratorRun.Of(SqlProject.Of(("models/east/a.sql", "select 1 as n"), ("models/west/a.sql", "select 2 as n"), ("models/b.sql", "select n from {{ ref('a') }}")));

        Assert.StartsWith("models/west/a.sql(1,1): error GEN1009:", Assert.Single(run.Messages), StringComparison.Ordinal);
    }

    [Fact]
    public void Two_columns_of_a_name_are_one_diagnostic_and_none_of_their_readers()
    {
        var run = GeneratorRun.Of(SqlProject.Of(
            ("models/a.sql", "select 1 as n, 2 as n"),
            ("models/a.yml", "version: 2\nmodels:\n  - name: a\n    columns: [{name: n, data_tests: [not_null]}]\n"),
            ("models/b.sql", "select * from {{ ref('a') }} where n > 1")));

        Assert.StartsWith("models/a.sql(1,16): error GEN3016:", Assert.Single(run.Messages), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_project_file_there_is_one_diagnostic()
    {
        var run = GeneratorRun.Of(Model("select 1 as n").Without("dbt_project.yml"));

        Assert.StartsWith("models/a.sql(1,1): error GEN1016: There is no dbt_project.yml in /repo/sql/;", Assert.Single(run.Messages), StringComparison.Ordinal);
        Assert.Empty(run.HintNames);
    }

    [Fact]
    public void Without_any_file_there_is_nothing_to_say() => Assert.Empty(GeneratorRun.Of(SqlProject.Empty).Messages);

    [Fact]
    public void A_syntax_error_of_YAML_is_one_diagnostic()
    {
        var run = GeneratorRun.Of(SqlProject.Of(("models/src.yml", Raw + "      - name: [broken\n"), ("models/a.sql", "select * from {{ source('crm', 'people') }}"), ("models/b.sql", "select * from {{ ref('a') }}")));

        Assert.StartsWith("models/src.yml(", Assert.Single(run.Messages), StringComparison.Ordinal);
        Assert.Equal("GEN1001", run.Diagnostics[0].Id);
    }

    [Theory]
    [InlineData("select nothing from {{ ref('a') }} -- noqa", 0)]
    [InlineData("select nothing from {{ ref('a') }} -- noqa: GEN3001", 0)]
    [InlineData("select nothing from {{ ref('a') }} -- noqa: GEN3999", 1)]
    [InlineData("select nothing -- noqa: GEN3999, GEN3001\nfrom {{ ref('a') }}", 0)]
    [InlineData("select nothing\nfrom {{ ref('a') }} -- noqa", 1)]
    public void A_line_may_ask_for_silence(string sql, int expected)
    {
        var run = GeneratorRun.Of(SqlProject.Of(("models/a.sql", "select 1 as n"), ("models/b.sql", sql)));

        Assert.Equal(expected, run.Messages.Count);
    }

    [Fact]
    public void A_line_of_YAML_may_ask_for_silence()
    {
        var run = GeneratorRun.Of(Model("select 1 as n").With("models/a.yml", "version: 2\nmodels:\n  - name: a\n  - name: gone # noqa: GEN1010\n"));

        Assert.Empty(run.Messages);
    }

    [Fact]
    public void The_namespace_is_the_builds()
    {
        var run = GeneratorRun.Of(Model("select 1 as n"), ("SqlNamespace", "Acme.Warehouse"));

        Assert.All(run.Result.GeneratedSources, s => Assert.Contains("namespace Acme.Warehouse;", s.SourceText.ToString(), StringComparison.Ordinal));
        Assert.Empty(run.CompileErrors());
    }

    [Theory]
    [InlineData("key: id", "id")]
    [InlineData("{key: id, other: 1}", "id")]
    [InlineData("key: 'id'", "id")]
    [InlineData("key: \"id\", other: 'a, b'", "id")]
    [InlineData("other: 'it''s', key: id", "id")]
    public void Vars_of_the_build_decide_what_is_written(string vars, string column)
    {
        var run = GeneratorRun.Of(Model("select {{ var('key') }} as k from (select 1 as id, 'x' as name) t"), ("SqlVars", vars));

        Assert.Empty(run.Messages);
        Assert.Contains($"\"{column}\", \"models/a.sql\", 1)", run.Source("A.g.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_culture_changes_no_byte()
    {
        var here = CultureInfo.CurrentCulture;
        var other = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        (other.NumberFormat.NumberDecimalSeparator, other.NumberFormat.NegativeSign, other.DateTimeFormat.DateSeparator) = (",", "minus ", ".");
        var expected = Sources(GeneratorRun.Of(SqlProject.Ecommerce));
        try
        {
            CultureInfo.CurrentCulture = other;
            Assert.Equal(expected, Sources(GeneratorRun.Of(SqlProject.Ecommerce)));
        }
        finally
        {
            CultureInfo.CurrentCulture = here;
        }
    }

    [Fact]
    public void The_folder_of_the_project_reaches_no_byte() =>
        Assert.All(Sources(GeneratorRun.Of(SqlProject.Ecommerce)), text => Assert.DoesNotContain("/repo", text, StringComparison.Ordinal));

    [Fact]
    public void The_repositorys_own_project_compiles() => AssertCompiles(SqlProject.Ecommerce);

    private static SqlProject Model(string sql, string path = "models/a.sql") => SqlProject.Of((path, sql));

    // Each model with a test, beside a source, a singular test and an operation, so that every class that is named after one is there.
    private static SqlProject Named(string[] names) => names.Aggregate(
        SqlProject.Of(
            ("models/src.yml", Raw),
            ("models/tests.yml", "version: 2\nmodels:\n" + string.Concat(names.Select(n => $"  - name: \"{n}\"\n    columns:\n      - name: n\n        data_tests: [not_null]\n"))),
            ("tests/orders.sql", "select 1 as n where false"),
            ("macros/load.sql", "{% macro load() %}{% do run_query('create schema if not exists raw') %}{% endmacro %}")),
        (project, name) => project.With($"models/{name}.sql", "select 1 as n, current_date as day, 2.5 as price, current_timestamp::timestamp_ntz as at"));

    private static void AssertCompiles(SqlProject project)
    {
        var run = GeneratorRun.Of(project);
        Assert.Empty(run.Messages);
        Assert.Empty(run.CompileErrors());
    }

    private static IEnumerable<string> Sources(GeneratorRun run) => run.Result.GeneratedSources.Select(s => s.HintName + "\n" + s.SourceText);

    /// <param name="Name">What is odd about the project.</param>
    /// <param name="Project">The project.</param>
    /// <param name="File">A generated file.</param>
    /// <param name="Expected">What that file must hold.</param>
    private sealed record Case(string Name, SqlProject Project, string File, string Expected);
}
