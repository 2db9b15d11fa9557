using Generator.Contracts;
using Generator.Diagnostics;
using Generator.Dialects;
using Generator.Dialects.DuckDb;
using Generator.Dialects.Materializations;
using Generator.Dialects.Snowflake;
using Generator.Project.Config;
using Generator.Syntax;
using Generator.Templating;
using Generator.Text;

namespace Generator.Compilation;

/// <summary>A model's statements in both dialects.</summary>
internal sealed record LoweredModel(ModelStatements DuckDb, ModelStatements Snowflake, InlinedModel? Inlined);

/// <summary>Takes a model's renderings through the dialects.</summary>
/// <param name="model">The model.</param>
/// <param name="dialect">The dialect that it is written in.</param>
/// <param name="columns">The columns it stores.</param>
/// <param name="duckDb">The project as DuckDB's dialect sees it.</param>
/// <param name="snowflake">The project as Snowflake's dialect sees it.</param>
/// <param name="diagnostics">Takes what a dialect cannot say.</param>
internal sealed class ModelLowering(
    ParsedModel model,
    SqlDialect dialect,
    EquatableArray<PublishedColumn> columns,
    DialectEnvironment duckDb,
    DialectEnvironment snowflake,
    List<DiagnosticInfo> diagnostics)
{
    private static readonly ModelStatements Nothing = ModelStatements.Ephemeral(new CompiledSql([]));

    private readonly List<OutputColumn> _columns = [.. columns.Select(c => new OutputColumn(c.Name, c.Type))];

    public LoweredModel Lower(ModelRenderings renderings)
    {
        if (!renderings.All.All(r => r.IsRight))
        {
            // No run executes it; what is emitted only keeps the C# that uses the model from failing too.
            return new LoweredModel(Nothing, Nothing, null);
        }

        return model.Config.Materialization == Materialization.Ephemeral ? LowerEphemeral(renderings) : LowerStored(renderings);
    }

    private LoweredModel LowerStored(ModelRenderings renderings)
    {
        var plan = MaterializationPlans.Of(model, _columns.ToEquatableArray());
        var inSnowflake = plan with { DynamicTable = MaterializationPlans.DynamicTableOf(model.Config) };
        return new LoweredModel(
            ModelStatements.Of(plan, DuckDbSelect(renderings.DuckDb), renderings.DuckDbIncremental is { } d ? DuckDbSelect(d) : null, DuckDbIdentifier.Quote),
            ModelStatements.Of(inSnowflake, SnowflakeSelect(renderings.Snowflake), renderings.SnowflakeIncremental is { } s ? SnowflakeSelect(s) : null, SnowflakeIdentifier.Quote),
            null);
    }

    private LoweredModel LowerEphemeral(ModelRenderings renderings)
    {
        var name = EphemeralModel.NameOf(model.Node.Name);
        if (dialect == SqlDialect.DuckDb)
        {
            var written = WrittenSql.OfEphemeral(model.UniqueId, name, renderings.DuckDb.Rendered, renderings.DuckDb.Bound.Query, duckDb);
            return new LoweredModel(ModelStatements.Ephemeral(DuckDbSelect(renderings.DuckDb)), Nothing, new InlinedModel(written, written with { Query = new CompiledSql([]) }));
        }

        var (inDuckDb, problems) = DuckDbQuery.OfEphemeral(model.UniqueId, name, renderings.DuckDb.Bound.Query, _columns, duckDb);
        diagnostics.AddRange(FrontEnd.Place(renderings.DuckDb.Rendered, problems));
        var inSnowflake = WrittenSql.OfEphemeral(model.UniqueId, name, renderings.Snowflake.Rendered, renderings.Snowflake.Bound.Query, snowflake);
        return new LoweredModel(
            ModelStatements.Ephemeral(DuckDbSelect(renderings.DuckDb)),
            ModelStatements.Ephemeral(SnowflakeSelect(renderings.Snowflake)),
            new InlinedModel(inDuckDb, inSnowflake));
    }

    private CompiledSql DuckDbSelect(AnalyzedQuery query)
    {
        if (dialect == SqlDialect.DuckDb)
        {
            return WrittenDuckDbQuery.Of(query.Rendered, query.Tree, query.Bound.Query, _columns, duckDb);
        }

        var lowered = DuckDbQuery.Of(query.Bound.Query, _columns, duckDb);
        diagnostics.AddRange(FrontEnd.Place(query.Rendered, lowered.Diagnostics));
        return lowered.Sql;
    }

    private CompiledSql SnowflakeSelect(AnalyzedQuery query) => WrittenSql.Of(query.Rendered, query.Bound.Query, snowflake);
}
