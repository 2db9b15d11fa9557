using Generator.Text;
using Microsoft.CodeAnalysis.Text;

namespace Generator.Syntax;

/// <summary><c>x is [not] null</c></summary>
internal sealed record IsNullExpression(TextSpan Span, Expression Operand, bool IsNegated) : Expression(Span);

/// <summary><c>x is [not] true</c>, <c>x is [not] false</c></summary>
internal sealed record IsBooleanExpression(TextSpan Span, Expression Operand, bool Value, bool IsNegated) : Expression(Span);

/// <summary><c>x is [not] distinct from y</c>: equality that takes NULL for a value.</summary>
internal sealed record IsDistinctFromExpression(TextSpan Span, Expression Left, Expression Right, bool IsNegated) : Expression(Span);

/// <summary><c>x [not] between low and high</c></summary>
internal sealed record BetweenExpression(TextSpan Span, Expression Operand, Expression Low, Expression High, bool IsNegated) : Expression(Span);

/// <summary><c>x [not] in (1, 2, 3)</c></summary>
internal sealed record InListExpression(TextSpan Span, Expression Operand, EquatableArray<Expression> Items, bool IsNegated) : Expression(Span);

/// <summary><c>x [not] in (select …)</c></summary>
internal sealed record InQueryExpression(TextSpan Span, Expression Operand, Query Query, bool IsNegated) : Expression(Span);

/// <summary>How LIKE's relatives match.</summary>
internal enum LikeOperator
{
    Like,
    ILike,

    /// <summary>RLIKE and its synonym REGEXP: a regular expression that matches the whole string.</summary>
    RLike,

    /// <summary>DuckDB's SIMILAR TO: a regular expression that matches the whole string.</summary>
    SimilarTo,

    /// <summary>DuckDB's GLOB.</summary>
    Glob,
}

/// <summary>ANY (or its synonym SOME) or ALL before a list or query.</summary>
internal enum Quantifier
{
    Any,
    All,
}

/// <summary><c>x [not] like pattern [escape '\\']</c>, <c>x like any ('a%', 'b%')</c></summary>
/// <param name="Quantifier">Null for the plain form, which has one pattern.</param>
/// <param name="Patterns">The patterns; with a quantifier it may be one <see cref="SubqueryExpression"/>.</param>
internal sealed record LikeExpression(
    TextSpan Span,
    Expression Operand,
    LikeOperator Operator,
    Quantifier? Quantifier,
    EquatableArray<Expression> Patterns,
    Expression? Escape,
    bool IsNegated) : Expression(Span);

/// <summary><c>x = any (select …)</c>, <c>x &lt; all (select …)</c></summary>
/// <param name="Operator">One of the six comparisons.</param>
internal sealed record QuantifiedComparison(
    TextSpan Span,
    BinaryOperator Operator,
    Expression Left,
    Quantifier Quantifier,
    Query Query) : Expression(Span);
