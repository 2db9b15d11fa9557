using System.Collections.Immutable;
using Generator.Binding.Tree;
using Generator.Dialects.DuckDb.Tree;

namespace Generator.Dialects.DuckDb.Lowering;

/// <summary>Queries: common table expressions, set operations, VALUES, order and limit.</summary>
internal static class Queries
{
    public static DuckQuery Lower(LoweringContext context, BoundQuery query)
    {
        var ctes = query.Ctes.Select(cte => Lower(context, cte)).ToImmutableArray();
        var (body, orderBy) = query.Body is BoundSelect select
            ? Selects.Lower(context, select, query.OrderBy)
            : (Lower(context, query.Body), SelectScope.Of(context).Lower(query.OrderBy));
        var outside = SelectScope.Of(context);
        return new DuckQuery(
            ctes,
            body,
            orderBy,
            query.Limit?.Count is { } count ? outside.Lower(count) : null,
            query.Limit?.Offset is { } offset ? outside.Lower(offset) : null);
    }

    private static DuckCte Lower(LoweringContext context, BoundCte cte) =>
        new(cte.Name, cte.ColumnNames.Items, cte.IsRecursive, Lower(context, cte.Query));

    private static DuckBody Lower(LoweringContext context, BoundQueryBody body) => body switch
    {
        BoundSelect select => Selects.Lower(context, select, orderBy: []).Body,
        BoundSetOperation operation => new DuckSetOperation(
            SetOperators.Text(operation),
            Lower(context, operation.Left),
            Lower(context, operation.Right)),
        BoundValues values => Values(context, values),
        BoundNestedQuery nested => new DuckNestedQuery(Lower(context, nested.Query)),
        _ => new DuckValues([]),
    };

    // Snowflake names the columns column1, column2, …, DuckDB col0, col1, …
    private static DuckSelect Values(LoweringContext context, BoundValues values)
    {
        var scope = SelectScope.Of(context);
        var rows = DuckQuery.Of(new DuckValues([.. values.Rows.Select(scope.Lower)]));
        return new DuckSelect(
            false,
            [new DuckSelectItem(new DuckStar(null, []), null)],
            new DuckDerivedTable(rows, context.NewName("rows_given"), [.. values.Columns.Select(column => column.Name)]));
    }
}
