using Generator.Text;
using Microsoft.CodeAnalysis.Text;

namespace Generator.Binding.Tree;

/// <summary>column = value.</summary>
/// <param name="Span">Its place in the rendered text.</param>
/// <param name="Column">The target's column, lower case unless quoted.</param>
/// <param name="Value">The value, converted to the column's type where that is known.</param>
internal sealed record BoundAssignment(TextSpan Span, string Column, BoundExpression Value) : BoundNode(Span);

/// <summary>UPDATE … SET … FROM … WHERE.</summary>
/// <param name="Span">Its place in the rendered text.</param>
/// <param name="Target">The table.</param>
/// <param name="Table">The table as expressions know it.</param>
/// <param name="Assignments">At least one.</param>
/// <param name="From">The rows that are joined to the table's; null without.</param>
/// <param name="Where">The filter; null for all rows.</param>
internal sealed record BoundUpdate(
    TextSpan Span,
    BoundTarget Target,
    TableSymbol Table,
    EquatableArray<BoundAssignment> Assignments,
    BoundTableSource? From,
    BoundExpression? Where) : BoundStatement(Span);

/// <summary>DELETE FROM … USING … WHERE.</summary>
/// <param name="Span">Its place in the rendered text.</param>
/// <param name="Target">The table.</param>
/// <param name="Table">The table as expressions know it.</param>
/// <param name="Using">The rows that are joined to the table's; null without.</param>
/// <param name="Where">The filter; null for all rows.</param>
internal sealed record BoundDelete(TextSpan Span, BoundTarget Target, TableSymbol Table, BoundTableSource? Using, BoundExpression? Where)
    : BoundStatement(Span);

/// <summary>MERGE INTO … USING … ON ….</summary>
/// <param name="Span">Its place in the rendered text.</param>
/// <param name="Target">The table.</param>
/// <param name="Table">The table as expressions know it.</param>
/// <param name="Source">The rows that are matched with the table's.</param>
/// <param name="On">When two rows match.</param>
/// <param name="Clauses">WHEN …, in order.</param>
internal sealed record BoundMerge(
    TextSpan Span,
    BoundTarget Target,
    TableSymbol Table,
    BoundTableSource Source,
    BoundExpression On,
    EquatableArray<BoundMergeClause> Clauses) : BoundStatement(Span);

/// <summary>What a MERGE does with a row.</summary>
internal enum BoundMergeAction
{
    Update,
    UpdateByName,
    Delete,
    Insert,
    InsertByName,
}

/// <summary>WHEN [NOT] MATCHED [AND …] THEN ….</summary>
/// <param name="Span">Its place in the rendered text.</param>
/// <param name="IsMatched">Whether the target has a row.</param>
/// <param name="Condition">AND …; null without.</param>
/// <param name="Action">What is done.</param>
/// <param name="Assignments">SET of an update.</param>
/// <param name="Columns">The column list of an insert; empty without one.</param>
/// <param name="Values">The values of an insert.</param>
internal sealed record BoundMergeClause(
    TextSpan Span,
    bool IsMatched,
    BoundExpression? Condition,
    BoundMergeAction Action,
    EquatableArray<BoundAssignment> Assignments,
    EquatableArray<string> Columns,
    EquatableArray<BoundExpression> Values) : BoundNode(Span);
