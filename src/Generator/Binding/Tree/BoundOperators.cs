using Generator.Syntax;
using Generator.Text;
using Generator.Types;
using Microsoft.CodeAnalysis.Text;

namespace Generator.Binding.Tree;

/// <summary>An operator before its operand.</summary>
internal sealed record BoundUnary(TextSpan Span, SqlType Type, bool Nullable, UnaryOperator Operator, BoundExpression Operand)
    : BoundExpression(Span, Type, Nullable);

/// <summary>
/// An operator between two operands. Operands of different types are converted: the tree has an implicit <see cref="BoundConversion"/>
/// wherever Snowflake coerces, except to and from unknown types.
/// </summary>
internal sealed record BoundBinary(TextSpan Span, SqlType Type, bool Nullable, BinaryOperator Operator, BoundExpression Left, BoundExpression Right)
    : BoundExpression(Span, Type, Nullable);

/// <summary>A conversion: <c>::</c>, CAST, TRY_CAST, or one that Snowflake does without a word.</summary>
/// <param name="Span">Its place in the rendered text; the operand's for an implicit one.</param>
/// <param name="Type">The type converted to.</param>
/// <param name="Nullable">Whether NULL can come out.</param>
/// <param name="Operand">The value.</param>
/// <param name="IsTry">Whether a value that does not convert gives NULL instead of an error.</param>
/// <param name="IsImplicit">Whether the text does not write it.</param>
internal sealed record BoundConversion(TextSpan Span, SqlType Type, bool Nullable, BoundExpression Operand, bool IsTry, bool IsImplicit)
    : BoundExpression(Span, Type, Nullable);

/// <summary>CASE. A simple one compares its operand with each condition.</summary>
/// <param name="Span">Its place in the rendered text.</param>
/// <param name="Type">The common type of the branches.</param>
/// <param name="Nullable">Whether a branch can be NULL, or there is no ELSE.</param>
/// <param name="Operand">The value compared; null for a searched CASE.</param>
/// <param name="Branches">The branches, in order.</param>
/// <param name="Else">The value otherwise; null gives NULL.</param>
internal sealed record BoundCase(
    TextSpan Span,
    SqlType Type,
    bool Nullable,
    BoundExpression? Operand,
    EquatableArray<BoundCaseBranch> Branches,
    BoundExpression? Else) : BoundExpression(Span, Type, Nullable);

/// <summary>WHEN … THEN ….</summary>
internal sealed record BoundCaseBranch(BoundExpression Condition, BoundExpression Result);

/// <summary>operand [NOT] BETWEEN low AND high.</summary>
internal sealed record BoundBetween(
    TextSpan Span,
    bool Nullable,
    BoundExpression Operand,
    BoundExpression Low,
    BoundExpression High,
    bool IsNegated) : BoundExpression(Span, SqlType.Boolean, Nullable);

/// <summary>operand IS [NOT] NULL.</summary>
internal sealed record BoundIsNull(TextSpan Span, BoundExpression Operand, bool IsNegated) : BoundExpression(Span, SqlType.Boolean, Nullable: false);

/// <summary>operand IS [NOT] TRUE, operand IS [NOT] FALSE.</summary>
internal sealed record BoundIsBoolean(TextSpan Span, BoundExpression Operand, bool Value, bool IsNegated)
    : BoundExpression(Span, SqlType.Boolean, Nullable: false);

/// <summary>left IS [NOT] DISTINCT FROM right: the comparison for which NULL equals NULL.</summary>
/// <param name="Span">Its place in the rendered text.</param>
/// <param name="Left">The value before it.</param>
/// <param name="Right">The value after it.</param>
/// <param name="IsNegated">Whether NOT is written: then it is true for equal values.</param>
internal sealed record BoundIsDistinct(TextSpan Span, BoundExpression Left, BoundExpression Right, bool IsNegated)
    : BoundExpression(Span, SqlType.Boolean, Nullable: false);

/// <summary>operand [NOT] IN (a, b, …).</summary>
internal sealed record BoundInList(TextSpan Span, bool Nullable, BoundExpression Operand, EquatableArray<BoundExpression> Items, bool IsNegated)
    : BoundExpression(Span, SqlType.Boolean, Nullable);

/// <summary>(a, b): a row value, the operand of IN or of a comparison.</summary>
internal sealed record BoundTuple(TextSpan Span, EquatableArray<BoundExpression> Items) : BoundExpression(Span, SqlType.Unknown, Nullable: false);

/// <summary>operand [NOT] LIKE pattern [ESCAPE e], LIKE ANY (…), LIKE ALL (…) and their ILIKE and RLIKE forms.</summary>
internal sealed record BoundLike(
    TextSpan Span,
    bool Nullable,
    LikeOperator Operator,
    Quantifier? Quantifier,
    BoundExpression Operand,
    EquatableArray<BoundExpression> Patterns,
    BoundExpression? Escape,
    bool IsNegated) : BoundExpression(Span, SqlType.Boolean, Nullable);
