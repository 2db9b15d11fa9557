using Microsoft.CodeAnalysis.Text;

namespace Generator.Syntax;

/// <summary><c>x::type</c>, <c>cast(x as type)</c> or <c>try_cast(x as type)</c>.</summary>
/// <param name="IsTry">Whether what cannot be converted becomes NULL.</param>
internal sealed record CastExpression(TextSpan Span, Expression Operand, DataTypeName Type, bool IsTry) : Expression(Span);
