using Microsoft.CodeAnalysis.Text;

namespace Generator.Templating.Parsing;

/// <summary>A piece of a template: text, an expression that prints, or a tag with what it encloses.</summary>
/// <param name="span">Its place: of a block, its opening tag.</param>
internal abstract class Statement(TextSpan span)
{
    public TextSpan Span { get; } = span;
}

/// <summary>Text that is rendered as it is.</summary>
internal sealed class DataStatement(TextSpan span) : Statement(span);

/// <summary><c>{{ value }}</c></summary>
internal sealed class OutputStatement(Expression value, TextSpan span) : Statement(span)
{
    public Expression Value { get; } = value;
}

/// <summary><c>{% do value %}</c></summary>
internal sealed class DoStatement(Expression value, TextSpan span) : Statement(span)
{
    public Expression Value { get; } = value;
}

/// <summary><c>{% set target = value %}</c></summary>
internal sealed class SetStatement(AssignmentTarget target, Expression value, TextSpan span) : Statement(span)
{
    public AssignmentTarget Target { get; } = target;

    public Expression Value { get; } = value;
}

/// <summary><c>{% set target | filter %}…{% endset %}</c></summary>
internal sealed class SetBlockStatement(AssignmentTarget target, FilterExpression? filter, IReadOnlyList<Statement> body, TextSpan span) : Statement(span)
{
    public AssignmentTarget Target { get; } = target;

    public FilterExpression? Filter { get; } = filter;

    public IReadOnlyList<Statement> Body { get; } = body;
}

/// <summary>What an assignment assigns to: <c>name</c>, <c>namespace.attribute</c>, or several names.</summary>
/// <param name="Names">One name, or as many as the value has elements.</param>
/// <param name="Attribute">The attribute of the namespace that the name stands for.</param>
/// <param name="Span">The target's place.</param>
internal sealed record AssignmentTarget(IReadOnlyList<string> Names, string? Attribute, TextSpan Span)
{
    /// <summary>Whether one element is unpacked, as in <c>{% for (a,) in b %}</c>.</summary>
    public bool IsTuple { get; init; }
}

/// <summary><c>{% if %}…{% elif %}…{% else %}…{% endif %}</c></summary>
internal sealed class IfStatement(
    IReadOnlyList<(Expression Condition, IReadOnlyList<Statement> Body)> branches,
    IReadOnlyList<Statement> otherwise,
    TextSpan span) : Statement(span)
{
    public IReadOnlyList<(Expression Condition, IReadOnlyList<Statement> Body)> Branches { get; } = branches;

    public IReadOnlyList<Statement> Otherwise { get; } = otherwise;
}

/// <summary><c>{% for target in items if condition %}…{% else %}…{% endfor %}</c></summary>
internal sealed class ForStatement(
    AssignmentTarget target,
    Expression items,
    Expression? condition,
    IReadOnlyList<Statement> body,
    IReadOnlyList<Statement> otherwise,
    TextSpan span) : Statement(span)
{
    public AssignmentTarget Target { get; } = target;

    public Expression Items { get; } = items;

    public Expression? Condition { get; } = condition;

    public IReadOnlyList<Statement> Body { get; } = body;

    public IReadOnlyList<Statement> Otherwise { get; } = otherwise;
}

/// <summary><c>{% break %}</c> and <c>{% continue %}</c>.</summary>
internal sealed class LoopControlStatement(LoopControl control, TextSpan span) : Statement(span)
{
    public LoopControl Control { get; } = control;
}

/// <summary>How a loop goes on before its body is at its end.</summary>
internal enum LoopControl
{
    /// <summary>Not at all.</summary>
    Break,

    /// <summary>With the next item.</summary>
    Continue,
}

/// <summary>A parameter of a macro; without a default it is undefined when not given.</summary>
internal readonly record struct MacroParameter(string Name, Expression? Default);

/// <summary>The parameters of a macro or a call block.</summary>
/// <param name="Items">Those declared.</param>
/// <param name="TakesMore">Whether the body mentions <c>varargs</c>, so that more may be given.</param>
/// <param name="TakesNamed">Whether the body mentions <c>kwargs</c>, so that others may be given by name.</param>
internal sealed record MacroParameters(IReadOnlyList<MacroParameter> Items, bool TakesMore, bool TakesNamed);

/// <summary><c>{% macro name(parameters) %}…{% endmacro %}</c>, and dbt's <c>{% test %}</c> and <c>{% materialization %}</c>.</summary>
internal sealed class MacroStatement(
    MacroKind kind,
    string name,
    MacroParameters parameters,
    IReadOnlyList<Statement> body,
    TextSpan nameSpan,
    TextSpan span) : Statement(span)
{
    public MacroKind Kind { get; } = kind;

    public string Name { get; } = name;

    public MacroParameters Parameters { get; } = parameters;

    public IReadOnlyList<Statement> Body { get; } = body;

    public TextSpan NameSpan { get; } = nameSpan;

    /// <summary>Whether its body names a function that sends SQL to the warehouse.</summary>
    public bool SendsStatements { get; init; }
}

/// <summary><c>{% call(parameters) macro(arguments) %}…{% endcall %}</c></summary>
internal sealed class CallBlockStatement(
    MacroParameters parameters,
    CallExpression call,
    IReadOnlyList<Statement> body,
    TextSpan span) : Statement(span)
{
    public MacroParameters Parameters { get; } = parameters;

    public CallExpression Call { get; } = call;

    public IReadOnlyList<Statement> Body { get; } = body;
}

/// <summary><c>{% filter name %}…{% endfilter %}</c></summary>
internal sealed class FilterBlockStatement(FilterExpression filter, IReadOnlyList<Statement> body, TextSpan span) : Statement(span)
{
    public FilterExpression Filter { get; } = filter;

    public IReadOnlyList<Statement> Body { get; } = body;
}

/// <summary><c>{% with name = value %}…{% endwith %}</c></summary>
internal sealed class WithStatement(
    IReadOnlyList<(AssignmentTarget Target, Expression Value)> assignments,
    IReadOnlyList<Statement> body,
    TextSpan span) : Statement(span)
{
    public IReadOnlyList<(AssignmentTarget Target, Expression Value)> Assignments { get; } = assignments;

    public IReadOnlyList<Statement> Body { get; } = body;
}

/// <summary><c>{% snapshot name %}…{% endsnapshot %}</c></summary>
internal sealed class SnapshotStatement(string name, IReadOnlyList<Statement> body, TextSpan nameSpan, TextSpan span) : Statement(span)
{
    public string Name { get; } = name;

    public IReadOnlyList<Statement> Body { get; } = body;

    public TextSpan NameSpan { get; } = nameSpan;
}
