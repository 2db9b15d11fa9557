using Generator.Templating;
using Generator.Text;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace Generator.Tests.Templating;

public class ContextTests
{
    [Theory]
    [InlineData("{{ this }} {{ this.schema }} {{ this.identifier }} {{ this.name }}", "staging.m staging m m")]
    [InlineData("{{ ref('shop', 'orders') }} {{ source('raw', 'events') }}", "marts.orders raw.events")]
    [InlineData("{{ builtins.ref('orders').identifier }}", "orders")]
    [InlineData("{{ config(materialized='table') }}{{ config.get('materialized') }} {{ config.get('x', 'y') }} {{ config.require('materialized') }}", "table y table")]
    [InlineData("{% if execute %}yes{% endif %}", "yes")]
    [InlineData("{{ log('x', info=true) }}{{ print('y') }}[]", "[]")]
    [InlineData("{{ adapter.quote('a b') }} {{ adapter.get_columns_in_relation(ref('orders')) | map(attribute='name') | join(',') }}", "\"a b\" order_id,amount,ordered_at")]
    [InlineData("{% set c = adapter.get_columns_in_relation(ref('orders'))[1] %}{{ c.name }} {{ c.dtype }} {{ c.data_type }} {{ c.is_number() }} {{ c.is_string() }} {{ c.numeric_scale }}", "amount number number(38, 2) True False 2")]
    [InlineData("{{ api.Column('a', 'varchar', 20).data_type }} {{ api.Column.translate_type('string') }} {{ api.Relation.create(schema='s', identifier='t') }}", "varchar(20) TEXT s.t")]
    [InlineData("{{ project_name }} {{ var.has_var('day') }} {{ var.has_var('x') }}", "shop True False")]
    [InlineData("{{ adapter.dispatch('amount')() }} {{ shop.amount() }}", "snowflake default")]
    [InlineData("{{ adapter.dispatch('only_default', 'shop')() }}", "ok")]
    [InlineData("{{ adapter.dispatch('only_default', packages=['no_such', 'shop'])() }}", "ok")]
    [InlineData("{{ type_int() }} {{ dbt.type_int() }}", "mine integer")]
    public void The_context_answers_as_dbt_does(string template, string expected)
    {
        const string macros = "{% macro snowflake__amount() %}snowflake{% endmacro %}{% macro duckdb__amount() %}duckdb{% endmacro %}{% macro amount() %}default{% endmacro %}"
            + "{% macro default__only_default() %}ok{% endmacro %}{% macro type_int() %}mine{% endmacro %}";
        var result = TestProject.Render(template, macros);
        Assert.Empty(result.Diagnostics.Select(diagnostic => diagnostic.ToDiagnostic().ToString()));
        Assert.Equal(expected, result.Text);
    }

    [Fact]
    public void A_rendering_says_what_it_referred_to_and_used()
    {
        var result = TestProject.Render(
            "{{ config(materialized='incremental', tags=['a'], meta={'n': 1}) }}\nselect {{ f() }} from {{ ref('orders') }} join {{ source('raw', 'events') }}",
            "{% macro f() %}{{ dbt.hash('a') }}{% endmacro %}");
        Assert.Equal(["materialized incremental 0:10", "tags ['a'] 0:38", "meta {'n': 1} 0:50"], result.Config.Select(entry =>
            $"{entry.Name} {entry.Value} {entry.Location.Lines.Start.Line}:{entry.Location.Lines.Start.Character}"));
        Assert.Equal("model.shop.orders", Assert.Single(result.Refs).UniqueId);
        Assert.Equal(("raw.events", "source.shop.raw.events"), (result.Sources[0].Name, result.Sources[0].UniqueId));
        Assert.Equal(["macro.dbt.hash", "macro.shop.f"], result.MacrosUsed);
        Assert.Equal(["marts.orders", "raw.events"], result.Holes.Cast<RelationHole>().Select(hole => result.Text.Substring(hole.Span.Start, hole.Span.Length)));
    }

    [Fact]
    public void Before_execution_nothing_is_asked()
    {
        var result = TestProject.Render(
            "{% set r = run_query('select 1') %}{% if execute %}{{ r.rows }}{% endif %}{{ dbt_utils.star(source('raw', 'events')) }}",
            options: new RenderOptions("duckdb", Execute: false));
        Assert.Empty(result.Diagnostics);
        Assert.Equal("*", result.Text);
    }

    [Fact]
    public void A_data_test_gets_the_arguments_of_its_entry()
    {
        var entry = new SourceLocation("models/schema.yml", "/p/models/schema.yml", new TextSpan(10, 5), default);
        var test = new GenericTest(
            "relationships",
            TestProject.Orders,
            "customer_id",
            [new("to", new TemplateValue.Text("ref('customers')"), entry), new("field", new TemplateValue.Text("customer_id"), entry)],
            "ordered_at >= '{{ var('day') }}'",
            entry);
        var result = TemplateRenderer.RenderGenericTest(test, new MacroLibrary("shop", []), new TestProject(), new RenderOptions("duckdb"));
        Assert.Empty(result.Diagnostics);
        Assert.Contains("from (select * from (select * from marts.orders where ordered_at >= '2026-02-06') dbt_subquery) as child", result.Text, StringComparison.Ordinal);
        Assert.Equal("model.shop.customers", Assert.Single(result.Refs).UniqueId);
        Assert.Equal(["RelationHole", "RunValueHole", "RelationHole"], result.Holes.Select(hole => hole.GetType().Name));
        Assert.Equal(entry, result.Map.Locate(new TextSpan(3, 4)).Location);
    }

