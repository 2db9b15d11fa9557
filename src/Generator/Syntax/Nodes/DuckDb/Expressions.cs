using Generator.Text;
using Microsoft.CodeAnalysis.Text;

namespace Generator.Syntax;

/// <summary><c>columns('regex')</c>, <c>columns(c -&gt; …)</c>, <c>columns(* exclude (a))</c>: an expression over each of the columns chosen ("Star expression").</summary>
/// <param name="Selector">A regular expression, a lambda, a list of names or a star.</param>
/// <param name="IsUnpacked">Whether they are the arguments of one call: <c>*columns(…)</c>.</param>
internal sealed record ColumnsExpression(TextSpan Span, Expression Selector, bool IsUnpacked) : Expression(Span);

/// <summary><c>interval 1 day</c>, <c>interval (x) days</c> ("Interval type"). With a string it is an <see cref="IntervalLiteral"/>.</summary>
internal sealed record IntervalExpression(TextSpan Span, Expression Value, Identifier Unit) : Expression(Span);

/// <summary><c>x [not] in list</c> without parentheses ("IN operator").</summary>
internal sealed record InCollectionExpression(TextSpan Span, Expression Operand, Expression Collection, bool IsNegated) : Expression(Span);

/// <summary><c>x = any(list)</c></summary>
/// <param name="Operator">One of the six comparisons.</param>
internal sealed record QuantifiedCollection(
    TextSpan Span,
    BinaryOperator Operator,
    Expression Left,
    Quantifier Quantifier,
    Expression Collection) : Expression(Span);

/// <summary><c>x at time zone 'UTC'</c></summary>
internal sealed record AtTimeZoneExpression(TextSpan Span, Expression Operand, Expression Zone) : Expression(Span);
