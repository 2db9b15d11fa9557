using Generator.Templating.Values;
using Microsoft.CodeAnalysis.Text;

namespace Generator.Templating.Parsing;

/// <summary>A Jinja expression.</summary>
/// <param name="span">Its place in the template.</param>
internal abstract class Expression(TextSpan span)
{
    public TextSpan Span { get; } = span;
}

/// <summary>What stands where an expression could not be parsed; the error is already reported.</summary>
internal sealed class ErrorExpression(TextSpan span) : Expression(span);

internal sealed class LiteralExpression(Value value, TextSpan span) : Expression(span)
{
    public Value Value { get; } = value;
}

internal sealed class NameExpression(string name, TextSpan span) : Expression(span)
{
    public string Name { get; } = name;
}

/// <summary><c>[a, b]</c>, or the tuple <c>(a, b)</c>.</summary>
internal sealed class ListExpression(IReadOnlyList<Expression> items, bool isTuple, TextSpan span) : Expression(span)
{
    public IReadOnlyList<Expression> Items { get; } = items;

    public bool IsTuple { get; } = isTuple;
}

internal sealed class DictExpression(IReadOnlyList<(Expression Key, Expression Value)> entries, TextSpan span) : Expression(span)
{
    public IReadOnlyList<(Expression Key, Expression Value)> Entries { get; } = entries;
}

internal enum UnaryOperator
{
    Not,
    Minus,
    Plus,
}

internal sealed class UnaryExpression(UnaryOperator op, Expression operand, TextSpan span) : Expression(span)
{
    public UnaryOperator Operator { get; } = op;

    public Expression Operand { get; } = operand;
}

internal enum BinaryOperator
{
    Add,
    Subtract,
    Multiply,
    Divide,
    FloorDivide,
    Modulo,
    Power,
}

internal sealed class BinaryExpression(BinaryOperator op, Expression left, Expression right, TextSpan span) : Expression(span)
{
    public BinaryOperator Operator { get; } = op;

    public Expression Left { get; } = left;

    public Expression Right { get; } = right;
}

/// <summary><c>a and b and c</c> or <c>a or b or c</c>.</summary>
internal sealed class LogicalExpression(bool isAnd, IReadOnlyList<Expression> operands, TextSpan span) : Expression(span)
{
    public bool IsAnd { get; } = isAnd;

    public IReadOnlyList<Expression> Operands { get; } = operands;
}

/// <summary><c>a ~ b ~ c</c>.</summary>
internal sealed class ConcatExpression(IReadOnlyList<Expression> operands, TextSpan span) : Expression(span)
{
    public IReadOnlyList<Expression> Operands { get; } = operands;
}

internal enum CompareOperator
{
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    In,
    NotIn,
}

/// <summary><c>a &lt; b &lt; c</c>: each neighbour is compared.</summary>
internal sealed class CompareExpression(Expression first, IReadOnlyList<(CompareOperator Operator, Expression Operand)> rest, TextSpan span)
    : Expression(span)
{
    public Expression First { get; } = first;

    public IReadOnlyList<(CompareOperator Operator, Expression Operand)> Rest { get; } = rest;
}

/// <summary><c>a if condition else b</c>; without else it is undefined.</summary>
internal sealed class ConditionalExpression(Expression condition, Expression whenTrue, Expression? whenFalse, TextSpan span) : Expression(span)
{
    public Expression Condition { get; } = condition;

    public Expression WhenTrue { get; } = whenTrue;

    public Expression? WhenFalse { get; } = whenFalse;
}

internal sealed class AttributeExpression(Expression target, string name, TextSpan nameSpan, TextSpan span) : Expression(span)
{
    public Expression Target { get; } = target;

    public string Name { get; } = name;

    public TextSpan NameSpan { get; } = nameSpan;
}

internal sealed class SubscriptExpression(Expression target, Expression index, TextSpan span) : Expression(span)
{
    public Expression Target { get; } = target;

    public Expression Index { get; } = index;
}

internal sealed class SliceExpression(Expression target, Expression? start, Expression? stop, Expression? step, TextSpan span) : Expression(span)
{
    public Expression Target { get; } = target;

    public Expression? Start { get; } = start;

    public Expression? Stop { get; } = stop;

    public Expression? Step { get; } = step;
}

/// <summary>What is between a call's parentheses.</summary>
internal sealed class ArgumentList(
    IReadOnlyList<Expression> positional,
    IReadOnlyList<NamedArgument> named,
    Expression? unpackedList,
    Expression? unpackedMap)
{
    public static readonly ArgumentList None = new([], [], null, null);

    public IReadOnlyList<Expression> Positional { get; } = positional;

    public IReadOnlyList<NamedArgument> Named { get; } = named;

    /// <summary>The operand of <c>*args</c>.</summary>
    public Expression? UnpackedList { get; } = unpackedList;

    /// <summary>The operand of <c>**kwargs</c>.</summary>
    public Expression? UnpackedMap { get; } = unpackedMap;
}

/// <summary><c>name=value</c>; the span is the whole of it.</summary>
internal readonly record struct NamedArgument(string Name, Expression Value, TextSpan Span);

internal sealed class CallExpression(Expression target, ArgumentList arguments, TextSpan span) : Expression(span)
{
    public Expression Target { get; } = target;

    public ArgumentList Arguments { get; } = arguments;
}

/// <summary><c>input | name(arguments)</c>; without input it is the head of a filter block.</summary>
internal sealed class FilterExpression(Expression? input, string name, ArgumentList arguments, TextSpan nameSpan, TextSpan span) : Expression(span)
{
    public Expression? Input { get; } = input;

    public string Name { get; } = name;

    public ArgumentList Arguments { get; } = arguments;

    public TextSpan NameSpan { get; } = nameSpan;
}

/// <summary><c>input is name(arguments)</c>, or <c>is not</c>.</summary>
internal sealed class TestExpression(Expression input, string name, ArgumentList arguments, bool isNegated, TextSpan nameSpan, TextSpan span)
    : Expression(span)
{
    public Expression Input { get; } = input;

    public string Name { get; } = name;

    public ArgumentList Arguments { get; } = arguments;

    public bool IsNegated { get; } = isNegated;

    public TextSpan NameSpan { get; } = nameSpan;
}
