using System.Collections.Immutable;
using Generator.Binding.Tree;
using Generator.Diagnostics;
using Generator.Dialects.DuckDb.Tree;
using Generator.Syntax;
using Generator.Types;

namespace Generator.Dialects.DuckDb.Lowering;

/// <summary>
/// PIVOT becomes a grouping with an aggregate for each cell over the rows that have its value,
/// <c>sum(case when quarter = 'Q1' then amount end) as "'Q1'"</c>; UNPIVOT a UNION ALL of a SELECT for each column.
/// </summary>
internal static class Pivots
{
    public static DuckSource Lower(LoweringContext context, BoundPivot pivot, DuckSource source)
    {
        if (pivot.Table.IsOpen)
        {
            context.Unsupported(
                pivot.Span, DialectDiagnostics.ConstructWithoutForm, "PIVOT over values or columns that are not written out", "list the values after IN, and select the columns first");
        }

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
        var isRenamed = !pivot.Table.Columns.Select(column => column.Name)
            .SequenceEqual(pivot.GroupBy.Select(key => key.Column.Name).Concat(pivot.Cells.Select(cell => cell.Column.Name)));
        return new DuckDerivedTable(DuckQuery.Of(select), context.NameOf(pivot.Table), DistinctNames.Give(context, pivot.Table, isRenamed));
    }

    public static DuckSource Lower(LoweringContext context, BoundUnpivot unpivot, DuckSource source)
    {
        if (unpivot.Table.IsOpen)
        {
            context.Unsupported(unpivot.Span, DialectDiagnostics.ConstructWithoutForm, "UNPIVOT of columns that are not known", "select the columns first");
        }

        var scope = SelectScope.Of(context);
        var columns = unpivot.Table.Columns;
        var (name, value) = (columns[columns.Count - 2].Name, columns[columns.Count - 1].Name);
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
        var isRenamed = !unpivot.Kept.Select(kept => kept.Column.Name).SequenceEqual(columns.Take(columns.Count - 2).Select(column => column.Name));
        return new DuckDerivedTable(DuckQuery.Of(body), context.NameOf(unpivot.Table), DistinctNames.Give(context, unpivot.Table, isRenamed));
    }

    private static DuckExpression Cell(SelectScope scope, BoundPivot pivot, BoundPivotCell cell)
    {
        var aggregate = scope.Lower(cell.Aggregate is BoundCall call ? OfCell(pivot, cell, call) : cell.Aggregate);
        return cell.DefaultOnNull is { } otherwise ? new DuckCall("coalesce", [aggregate, scope.Lower(otherwise)]) : aggregate;
    }

    private static BoundCall OfCell(BoundPivot pivot, BoundPivotCell cell, BoundCall call)
    {
        var isCell = new BoundBinary(pivot.Span, SqlType.Boolean, Nullable: true, BinaryOperator.Equal, pivot.Column, cell.Value);
        var value = call.IsStar ? new BoundLiteral(call.Span, SqlType.Number(1, 0), "1") : call.Arguments[0];
        var ofCell = new BoundCase(call.Span, value.Type, Nullable: true, Operand: null, [new BoundCaseBranch(isCell, value)], Else: null);
        return call with { Arguments = [ofCell, .. call.Arguments.Skip(1)], IsStar = false };
    }
}
