using Generator.Text;
using Microsoft.CodeAnalysis.Text;

namespace Generator.Binding.Tree;

/// <summary>A SELECT. Stars are expanded, named windows are put in their place, positions and aliases point at the items.</summary>
/// <param name="Span">Its place in the rendered text.</param>
/// <param name="Columns">The output columns: those of the <see cref="BoundSelectColumn"/>s among the items.</param>
/// <param name="IsOpen">Whether there is a <see cref="BoundSelectStar"/> among the items.</param>
/// <param name="IsDistinct">SELECT DISTINCT.</param>
/// <param name="Items">The select list.</param>
/// <param name="From">The rows; null gives one row. Comma-separated sources are cross joins.</param>
/// <param name="Where">The filter before grouping.</param>
/// <param name="GroupBy">The grouping; null when there is none, also for an aggregation over all rows.</param>
/// <param name="Having">The filter of groups.</param>
/// <param name="Qualify">The filter after window functions.</param>
internal sealed record BoundSelect(
    TextSpan Span,
    EquatableArray<ColumnSymbol> Columns,
    bool IsOpen,
    bool IsDistinct,
    EquatableArray<BoundSelectItem> Items,
    BoundTableSource? From,
    BoundExpression? Where,
    BoundGroupBy? GroupBy,
    BoundExpression? Having,
    BoundExpression? Qualify) : BoundQueryBody(Span, Columns, IsOpen)
{
    /// <summary>The keys of DuckDB's DISTINCT ON, which keeps one row for each; empty without it.</summary>
    public EquatableArray<BoundExpression> DistinctOn { get; init; }
}

/// <summary>An entry of the select list after star expansion.</summary>
internal abstract record BoundSelectItem(TextSpan Span) : BoundNode(Span);

/// <summary>An output column.</summary>
/// <param name="Span">Its place in the rendered text; the star's for a column that a star gave.</param>
/// <param name="Column">The column that it becomes.</param>
/// <param name="Expression">Its value.</param>
internal sealed record BoundSelectColumn(TextSpan Span, ColumnSymbol Column, BoundExpression Expression) : BoundSelectItem(Span);

/// <summary>The star over an open source: whatever columns it has when the query runs.</summary>
/// <param name="Span">The star's place in the rendered text.</param>
/// <param name="Table">The source.</param>
/// <param name="Exclude">Columns left out, by EXCLUDE or because the query lists them itself after REPLACE or RENAME.</param>
internal sealed record BoundSelectStar(TextSpan Span, TableSymbol Table, EquatableArray<string> Exclude) : BoundSelectItem(Span);

/// <summary>GROUP BY.</summary>
/// <param name="Span">Its place in the rendered text.</param>
/// <param name="IsAll">GROUP BY ALL, whose elements are filled in.</param>
/// <param name="Elements">The grouping elements.</param>
internal sealed record BoundGroupBy(TextSpan Span, bool IsAll, EquatableArray<BoundGroupingElement> Elements) : BoundNode(Span);

/// <summary>A kind of grouping element.</summary>
internal enum GroupingKind
{
    /// <summary>One key: one set of one expression.</summary>
    Key,
    Rollup,
    Cube,
    GroupingSets,
}

/// <summary>A key, ROLLUP, CUBE or GROUPING SETS.</summary>
/// <param name="Span">Its place in the rendered text.</param>
/// <param name="Kind">Which of them.</param>
/// <param name="Sets">The expressions in parentheses, a set each: <c>rollup (a, (b, c))</c> has the sets a and b, c.</param>
internal sealed record BoundGroupingElement(
    TextSpan Span,
    GroupingKind Kind,
    EquatableArray<EquatableArray<BoundExpression>> Sets) : BoundNode(Span);
