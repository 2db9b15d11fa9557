using Generator.Diagnostics;
using Generator.Templating.Builtins;
using Generator.Templating.Context;
using Generator.Templating.Parsing;
using Generator.Templating.Values;
using Generator.Text;
using Microsoft.CodeAnalysis.Text;

namespace Generator.Templating.Evaluation;

/// <summary>Attributes, elements and slices of values.</summary>
internal static class Members
{
    public static Value Attribute(Evaluator evaluator, Value target, AttributeExpression expression)
    {
        if (target is PackageValue package && package.Attribute(expression.Name) is null)
        {
            return evaluator.Rendering.Report(
                TemplatingDiagnostics.UnknownMacro,
                expression.Span,
                $"{Source(evaluator, expression)}",
                Suggestion.Phrase(expression.Name, package.AttributeNames));
        }

        return Attribute(evaluator, target, expression.Name, expression.Target.Span, SourceOf(evaluator, expression.Target));
    }

    /// <summary>An attribute, or what a name means as a method or a mapping's key.</summary>
    public static Value Attribute(Evaluator evaluator, Value target, string name, TextSpan span, string described)
    {
        if (target is RunTimeValue run)
        {
            return RunTimeMembers.Find(run, name) ?? Attribute(evaluator, evaluator.Rendering.Use(target, span), name, span, described);
        }

        if (target is UndefinedValue)
        {
            return target;
        }

        if (target is QueryResultValue)
        {
            return evaluator.Rendering.Report(
                TemplatingDiagnostics.WarehouseQuery, span, $"{described.Trim('\'')}.{name}", "an operation's statements are fixed when it is compiled");
        }

        return Methods.Find(target, name) is { } method && (target is not DictValue || target.Attribute(name) is null || name is "items" or "get" or "keys" or "values" or "update")
            ? new FunctionValue(method, target)
            : target.Attribute(name)
                ?? new UndefinedValue(new UndefinedName(described, name, target.AttributeNames.Concat(Methods.NamesOf(target))));
    }

    public static Value Subscript(Evaluator evaluator, Value target, Value index, TextSpan span)
    {
        var rendering = evaluator.Rendering;
        var used = rendering.Use(target, span);
        var key = rendering.UseDefined(index, span);
        if (used is UndefinedValue || key is UndefinedValue)
        {
            return used is UndefinedValue ? used : UndefinedValue.Reported;
        }

        switch (used, key)
        {
            case (DictValue dict, _):
                return dict.Find(key) ?? new UndefinedValue(new UndefinedName("the dict", key.ToString(), dict.AttributeNames));
            case (NoneValue, _):
                // Jinja takes what None lacks for undefined, and asks no further.
                return UndefinedValue.Reported;
            case (StringValue or ListValue, IntegerValue position):
                return Element(used, position.Value);
            case (not ListValue, StringValue name):
                return Attribute(evaluator, used, name.Text, span, $"the {used.TypeName}");
            default:
                return rendering.FailOperation(span, $"look up {Rendering.Describe(key)} in {Rendering.Describe(used)}");
        }
    }

    public static Value Slice(Evaluator evaluator, SliceExpression slice)
    {
        var rendering = evaluator.Rendering;
        var target = rendering.UseDefined(evaluator.Evaluate(slice.Target), slice.Target.Span);
        long? Bound(Expression? bound) =>
            bound is null ? null : rendering.UseDefined(evaluator.Evaluate(bound), bound.Span) is IntegerValue whole ? whole.Value : null;
        var (start, stop, step) = (Bound(slice.Start), Bound(slice.Stop), Bound(slice.Step) ?? 1);
        if (target is not (StringValue or ListValue) || step == 0)
        {
            return target is UndefinedValue ? target : rendering.FailOperation(slice.Span, $"take a slice of {Rendering.Describe(target)}");
        }

        var count = target is StringValue text ? text.Text.Length : target.Items!.Count;
        var indexes = SliceIndexes(count, start, stop, step);
        return target is StringValue characters
            ? new StringValue(string.Concat(indexes.Select(i => characters.Text[i])))
            : new ListValue(indexes.Select(i => target.Items![i]), ((ListValue)target).IsTuple);
    }

    private static IEnumerable<int> SliceIndexes(int count, long? start, long? stop, long step)
    {
        long Clamp(long index, long low, long high) => Math.Min(Math.Max(index < 0 ? index + count : index, low), high);
        var from = start is { } s ? Clamp(s, step > 0 ? 0 : -1, step > 0 ? count : count - 1) : step > 0 ? 0 : count - 1;
        var to = stop is { } e ? Clamp(e, step > 0 ? 0 : -1, step > 0 ? count : count - 1) : step > 0 ? count : -1;
        for (var i = from; step > 0 ? i < to : i > to; i += step)
        {
            yield return (int)i;
        }
    }

    private static Value Element(Value sequence, long position)
    {
        var count = sequence is StringValue text ? text.Text.Length : sequence.Items!.Count;
        var index = position < 0 ? position + count : position;
        if (index < 0 || index >= count)
        {
            return new UndefinedValue(new UndefinedName($"a {sequence.TypeName} of {count} elements", new IntegerValue(position).ToString(), []));
        }

        return sequence is StringValue characters ? new StringValue(characters.Text[(int)index].ToString()) : sequence.Items![(int)index];
    }

    private static string SourceOf(Evaluator evaluator, Expression expression) =>
        expression is NameExpression or AttributeExpression ? $"'{Source(evaluator, expression)}'" : "the value";

    private static string Source(Evaluator evaluator, Expression expression) =>
        evaluator.Rendering.Frame.Template.File.Text.Substring(expression.Span.Start, expression.Span.Length);
}
