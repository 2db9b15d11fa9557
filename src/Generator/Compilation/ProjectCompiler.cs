using Generator.Binding;
using Generator.Diagnostics;
using Generator.Emission;
using Generator.Graph;
using Generator.Project;
using Generator.Project.Config;
using Generator.Syntax;
using Generator.Templating;
using Generator.Text;
using Microsoft.CodeAnalysis;

namespace Generator.Compilation;

/// <summary>Takes a project through the stages: configuration and references of all models, then each node in graph order.</summary>
internal sealed class ProjectCompiler(ProjectInputs inputs, NodeCache cache)
{
    public CompiledProject Compile(CancellationToken cancellation)
    {
        if (inputs.Definition is not { } definition)
        {
            return Missing();
        }

        var templates = TemplatesByPath();
        var macros = cache.Intern(
            nameof(MacroLibrary),
            new MacroLibrary(
                definition.Project.Name,
                definition.MacroFiles.Where(f => templates.ContainsKey(f.Path)).Select(f => templates[f.Path]).ToEquatableArray(),
                definition.Installed.Select(package => Installed(package, templates)).ToEquatableArray(),
                inputs.Options.WrittenFor)
            {
                SearchOrders = definition.Project.Dispatch.Select(d => new SearchOrder(d.MacroNamespace.Text, d.SearchOrder.Select(package => package.Text).ToEquatableArray())).ToEquatableArray(),
            });
        var models = new ModelParser(inputs, definition, macros, cache).Parse(templates, cancellation);
        var relations = models.Select(m => new NamedRelation(m.Node.Name, m.Relation)).Concat(ModelParser.Others(definition)).ToEquatableArray();
        var environment = ProjectEnvironment.Of(definition, inputs.Options, relations);
        var classes = new UniqueNames(definition.SingularTests.Select(f => CSharpNames.Pascal(f.Name) + TestGroupPlan.Ending));
        var macrosToRun = OperationMacro.Of(definition, templates, classes);
        var names = cache.Get(
            nameof(RelationNames),
            "",
            new NamesKey(definition, relations, macrosToRun.Select(m => m.ClassName).ToEquatableArray()),
            () => RelationNames.For(
                relations.Select(r => r.Relation),
                definition.Sources.Select(s => (ProjectEnvironment.RelationOf(s), s.Source.Text, s.Name.Text)),
                classes));
        var surroundings = cache.Intern(
            nameof(Surroundings),
            new Surroundings(definition.Projects, inputs.Options, macros, names, relations.Select(r => r.Relation).ToEquatableArray()));

        var seeds = new SeedCompiler(inputs, definition, environment, surroundings, cache).Compile(cancellation);
        var compiler = new ModelCompiler(definition, environment, surroundings, cache);
        var compiled = compiler.Compile(models, cancellation);
        var tests = new TestCompiler(definition, environment, surroundings, templates, compiler.Published, compiler.Closure, cache).Compile(cancellation);
        var operations = new OperationCompiler(definition, environment, surroundings, macrosToRun, compiler.Published, compiler.Closure, cache).Compile(cancellation);
        var freshness = new FreshnessCompiler(definition, environment, surroundings, compiler.Closure, cache).Compile(cancellation);
        var layers = LayerOrder.Of(definition.Project);
        var graph = GraphShape.Build(GraphNodes(definition, layers, seeds, models, tests), layers, cache, nameof(ProjectCompiler));
        var strictness = StrictnessOf(models, tests);
        var ofFiles = OfOptions(definition)
            .Concat(definition.Diagnostics)
            .Concat(templates.Values.Where(t => !t.IsBuiltIn).Concat(OfPackages(models)).SelectMany(t => t.Diagnostics))
            .Concat(models.Where(m => !IsOfPackage(m)).SelectMany(m => ConfigDiagnostics(m, definition)))
            .Concat(graph.Diagnostics)
            .Concat(definition.Sources.SelectMany(Contracts.ColumnReferences.Check))
            .Concat(freshness.Values.SelectMany(f => f.Diagnostics))
            .Concat(operations.SelectMany(o => o.Diagnostics));
        var diagnostics = strictness.OfFiles(ofFiles)
            .Concat(seeds.Concat(compiled).SelectMany(m => strictness.OfNode(m.Analysis, m.Diagnostics)))
            .Concat(tests.SelectMany(t => strictness.OfNode(t.Analysis, t.Diagnostics)));

        return new PlanBuilder(definition, names, graph, freshness, cache).Build(
            seeds.Concat(compiled).ToDictionary(m => m.Plan.UniqueId, StringComparer.Ordinal),
            tests,
            operations,
            Reported(diagnostics, definition.IsComplete));
    }

    private Dictionary<string, Template> TemplatesByPath()
    {
        var templates = new Dictionary<string, Template>(inputs.Templates.Count, StringComparer.Ordinal);
        foreach (var template in inputs.Templates.Where(t => !templates.ContainsKey(t.File.Path)))
        {
            templates.Add(template.File.Path, template);
        }

        return templates;
    }

    // A package's macros are its authors' to mend until something calls them; its models are built with the project.
    private static IEnumerable<Template> OfPackages(IEnumerable<ParsedModel> models) => models.Where(IsOfPackage).Select(m => m.Template);

    private static bool IsOfPackage(ParsedModel model) => InstalledPackageFolder.Holds(model.Node.File.Path);

