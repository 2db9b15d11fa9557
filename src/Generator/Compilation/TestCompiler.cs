using Generator.Binding;
using Generator.Contracts;
using Generator.Diagnostics;
using Generator.Dialects;
using Generator.Dialects.DuckDb;
using Generator.Dialects.Materializations;
using Generator.Dialects.Snowflake;
using Generator.Emission;
using Generator.Graph;
using Generator.Project;
using Generator.Project.Config;
using Generator.Syntax;
using Generator.Templating;
using Generator.Text;

namespace Generator.Compilation;

/// <summary>A data test after all stages.</summary>
/// <param name="Plan">What is emitted of it.</param>
/// <param name="Location">Where it is declared.</param>
/// <param name="Analysis">How strictly it is analyzed.</param>
/// <param name="Diagnostics">Everything found in it.</param>
internal sealed record CompiledTest(TestPlan Plan, SourceLocation Location, AnalysisLevel Analysis, EquatableArray<DiagnosticInfo> Diagnostics)
{
    /// <summary>The test in the graph.</summary>
    public GraphNode InGraph { get; } = new(
        Plan.UniqueId, ResourceKind.DataTest, Plan.Name, Plan.DependsOn.Select(id => new GraphReference(id, Location)).ToEquatableArray());
}

/// <summary>Compiles the data tests: those of schema files, and the singular ones in files of their own.</summary>
internal sealed class TestCompiler(
    ProjectDefinition definition,
    ProjectEnvironment environment,
    Surroundings surroundings,
    IReadOnlyDictionary<string, Template> templates,
    IReadOnlyDictionary<string, PublishedModel> models,
    EphemeralClosure closure,
    NodeCache cache)
{
    /// <summary>The enabled tests, in order of their unique ids; the same list as before when nothing that tests can see has changed.</summary>
    public EquatableArray<CompiledTest> Compile(CancellationToken cancellation)
    {
        var singular = definition.SingularTests.Where(f => templates.ContainsKey(f.Path)).Select(f => templates[f.Path]).ToEquatableArray();
        return cache.Get(
            nameof(TestCompiler),
            "",
            new AllKey(definition, surroundings, singular, models.Values.ToEquatableArray()),
            () => new AllTests(CompileAll(cancellation))).Tests;
    }

    private EquatableArray<CompiledTest> CompileAll(CancellationToken cancellation)
    {
        var tests = new List<CompiledTest>();
        foreach (var test in definition.DataTests)
        {
            cancellation.ThrowIfCancellationRequested();

            // A test of a disabled model is disabled too.
            if (environment.SchemaOf(test.TargetId) is { } schema)
            {
                tests.AddRange(HasColumn(schema, test) ? Cached(NodeOf(test), test, null, () => CompileGeneric(test)) : [WithoutColumn(test, schema)]);
            }
        }

        foreach (var file in definition.SingularTests.Where(f => templates.ContainsKey(f.Path)))
        {
            cancellation.ThrowIfCancellationRequested();
            var template = templates[file.Path].OfNode;
            tests.AddRange(Cached(NodeOf(file), null, template, () => CompileSingular(file, template)));
        }

        return tests.OrderBy(t => t.Plan.UniqueId, StringComparer.Ordinal).ToEquatableArray();
    }

    private static bool HasColumn(RelationSchema schema, DataTestNode test) =>
        !ColumnReferences.NamesColumn(test.Declaration)
        || schema.IsOpen
        || schema.Columns.Any(c => string.Equals(c.Name, test.Declaration.Column!.Text, StringComparison.OrdinalIgnoreCase));

    // The contract reports it.
    private CompiledTest WithoutColumn(DataTestNode test, RelationSchema schema)
    {
        var problem = ColumnReferences.UnknownColumn(test.Declaration, test.TargetName, schema.Columns.Select(c => c.Name));
        var omissions = Omissions.Of(problem);
        var nothing = new TestStatements(new CompiledSql([]), new CompiledSql([]));
        var plan = new TestPlan
        {
            UniqueId = test.UniqueId,
            Name = test.Name,
            Path = test.Path,
            Fqn = test.Fqn,
            DependsOn = [test.TargetId],
            ColumnName = test.Declaration.Column?.Text,
            TestName = test.Declaration.TestName.Text,
            Description = test.Declaration.Description,
            Relations = surroundings.Names.Only([test.TargetId]),
            DuckDbOmission = omissions.DuckDb,
            SnowflakeOmission = omissions.Snowflake,
            DuckDb = nothing,
            Snowflake = nothing,
        };
        return new CompiledTest(plan, test.Declaration.TestName.Location, surroundings.Options.Analysis, []);
    }

    // A test is as strict as what it tests, unless it says otherwise.
    private AnalysisLevel AnalysisOf(DataTestConfig config, string? targetId) =>
        config.StaticAnalysis
        ?? (targetId is not null && models.TryGetValue(targetId, out var model) ? model.Analysis : surroundings.Options.Analysis);

    private DataTestConfig ConfigOf(EquatableArray<string> fqn, IEnumerable<ConfigAssignment> lower, IEnumerable<ConfigAssignment> higher) =>
        DataTestConfig.Resolve(definition.Projects.LevelsOf(ResourceKind.DataTest, fqn, lower.Concat(higher)));

    // What a test reads is known only after it is rendered: the schemas it then saw are part of what it was made of.
    private IEnumerable<CompiledTest> Cached(NodeInfo node, DataTestNode? test, Template? template, Func<CompiledTest?> compile)
    {
        var id = node.UniqueId;
        var reads = cache.Get(nameof(TestReads), id, new ReadsKey(test, template, surroundings), () => Reads(test, template, node));
        var key = new Key(
            reads,
            reads.Ids.Select(environment.SchemaOf).OfType<RelationSchema>().ToEquatableArray(),
            closure.Ephemerals(reads.Ids).Select(m => m.Inlined!).ToEquatableArray(),
            closure.OmissionsOf(reads.Ids),
            test is not null && models.TryGetValue(test.TargetId, out var target) ? target.Analysis : null);
        return cache.Get(nameof(CompiledTest), id, key, () => new Holder(compile())).Test is { } compiled ? [compiled] : [];
    }

    private TestReads Reads(DataTestNode? test, Template? template, NodeInfo node)
    {
        var rendered = test is not null
            ? TemplateRenderer.RenderGenericTest(Call(test, null), surroundings.Macros, environment, new RenderOptions(surroundings.Options.WrittenFor, Execute: false, Node: node))
            : TemplateRenderer.Render(template!, surroundings.Macros, environment, new RenderOptions(surroundings.Options.WrittenFor, Execute: false, Node: node));
        var ids = DependsOn(rendered).ToList();
        if (test is not null && !ids.Contains(test.TargetId))
        {
            ids.Add(test.TargetId);
        }

        return new TestReads(test, template, ids.ToEquatableArray());
    }

    private CompiledTest? CompileGeneric(DataTestNode test)
    {
        var inFile = Array.Empty<ConfigAssignment>();
        var config = ConfigOf(test.Fqn, inFile, test.Declaration.Config);
        var rendered = Render(test, config, surroundings.Options.WrittenFor);

        // The test's own definition may configure it too: {{ config(severity='warn') }} inside {% test %}.
        config = ConfigOf(test.Fqn, PlainValues.ToAssignments(rendered.Config), test.Declaration.Config);
        return !config.Enabled
            ? null
            : Compile(
                test.UniqueId,
                test.Name,
                test.Path,
                test.Fqn,
                config,
                test.TargetId,
                [],
                rendered,
                target => Render(test, config, target),
                test.Declaration.TestName.Location,
                plan => plan with
                {
                    ColumnName = test.Declaration.Column?.Text,
                    TestName = test.Declaration.TestName.Text,
                    Description = test.Declaration.Description,
                });
    }

    private CompiledTest? CompileSingular(ResourceFile file, Template template)
    {
        var rendered = Render(surroundings.Options.WrittenFor);
        var properties = definition.SingularTestProperties.FirstOrDefault(p => p.Name.Text == file.Name);
        var config = ConfigOf(file.Fqn, properties?.Config ?? [], PlainValues.ToAssignments(rendered.Config));
        return !config.Enabled
            ? null
            : Compile(
                file.UniqueId,
                file.Name,
                file.Path,
                file.Fqn,
                config,
                null,
                template.Diagnostics,
                rendered,
                Render,
                file.Location,
                plan => plan with { Description = properties?.Description ?? "", Checksum = Checksums.Of(template.File) });

        RenderedSql Render(string target) =>
            TemplateRenderer.Render(template, surroundings.Macros, environment, new RenderOptions(target, Node: NodeOf(file)));
    }

    private RenderedSql Render(DataTestNode test, DataTestConfig config, string target) =>
        TemplateRenderer.RenderGenericTest(
            Call(test, config.Where),
            surroundings.Macros,
            environment,
            new RenderOptions(target, Node: NodeOf(test)));

    private static NodeInfo NodeOf(ResourceFile file) => new(file.UniqueId, file.Name, "test", file.Path);

    private static NodeInfo NodeOf(DataTestNode test) => new(test.UniqueId, test.Name, "test", test.Path);

    private GenericTest Call(DataTestNode test, string? where) => new(
        test.Declaration.TestName.Text,
        environment.RelationOf(test.TargetId),
        test.Declaration.Column?.Text,
        test.Declaration.Arguments.Select(a => new GenericTestArgument(a.Key.Text, PlainValues.FromYaml(a.Value), a.Value.Location)).ToEquatableArray(),
        where,
        test.Declaration.TestName.Location);

    private CompiledTest Compile(
        string id,
        string name,
        string path,
        EquatableArray<string> fqn,
        DataTestConfig config,
        string? targetId,
        EquatableArray<DiagnosticInfo> ofTemplate,
        RenderedSql rendered,
        Func<string, RenderedSql> render,
        SourceLocation location,
        Func<TestPlan, TestPlan> complete)
    {
        var dialect = surroundings.Options.Dialect;
        var frontEnd = new FrontEnd(environment, dialect);
        var snowflake = frontEnd.Analyze(path, rendered);
        var duckDb = rendered.UsesTargetType && dialect == SqlDialect.Snowflake ? frontEnd.Analyze(path, render("duckdb")) : snowflake;
        var analyzed = ReferenceEquals(duckDb, snowflake) ? [snowflake] : new[] { snowflake, duckDb };
        var diagnostics = analyzed.SelectMany(a => a.Diagnostics).ToList();
        var lowering = new List<DiagnosticInfo>();
        var dependsOn = DependsOn(rendered).ToList();
        var (inDuckDb, inSnowflake) = Lower(snowflake, duckDb, config, dependsOn, lowering);
        var omissions = Omissions.Of([.. ofTemplate, .. diagnostics], onDuckDb: lowering)
            .Or(Omissions.OfDialect(dialect, $"Test '{name}'", location))
            .Or(closure.OmissionsOf(dependsOn));
        var plan = new TestPlan
        {
            UniqueId = id,
            Name = name,
            Path = path,
            Fqn = fqn,
            DependsOn = dependsOn.ToEquatableArray(),
            Macros = rendered.MacrosUsed,
            Fingerprint = Fingerprints.Of(analyzed.Select(a => a.Rendered), dialect),
            Tags = config.Tags,
            Group = config.Group,
            ConfigJson = ConfigJson.Write(config.Assignments),
            Assumptions = analyzed.SelectMany(a => a.Assumptions).Distinct().ToEquatableArray(),
            Relations = surroundings.Names.Only(closure.Reads(dependsOn)),
            Warns = config.Severity == TestSeverity.Warn,
            ErrorIf = config.ErrorIf,
            WarnIf = config.WarnIf,
            DuckDbOmission = omissions.DuckDb,
            SnowflakeOmission = omissions.Snowflake,
            DuckDb = inDuckDb,
            Snowflake = inSnowflake,
        };
        return new CompiledTest(complete(plan), location, AnalysisOf(config, targetId), [.. diagnostics, .. lowering]);
    }

    private (TestStatements DuckDb, TestStatements Snowflake) Lower(
        AnalyzedQuery snowflake,
        AnalyzedQuery duckDb,
        DataTestConfig config,
        IReadOnlyList<string> dependsOn,
        List<DiagnosticInfo> diagnostics)
    {
        var nothing = new TestStatements(new CompiledSql([]), new CompiledSql([]));
        if (!snowflake.IsRight || !duckDb.IsRight)
        {
            return (nothing, nothing);
        }

        var (duckDbSees, snowflakeSees) = closure.Environments(dependsOn);
        var failCalc = new CompiledSql([new LiteralSegment(config.FailCalc)]);
        if (surroundings.Options.Dialect == SqlDialect.DuckDb)
        {
            return (TestStatements.Of(WrittenDuckDbQuery.Of(duckDb.Rendered, duckDb.Tree, duckDb.Bound.Query, [], duckDbSees), failCalc, config.Limit), nothing);
        }

        var lowered = DuckDbQuery.Of(duckDb.Bound.Query, duckDbSees);
        diagnostics.AddRange(FrontEnd.Place(duckDb.Rendered, lowered.Diagnostics));
        var written = WrittenSql.Of(snowflake.Rendered, snowflake.Bound.Query, snowflakeSees);
        return (TestStatements.Of(lowered.Sql, failCalc, config.Limit), TestStatements.Of(written, failCalc, config.Limit));
    }

    private static IEnumerable<string> DependsOn(RenderedSql rendered) =>
        rendered.Refs.Concat(rendered.Sources).Select(r => r.UniqueId)
            .Concat(rendered.Holes.OfType<RelationHole>().Select(h => h.Relation.UniqueId))
            .OfType<string>()
            .Distinct(StringComparer.Ordinal)
            .OrderBy(i => i, StringComparer.Ordinal);

    private sealed record TestReads(DataTestNode? Test, Template? Template, EquatableArray<string> Ids);

    private sealed record ReadsKey(DataTestNode? Test, Template? Template, Surroundings Surroundings);

    private sealed record Key(TestReads Reads, EquatableArray<RelationSchema> Schemas, EquatableArray<InlinedModel> Inlined, Omissions Ephemerals, AnalysisLevel? OfTarget);

    private sealed record Holder(CompiledTest? Test);

    private sealed record AllKey(ProjectDefinition Definition, Surroundings Surroundings, EquatableArray<Template> Singular, EquatableArray<PublishedModel> Models);

    private sealed record AllTests(EquatableArray<CompiledTest> Tests);
}
