using Microsoft.CodeAnalysis.Text;

namespace Generator.Syntax;

/// <summary><c>null</c></summary>
internal sealed record NullLiteral(TextSpan Span) : Expression(Span);

/// <summary><c>true</c> or <c>false</c></summary>
internal sealed record BooleanLiteral(TextSpan Span, bool Value) : Expression(Span);

/// <summary>A number without a sign: <c>12</c>, <c>.5</c>, <c>1.5e-3</c>.</summary>
/// <param name="Text">As written; digits, point and exponent decide its type ("Numeric constants").</param>
internal sealed record NumberLiteral(TextSpan Span, string Text) : Expression(Span);

/// <summary>A string, single-quoted or dollar-quoted ("String constants").</summary>
/// <param name="Value">What it says, escapes undone.</param>
internal sealed record StringLiteral(TextSpan Span, string Value) : Expression(Span);

/// <summary><c>x'48656C6C6F'</c></summary>
/// <param name="Digits">The hexadecimal digits as written.</param>
internal sealed record BinaryLiteral(TextSpan Span, string Digits) : Expression(Span);

/// <summary><c>date '2026-02-05'</c>, <c>time '…'</c>, <c>timestamp '…'</c> ("Date and time constants").</summary>
internal sealed record TypedLiteral(TextSpan Span, DataTypeName Type, StringLiteral Value) : Expression(Span);

/// <summary><c>interval '1 day, 2 hours'</c>, or with its unit outside: <c>interval '1' day</c>, <c>interval '1-2' year to month</c>.</summary>
/// <param name="Unit">The unit, or the first of two; null when the string names its units.</param>
/// <param name="LastUnit">The unit after TO.</param>
internal sealed record IntervalLiteral(TextSpan Span, StringLiteral Value, Identifier? Unit, Identifier? LastUnit) : Expression(Span);