    private IEnumerable<DiagnosticInfo> OfOptions(ProjectDefinition definition)
    {
        if (inputs.Options.UnknownAnalysis is { } level)
        {
            yield return Unknown("SqlAnalysis", level, "strict, warn and off", AnalysisLevels.OfBuild);
        }

        if (inputs.Options.UnknownDialect is { } dialect)
        {
            yield return Unknown("SqlDialect", dialect, "snowflake and duckdb", SqlDialects.Names);
        }

        if (inputs.Options.Dialect == SqlDialect.DuckDb && string.Equals(inputs.Options.TargetName, "snowflake", StringComparison.OrdinalIgnoreCase))
        {
            yield return new DiagnosticInfo(DialectDiagnostics.WrittenForDuckDb, definition.Project.Location, [$"Project '{definition.Project.Name}'"]);
        }

        DiagnosticInfo Unknown(string property, string value, string values, IEnumerable<string> candidates) =>
            new(ProjectDiagnostics.UnknownBuildValue, definition.Project.Location, [property, value, values, Suggestion.Phrase(value, candidates)]);
    }

    private Strictness StrictnessOf(IReadOnlyList<ParsedModel> models, IReadOnlyList<CompiledTest> tests)
    {
        return new Strictness(inputs.Options.Analysis, new Lazy<IReadOnlyDictionary<string, AnalysisLevel>>(Files));

        IReadOnlyDictionary<string, AnalysisLevel> Files()
        {
            var files = new Dictionary<string, AnalysisLevel>(StringComparer.Ordinal);
            foreach (var model in models)
            {
                files[model.Node.File.Path] = model.AnalysisIn(inputs.Options.Analysis);
            }

            foreach (var test in tests.Where(t => t.Plan.TestName is null))
            {
                files[test.Plan.Path] = test.Analysis;
            }

            return files;
        }
    }

    private static InstalledPackage Installed(InstalledPackageFolder package, IReadOnlyDictionary<string, Template> templates) => new(
        package.Project.Name,
        templates.Values.Where(t => package.HasMacrosIn(t.File.Path)).OrderBy(t => t.File.Path, StringComparer.Ordinal).ToEquatableArray());

    // Without any file there is no SQL project to miss anything of.
    private CompiledProject Missing() =>
        inputs.Templates.OrderBy(t => t.File.Path, StringComparer.Ordinal).FirstOrDefault() is { File: var file }
            ? new CompiledProject
            {
                Diagnostics =
                [
                    .. new Strictness(inputs.Options.Analysis, new(static () => new Dictionary<string, AnalysisLevel>())).OfFiles(
                        [new DiagnosticInfo(ProjectDiagnostics.MissingProjectFile, file.LocationOf(default), [file.AbsolutePath[..^file.Path.Length]])]),
                ],
            }
            : CompiledProject.Empty;

    // One mistake may be met in several renderings, or by a macro in several models.
    private EquatableArray<DiagnosticInfo> Reported(IEnumerable<DiagnosticInfo> diagnostics, bool isComplete)
    {
        var noqa = new Lazy<Noqa>(() => new Noqa(inputs.Templates.Select(t => t.File).Concat(inputs.SchemaFiles)));
        return diagnostics
            .Where(d => !noqa.Value.Silences(d))
            .Where(d => d.Descriptor.DefaultSeverity == DiagnosticSeverity.Error || !InstalledPackageFolder.Holds(d.Location.Path))
            .Where(d => isComplete || !MayBeDeclaredInTheRest(d))
            .GroupBy(d => (d.Descriptor.Id, d.Location, d.Arguments))
            .Select(same => same.FirstOrDefault(d => !d.OnlyWarns) ?? same.First())
            .OrderBy(d => d.Location.Path, StringComparer.Ordinal)
            .ThenBy(d => d.Location.Span.Start)
            .ThenBy(d => d.Descriptor.Id, StringComparer.Ordinal)
            .ToEquatableArray();
    }

    // A schema file that a syntax error cut off may declare what seems to be missing.
    private static bool MayBeDeclaredInTheRest(DiagnosticInfo diagnostic) =>
        diagnostic.Descriptor == TemplatingDiagnostics.UnknownSource || diagnostic.Descriptor == TemplatingDiagnostics.UnknownRef;

    private EquatableArray<DiagnosticInfo> ConfigDiagnostics(ParsedModel model, ProjectDefinition definition) =>
        model.Rendered.Config.Count == 0
            ? []
            : cache.Get(nameof(ConfigFindings), model.UniqueId, (model, definition.Groups), () => new ConfigFindings(PlainValues.ToAssignments(model.Rendered.Config)
                .SelectMany(a => new[] { ConfigValidator.Check(a, ResourceKind.Model), GroupChecker.Check(a, definition) })
                .OfType<DiagnosticInfo>()
                .ToEquatableArray())).Diagnostics;

    private static IEnumerable<GraphNode> GraphNodes(
        ProjectDefinition definition,
        EquatableArray<string> layers,
        IReadOnlyList<CompiledModel> seeds,
        IReadOnlyList<ParsedModel> models,
        IReadOnlyList<CompiledTest> tests) =>
        definition.Sources
            .Select(s => new GraphNode(s.UniqueId, ResourceKind.Source, s.Name.Text, []))
            .Concat(seeds.Select(s => new GraphNode(s.Plan.UniqueId, ResourceKind.Seed, s.Plan.Name, [])))
            .Concat(models.Select(m => LayerOrder.LayerOf(m.Node.File, definition.Project, layers) is { } layer ? m.InGraph with { Layer = layer } : m.InGraph))
            .Concat(tests.Select(t => t.InGraph));

    private sealed record NamesKey(ProjectDefinition Definition, EquatableArray<NamedRelation> Relations, EquatableArray<string> Operations);

    private sealed record ConfigFindings(EquatableArray<DiagnosticInfo> Diagnostics);
}

/// <summary>What every node of the project can see; the same object as long as nothing of it changed.</summary>
internal sealed record Surroundings(
    ProjectFiles Projects,
    BuildOptions Options,
    MacroLibrary Macros,
    RelationNames Names,
    EquatableArray<ResolvedRelation> Relations);
