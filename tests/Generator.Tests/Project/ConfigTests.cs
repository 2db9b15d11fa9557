using Generator.Project.Config;
using Generator.Project.Reading;
using Generator.Project.Yaml;
using Generator.Text;
using Xunit;

namespace Generator.Tests.Project;

public class ConfigTests
{
    private const string Project =
        """
        == dbt_project.yml
        name: shop
        models:
          +schema: everywhere
          +tags: all
          +meta: {owner: root, tier: 3}
          +pre-hook: "root hook"
          shop:
            +materialized: view
            enabled: true
            marts:
              +schema: marts
              +tags: [marts]
              +grants: {select: [reader]}
              +contract: {enforced: true}
              finance:
                +materialized: table
                +grants: {+select: [auditor], insert: [loader]}
              fct:
                +query_tag: by_name
        == models/marts/fct.sql
        == models/marts/finance/ledger.sql
        == models/other.sql
        == models/m.yml
        models:
          - name: ledger
            config:
              schema: books
              tags: [yml]
              meta: {tier: 1}
              pre_hook: {sql: "yml hook", transaction: false}
              unique_key: [a, b]
              on_schema_change: sync_all_columns
          - name: other
            config: {access: private, full_refresh: false, transient: false}
        """;

    [Fact]
    public void The_more_specific_wins_and_lists_add_up()
    {
        var ledger = Resolve("ledger", "materialized: incremental\ntags: [sql, all]\nunique_key: id\npost_hook: [one, {sql: two}]\nincremental_strategy: delete+insert");
        Assert.Equal((Materialization.Incremental, "books", "delete+insert", OnSchemaChange.SyncAllColumns), (ledger.Materialization, ledger.Schema, ledger.IncrementalStrategy, ledger.OnSchemaChange));
        Assert.Equal(["all", "marts", "yml", "sql"], ledger.Tags);
        Assert.Equal(["owner=root", "tier=1"], ledger.Meta.Select(entry => $"{entry.Key.Text}={((YamlScalar)entry.Value).Text}"));
        Assert.Equal(["id"], ledger.UniqueKey.Select(key => key.Text));
        Assert.Equal(["root hook True", "yml hook False"], ledger.PreHooks.Select(hook => $"{hook.Sql.Text} {hook.InTransaction}"));
        Assert.Equal(["one", "two"], ledger.PostHooks.Select(hook => hook.Sql.Text));
        Assert.Equal(["select: reader auditor", "insert: loader"], ledger.Grants!.Entries.Select(grant => $"{grant.Key.Text}: {string.Join(" ", ((YamlList)grant.Value).Items.Cast<YamlScalar>().Select(role => role.Text))}"));
        Assert.True(ledger.ContractEnforced);
    }

    [Fact]
    public void Folders_and_names_select_and_the_rest_is_default()
    {
        var (fct, other) = (Resolve("fct", ""), Resolve("other", ""));
        Assert.Equal((Materialization.View, "marts", "by_name"), (fct.Materialization, fct.Schema, fct.QueryTag));
        Assert.Equal(("everywhere", ModelAccess.Private, false, false, false, null), (other.Schema, other.Access, other.FullRefresh, other.Transient, other.ContractEnforced, other.QueryTag));
    }

    [Fact]
    public void Without_any_configuration_a_model_is_a_view_in_public()
    {
        var config = NodeConfig.Resolve(Generator.Project.ResourceKind.Model, []);
        Assert.Equal((Materialization.View, "public", true), (config.Materialization, config.Schema, config.Enabled));
    }

    [Fact]
    public void Data_test_configuration_is_resolved_alike()
    {
        var definition = new MarkedProject(
            """
            == dbt_project.yml
            name: shop
            data_tests: {+severity: warn, shop: {+store_failures: true, marts: {+tags: [m]}}}
            == models/marts/a.sql
            == models/marts/a.yml
            models: [{name: a, data_tests: [{unique: {config: {error_if: ">10", where: "x > 1", limit: 5, tags: t}}}]}]
            """).Definition;
        var test = Assert.Single(definition.DataTests);
        var config = DataTestConfig.Resolve(
            definition.Projects.LevelsOf(Generator.Project.ResourceKind.DataTest, test.Fqn, Assignments("severity: error\nwarn_if: '>1'").Concat(test.Declaration.Config)));
        Assert.Equal((TestSeverity.Error, ">10", ">1", "count(*)", "x > 1", 5, true), (config.Severity, config.ErrorIf, config.WarnIf, config.FailCalc, config.Where, config.Limit, config.StoreFailures));
        Assert.Equal(["m", "t"], config.Tags);
    }

    [Theory]
    [InlineData("materialized: tabel", "GEN1004 'materialized' must be view, table, incremental, ephemeral or dynamic_table, not 'tabel'; did you mean 'table'?")]
    [InlineData("uniqe_key: id", "GEN1006 'uniqe_key' is no config of a model; did you mean 'unique_key'?")]
    [InlineData("tags: {a: b}", "GEN1004 'tags' must be a text or a list of texts, not a mapping")]
    [InlineData("meta: x", "GEN1004 'meta' must be a mapping, not 'x'")]
    [InlineData("enabled: '{{ x }}'", null)]
    [InlineData("incremental_strategy: microbatch", "GEN1004 'incremental_strategy' must be append, merge, delete+insert or default, not 'microbatch'")]
    [InlineData("secure: true", "GEN1018 'secure' is understood, but no run applies it: what it asks for does not happen; remove it here, or suppress this warning knowing so")]
    [InlineData("secure: false", null)]
    [InlineData("materialized: dynamic_table", null)]
    [InlineData("file_format: delta", null)]
    [InlineData("enabled: True", null)]
    [InlineData("schema: null", null)]
    public void Assignment_of_a_template_is_checked_by_the_same_rules(string yaml, string? expected)
    {
        var problem = ConfigValidator.Check(Assignments(yaml)[0], Generator.Project.ResourceKind.Model);
        Assert.Equal(expected, problem is null ? null : MarkedProject.TextOf(problem));
    }

    private static NodeConfig Resolve(string model, string inFile)
    {
        var definition = new MarkedProject(Project).Definition;
        Assert.All(definition.Diagnostics, diagnostic => Assert.Equal("GEN1018", diagnostic.Descriptor.Id));
        return definition.FindRef(model)!.ResolveConfig(definition.Projects, Assignments(inFile));
    }

    private static EquatableArray<ConfigAssignment> Assignments(string yaml)
    {
        var map = YamlParser.Parse(new SourceFile("m.sql", "/m.sql", yaml)).Root as YamlMap;
        return (map?.Entries ?? []).Select(entry => ConfigReader.ReadEntry(entry, Generator.Project.ResourceKind.Model, [])).ToEquatableArray();
    }
}
