using Generator.Diagnostics;
using Generator.Templating.Evaluation;
using Generator.Templating.Values;
using Generator.Text;

namespace Generator.Templating.Builtins;

/// <summary>The filters that apply a filter or a test to each element.</summary>
internal static class SelectionFilters
{
    public static readonly Function[] Rows =
    [
        new("map", "value, *arguments, **named", Map),
        new("select", "value, *arguments", call => Choose(call, byAttribute: false, keep: true)),
        new("reject", "value, *arguments", call => Choose(call, byAttribute: false, keep: false)),
        new("selectattr", "value, *arguments", call => Choose(call, byAttribute: true, keep: true)),
        new("rejectattr", "value, *arguments", call => Choose(call, byAttribute: true, keep: false)),
    ];

    private static ListValue Map(Call call)
    {
        var arguments = ((ListValue)call.Raw(1)!).Items;
        var named = (DictValue)call.Raw(2)!;
        if (named.Attribute("attribute") is { } attribute)
        {
            return new ListValue(call.Items(0).Select(item =>
                ListFilters.At(call, item, attribute) is UndefinedValue && named.Attribute("default") is { } otherwise
                    ? otherwise
                    : ListFilters.At(call, item, attribute)));
        }

        var filter = arguments.Count > 0 ? arguments[0].ToString() : "";
        return new ListValue(call.Items(0).Select(item =>
        {
            var forItem = Arguments.Of([item, .. arguments.Skip(1)]);
            forItem.Named.AddRange(named.Entries.Select(entry => (entry.Key.ToString(), entry.Value)));
            return Filters.Apply(call, filter, forItem);
        }));
    }

    private static ListValue Choose(Call call, bool byAttribute, bool keep)
    {
        var arguments = ((ListValue)call.Raw(1)!).Items;
        var attribute = byAttribute && arguments.Count > 0 ? arguments[0] : null;
        var rest = arguments.Skip(byAttribute ? 1 : 0).ToArray();
        return new ListValue(call.Items(0).Where(item => Holds(call, ListFilters.At(call, item, attribute), rest) == keep).ToArray());
    }

    private static bool Holds(Call call, Value value, Value[] test)
    {
        if (test.Length == 0)
        {
            return call.Rendering.Use(value, call.Span).IsTrue;
        }

        var name = test[0].ToString();
        if (Tests.Table.TryGetValue(name, out var function))
        {
            return call.Evaluator.Calls.CallFunction(function, Arguments.Of([value, .. test.Skip(1)]), call.Span, hasInput: true).IsTrue;
        }

        call.Rendering.Report(TemplatingDiagnostics.UnknownTest, call.Span, name, Suggestion.Phrase(name, Tests.Table.Keys));
        return false;
    }
}
