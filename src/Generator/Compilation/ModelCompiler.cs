using Generator.Binding;
using Generator.Binding.Lineage;
using Generator.Binding.Tree;
using Generator.Contracts;
using Generator.Diagnostics;
using Generator.Dialects;
using Generator.Emission;
using Generator.Project;
using Generator.Project.Config;
using Generator.Syntax;
using Generator.Templating;
using Generator.Text;

namespace Generator.Compilation;

/// <summary>Compiles the models, each after those it reads.</summary>
internal sealed class ModelCompiler
{
    private readonly ProjectEnvironment _environment;
    private readonly Surroundings _surroundings;
    private readonly NodeCache _cache;
    private readonly Dictionary<string, PublishedModel> _published = new(StringComparer.Ordinal);

    public ModelCompiler(ProjectDefinition definition, ProjectEnvironment environment, Surroundings surroundings, NodeCache cache)
    {
        _environment = environment;
        _surroundings = surroundings;
        _cache = cache;
        Closure = new EphemeralClosure(definition, surroundings.Relations, _published);
    }

    /// <summary>What nodes read through ephemeral models.</summary>
    public EphemeralClosure Closure { get; }

    /// <summary>What others see of the models compiled so far, by unique id.</summary>
    public IReadOnlyDictionary<string, PublishedModel> Published => _published;

    /// <summary>The models, each after those it reads.</summary>
    public IReadOnlyList<CompiledModel> Compile(IReadOnlyList<ParsedModel> models, CancellationToken cancellation)
    {
        var all = new List<CompiledModel>(models.Count);
        foreach (var model in InOrder(models))
        {
            cancellation.ThrowIfCancellationRequested();
            var upstream = model.DependsOn.Select(_environment.SchemaOf).OfType<RelationSchema>().ToEquatableArray();
            var inlined = Closure.Ephemerals(model.DependsOn).Select(m => m.Inlined!).ToEquatableArray();
            var key = new Key(model, _surroundings, upstream, inlined, Closure.OmissionsOf(model.DependsOn));
            var compiled = _cache.Get(nameof(CompiledModel), model.UniqueId, key, () => model.AnalysisIn(_surroundings.Options.Analysis) == AnalysisLevel.Off ? WriteThrough(model) : Compile(model));
            _environment.Learn(compiled.Schema);
            _published.Add(model.UniqueId, compiled.PublishedIn(_cache));
            all.Add(compiled);
        }

        return all;
    }

    // A model of a cycle is compiled when its turn comes by name; what it reads before that is not known and gives no errors.
    private IEnumerable<ParsedModel> InOrder(IReadOnlyList<ParsedModel> models)
    {
        var byId = models.ToDictionary(m => m.UniqueId, StringComparer.Ordinal);
        return GraphShape.Build(models.Select(m => m.InGraph), [], _cache, nameof(ModelCompiler)).Order.Select(id => byId[id]);
    }

    private CompiledModel Compile(ParsedModel model)
    {
        var renderings = Renderings(model);
        var full = renderings.Full;
        var subject = new ContractSubject(model.Node.Name, model.Node.Properties, model.Config, full.Schema, renderings.Incremental?.Schema);
        var isWhole = renderings.All.All(r => r.IsWhole);
        var drift = renderings.All.All(r => r.IsRight) ? ContractChecker.Check(subject) : [];

        var columns = PublishedColumns.Of(subject);
        var (duckDb, snowflake) = Closure.Environments(model.DependsOn);
        var lowering = new List<DiagnosticInfo>();
        var statements = new ModelLowering(model, _surroundings.Options.Dialect, columns, duckDb, snowflake, lowering).Lower(renderings);

        List<DiagnosticInfo> found = [.. renderings.All.SelectMany(r => r.Diagnostics), .. drift];
        var omissions = Omissions
            .Of([.. model.Template.Diagnostics, .. Omissions.InConfig(model.Config), .. found], onDuckDb: lowering)
            .Or(Omissions.OfDialect(_surroundings.Options.Dialect, $"Model '{model.Node.Name}'", model.Template.File.LocationOf(default)))
            .Or(Closure.OmissionsOf(model.DependsOn));
        return new CompiledModel(
            Plan(model, Columns(columns), renderings.All.Select(r => r.Rendered), renderings.All.SelectMany(r => r.Assumptions), statements) with
            {
                HasOtherColumns = full.Schema.IsOpen && !(model.Config.ContractEnforced && columns.Count > 0),
                IsVolatile = renderings.All.Any(r => Volatility.Of(r.Bound.Query)),
                Lineage = Lineage(model, renderings),
                DuckDbOmission = omissions.DuckDb,
                SnowflakeOmission = omissions.Snowflake,
            },
            ReaderSchema.Of(model.UniqueId, subject, columns, isWhole, hasDrifted: drift.Count > 0),
            statements.Inlined,
            model.AnalysisIn(_surroundings.Options.Analysis),
            [.. found, .. lowering]);
    }

