using Generator.Diagnostics;
using Generator.Emission;
using Generator.Graph;
using Generator.Project;
using Generator.Templating;
using Generator.Text;

namespace Generator.Compilation;

/// <summary>Puts the compiled nodes together: tests with the node that they are declared on, everything in graph order.</summary>
internal sealed class PlanBuilder(ProjectDefinition definition, RelationNames names, ProjectGraph graph, IReadOnlyDictionary<string, CompiledFreshness> freshness, NodeCache cache)
{
    private readonly HashSet<string> _unordered = new(graph.Unordered, StringComparer.Ordinal);

    public CompiledProject Build(
        IReadOnlyDictionary<string, CompiledModel> models,
        EquatableArray<CompiledTest> tests,
        IReadOnlyList<CompiledOperation> operations,
        EquatableArray<DiagnosticInfo> diagnostics)
    {
        var sources = definition.Sources.Select(SourceOf).ToList();
        var groups = cache.Get(nameof(TestGroupPlan), "", new GroupsKey(definition, names, graph, tests), () => new TestGroups(Groups(tests).ToEquatableArray()));
        var ordered = graph.Order.Where(models.ContainsKey).Select(id => InGraph(models[id])).ToList();
        return new CompiledProject
        {
            Models = ordered.ToEquatableArray(),
            Sources = sources.ToEquatableArray(),
            TestGroups = groups.Groups,
            Operations = operations.Select(o => o.Plan).ToEquatableArray(),
            Registry = cache.Get(
                nameof(RegistryPlan),
                "",
                new RegistryKey(definition, names, graph, groups, operations.Select(o => o.Plan.ClassName).ToEquatableArray()),
                () => Registry(ordered, groups.Groups, operations)),
            Diagnostics = diagnostics,
        };
    }

    // A node of a circle, or one that reads such a node, can never be built in order.
    private ModelPlan InGraph(CompiledModel model)
    {
        if (!_unordered.Contains(model.Plan.UniqueId))
        {
            return model.Plan;
        }

        var omissions = model.Omissions.Or(Omissions.Of(graph.Diagnostics.First(d => d.Descriptor == GraphDiagnostics.Cycle || d.Descriptor == GraphDiagnostics.SelfReference)));
        return model.Plan with { DuckDbOmission = omissions.DuckDb, SnowflakeOmission = omissions.Snowflake };
    }

    private SourcePlan SourceOf(SourceTable source)
    {
        var id = source.UniqueId;
        return new SourcePlan
        {
            UniqueId = id,
            Name = source.Name.Text,
            Path = source.Path,
            Fqn = source.Fqn,
            Description = source.Description,
            Relations = names.Only([id]),
            SourceName = source.Source.Text,
            Relation = new ResolvedRelation(id, source.Schema.Text, source.Identifier.Text),
            Columns = source.Columns.Select(c => new ColumnPlan(ColumnNames.Of(c), c.Type ?? Types.SqlType.Unknown, !c.IsNotNull, c.Description)).ToEquatableArray(),
            LoadedAtField = source.LoadedAtField?.Text,
            WarnAfterMinutes = Minutes(source.Freshness?.WarnAfter),
            ErrorAfterMinutes = Minutes(source.Freshness?.ErrorAfter),
            FreshnessFilter = source.Freshness?.Filter?.Text,
            FreshnessQuery = freshness[id].Plan,
        };
    }

    // The tests of a node are emitted together, so that an edit of a schema file emits the tests of the nodes it changed.
    private IEnumerable<TestGroupPlan> Groups(IReadOnlyList<CompiledTest> tests)
    {
        var targets = definition.DataTests.ToDictionary(t => t.UniqueId, t => t.TargetId, StringComparer.Ordinal);
        var attached = graph.Attachments.ToDictionary(a => a.TestId, a => a.NodeId, StringComparer.Ordinal);
        return tests
            .Select(t => t.Plan with { AttachedNode = attached.TryGetValue(t.Plan.UniqueId, out var node) ? node : null })
            .GroupBy(t => targets.TryGetValue(t.UniqueId, out var target) ? names.Of(target) : CSharpNames.Pascal(t.Name), StringComparer.OrdinalIgnoreCase)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => new TestGroupPlan(group.Key + TestGroupPlan.Ending, group.First().Path, group.ToEquatableArray()));
    }

    private RegistryPlan Registry(IReadOnlyList<ModelPlan> models, IReadOnlyList<TestGroupPlan> groups, IReadOnlyList<CompiledOperation> operations)
    {
        var expressions = groups
            .SelectMany(g => g.Tests.Select((t, i) => (t.UniqueId, Expression: $"{g.ClassName}.All[{i.ToString(System.Globalization.CultureInfo.InvariantCulture)}]")))
            .Concat(models.Select(m => (m.UniqueId, Expression: names.Of(m.UniqueId) + "Model.Instance")))
            .Concat(definition.Sources.Select(s => (s.UniqueId, Expression: names.Of(s.UniqueId) + "Source.Instance")))
            .ToDictionary(e => e.UniqueId, e => e.Expression, StringComparer.Ordinal);
        return new RegistryPlan(
            definition.Project.Name,
            Vars().ToEquatableArray(),
            names,
            models.OrderBy(m => m.Name, StringComparer.Ordinal)
                .Select(m => new RegisteredModel(names.Of(m.UniqueId), m.Description.Length > 0 ? m.Description : m.Name))
                .ToEquatableArray(),
            graph.Order.Where(expressions.ContainsKey).Select(id => expressions[id])
                .Concat(operations.Select(o => o.Plan.ClassName + ".Instance"))
                .ToEquatableArray(),
            Packages().ToEquatableArray());
    }

    private IEnumerable<VarPlan> Vars() => definition.Project.Vars
        .Where(v => v.Package is null || v.Package == definition.Project.Name)
        .GroupBy(v => v.Name.Text, StringComparer.Ordinal)
        .Select(same => (same.Key, Value: PlainValues.FromYaml(same.OrderBy(v => v.Package is null ? 1 : 0).First().Value)))
        .OrderBy(v => v.Key, StringComparer.Ordinal)
        .Select(v => new VarPlan(v.Key, v.Value is TemplateValue.NullValue ? null : v.Value.ToString()));

    private IEnumerable<PackagePlan> Packages() =>
        from package in definition.Packages.Packages
        let builtIn = BuiltInPackages.All.FirstOrDefault(b => b.Name == package.Name)
        where builtIn is not null
        select new PackagePlan(package.Name, string.Join(", ", package.Versions.Select(v => v.Text)), builtIn.Macros, builtIn.Tests);

    private static int? Minutes(TimeSpan? age) => age is { } value ? (int)value.TotalMinutes : null;

    private sealed record GroupsKey(ProjectDefinition Definition, RelationNames Names, ProjectGraph Graph, EquatableArray<CompiledTest> Tests);

    private sealed record TestGroups(EquatableArray<TestGroupPlan> Groups);

    private sealed record RegistryKey(
        ProjectDefinition Definition, RelationNames Names, ProjectGraph Graph, TestGroups Groups, EquatableArray<string> Operations);
}
