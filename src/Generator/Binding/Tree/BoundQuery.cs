using Generator.Syntax;
using Generator.Text;
using Microsoft.CodeAnalysis.Text;

namespace Generator.Binding.Tree;

/// <summary>A query with its common table expressions, the order of its rows and how many of them it gives.</summary>
/// <param name="Span">Its place in the rendered text.</param>
/// <param name="Ctes">The WITH clause, in order; each may read the ones before it, a recursive one itself.</param>
/// <param name="Body">The rows.</param>
/// <param name="OrderBy">The sort keys; in a set operation, references to <see cref="Columns"/>.</param>
/// <param name="Limit">LIMIT, TOP or FETCH; null without one.</param>
internal sealed record BoundQuery(
    TextSpan Span,
    EquatableArray<BoundCte> Ctes,
    BoundQueryBody Body,
    EquatableArray<BoundSortKey> OrderBy,
    BoundLimit? Limit) : BoundNode(Span)
{
    public EquatableArray<ColumnSymbol> Columns => Body.Columns;

    /// <summary>Whether more columns than <see cref="Columns"/> come out: a star over a source whose columns are not known.</summary>
    public bool IsOpen => Body.IsOpen;
}

/// <summary>A common table expression. References to it are <see cref="BoundCteReference"/>s, each with columns of its own.</summary>
/// <param name="Span">Its place in the rendered text.</param>
/// <param name="Name">Lower case unless quoted.</param>
/// <param name="ColumnNames">The column list after the name, which renames the query's columns; empty without one.</param>
/// <param name="Columns">The columns a reference sees, by position those of the query.</param>
/// <param name="IsRecursive">Whether its query reads itself.</param>
/// <param name="Query">The query.</param>
internal sealed record BoundCte(
    TextSpan Span,
    string Name,
    EquatableArray<string> ColumnNames,
    EquatableArray<ColumnSymbol> Columns,
    bool IsRecursive,
    BoundQuery Query) : BoundNode(Span);

/// <summary>What gives a query its rows: a SELECT, a set operation, VALUES or a query in parentheses.</summary>
/// <param name="Span">Its place in the rendered text.</param>
/// <param name="Columns">The output columns, in order.</param>
/// <param name="IsOpen">Whether more columns come out.</param>
internal abstract record BoundQueryBody(TextSpan Span, EquatableArray<ColumnSymbol> Columns, bool IsOpen) : BoundNode(Span);

/// <summary>Two bodies combined. A branch's column may have another type than the result's, into which it is converted.</summary>
/// <param name="Span">Its place in the rendered text.</param>
/// <param name="Columns">The output columns: names from the left, common types.</param>
/// <param name="IsOpen">Whether more columns come out.</param>
/// <param name="Operator">The operator.</param>
/// <param name="IsAll">Whether duplicates stay.</param>
/// <param name="IsByName">Whether columns are matched by name (UNION BY NAME).</param>
/// <param name="Left">The rows before the operator.</param>
/// <param name="Right">The rows after it.</param>
internal sealed record BoundSetOperation(
    TextSpan Span,
    EquatableArray<ColumnSymbol> Columns,
    bool IsOpen,
    SetOperator Operator,
    bool IsAll,
    bool IsByName,
    BoundQueryBody Left,
    BoundQueryBody Right) : BoundQueryBody(Span, Columns, IsOpen);

/// <summary>VALUES (…), (…): columns named column1, column2, …</summary>
internal sealed record BoundValues(
    TextSpan Span,
    EquatableArray<ColumnSymbol> Columns,
    EquatableArray<EquatableArray<BoundExpression>> Rows) : BoundQueryBody(Span, Columns, IsOpen: false);

/// <summary>A query in parentheses, with its own WITH, ORDER BY and LIMIT.</summary>
internal sealed record BoundNestedQuery(TextSpan Span, BoundQuery Query) : BoundQueryBody(Span, Query.Columns, Query.IsOpen);

/// <summary>Stands where the text has no valid query, which has its diagnostic: it may have any columns.</summary>
internal sealed record BoundMissingBody(TextSpan Span) : BoundQueryBody(Span, [], IsOpen: true);

/// <summary>One key of an ORDER BY, with the defaults filled in: NULLS LAST for ASC, NULLS FIRST for DESC, as Snowflake sorts.</summary>
internal sealed record BoundSortKey(TextSpan Span, BoundExpression Expression, bool IsDescending, bool NullsFirst) : BoundNode(Span);

/// <summary>How many rows a query gives.</summary>
/// <param name="Span">Its place in the rendered text.</param>
/// <param name="Count">The most rows; null for OFFSET alone or LIMIT NULL.</param>
/// <param name="Offset">Rows left out before the first; null without one.</param>
internal sealed record BoundLimit(TextSpan Span, BoundExpression? Count, BoundExpression? Offset) : BoundNode(Span);
