using Generator.Project;
using Generator.Project.Columns;
using Generator.Project.Yaml;
using Generator.Types;
using Xunit;

namespace Generator.Tests.Project;

public class SchemaFileTests
{
    [Theory]
    [InlineData("unique", "unique() {}")]
    [InlineData("{unique: null}", "unique() {}")]
    [InlineData("{unique: {}}", "unique() {}")]
    [InlineData("{accepted_values: {values: [a, b]}}", "accepted_values(values) {}")]
    [InlineData("{accepted_values: {arguments: {values: [a]}, config: {severity: warn, where: x > 1}}}", "accepted_values(values) {severity, where}")]
    [InlineData("{accepted_values: {values: [a], severity: warn, tags: [x], name: own, description: Text.}}", "own=accepted_values(values) {severity, tags}")]
    [InlineData("{test_name: dbt_utils.accepted_range, name: own, min_value: 0, config: {limit: 5}}", "own=dbt_utils:accepted_range(min_value) {limit}")]
    [InlineData("{dbt_utils.unique_combination_of_columns: {arguments: {combination_of_columns: [a, b]}, quiet: true}}", "dbt_utils:unique_combination_of_columns(quiet, combination_of_columns) {}")]
    public void Data_test_is_read_in_every_form(string test, string expected)
    {
        var definition = Read($"models: [{{name: m, data_tests: [{test}]}}]");
        var declaration = Assert.Single(definition.Models[0].Properties!.DataTests);
        Assert.Equal(
            expected,
            $"{(declaration.CustomName is { } name ? $"{name.Text}=" : "")}{(declaration.Package is { } package ? $"{package}:" : "")}{declaration.Name}"
            + $"({string.Join(", ", declaration.Arguments.Select(argument => argument.Key.Text))}) {{{string.Join(", ", declaration.Config.Select(c => c.Name))}}}");
    }

    [Fact]
    public void Source_applies_to_its_tables_what_they_do_not_say()
    {
        var definition = Read(
            """
            sources:
              - name: raw
                schema: "{{ var('raw_schema') }}"
                database: lake
                loader: files
                loaded_at_field: at
                freshness: {warn_after: {count: 3, period: hour}, error_after: {count: 2, period: day}}
                config: {enabled: true, tags: [a]}
                tables:
                  - name: events
                    identifier: EVENTS_V2
                    freshness: {warn_after: {count: 90, period: minute}, filter: x = 1}
                    config: {tags: [b], meta: {owner: me}}
                  - name: logs
                    loaded_at_field: logged_at
                    freshness: null
              - name: other
                tables: [{name: t}]
            """);
        var (events, logs, other) = (definition.FindSource("raw", "events")!, definition.FindSource("raw", "logs")!, definition.FindSource("other", "t")!);
        Assert.Equal(("EVENTS_V2", "lake", "files", "at"), (events.Identifier.Text, events.Database?.Text, events.Loader?.Text, events.LoadedAtField?.Text));
        Assert.True(events.Schema.HasTemplate);
        Assert.Equal((TimeSpan.FromMinutes(90), TimeSpan.FromDays(2), "x = 1"), (events.Freshness?.WarnAfter, events.Freshness?.ErrorAfter, events.Freshness?.Filter?.Text));
        Assert.Equal(["enabled", "tags", "tags", "meta"], events.Config.Select(c => c.Name));
        Assert.Equal((null, "logged_at", "logs"), (logs.Freshness, logs.LoadedAtField?.Text, logs.Identifier.Text));
        Assert.Equal(("other", null), (other.Schema.Text, other.Database));
        Assert.Null(definition.FindSource("raw", "none"));
    }

    [Fact]
    public void Dotted_columns_become_the_shape_of_their_root()
    {
        var definition = Read(
            """
            sources:
              - name: raw
                tables:
                  - name: events
                    columns:
                      - {name: "event_data.order.items[].quantity", data_type: int}
                      - {name: "event_data.order.items[].tags[]", data_type: varchar}
                      - {name: Event_Data, data_type: variant, description: Everything.}
                      - {name: event_data.order.total, data_type: float}
                      - {name: event_data.any}
                      - {name: list, data_type: array}
                      - {name: "list[].sku", data_type: varchar}
                      - {name: no.root, data_type: date}
                      - {name: "with.dot", quote: true, data_type: date}
            """);
        Assert.Equal(
            [
                "Event_Data VARIANT {any: an unknown type, order: {items: [{quantity: NUMBER(38,0), tags: [VARCHAR]}], total: FLOAT}}",
                "list ARRAY [{sku: VARCHAR}]",
                "with.dot DATE",
                "no VARIANT {root: DATE}",
            ],
            definition.Sources[0].Columns.Select(Print));
    }

