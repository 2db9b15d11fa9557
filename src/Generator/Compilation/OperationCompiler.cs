using Generator.Binding.Statements;
using Generator.Binding.Tree;
using Generator.Diagnostics;
using Generator.Dialects;
using Generator.Dialects.DuckDb.Statements;
using Generator.Dialects.Snowflake;
using Generator.Emission;
using Generator.Project;
using Generator.Syntax;
using Generator.Templating;
using Generator.Text;

namespace Generator.Compilation;

/// <summary>An operation after all stages.</summary>
/// <param name="Plan">What is emitted of it.</param>
/// <param name="Diagnostics">Everything found in it.</param>
internal sealed record CompiledOperation(OperationPlan Plan, EquatableArray<DiagnosticInfo> Diagnostics)
{
    /// <summary>What dbt tells hooks and materializations, and no one else.</summary>
    private static readonly string[] NamesOfTheRun = ["this", "sql", "results", "schemas", "database_schemas", "pre_hooks", "post_hooks", "model"];

    /// <summary>
    /// Whether what it sends depends on what the warehouse answers, on an argument without a default, on the model that calls it or on what a run did, which
    /// no build knows.
    /// </summary>
    public bool IsDecidedByTheRun =>
        Diagnostics.Any(d =>
            d.Descriptor == TemplatingDiagnostics.WarehouseQuery
            || d.Descriptor == TemplatingDiagnostics.OnlyAtRunTime
            || (d.Descriptor == TemplatingDiagnostics.Unsupported && d.Arguments[0] == "graph")
            || (d.Descriptor == TemplatingDiagnostics.UnknownName && NamesOfTheRun.Contains(d.Arguments[0])))
        || (Plan.Parameters.Any(p => p.Default is null) && Diagnostics.Any(d => d.Descriptor.Id.StartsWith("GEN20", StringComparison.Ordinal)));
}

/// <summary>A macro of the project that sends statements.</summary>
/// <param name="Template">The file that defines it.</param>
/// <param name="Macro">Its definition.</param>
/// <param name="ClassName">The class that it becomes, unique in the project.</param>
internal sealed record OperationMacro(Template Template, MacroDefinition Macro, string ClassName)
{
    /// <summary>Finds and names them, in order of their names.</summary>
    public static IReadOnlyList<OperationMacro> Of(ProjectDefinition definition, IReadOnlyDictionary<string, Template> templates, UniqueNames classes) =>
    [
        .. definition.MacroFiles
            .Where(file => templates.ContainsKey(file.Path))
            .SelectMany(file => templates[file.Path].Macros.Select(macro => (Template: templates[file.Path], Macro: macro)))
            .Where(m => m.Macro is { Kind: MacroKind.Macro, SendsStatements: true })
            .OrderBy(m => m.Macro.Name, StringComparer.Ordinal)
            .Select(m => new OperationMacro(m.Template, m.Macro, classes.Take(CSharpNames.Pascal(m.Macro.Name) + "Operation"))),
    ];
}

