using Generator.Compilation;
using Generator.Emission;
using Generator.Tests.Harness;
using Xunit;

namespace Generator.Tests.Generation;

/// <summary>Packages in dbt_packages/: their models are built with the project, configured by both ("Packages").</summary>
public class InstalledPackageTests
{
    private const string Folder = "dbt_packages/crm-tools/";

    /// <summary>A project over a package with a seed, a source, two models, a macro, a data test and vars.</summary>
    private static readonly SqlProject _shop = SqlProject.Of(
        ("models/orders.sql", "select p.id, p.tag, p.size from {{ ref('crm', 'people') }} as p"),
        (Folder + "dbt_project.yml", "name: crm\nversion: '1.0'\nvars:\n  crm: {tag: own, size: 3, with_extra: false}\nmodels:\n  crm:\n    +schema: crm\n    +materialized: table\n    extra: {+enabled: \"{{ var('with_extra') }}\"}\n"),
        (Folder + "seeds/raw_people.csv", "id,name\n1,Ann\n"),
        (Folder + "macros/label.sql", "{% macro label() %}'{{ var('tag') }}'{% endmacro %}"),
        (Folder + "models/people.sql", "select id, name, {{ label() }} as tag, {{ var('size') }} as size from {{ ref('raw_people') }}"),
        (Folder + "models/extra/more.sql", "select full_name from {{ source('app', 'users') }}"),
        (Folder + "models/crm.yml", "version: 2\nsources:\n  - name: app\n    tables:\n      - name: users\n        columns: [{name: full_name, data_type: varchar(80)}]\nmodels:\n  - name: people\n    nonsense: a key that its authors may mend\n    columns:\n      - name: id\n        data_tests: [unique]\n"));

    [Fact]
    public void Models_seeds_and_tests_of_a_package_are_the_projects()
    {
        var compiled = ProjectCompilation.Of(_shop);

        Assert.Empty(compiled.Diagnostics);
        Assert.Equal(["seed.crm.raw_people", "model.crm.people", "model.shop.orders"], compiled.Models.Select(m => m.UniqueId));
        Assert.Equal(["crm", "people"], Model(compiled, "people").Fqn);
        Assert.Equal(("crm", "Table"), (Model(compiled, "people").Relation.Schema, Model(compiled, "people").Materialization));
        Assert.Equal(["model.crm.people"], Model(compiled, "orders").DependsOn);
        Assert.Equal(["source.crm.app.users"], compiled.Sources.Select(s => s.UniqueId));
        Assert.StartsWith("test.crm.unique_people_id.", Assert.Single(compiled.TestGroups).Tests[0].UniqueId, StringComparison.Ordinal);
    }

    [Fact]
    public void The_generated_code_compiles()
    {
        var run = GeneratorRun.Of(_shop);

        Assert.Empty(run.Messages);
        Assert.Empty(run.CompileErrors());
    }

    [Theory]
    [InlineData("", "own", "3")]
    [InlineData("vars: {size: 7}", "own", "7")]
    [InlineData("vars: {size: 7, crm: {size: 8, tag: ours}}", "ours", "8")]
    [InlineData("vars: {shop: {size: 9}}", "own", "3")]
    public void Vars_of_the_project_come_before_the_packages(string vars, string tag, string size)
    {
        var people = GeneratorRun.Of(_shop.With("dbt_project.yml", $"name: shop\nversion: '1.0'\nprofile: shop\n{vars}\n")).Source("People.g.cs");

        Assert.Contains($"RunValueKind.Var, \"tag\", RunValueType.Text, \"{tag}\"", people, StringComparison.Ordinal);
        Assert.Contains($"RunValueKind.Var, \"size\", RunValueType.WholeNumber, \"{size}\"", people, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("crm: {+schema: people}", "people", "Table", 3)]
    [InlineData("crm: {+enabled: false}\n  shop: {+enabled: false}", null, null, 1)]
    [InlineData("crm: {extra: {+enabled: true}, +materialized: view}", "crm", "View", 4)]
    public void Configuration_of_the_project_overrides_the_packages(string models, string? schema, string? materialization, int count)
    {
        var compiled = ProjectCompilation.Of(_shop.With("dbt_project.yml", $"name: shop\nversion: '1.0'\nprofile: shop\nmodels:\n  {models}\n"));
        var people = compiled.Models.FirstOrDefault(m => m.Name == "people");

        Assert.Empty(compiled.Diagnostics);
        Assert.Equal((schema, materialization), (people?.Relation.Schema, people?.Materialization));
        Assert.Equal(count, compiled.Models.Count);
    }

    [Theory]
    [InlineData("select 1 as id, 'x' as tag, 2 as size", "model.shop.people")]
    [InlineData(null, "model.crm.people")]
    public void A_ref_means_the_projects_own_before_anothers(string? own, string expected)
    {
        var project = own is null ? _shop : _shop.With("models/people.sql", own);
        var compiled = ProjectCompilation.Of(project.With("models/readers/r.sql", "select id from {{ ref('people') }}"));

        Assert.Empty(compiled.Diagnostics);
        Assert.Equal([expected], Model(compiled, "r").DependsOn);
        Assert.Equal(["model.crm.people"], Model(compiled, "orders").DependsOn);
    }

    [Fact]
    public void A_source_that_is_configured_away_is_not_there()
    {
        var compiled = ProjectCompilation.Of(_shop.With("dbt_project.yml", "name: shop\nversion: '1.0'\nprofile: shop\nsources: {crm: {app: {+enabled: false}}}\n"));

        Assert.Empty(compiled.Diagnostics);
        Assert.Empty(compiled.Sources);
    }

    [Fact]
    public void A_mistake_in_a_packages_model_stands_in_its_file()
    {
        var run = GeneratorRun.Of(_shop.With(Folder + "models/people.sql", "select id, nme, 'x' as tag, 1 as size from {{ ref('raw_people') }}"));

        Assert.StartsWith("dbt_packages/crm-tools/models/people.sql(1,12): error GEN3001:", Assert.Single(run.Messages), StringComparison.Ordinal);
    }

    private static ModelPlan Model(CompiledProject compiled, string name) => compiled.Models.Single(m => m.Name == name);
}
