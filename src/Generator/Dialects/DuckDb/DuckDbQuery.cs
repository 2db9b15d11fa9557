using Generator.Binding.Tree;
using Generator.Diagnostics;
using Generator.Dialects.DuckDb.Lowering;
using Generator.Dialects.DuckDb.Tree;
using Generator.Dialects.DuckDb.Writing;
using Generator.Text;

namespace Generator.Dialects.DuckDb;

/// <summary>A query in DuckDB's SQL.</summary>
/// <param name="Sql">The query, ephemeral parents inlined as common table expressions at its head.</param>
/// <param name="Diagnostics">What DuckDB cannot say, at spans of the rendered text.</param>
internal sealed record DuckDbQuery(CompiledSql Sql, EquatableArray<SqlDiagnostic> Diagnostics)
{
    /// <summary>A query whose columns keep the types that DuckDB gives them, such as a data test's.</summary>
    public static DuckDbQuery Of(BoundQuery query, DialectEnvironment environment)
    {
        var context = new LoweringContext(environment);
        return Write(context, Queries.Lower(context, query));
    }

    /// <summary>A query whose columns are taken by position, as INSERT does.</summary>
    public static DuckDbQuery OfRows(BoundQuery query, DialectEnvironment environment)
    {
        var context = new LoweringContext(environment);
        return Write(context, Queries.LowerUnnamed(context, query));
    }

    /// <summary>A query whose columns are stored: in the given order, and cast to their types where DuckDB could give another.</summary>
    public static DuckDbQuery Of(BoundQuery query, IReadOnlyList<OutputColumn> columns, DialectEnvironment environment)
    {
        var context = new LoweringContext(environment);
        return Write(context, OutputTypes.Apply(context, Queries.Lower(context, query), query, columns));
    }

    /// <summary>An ephemeral model as its readers take it in.</summary>
    public static (EphemeralModel Model, EquatableArray<SqlDiagnostic> Diagnostics) OfEphemeral(
        string uniqueId,
        string name,
        BoundQuery query,
        IReadOnlyList<OutputColumn> columns,
        DialectEnvironment environment)
    {
        var context = new LoweringContext(environment);
        var lowered = OutputTypes.Apply(context, Queries.Lower(context, query), query, columns);
        var sql = new SqlWriter(indentation: 1);
        sql.Write(lowered);
        return (new EphemeralModel(uniqueId, name, sql.ToSql(), context.EphemeralsRead.ToEquatableArray()), context.Diagnostics.ToEquatableArray());
    }

    private static DuckDbQuery Write(LoweringContext context, DuckQuery query)
    {
        var inlined = context.Environment.Inlined(context.EphemeralsRead)
            .Select(ephemeral => new DuckCte(ephemeral.Name, [], IsRecursive: false, Query: null, ephemeral.Query));
        var sql = new SqlWriter();
        sql.Write(query with { Ctes = [.. inlined, .. query.Ctes] });
        return new DuckDbQuery(sql.ToSql(), context.Diagnostics.ToEquatableArray());
    }
}