    private ModelRenderings Renderings(ParsedModel model)
    {
        // The dialect that the text is written in comes first; the other warehouse's rendering is made where it may be another.
        var frontEnd = new FrontEnd(_environment, _surroundings.Options.Dialect);
        var written = Analyze(_surroundings.Options.WrittenFor, false);
        var duckDb = InDuckDb(written, () => Analyze("duckdb", false));
        if (model.Config.Materialization != Materialization.Incremental)
        {
            return new ModelRenderings(duckDb, written, null, null);
        }

        // The incremental rendering reads the table that the full one made.
        var subject = new ContractSubject(model.Node.Name, model.Node.Properties, model.Config, written.Schema);
        _environment.Learn(ReaderSchema.Of(model.UniqueId, subject, PublishedColumns.Of(subject), written.IsWhole, hasDrifted: false));
        if (!written.Rendered.UsesIsIncremental && !duckDb.Rendered.UsesIsIncremental)
        {
            return new ModelRenderings(duckDb, written, duckDb, written);
        }

        var incremental = Analyze(_surroundings.Options.WrittenFor, true);
        return new ModelRenderings(duckDb, written, InDuckDb(incremental, () => Analyze("duckdb", true)), incremental);

        AnalyzedQuery Analyze(string target, bool isIncremental) => frontEnd.Analyze(model.Node.File.Path, Render(model, target, isIncremental));
    }

    // A template that refuses every target but those it names was written for Snowflake: what it says there is what DuckDB's text is made of.
    private AnalyzedQuery InDuckDb(AnalyzedQuery written, Func<AnalyzedQuery> analyze) =>
        _surroundings.Options.Dialect == SqlDialect.Snowflake && written.Rendered.UsesTargetType
        && analyze() is var own && (!own.Rendered.HasErrors || written.Rendered.HasErrors) ? own : written;

    private RenderedSql Render(ParsedModel model, string target, bool isIncremental)
    {
        var config = model.Config.Assignments.Select(a => new TemplateEntry(a.Name, PlainValues.FromYaml(a.Value))).ToEquatableArray();
        var node = new NodeInfo(model.UniqueId, model.Node.Name, "model", model.Node.File.Path, config);
        var options = new RenderOptions(target, isIncremental, Execute: true, model.Relation, node);
        return TemplateRenderer.Render(model.Template, _surroundings.Macros, _environment, options);
    }

    // Without analysis the template alone is expanded.
    private CompiledModel WriteThrough(ParsedModel model)
    {
        var full = Render(model, _surroundings.Options.WrittenFor, isIncremental: false);
        var incremental = model.Config.Materialization != Materialization.Incremental ? null
            : full.UsesIsIncremental ? Render(model, _surroundings.Options.WrittenFor, isIncremental: true)
            : full;
        var (duckDb, snowflake) = Closure.Environments(model.DependsOn);
        var dialect = _surroundings.Options.Dialect;
        var written = new WrittenModel(model, dialect, full, incremental, dialect == SqlDialect.DuckDb ? duckDb : snowflake);
        var statements = written.Lower();
        var omissions = written.Omissions.Or(Closure.OmissionsOf(model.DependsOn));
        return new CompiledModel(
            Plan(model, Columns(written.Columns), written.Renderings, written.Assumptions, statements) with
            {
                HasOtherColumns = written.Columns.Count == 0,
                IsVolatile = true,
                DuckDbOmission = omissions.DuckDb,
                SnowflakeOmission = omissions.Snowflake,
            },
            ReaderSchema.Of(model.UniqueId, written.Subject, written.Columns, isWhole: false, hasDrifted: false),
            statements.Inlined,
            AnalysisLevel.Off,
            written.Diagnostics);
    }

    private EquatableArray<ColumnPlan> Columns(EquatableArray<PublishedColumn> columns) =>
        columns.Select(c => new ColumnPlan(c.Name, c.Type, c.Nullable, c.Description) { Dialect = _surroundings.Options.Dialect }).ToEquatableArray();

    private ModelPlan Plan(
        ParsedModel model,
        EquatableArray<ColumnPlan> columns,
        IEnumerable<RenderedSql> renderings,
        IEnumerable<AssumptionPlan> assumptions,
        LoweredModel statements)
    {
        var dependsOn = model.DependsOn;
        var rendered = renderings.ToList();
        return new ModelPlan
        {
            UniqueId = model.UniqueId,
            Name = model.Node.Name,
            Path = model.Node.File.Path,
            Fqn = model.Node.File.Fqn,
            DependsOn = dependsOn,
            Macros = rendered.SelectMany(r => r.MacrosUsed).Distinct(StringComparer.Ordinal).OrderBy(m => m, StringComparer.Ordinal).ToEquatableArray(),
            Tags = model.Config.Tags,
            Description = model.Node.Description,
            Group = model.Config.Group,
            Checksum = Checksums.Of(model.Template.File),
            Fingerprint = Fingerprints.Of(rendered, _surroundings.Options.Dialect),
            ConfigJson = ConfigJson.Write(model.Config.Assignments),
            Assumptions = assumptions.Distinct().ToEquatableArray(),
            Relations = _surroundings.Names.Only([model.UniqueId, .. Closure.Reads(dependsOn)]),
            Relation = model.Relation,
            Materialization = model.Config.Materialization.ToString(),
            Columns = columns,
            Lineage = RelationLineage.None,
            ContractEnforced = model.Config.ContractEnforced,
            UniqueKey = model.Config.UniqueKey.Select(k => k.Text).ToEquatableArray(),
            OnSchemaChange = model.Config.OnSchemaChange.ToString(),
            NeverFullRefresh = model.Config.FullRefresh == false,
            DuckDb = statements.DuckDb,
            Snowflake = statements.Snowflake,
        };
    }

    private static RelationLineage Lineage(ParsedModel model, ModelRenderings renderings) =>
        renderings.Incremental is { } incremental
            ? LineageCollector.Collect(renderings.Full.Bound.Query, incremental.Bound.Query, model.UniqueId)
            : LineageCollector.Collect(renderings.Full.Bound.Query);

    private sealed record Key(ParsedModel Model, Surroundings Surroundings, EquatableArray<RelationSchema> Upstream, EquatableArray<InlinedModel> Inlined, Omissions Ephemerals);
}
