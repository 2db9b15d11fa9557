using Generator.Syntax;
using Generator.Types;
using Microsoft.CodeAnalysis.Text;

namespace Generator.Binding.Tree;

/// <summary>A query that gives one value; NULL when it gives no row.</summary>
internal sealed record BoundScalarSubquery(TextSpan Span, SqlType Type, bool Nullable, BoundQuery Query) : BoundExpression(Span, Type, Nullable);

/// <summary>[NOT] EXISTS (query).</summary>
internal sealed record BoundExists(TextSpan Span, BoundQuery Query, bool IsNegated) : BoundExpression(Span, SqlType.Boolean, Nullable: false);

/// <summary>operand [NOT] IN (query); the operand is a <see cref="BoundTuple"/> for a query of several columns.</summary>
internal sealed record BoundInSubquery(TextSpan Span, bool Nullable, BoundExpression Operand, BoundQuery Query, bool IsNegated)
    : BoundExpression(Span, SqlType.Boolean, Nullable);

/// <summary>operand = ANY (query), operand > ALL (query).</summary>
internal sealed record BoundQuantified(
    TextSpan Span,
    bool Nullable,
    BoundExpression Operand,
    BinaryOperator Operator,
    bool IsAll,
    BoundQuery Query) : BoundExpression(Span, SqlType.Boolean, Nullable);
