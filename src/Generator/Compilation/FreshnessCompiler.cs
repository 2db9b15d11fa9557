using Generator.Binding;
using Generator.Diagnostics;
using Generator.Dialects;
using Generator.Dialects.DuckDb;
using Generator.Dialects.Snowflake;
using Generator.Emission;
using Generator.Project;
using Generator.Project.Yaml;
using Generator.Syntax;
using Generator.Templating;
using Generator.Text;

namespace Generator.Compilation;

/// <summary>A source's freshness query after all stages.</summary>
/// <param name="Plan">What is emitted of it; null for a source whose newest row no query of its own tells.</param>
/// <param name="Diagnostics">Everything found in it.</param>
internal sealed record CompiledFreshness(FreshnessQueryPlan? Plan, EquatableArray<DiagnosticInfo> Diagnostics)
{
    public static readonly CompiledFreshness None = new(null, []);
}

/// <summary>
/// Compiles what asks a source for its newest row ("freshness"): <c>select max(loaded_at_field) from source where filter</c>, or the source's
/// <c>loaded_at_query</c> as it is written.
/// </summary>
internal sealed class FreshnessCompiler(
    ProjectDefinition definition,
    ProjectEnvironment environment,
    Surroundings surroundings,
    EphemeralClosure closure,
    NodeCache cache)
{
    /// <summary>The queries, by the sources' unique ids.</summary>
    public IReadOnlyDictionary<string, CompiledFreshness> Compile(CancellationToken cancellation)
    {
        var compiled = new Dictionary<string, CompiledFreshness>(StringComparer.Ordinal);
        foreach (var source in definition.Sources)
        {
            cancellation.ThrowIfCancellationRequested();
            compiled[source.UniqueId] = source is { Freshness: { } freshness } && TextOf(source, freshness) is var (text, location)
                ? cache.Get(nameof(CompiledFreshness), source.UniqueId, new Key(source, surroundings), () => Compile(source, text, location))
                : CompiledFreshness.None;
        }

        return compiled;
    }

    // A filter is no part of a query that the source gives whole.
    private static (string Text, SourceLocation Location)? TextOf(SourceTable source, Freshness freshness) => source switch
    {
        { LoadedAtQuery: { } query } => (query.Text, query.Location),
        { LoadedAtField: { } field } => (
            $"select max({field.Text}) as max_loaded_at\nfrom {{{{ this }}}}" + (freshness.Filter is { } filter ? $"\nwhere {filter.Text}" : ""),
            field.Location),
        _ => null,
    };

    private CompiledFreshness Compile(SourceTable source, string text, SourceLocation location)
    {
        var schemas = new OpenSchemas(environment);
        var dialect = surroundings.Options.Dialect;
        var frontEnd = new FrontEnd(schemas, dialect);
        var snowflake = frontEnd.Analyze(source.Path, Render(surroundings.Options.WrittenFor));
        var duckDb = dialect == SqlDialect.Snowflake && snowflake.Rendered.UsesTargetType ? frontEnd.Analyze(source.Path, Render("duckdb")) : snowflake;
        var analyzed = ReferenceEquals(duckDb, snowflake) ? [snowflake] : new[] { snowflake, duckDb };
        var diagnostics = analyzed.SelectMany(a => a.Diagnostics).ToList();
        var lowering = new List<DiagnosticInfo>();
        var reads = snowflake.Rendered.Holes.OfType<RelationHole>().Select(h => h.Relation.UniqueId).OfType<string>()
            .Distinct(StringComparer.Ordinal).OrderBy(id => id, StringComparer.Ordinal).ToList();
        var (duckDbSees, snowflakeSees) = closure.Environments(reads);
        var inDuckDb = new CompiledSql([]);
        var inSnowflake = inDuckDb;
        if (dialect == SqlDialect.DuckDb && duckDb.IsRight)
        {
            inDuckDb = WrittenDuckDbQuery.Of(duckDb.Rendered, duckDb.Tree, duckDb.Bound.Query, [], duckDbSees);
        }
        else if (snowflake.IsRight && duckDb.IsRight)
        {
            var lowered = DuckDbQuery.Of(duckDb.Bound.Query, duckDbSees);
            lowering.AddRange(FrontEnd.Place(duckDb.Rendered, lowered.Diagnostics));
            inDuckDb = lowered.Sql;
            inSnowflake = WrittenSql.Of(snowflake.Rendered, snowflake.Bound.Query, snowflakeSees);
        }

        var omissions = Omissions.Of(diagnostics, onDuckDb: lowering)
            .Or(Omissions.OfDialect(dialect, $"The freshness of source '{source.Source.Text}.{source.Name.Text}'", location))
            .Or(closure.OmissionsOf(reads));
        var plan = new FreshnessQueryPlan(inDuckDb, inSnowflake, surroundings.Names.Only(closure.Reads(reads)))
        {
            Assumptions = analyzed.SelectMany(a => a.Assumptions).Distinct().ToEquatableArray(),
            DuckDbOmission = omissions.DuckDb,
            SnowflakeOmission = omissions.Snowflake,
        };
        return new CompiledFreshness(plan, [.. diagnostics, .. lowering]);

        RenderedSql Render(string target) => TemplateRenderer.RenderText(
            text,
            location,
            surroundings.Macros,
            environment,
            new RenderOptions(target, This: ProjectEnvironment.RelationOf(source), Node: new NodeInfo(source.UniqueId, source.Name.Text, "source", source.Path)));
    }

    private sealed record Key(SourceTable Source, Surroundings Surroundings);

    /// <summary>The project's relations, each with columns that nobody declared: a loader's time stamp seldom is.</summary>
    private sealed class OpenSchemas(IRelationSchemas schemas) : IRelationSchemas
    {
        public RelationSchema? SchemaOf(string uniqueId) => schemas.SchemaOf(uniqueId) is { } schema ? schema with { IsOpen = true } : null;
    }
}
