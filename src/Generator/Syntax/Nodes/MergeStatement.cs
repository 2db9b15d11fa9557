using Generator.Text;
using Microsoft.CodeAnalysis.Text;

namespace Generator.Syntax;

/// <summary><c>merge into target using source on condition when …</c></summary>
internal sealed record MergeStatement(
    TextSpan Span,
    TableReference Target,
    TableSource Source,
    Expression On,
    EquatableArray<MergeClause> Clauses) : Statement(Span);

/// <summary><c>when [not] matched [and condition] then action</c></summary>
/// <param name="Condition">Null for none.</param>
internal sealed record MergeClause(TextSpan Span, bool IsMatched, Expression? Condition, MergeAction Action) : SqlNode(Span);

/// <summary>What a MERGE does with a row.</summary>
internal abstract record MergeAction(TextSpan Span) : SqlNode(Span);

/// <summary><c>update set …</c>, or <c>update all by name</c>, which has no assignments.</summary>
internal sealed record MergeUpdate(TextSpan Span, EquatableArray<Assignment> Assignments) : MergeAction(Span);

/// <summary><c>delete</c></summary>
internal sealed record MergeDelete(TextSpan Span) : MergeAction(Span);

/// <summary><c>insert (columns) values (…)</c>, or <c>insert all by name</c>, which has no values.</summary>
internal sealed record MergeInsert(TextSpan Span, EquatableArray<Identifier> Columns, EquatableArray<Expression> Values) : MergeAction(Span);
