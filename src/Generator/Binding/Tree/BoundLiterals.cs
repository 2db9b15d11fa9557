using Generator.Functions.Dates;
using Generator.Templating;
using Generator.Text;
using Generator.Types;
using Microsoft.CodeAnalysis.Text;

namespace Generator.Binding.Tree;

/// <summary>A constant.</summary>
/// <param name="Span">Its place in the rendered text.</param>
/// <param name="Type">Its type: NUMBER of its own digits, VARCHAR of its own length, NULL's own type, DATE for <c>date '…'</c>, …</param>
/// <param name="Value">The value without quotes and escapes: digits, text, <c>true</c>, <c>false</c>, an ISO date; null for NULL.</param>
internal sealed record BoundLiteral(TextSpan Span, SqlType Type, string? Value) : BoundExpression(Span, Type, Value is null);

/// <summary>A value of the run in a literal's place: a bound parameter of the literal's type.</summary>
/// <param name="Span">The literal's place in the rendered text.</param>
/// <param name="Type">The literal's type.</param>
/// <param name="Value">The value.</param>
internal sealed record BoundRunValue(TextSpan Span, SqlType Type, RunValue Value) : BoundExpression(Span, Type, Nullable: false);

/// <summary>A string literal with values of the run among its text, such as <c>'@stage/{{ var('day') }}/'</c>.</summary>
/// <param name="Span">The literal's place in the rendered text.</param>
/// <param name="Parts">Text and values, in order.</param>
internal sealed record BoundInterpolatedText(TextSpan Span, EquatableArray<BoundTextPart> Parts)
    : BoundExpression(Span, SqlType.Varchar, Nullable: false);

/// <summary>A part of a string literal: either text, unescaped, or a value.</summary>
internal sealed record BoundTextPart(string? Text, RunValue? Value);

/// <summary>INTERVAL '1 day, 2 hours'.</summary>
/// <param name="Span">Its place in the rendered text.</param>
/// <param name="Parts">Amounts with their units, in order.</param>
internal sealed record BoundInterval(TextSpan Span, EquatableArray<IntervalPart> Parts) : BoundExpression(Span, SqlType.Interval, Nullable: false);

/// <summary>An amount of an interval.</summary>
/// <param name="Amount">How many, negative for the past.</param>
/// <param name="Unit">The date or time part counted.</param>
internal sealed record IntervalPart(long Amount, DatePart Unit);

/// <summary>A word that a function takes for an argument, such as the <c>day</c> of DATEADD.</summary>
/// <param name="Span">Its place in the rendered text.</param>
/// <param name="Word">The word in lower case, without quotes, as written (<c>dd</c> stays <c>dd</c>).</param>
internal sealed record BoundKeyword(TextSpan Span, string Word) : BoundExpression(Span, SqlType.Varchar, Nullable: false);

/// <summary>{'key': value, …}.</summary>
internal sealed record BoundObjectLiteral(TextSpan Span, EquatableArray<BoundObjectMember> Members)
    : BoundExpression(Span, SqlType.Object, Nullable: false);

/// <summary>A member of an object literal.</summary>
internal sealed record BoundObjectMember(string Key, BoundExpression Value);

/// <summary>[a, b, …].</summary>
internal sealed record BoundArrayLiteral(TextSpan Span, SqlType Type, EquatableArray<BoundExpression> Items)
    : BoundExpression(Span, Type, Nullable: false);
