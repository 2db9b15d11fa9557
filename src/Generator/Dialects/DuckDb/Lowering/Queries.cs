using System.Collections.Immutable;
using Generator.Binding.Tree;
using Generator.Dialects.DuckDb.Tree;
using Generator.Types;

namespace Generator.Dialects.DuckDb.Lowering;

/// <summary>Queries: common table expressions, set operations, VALUES, order and limit.</summary>
internal static class Queries
{
    public static DuckQuery Lower(LoweringContext context, BoundQuery query)
    {
        var ctes = query.Ctes.Select(cte => Lower(context, cte)).ToImmutableArray();
        var (body, orderBy) = query.Body is BoundSelect select
            ? Selects.Lower(context, select, query.OrderBy)
            : Sorted(context, query);
        var outside = SelectScope.Of(context);
        return new DuckQuery(
            ctes,
            body,
            orderBy,
            query.Limit?.Count is { } count ? outside.Lower(count) : null,
            query.Limit?.Offset is { } offset ? outside.Lower(offset) : null);
    }

    /// <summary>A query whose columns nobody calls by name: those that the text does not name either stay without one.</summary>
    public static DuckQuery LowerUnnamed(LoweringContext context, BoundQuery query)
    {
        var lowered = Lower(context, query);
        return lowered.OrderBy.IsEmpty ? lowered with { Body = Unnamed(lowered.Body) } : lowered;
    }

    private static DuckCte Lower(LoweringContext context, BoundCte cte)
    {
        var query = cte.ColumnNames.Count > 0 ? LowerUnnamed(context, cte.Query) : Lower(context, cte.Query);
        return new(cte.Name, cte.ColumnNames.Items, cte.IsRecursive, query);
    }

    private static DuckBody Unnamed(DuckBody body) => body switch
    {
        DuckSelect select => select with { Items = [.. select.Items.Select(item => IsGiven(item.Alias) ? item : item with { Alias = null })] },
        DuckSetOperation operation => operation with { Left = Unnamed(operation.Left) },
        _ => body,
    };

    // Snowflake names a column without an alias by its text, which is hardly ever a plain name.
    private static bool IsGiven(string? alias) => alias is not null && DuckDbIdentifier.IsPlain(alias);

    private static DuckBody Lower(LoweringContext context, BoundQueryBody body) => body switch
    {
        BoundSelect select => Selects.Lower(context, select, orderBy: []).Body,
        BoundSetOperation operation => SetOperations.Lower(context, operation, (branch, isNamed) => isNamed ? Lower(context, branch) : Unnamed(Lower(context, branch))),
        BoundValues values => Values(context, values),
        BoundNestedQuery nested => new DuckNestedQuery(Lower(context, nested.Query)),
        _ => new DuckValues([]),
    };

    // DuckDB sorts the rows of a set operation by columns only.
    private static (DuckBody Body, ImmutableArray<DuckSortKey> OrderBy) Sorted(LoweringContext context, BoundQuery query)
    {
        var body = Lower(context, query.Body);
        return (
            query.OrderBy.All(key => key.Expression is BoundColumnReference { Type.Kind: not SqlTypeKind.Variant })
                ? body
                : new DuckSelect(false, [new DuckSelectItem(new DuckStar(null, []), null)], new DuckDerivedTable(DuckQuery.Of(body), context.NewName("rows_united"), [])),
            SelectScope.Of(context).Lower(query.OrderBy));
    }

    /// <summary>VALUES as a source.</summary>
    public static DuckDerivedTable Table(LoweringContext context, BoundValues values, string name, ImmutableArray<string> columns)
    {
        var scope = SelectScope.Of(context);
        return new DuckDerivedTable(DuckQuery.Of(new DuckValues([.. values.Rows.Select(scope.Lower)])), name, columns);
    }

    // Snowflake names the columns column1, column2, …, DuckDB col0, col1, …
    private static DuckSelect Values(LoweringContext context, BoundValues values)
    {
        var table = Table(context, values, context.NewName("rows_given"), [.. values.Columns.Select(column => column.Name)]);
        return new DuckSelect(false, [new DuckSelectItem(new DuckStar(null, []), null)], table);
    }
}
