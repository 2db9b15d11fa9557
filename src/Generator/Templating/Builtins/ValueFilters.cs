using Generator.Templating.Evaluation;
using Generator.Templating.Values;

namespace Generator.Templating.Builtins;

/// <summary>Filters on values of every type.</summary>
internal static class ValueFilters
{
    public static readonly Function[] Rows =
    [
        new("default", "value, default_value?, boolean?", Default),
        new("d", "value, default_value?, boolean?", Default),
        new("string", "value", call => call.Evaluator.Print(call.Raw(0)!, call.Span)),
        new("as_text", "value", call => call.Evaluator.Print(call.Raw(0)!, call.Span)),
        new("as_native", "value", call => call.Raw(0) is StringValue text ? Native(text) : call.Raw(0)!),
        // These say how the printed text is to be read, so that a value which is no such text stays what it is: `target.type == 'x' | as_bool`.
        new("as_bool", "value", call => call.Raw(0) is StringValue text ? Native(text) as BoolValue ?? call.Raw(0)! : call.Raw(0)!),
        new("as_number", "value", call => call.Raw(0) is StringValue text ? Operators.ParseNumber(text.Text.Trim()) ?? call.Raw(0)! : call.Raw(0)!),
        new("tojson", "value, indent?", call => call.String(Json.Write(call[0], indent: call.Has(1) ? (int)call.Whole(1) : null))),
        new("fromjson", "value", call => Json.Read(call.Text(0)) ?? call.Fail("read the text as JSON")),
        new("pprint", "value", call => call.String(call[0].Quoted)),
        new("attr", "value, name", call => Members.Attribute(call.Evaluator, call.Raw(0)!, call.Text(1), call.Span, "the value")),
        new("items", "value", call => call[0] is DictValue dict ? ListFilters.Pairs(dict.Entries) : call.Fail($"take the items of {Rendering.Describe(call[0])}")),
        new("dictsort", "value, case_sensitive?, by?, reverse?", DictSort),
    ];

    private static Value Default(Call call) =>
        call.Raw(0) is UndefinedValue || (call.Flag(2) && !call[0].IsTrue) ? call.Raw(1) ?? StringValue.Empty : call.Raw(0)!;

    private static Value Native(StringValue text) => text.Text.Trim() switch
    {
        "True" or "true" => BoolValue.True,
        "False" or "false" => BoolValue.False,
        "None" => NoneValue.Instance,
        var word => (Value?)Operators.ParseNumber(word) ?? text,
    };

    private static Value DictSort(Call call)
    {
        if (call[0] is not DictValue dict)
        {
            return call.Fail($"sort {Rendering.Describe(call[0])} as a dict");
        }

        var byValue = call.Text(2, "key") == "value";
        var sorted = dict.Entries.OrderBy(entry => byValue ? entry.Value : entry.Key, new ValueOrder(call, !call.Flag(1))).ToList();
        if (call.Flag(3))
        {
            sorted.Reverse();
        }

        return ListFilters.Pairs(sorted);
    }
}