    [Fact]
    public void A_text_of_a_schema_file_is_placed_there()
    {
        var entry = new SourceLocation("dbt_project.yml", "/p/dbt_project.yml", new TextSpan(10, 5), default);
        RenderedSql Render(string text) => TemplateRenderer.RenderText(text, entry, new MacroLibrary("shop", []), new TestProject(), new RenderOptions("duckdb"));
        var hook = Render("analyze {{ ref('orders') }}");
        Assert.Equal(("analyze marts.orders", entry), (hook.Text, hook.Map.Locate(new TextSpan(0, 7)).Location));
        Assert.Equal(("GEN1111", entry), (Render("{{ ref('x') }}").Diagnostics[0].Descriptor.Id, Render("{{ ref('x') }}").Diagnostics[0].Location));
        Assert.Equal(("GEN1101", entry), (Render("{{ 1 + }}").Diagnostics[0].Descriptor.Id, Render("{{ 1 + }}").Diagnostics[0].Location));
    }

    [Fact]
    public void A_snapshot_block_renders_by_itself()
    {
        var template = Template.Parse(TestProject.File("{% snapshot s %}{{ config(strategy='check') }}select * from {{ ref('orders') }}{% endsnapshot %}{% docs d %}{{ nothing }}{% enddocs %}"));
        Assert.Equal("s", Assert.Single(template.Snapshots).Name);
        var result = TemplateRenderer.RenderSnapshot(template, "s", new MacroLibrary("shop", []), new TestProject(), new RenderOptions("duckdb"));
        Assert.Equal(("select * from marts.orders", "strategy"), (result.Text, Assert.Single(result.Config).Name));
        Assert.Empty(result.Diagnostics);
    }

    [Fact]
    public void Macros_tests_and_materializations_are_listed()
    {
        var template = Template.Parse(TestProject.File("{% macro a(x, y=1) %}{% endmacro %}{% test b(model) %}{% endtest %}{% materialization c, adapter='duckdb' %}{% endmaterialization %}"));
        Assert.Equal(["Macro a(x,y)", "Test test_b(model)", "Materialization materialization_c()"], template.Macros.Select(macro => $"{macro.Kind} {macro.Name}({string.Join(",", macro.Parameters)})"));
    }

    [Fact]
    public void An_unknown_data_test_is_an_error_at_its_entry()
    {
        var entry = new SourceLocation("models/schema.yml", "/p/models/schema.yml", new TextSpan(10, 5), default);
        var test = new GenericTest("dbt_utils.expresion_is_true", TestProject.Orders, null, [], null, entry);
        var error = Assert.Single(TemplateRenderer.RenderGenericTest(test, new MacroLibrary("shop", []), new TestProject(), new RenderOptions("duckdb")).Diagnostics);
        Assert.Equal((entry, "There is no data test 'dbt_utils.expresion_is_true'; did you mean 'dbt_utils.expression_is_true'?"), (error.Location, error.ToDiagnostic().GetMessage(null)));
    }

    [Fact]
    public void An_operation_is_its_statements_in_order()
    {
        const string macros = "{% macro load(table, days=3) %}{% do run_query('create schema if not exists raw') %}{% set sql %}\ninsert into {{ table }} select {{ days }}, '{{ var('day') }}' from {{ ref('orders') }}\n{% endset %}{% do run_query(sql) %}{% call statement('x') %}drop table t{% endcall %}{% endmacro %}";
        var library = new MacroLibrary("shop", [Template.Parse(TestProject.File(macros, "macros/load.sql"))]);
        var operation = TemplateRenderer.RenderOperation("load", library, new TestProject(), new RenderOptions("duckdb"));
        Assert.Empty(operation.Diagnostics);
        Assert.Equal(
            ["create schema if not exists raw", "insert into table select 3, '2026-02-06' from marts.orders", "drop table t"],
            operation.Statements.Select(statement => statement.Text.Trim()));
        Assert.Equal(["table ", "days 3"], operation.Parameters.Select(parameter => $"{parameter.Name} {parameter.Default}"));
        Assert.Equal(
            [RunValueKind.Argument, RunValueKind.Argument, RunValueKind.Var],
            operation.Statements[1].Holes.OfType<RunValueHole>().Select(hole => hole.Value.Kind));
        Assert.Equal("macros/load.sql", operation.Statements[1].Map.Locate(new TextSpan(3, 3)).Location.Path);
    }

    [Fact]
    public void The_models_of_this_repository_render()
    {
        var root = AppContext.BaseDirectory;
        while (!Directory.Exists(Path.Combine(root, "sql", "macros")))
        {
            root = Path.GetDirectoryName(root)!;
        }

        foreach (var path in Directory.EnumerateFiles(Path.Combine(root, "sql"), "*.sql", SearchOption.AllDirectories))
        {
            var template = Template.Parse(TestProject.File(File.ReadAllText(path), path));
            Assert.Empty(template.Diagnostics);
            Assert.NotNull(TemplateRenderer.Render(template, new MacroLibrary("shop", []), new TestProject(), new RenderOptions("duckdb", This: TestProject.Orders)));
        }
    }
}
