using Generator.Text;
using Microsoft.CodeAnalysis.Text;

namespace Generator.Syntax;

/// <summary><c>case when condition then result … else result end</c>, or with an operand that each WHEN is compared to.</summary>
/// <param name="Operand">Null in the searched form.</param>
/// <param name="Else">Null when there is none, which means NULL.</param>
internal sealed record CaseExpression(
    TextSpan Span,
    Expression? Operand,
    EquatableArray<WhenClause> Branches,
    Expression? Else) : Expression(Span);

/// <summary>One <c>when … then …</c>.</summary>
/// <param name="When">A condition, or in the form with an operand a value.</param>
internal sealed record WhenClause(TextSpan Span, Expression When, Expression Then) : SqlNode(Span);
