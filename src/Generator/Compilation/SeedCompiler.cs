using Generator.Binding.Lineage;
using Generator.Contracts;
using Generator.Diagnostics;
using Generator.Dialects;
using Generator.Dialects.DuckDb;
using Generator.Dialects.Materializations;
using Generator.Emission;
using Generator.Project;
using Generator.Project.Config;
using Generator.Seeds;
using Generator.Syntax;
using Generator.Templating;
using Generator.Templating.Evaluation;
using Generator.Templating.Values;
using Generator.Text;

namespace Generator.Compilation;

/// <summary>Compiles the seeds: typed tables whose rows the program holds.</summary>
internal sealed class SeedCompiler(
    ProjectInputs inputs, ProjectDefinition definition, ProjectEnvironment environment, Surroundings surroundings, NodeCache cache)
{
    /// <summary>The enabled seeds, whose columns the environment then knows.</summary>
    public IReadOnlyList<CompiledModel> Compile(CancellationToken cancellation)
    {
        var files = inputs.SeedFiles.GroupBy(f => f.Path, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        var seeds = new List<CompiledModel>();
        foreach (var node in definition.Seeds.Where(s => files.ContainsKey(s.File.Path)))
        {
            cancellation.ThrowIfCancellationRequested();
            var seed = cache.Get(nameof(SeedCompiler), node.UniqueId, new Key(node, files[node.File.Path], surroundings), () => new Holder(Compile(node, files[node.File.Path])));
            if (seed.Seed is { } compiled)
            {
                environment.LearnSeed(compiled.Schema);
                seeds.Add(compiled);
            }
        }

        return seeds;
    }

    private CompiledModel? Compile(NodeDefinition node, SourceFile file)
    {
        var config = node.ResolveConfig(definition.Projects, []);
        if (!config.Enabled)
        {
            return null;
        }

        var table = SeedReader.Read(file, config, surroundings.Options.Dialect);
        var inferred = new InferredSchema(
            table.Columns.Select(c => new InferredColumn(c.Name, c.Type, c.Nullable, file.LocationOf(default))).ToEquatableArray(), IsOpen: false, file.LocationOf(default));
        var subject = new ContractSubject(node.Name, node.Properties, config, inferred);
        var columns = table.Columns
            .Select(c => new PublishedColumn(c.Name, c.Type, c.Nullable, node.Properties?.FindColumn(c.Name)?.Description ?? ""))
            .ToEquatableArray();
        var drift = table.Columns.Count == 0 ? [] : ContractChecker.Check(subject);
        var relation = ModelParser.RelationOf(node, config);
        var lowering = new List<DiagnosticInfo>();
        var statements = Statements(relation, columns, file, lowering);
        var omissions = Omissions.Of([.. table.Diagnostics, .. drift], onDuckDb: lowering);
        return new CompiledModel(
            Plan(node, config, relation, columns, file) with
            {
                Seed = new SeedPlan(columns.Count, table.Rows),
                Fingerprint = Checksums.Of(table.Rows),
                DuckDb = statements.DuckDb,
                Snowflake = statements.Snowflake,
                DuckDbOmission = omissions.DuckDb,
                SnowflakeOmission = omissions.Snowflake,
            },
            ReaderSchema.Of(node.UniqueId, subject, columns, isWhole: table.Columns.Count > 0, hasDrifted: drift.Count > 0),
            null,
            surroundings.Options.Analysis,
            [.. table.Diagnostics, .. drift, .. lowering]);
    }

    private (ModelStatements DuckDb, ModelStatements Snowflake) Statements(
        ResolvedRelation relation, EquatableArray<PublishedColumn> columns, SourceFile file, List<DiagnosticInfo> lowering)
    {
        var nothing = ModelStatements.Ephemeral(new CompiledSql([]));
        if (columns.Count == 0)
        {
            return (nothing, nothing);
        }

        List<OutputColumn> output = [.. columns.Select(c => new OutputColumn(c.Name, c.Type))];
        var inDuckDb = surroundings.Options.Dialect == SqlDialect.DuckDb ? SeedStatement.DuckDbQuery(output) : Lowered(output, file, lowering);
        var select = SeedStatement.Select(relation);
        var plan = new MaterializationPlan(relation, IsView: false, output.ToEquatableArray());
        return (
            new ModelStatements(select, null, CreateStatement.Of(plan, inDuckDb), null),
            new ModelStatements(select, null, SeedStatement.CreateInSnowflake(relation, output), null));
    }

    private CompiledSql Lowered(IReadOnlyList<OutputColumn> output, SourceFile file, List<DiagnosticInfo> lowering)
    {
        var rendered = RenderedSqlBuilder.Build(new StringValue(SeedStatement.Query(output)), new Findings(), new PrintedOrigin(file.LocationOf(default)));
        var analyzed = new FrontEnd(environment, SqlDialect.Snowflake).Analyze(file.Path, rendered);
        var lowered = DuckDbQuery.Of(analyzed.Bound.Query, output, new DialectEnvironment(new Dictionary<string, ResolvedRelation>(), new Dictionary<string, EphemeralModel>()));
        lowering.AddRange(FrontEnd.Place(rendered, lowered.Diagnostics));
        return lowered.Sql;
    }

    private ModelPlan Plan(NodeDefinition node, NodeConfig config, ResolvedRelation relation, EquatableArray<PublishedColumn> columns, SourceFile file) => new()
    {
        UniqueId = node.UniqueId,
        Name = node.Name,
        Path = node.File.Path,
        Fqn = node.File.Fqn,
        Tags = config.Tags,
        Description = node.Description,
        Group = config.Group,
        Checksum = Checksums.Of(file),
        ConfigJson = ConfigJson.Write(config.Assignments),
        Relations = surroundings.Names.Only([node.UniqueId]),
        Relation = relation,
        Materialization = nameof(Materialization.Table),
        Columns = columns.Select(c => new ColumnPlan(c.Name, c.Type, c.Nullable, c.Description) { Dialect = surroundings.Options.Dialect }).ToEquatableArray(),
        Lineage = RelationLineage.None,
        ContractEnforced = config.ContractEnforced,
        DuckDb = ModelStatements.Ephemeral(new CompiledSql([])),
        Snowflake = ModelStatements.Ephemeral(new CompiledSql([])),
    };

    private sealed record Key(NodeDefinition Node, SourceFile File, Surroundings Surroundings);

    private sealed record Holder(CompiledModel? Seed);
}
