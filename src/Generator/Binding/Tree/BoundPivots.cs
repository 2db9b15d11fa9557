using Generator.Text;
using Microsoft.CodeAnalysis.Text;

namespace Generator.Binding.Tree;

/// <summary>PIVOT: the rows' values of one column become columns.</summary>
/// <param name="Span">Its place in the rendered text.</param>
/// <param name="Table">The source's other columns, then one for each value and aggregate; open when the values are not written out.</param>
/// <param name="Source">The rows.</param>
/// <param name="GroupBy">The source's columns that stay, in order.</param>
/// <param name="Column">The column whose values become columns.</param>
/// <param name="Cells">The new columns, in order; empty when the values are not written out.</param>
internal sealed record BoundPivot(
    TextSpan Span,
    TableSymbol Table,
    BoundTableSource Source,
    EquatableArray<BoundColumnReference> GroupBy,
    BoundExpression Column,
    EquatableArray<BoundPivotCell> Cells) : BoundTableSource(Span);

/// <summary>A new column of PIVOT: an aggregate over the rows that have one value.</summary>
/// <param name="Value">The value.</param>
/// <param name="Aggregate">The aggregate.</param>
/// <param name="Column">The column of <see cref="BoundPivot.Table"/>.</param>
/// <param name="DefaultOnNull">DEFAULT ON NULL; null without one.</param>
internal sealed record BoundPivotCell(BoundExpression Value, BoundExpression Aggregate, ColumnSymbol Column, BoundExpression? DefaultOnNull);

/// <summary>UNPIVOT: columns become rows.</summary>
/// <param name="Span">Its place in the rendered text.</param>
/// <param name="Table">The source's other columns, then the name and the value.</param>
/// <param name="Source">The rows.</param>
/// <param name="IncludesNulls">Whether NULLs become rows too.</param>
/// <param name="Kept">The source's columns that stay, in order.</param>
/// <param name="Columns">The columns turned into rows.</param>
internal sealed record BoundUnpivot(
    TextSpan Span,
    TableSymbol Table,
    BoundTableSource Source,
    bool IncludesNulls,
    EquatableArray<BoundColumnReference> Kept,
    EquatableArray<BoundUnpivotColumn> Columns) : BoundTableSource(Span);

/// <summary>A column that UNPIVOT turns into rows, and what the name column says there.</summary>
internal sealed record BoundUnpivotColumn(BoundColumnReference Column, string Name);
