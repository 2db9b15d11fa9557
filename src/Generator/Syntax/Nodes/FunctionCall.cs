using Generator.Text;
using Microsoft.CodeAnalysis.Text;

namespace Generator.Syntax;

/// <summary>
/// A call of a scalar, aggregate, window or table function. Functions that Snowflake also writes without parentheses (<c>current_date</c>) or with
/// words between arguments (<c>position(x in y)</c>) look here like any other.
/// </summary>
/// <param name="Arguments">A <see cref="StarExpression"/> among them for <c>count(*)</c> and the like.</param>
/// <param name="IsDistinct"><c>count(distinct x)</c></param>
/// <param name="NullTreatment">IGNORE NULLS or RESPECT NULLS, inside or outside the parentheses; null when not said.</param>
/// <param name="IsFromLast"><c>nth_value(x, 2) from last</c></param>
/// <param name="WithinGroup">The ORDER BY of WITHIN GROUP; null when there is none.</param>
/// <param name="Over">The window; null when this is no window function.</param>
/// <param name="OrderBy">DuckDB's ORDER BY among the arguments; null for none.</param>
/// <param name="Filter">DuckDB's FILTER (WHERE …); null for none.</param>
/// <param name="Method">The method called, in <c>model!predict(…)</c>, where the name is the object's; null for a function.</param>
internal sealed record FunctionCall(
    TextSpan Span,
    ObjectName Name,
    EquatableArray<FunctionArgument> Arguments,
    bool IsDistinct = false,
    NullTreatment? NullTreatment = null,
    bool IsFromLast = false,
    OrderByClause? WithinGroup = null,
    WindowSpecification? Over = null,
    Identifier? Method = null,
    OrderByClause? OrderBy = null,
    Expression? Filter = null) : Expression(Span);

/// <summary>One argument of a call.</summary>
/// <param name="Name">The parameter, in <c>input =&gt; x</c>; null when by position.</param>
internal sealed record FunctionArgument(TextSpan Span, Identifier? Name, Expression Value) : SqlNode(Span);

/// <summary>What a window function does with NULLs.</summary>
internal enum NullTreatment
{
    IgnoreNulls,
    RespectNulls,
}

/// <summary><c>extract(year from x)</c></summary>
internal sealed record ExtractExpression(TextSpan Span, Identifier Part, Expression Operand) : Expression(Span);

/// <summary><c>x -&gt; x + 1</c>, <c>(x, y int) -&gt; x + y</c>, an argument of a higher-order function.</summary>
internal sealed record LambdaExpression(TextSpan Span, EquatableArray<LambdaParameter> Parameters, Expression Body) : Expression(Span);

/// <summary>A parameter of a lambda.</summary>
/// <param name="Type">Null when not said, which on Snowflake means VARIANT.</param>
internal sealed record LambdaParameter(TextSpan Span, Identifier Name, DataTypeName? Type) : SqlNode(Span);
