using Generator.Templating.Evaluation;
using Generator.Templating.Parsing;

namespace Generator.Templating.Values;

/// <summary>What can be called.</summary>
internal abstract class CallableValue : Value
{
    public override string ToString() => $"<{TypeName}>";
}

/// <summary>A built-in function, or a method together with the value it belongs to.</summary>
/// <param name="function">The function.</param>
/// <param name="self">Its first argument, when it is a method.</param>
/// <param name="attributes">What it has beside being called, as <c>config.get</c>.</param>
internal sealed class FunctionValue(Function function, Value? self = null, IReadOnlyDictionary<string, Value>? attributes = null) : CallableValue
{
    public Function Function => function;

    public Value? Self => self;

    public override string TypeName => $"function {function.Name}";

    public override IEnumerable<string> AttributeNames => attributes?.Keys ?? [];

    public override Value? Attribute(string name) => attributes is not null && attributes.TryGetValue(name, out var value) ? value : null;
}

/// <summary>A macro.</summary>
/// <param name="definition">Its definition.</param>
/// <param name="template">The file it stands in.</param>
/// <param name="package">The package it belongs to.</param>
/// <param name="closure">The scope of the template that defines it inline; null for a macro of the library.</param>
internal sealed class MacroValue(MacroStatement definition, Template template, string package, Scope? closure = null) : CallableValue
{
    public MacroStatement Definition => definition;

    public Template Template => template;

    public string Package => package;

    public Scope? Closure => closure;

    public string UniqueId => $"macro.{package}.{definition.Name}";

    public override string TypeName => $"macro {definition.Name}";
}

/// <summary>The body of a call block, which the called macro renders with <c>caller()</c>.</summary>
/// <param name="block">The block.</param>
/// <param name="frame">Where the block stands: its names mean what they mean there.</param>
internal sealed class CallerValue(CallBlockStatement block, Frame frame) : CallableValue
{
    public CallBlockStatement Block => block;

    public Frame Frame => frame;

    public override string TypeName => "caller";
}