    [Fact]
    public void Model_keeps_everything_that_is_said_of_it()
    {
        var model = Read(
            """
            models:
              - name: m
                description: "Rows. {{ doc('m') }}"
                access: public
                group: g
                latest_version: 1
                deprecation_date: 2030-01-01
                config: {materialized: table, meta: {a: 1}, static_analysis: strict}
                constraints:
                  - {type: foreign_key, columns: [id], to: ref('n'), to_columns: [key], name: fk}
                columns:
                  - name: id
                    data_type: "number(10, 0)"
                    description: The key.
                    quote: false
                    tags: [x]
                    config: {tags: [y], meta: {pii: false}}
                    constraints: [{type: primary_key}, {type: check, expression: id > 0}]
                    data_tests: [unique]
                tests: [unique]
            groups: [{name: g, owner: {email: g@example.com}}]
            exposures: [{name: e, type: dashboard, owner: {name: n}, depends_on: [ref('m')], label: E, maturity: high, url: "https://e.example"}]
            macros: [{name: mac, description: Does., arguments: [{name: a, type: string}]}]
            unit_tests: [{name: u, model: m, given: [], expect: {rows: []}}]
            metrics: [{name: passed_over}]
            """).Models[0].Properties!;
        Assert.Equal("Rows. {{ doc('m') }}", model.Description);
        Assert.Equal(["access", "group", "materialized", "meta", "static_analysis"], model.Config.Select(c => c.Name));
        Assert.Equal("ref('n') key fk", $"{model.Constraints[0].To!.Text} {model.Constraints[0].ToColumns[0].Text} {model.Constraints[0].Name!.Text}");
        Assert.Equal(["unique ", "unique id"], model.DataTests.Select(test => $"{test.Name} {test.Column?.Text}"));
        var id = Assert.Single(model.Columns);
        Assert.Equal(("id", SqlType.Number(10, 0), "The key.", true), (id.Name.Text, id.Type, id.Description, id.IsNotNull));
        Assert.Equal(["x", "y"], id.Tags);
        Assert.Equal([ConstraintType.PrimaryKey, ConstraintType.Check], id.Constraints.Select(c => c.Type));
    }

    [Fact]
    public void File_that_breaks_off_gives_names_only_and_says_so()
    {
        var definition = new MarkedProject(
            """
            == models/m.sql
            == models/m.yml
            sources: [{name: raw, tables: [{name: events, columns: [{name: id}]}]}]
            models:
              - name: m
                config: {contract: {enforced: true}, materialized: table}
                columns:
                  - name: id
                    data_type: int
                  - name: [
            """).Definition;
        Assert.False(definition.IsComplete);
        Assert.Equal("GEN1001", Assert.Single(definition.Diagnostics).Descriptor.Id);
        var properties = definition.Models[0].Properties!;
        Assert.Equal((0, "materialized"), (properties.Columns.Count, Assert.Single(properties.Config).Name));
        Assert.Empty(Assert.Single(definition.Sources).Columns);
    }

    [Theory]
    [InlineData("models/staging/x.sql", "model.shop.x", "shop.staging.x")]
    [InlineData("models/x.SQL", "model.shop.x", "shop.x")]
    [InlineData("more/deep/a/x.sql", "model.shop.x", "shop.a.x")]
    [InlineData("more/x.sql", null, null)]
    [InlineData("seeds/x.csv", "seed.shop.x", "shop.x")]
    [InlineData("models/x.csv", null, null)]
    [InlineData("tests/a/x.sql", "test.shop.x", "shop.a.x")]
    [InlineData("tests/generic/x.sql", "macro.shop.x", "shop.x")]
    [InlineData("macros/x.sql", "macro.shop.x", "shop.x")]
    [InlineData("snapshots/x.sql", "snapshot.shop.x", "shop.x")]
    [InlineData("analyses/x.sql", "analysis.shop.x", "shop.x")]
    [InlineData("modelsx/x.sql", null, null)]
    [InlineData("x.sql", null, null)]
    public void Folder_says_what_a_file_is(string path, string? uniqueId, string? fqn)
    {
        var paths = new ProjectPaths(new MarkedProject("== dbt_project.yml\nname: shop\nmodel-paths: [models, more/deep/]").Definition.Project);
        var file = paths.Classify(path, "/" + path);
        Assert.Equal((uniqueId, fqn), (file?.UniqueId, file is null ? null : string.Join(".", file.Fqn)));
    }

    [Fact]
    public void Vars_are_found_in_the_project_scope_first()
    {
        var project = new MarkedProject(
            """
            == dbt_project.yml
            name: shop
            vars: {a: 1, b: 2, shop: {a: 3}, other: {b: 4}}
            """).Definition.Project;
        Assert.Equal(("3", "2", null), (Default("a"), Default("b"), Default("c")));

        string? Default(string name) => (project.FindVar("shop", name)?.Value as YamlScalar)?.Text;
    }

    [Fact]
    public void Packages_are_named_as_their_macros_are_called()
    {
        var packages = new MarkedProject(
            """
            == packages.yml
            packages:
              - {package: dbt-labs/dbt_utils, version: [">=1.0.0", "<2.0.0"]}
              - {git: "https://git.example/org/dbt-date.git", revision: v1}
              - {local: ../shared/our_macros/}
            """).Definition.Packages.Packages;
        Assert.Equal(["dbt_utils >=1.0.0 <2.0.0", "dbt_date v1", "our_macros "], packages.Select(p => $"{p.Name} {string.Join(" ", p.Versions.Select(v => v.Text))}"));
    }

    [Fact]
    public void Equal_files_give_equal_definitions()
    {
        const string Text = "models: [{name: m, columns: [{name: a.b, data_type: date}], data_tests: [{x: {y: [1]}}]}]";
        Assert.Equal(Read(Text), Read(Text));
        Assert.NotEqual(Read(Text), Read(Text.Replace("date", "time", StringComparison.Ordinal)));
    }

    private static ProjectDefinition Read(string schema)
    {
        var definition = new MarkedProject("== models/m.sql\n== models/n.sql\n== models/m.yml\n" + schema).Definition;
        Assert.Equal([], definition.Diagnostics.Select(MarkedProject.TextOf));
        return definition;
    }

    private static string Print(DeclaredColumn column) =>
        $"{column.Name.Text} {column.Type}{(column.Type?.Shape is { } shape ? $" {Print(shape)}" : "")}";

    private static string Print(PayloadShape shape) =>
        shape.Element is { } element ? $"[{Print(element)}]"
        : shape.Fields.Count > 0 ? $"{{{string.Join(", ", shape.Fields.Select(field => $"{field.Name}: {Print(field.Shape)}"))}}}"
        : $"{shape.Type}";
}
