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
    public static DuckDbQuery Of(BoundQuery query, DialectEnvironment environment) =>
        Write(query, environment, context => Queries.Lower(context, query));

    /// <summary>A query whose columns are taken by position, as INSERT does.</summary>
    public static DuckDbQuery OfRows(BoundQuery query, DialectEnvironment environment) =>
        Write(query, environment, context => Queries.LowerUnnamed(context, query));

    /// <summary>The query for the rows of <c>copy_rows</c> that a query over it cannot convert; null where it has none.</summary>
    public static DuckDbQuery? OfFailures(BoundQuery query, IReadOnlyList<string> columns, DialectEnvironment environment) =>
        Failures.Of(Queries.LowerUnnamed(new LoweringContext(environment), query), columns) is null
            ? null
            : Write(query, environment, context => Failures.Of(Queries.LowerUnnamed(context, query), columns)!);

    /// <summary>A query whose columns are stored: in the given order, and cast to their types where DuckDB could give another.</summary>
    public static DuckDbQuery Of(BoundQuery query, IReadOnlyList<OutputColumn> columns, DialectEnvironment environment) =>
        Write(query, environment, context => OutputTypes.Apply(context, Queries.Lower(context, query), query, columns));

    /// <summary>An ephemeral model as its readers take it in.</summary>
    public static (EphemeralModel Model, EquatableArray<SqlDiagnostic> Diagnostics) OfEphemeral(
        string uniqueId,
        string name,
        BoundQuery query,
        IReadOnlyList<OutputColumn> columns,
        DialectEnvironment environment)
    {
        var context = new LoweringContext(environment);
        var sql = Guarded(context, query, () =>
        {
            var writer = new SqlWriter(indentation: 1);
            writer.Write(OutputTypes.Apply(context, Queries.Lower(context, query), query, columns));
            return writer.ToSql();
        });
        return (new EphemeralModel(uniqueId, name, sql, context.EphemeralsRead.ToEquatableArray()), context.Diagnostics.ToEquatableArray());
    }

    private static DuckDbQuery Write(BoundQuery query, DialectEnvironment environment, Func<LoweringContext, DuckQuery> lower)
    {
        var context = new LoweringContext(environment);
        var sql = Guarded(context, query, () =>
        {
            var lowered = lower(context);
            var inlined = environment.Inlined(context.EphemeralsRead)
                .Select(ephemeral => new DuckCte(ephemeral.Name, [], IsRecursive: false, Query: null, ephemeral.Query));
            var writer = new SqlWriter();
            writer.Write(lowered with { Ctes = [.. inlined, .. lowered.Ctes] });
            return writer.ToSql();
        });
        return new DuckDbQuery(sql, context.Diagnostics.ToEquatableArray());
    }

    // An expression may be a chain of thousands of operators.
    private static CompiledSql Guarded(LoweringContext context, BoundQuery query, Func<CompiledSql> write)
    {
        try
        {
            return write();
        }
        catch (InsufficientExecutionStackException)
        {
            context.Unsupported(query.Span, DialectDiagnostics.ConstructWithoutForm, "A query that nests this deep", "take it apart");
            return new CompiledSql([]);
        }
    }
}