/// <summary>Compiles the macros of the project that send statements: what <c>run-operation</c> runs.</summary>
internal sealed class OperationCompiler(
    ProjectDefinition definition,
    ProjectEnvironment environment,
    Surroundings surroundings,
    IReadOnlyList<OperationMacro> macros,
    IReadOnlyDictionary<string, PublishedModel> models,
    EphemeralClosure closure,
    NodeCache cache)
{
    private StageObjects _staged = StageObjects.None;

    /// <summary>The operations, in order of their names.</summary>
    public IReadOnlyList<CompiledOperation> Compile(CancellationToken cancellation)
    {
        _staged = StageObjects.Of(macros.SelectMany(m => cache.Get(
            nameof(StageObjects), m.Macro.Name, new StagedKey(m.Template, surroundings), () => new Created(CreatedForStages(m.Macro).ToEquatableArray())).Statements));
        var operations = new List<CompiledOperation>();

        // A macro may read any model; its statements depend on all of them.
        var all = models.Values.ToEquatableArray();
        foreach (var (template, macro, className) in macros)
        {
            cancellation.ThrowIfCancellationRequested();
            operations.Add(cache.Get(
                nameof(CompiledOperation), macro.Name, new Key(template, className, surroundings, all, _staged), () => Compile(template, macro, className)));
        }

        // Such a macro may be one that models call, or one of dbt's own ways to write code; it is no mistake, only no operation.
        operations.RemoveAll(o => o.IsDecidedByTheRun);
        return operations;
    }

    // A COPY INTO names a file format that another operation creates.
    private IEnumerable<BoundOpaqueStatement> CreatedForStages(MacroDefinition macro)
    {
        var operation = TemplateRenderer.RenderOperation(macro.Name, surroundings.Macros, environment, new RenderOptions(surroundings.Options.WrittenFor));
        var frontEnd = new FrontEnd(environment, surroundings.Options.Dialect);
        return (operation.HasErrors ? [] : operation.Statements.Items)
            .SelectMany(statement => frontEnd.AnalyzeStatement(statement).Script.Statements)
            .OfType<BoundOpaqueStatement>()
            .Where(StageObjects.Takes);
    }

    private CompiledOperation Compile(Template template, MacroDefinition macro, string className)
    {
        var dialect = surroundings.Options.Dialect;
        var snowflake = Render(surroundings.Options.WrittenFor);
        var duckDb = dialect == SqlDialect.Snowflake && snowflake.Statements.Any(s => s.UsesTargetType) ? Render("duckdb") : snowflake;
        var diagnostics = snowflake.Diagnostics.Concat(duckDb.Diagnostics).ToList();
        var statements = snowflake.Statements.Concat(duckDb.Statements).ToList();
        var dependsOn = statements
            .SelectMany(s => s.Holes.OfType<RelationHole>().Select(h => h.Relation.UniqueId))
            .Distinct(StringComparer.Ordinal)
            .OrderBy(id => id, StringComparer.Ordinal)
            .ToEquatableArray();
        var (duckDbSees, snowflakeSees) = closure.Environments(dependsOn);
        var frontEnd = new FrontEnd(environment, dialect);
        var assumptions = new List<AssumptionPlan>();
        var lowering = new List<DiagnosticInfo>();
        var plan = new OperationPlan
        {
            ClassName = className,
            UniqueId = $"operation.{definition.Project.Name}.{macro.Name}",
            Name = macro.Name,
            Path = template.File.Path,
            Fqn = [definition.Project.Name, macro.Name],
            DependsOn = dependsOn,
            Macros = statements.SelectMany(s => s.MacrosUsed).Distinct(StringComparer.Ordinal).OrderBy(m => m, StringComparer.Ordinal).ToEquatableArray(),
            Description = definition.Macros.FirstOrDefault(m => m.Name.Text == macro.Name)?.Description ?? "",
            Checksum = Checksums.Of(template.File),
            Relations = surroundings.Names.Only(closure.Reads(dependsOn)),
            Parameters = snowflake.Parameters,
            DuckDb = Lower(duckDb, InDuckDb).ToEquatableArray(),
            Snowflake = dialect == SqlDialect.DuckDb ? [] : Lower(snowflake, InSnowflake).ToEquatableArray(),
        };
        var omissions = Omissions.Of([.. template.Diagnostics, .. diagnostics], onDuckDb: lowering)
            .Or(Omissions.OfDialect(dialect, $"Operation '{macro.Name}'", template.File.LocationOf(default)))
            .Or(closure.OmissionsOf(dependsOn));
        plan = plan with { Assumptions = assumptions.Distinct().ToEquatableArray(), DuckDbOmission = omissions.DuckDb, SnowflakeOmission = omissions.Snowflake };
        return new CompiledOperation(plan, [.. diagnostics, .. lowering]);

        RenderedOperation Render(string target) =>
            TemplateRenderer.RenderOperation(macro.Name, surroundings.Macros, environment, new RenderOptions(target));

        OperationStatement InSnowflake(RenderedSql rendered, BoundStatement statement) => SnowflakeStatement.Of(rendered, statement, snowflakeSees);

        OperationStatement InDuckDb(RenderedSql rendered, BoundStatement statement)
        {
            if (dialect == SqlDialect.DuckDb)
            {
                return new SqlStatement(WrittenSql.Slice(rendered, statement, statement.Span, duckDbSees));
            }

            var lowered = DuckDbStatement.Of(rendered, statement, duckDbSees);
            lowering.AddRange(FrontEnd.Place(rendered, lowered.Diagnostics));
            return lowered.Statement;
        }

        List<OperationStatement> Lower(RenderedOperation operation, Func<RenderedSql, BoundStatement, OperationStatement> lower)
        {
            var lowered = new List<OperationStatement>();
            foreach (var statement in operation.HasErrors ? [] : operation.Statements)
            {
                var (_, script, problems) = frontEnd.AnalyzeStatement(statement, _staged);
                diagnostics.AddRange(problems);
                assumptions.AddRange(Assumed.Of(statement, script.Assumed));
                lowered.AddRange(problems.Count > 0 ? [] : script.Statements.Select(bound => lower(statement, bound)));
            }

            return lowered;
        }
    }

    private sealed record Key(
        Template Template, string ClassName, Surroundings Surroundings, EquatableArray<PublishedModel> Models, StageObjects Staged);

    private sealed record StagedKey(Template Template, Surroundings Surroundings);

    private sealed record Created(EquatableArray<BoundOpaqueStatement> Statements);
}
