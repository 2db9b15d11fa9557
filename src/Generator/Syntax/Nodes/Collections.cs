using Generator.Text;
using Microsoft.CodeAnalysis.Text;

namespace Generator.Syntax;

/// <summary>An ARRAY constant: <c>[1, 2, x]</c>.</summary>
internal sealed record ArrayLiteral(TextSpan Span, EquatableArray<Expression> Items) : Expression(Span);

/// <summary>An OBJECT constant: <c>{'a': 1, 'b': x}</c>, or of all columns: <c>{*}</c>.</summary>
/// <param name="Star">The star of <c>{*}</c>, <c>{t.* exclude (a)}</c>; null in the form with fields.</param>
internal sealed record ObjectLiteral(TextSpan Span, EquatableArray<ObjectField> Fields, StarExpression? Star = null) : Expression(Span);

/// <summary>One <c>'key': value</c>.</summary>
internal sealed record ObjectField(TextSpan Span, StringLiteral Key, Expression Value) : SqlNode(Span);
