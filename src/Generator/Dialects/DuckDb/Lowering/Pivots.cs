using System.Collections.Immutable;
using Generator.Binding.Tree;
using Generator.Dialects.DuckDb.Tree;

namespace Generator.Dialects.DuckDb.Lowering;

/// <summary>
/// PIVOT becomes a grouping with an aggregate for each cell over the rows that have its value,
/// <c>sum(amount) filter (where quarter = 'Q1') as "'Q1'"</c>; UNPIVOT a UNION ALL of a SELECT for each column.
/// </summary>
internal static class Pivots
{
    public static DuckSource Lower(LoweringContext context, BoundPivot pivot, DuckSource source)
    {
        var scope = SelectScope.Of(context);
        var keys = pivot.GroupBy.Select(scope.Lower).ToImmutableArray();
        var select = new DuckSelect(
            false,
            [
                .. pivot.GroupBy.Select((key, i) => new DuckSelectItem(keys[i], keys[i] is DuckColumn ? null : key.Column.Name)),
                .. pivot.Cells.Select(cell => new DuckSelectItem(Cell(scope, pivot, cell), cell.Column.Name)),
            ],
            source,
            GroupBy: [.. keys.Select(key => new DuckGrouping(null, [[key]]))]);
        return new DuckDerivedTable(DuckQuery.Of(select), context.NameOf(pivot.Table), []);
    }

    public static DuckSource Lower(LoweringContext context, BoundUnpivot unpivot, DuckSource source)
    {
        var scope = SelectScope.Of(context);
        var columns = unpivot.Table.Columns;
        var (value, name) = (columns[columns.Count - 2].Name, columns[columns.Count - 1].Name);
        DuckBody body = unpivot.Columns
            .Select(column => (DuckBody)new DuckSelect(
                false,
                [
                    .. unpivot.Kept.Select(kept => new DuckSelectItem(scope.Lower(kept), null)),
                    new DuckSelectItem(new DuckText(Literals.Quote(column.Name)), name),
                    new DuckSelectItem(scope.Lower(column.Column), value),
                ],
                source,
                unpivot.IncludesNulls ? null : new DuckSuffix(scope.Lower(column.Column), " is not null", Precedence.Is)))
            .Aggregate((left, right) => new DuckSetOperation("union all", left, right));
        return new DuckDerivedTable(DuckQuery.Of(body), context.NameOf(unpivot.Table), []);
    }

    private static DuckExpression Cell(SelectScope scope, BoundPivot pivot, BoundPivotCell cell)
    {
        var isCell = new DuckBinary("=", scope.Lower(pivot.Column), scope.Lower(cell.Value), Precedence.Comparison);
        var aggregate = new DuckForm([new DuckFormPart(Expression: scope.Lower(cell.Aggregate)), new DuckFormPart(" filter (where "), new DuckFormPart(Expression: isCell), new DuckFormPart(")")]);
        return cell.DefaultOnNull is { } otherwise ? new DuckCall("coalesce", [aggregate, scope.Lower(otherwise)]) : aggregate;
    }
}
