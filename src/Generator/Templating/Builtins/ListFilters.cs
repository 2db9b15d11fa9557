using Generator.Templating.Evaluation;
using Generator.Templating.Parsing;
using Generator.Templating.Values;

namespace Generator.Templating.Builtins;

/// <summary>Filters on lists. Run values inside of a list stay what they are.</summary>
internal static class ListFilters
{
    public static readonly Function[] Rows =
    [
        new("list", "value", call => new ListValue(call.Items(0))),
        new("length", "value", Length),
        new("count", "value", Length),
        new("first", "value", call => call.Items(0) is { Count: > 0 } items ? items[0] : Missing("first")),
        new("last", "value", call => call.Items(0) is { Count: > 0 } items ? items[items.Count - 1] : Missing("last")),
        new("join", "value, d?, attribute?", Join),
        new("sort", "value, reverse?, case_sensitive?, attribute?", Sort),
        new("reverse", "value", call => call[0] is StringValue text ? call.String(new string([.. text.Text.Reverse()])) : new ListValue(call.Items(0).Reverse())),
        new("unique", "value, case_sensitive?, attribute?", Unique),
        new("min", "value, case_sensitive?, attribute?", call => Extreme(call, -1)),
        new("max", "value, case_sensitive?, attribute?", call => Extreme(call, 1)),
        new("sum", "value, attribute?, start?", Sum),
        new("batch", "value, linecount, fill_with?", Batch),
        new("slice", "value, slices, fill_with?", Slice),
        new("random", "value", call => call.Fail("choose at random: the same project must always compile to the same SQL")),
        new("groupby", "value, attribute, default?", GroupBy),
    ];

    public static ListValue Pairs(IEnumerable<(Value Key, Value Value)> entries) =>
        new(entries.Select(entry => new ListValue([entry.Key, entry.Value], isTuple: true)));

    /// <summary>An element's attribute by a path such as <c>a.b.0</c>; the element itself without one.</summary>
    public static Value At(Call call, Value item, Value? path)
    {
        if (path is null or NoneValue or UndefinedValue)
        {
            return item;
        }

        foreach (var part in path.ToString().Split('.'))
        {
            item = Operators.ParseNumber(part) is IntegerValue index
                ? Members.Subscript(call.Evaluator, item, index, call.Span)
                : Members.Attribute(call.Evaluator, item, part, call.Span, $"the {item.TypeName}");
        }

        return item;
    }

    private static UndefinedValue Missing(string which) => new(new UndefinedName("an empty list", which, []));

    private static Value Length(Call call) => call[0] switch
    {
        StringValue text => new IntegerValue(text.Text.Length),
        { Items: { } items } => new IntegerValue(items.Count),
        var other => call.Fail($"take the length of {Rendering.Describe(other)}"),
    };

    private static StringValue Join(Call call)
    {
        var separator = call.Raw(1) is { } given ? call.Evaluator.Print(given, call.Span) : StringValue.Empty;
        var result = new TextBuilder();
        var isFirst = true;
        foreach (var item in call.Items(0))
        {
            if (!isFirst)
            {
                result.Append(separator, null);
            }

            isFirst = false;
            result.Append(call.Evaluator.Print(At(call, item, call.Raw(2)), call.Span), null);
        }

        return result.ToStringValue();
    }

    private static ListValue Sort(Call call)
    {
        var sorted = call.Items(0).OrderBy(item => At(call, item, call.Raw(3)), new ValueOrder(call, !call.Flag(2))).ToList();
        if (call.Flag(1))
        {
            sorted.Reverse();
        }

        return new ListValue(sorted);
    }

    private static ListValue Unique(Call call)
    {
        var seen = new HashSet<Value>();
        return new ListValue(call.Items(0).Where(item =>
        {
            var key = call.Rendering.Use(At(call, item, call.Raw(2)), call.Span);
            return seen.Add(key is StringValue text && !call.Flag(1) ? new StringValue(text.Text.ToLowerInvariant()) : key);
        }).ToArray());
    }

    private static Value Extreme(Call call, int sign)
    {
        var order = new ValueOrder(call, !call.Flag(1));
        Value? best = null;
        foreach (var item in call.Items(0))
        {
            best = best is null || sign * order.Compare(At(call, item, call.Raw(2)), At(call, best, call.Raw(2))) > 0 ? item : best;
        }

        return best ?? Missing(sign < 0 ? "min" : "max");
    }

    private static Value Sum(Call call)
    {
        var total = call.Has(2) ? call[2] : new IntegerValue(0);
        foreach (var item in call.Items(0))
        {
            var value = call.Rendering.Use(At(call, item, call.Raw(1)), call.Span);
            if (Operators.Apply(BinaryOperator.Add, total, value) is not { } sum)
            {
                return call.Fail($"add {Rendering.Describe(total)} and {Rendering.Describe(value)}");
            }

            total = sum;
        }

        return total;
    }

    private static Value Batch(Call call)
    {
        var size = (int)Math.Min(call.Whole(1), int.MaxValue);
        if (size <= 0)
        {
            return call.Fail("make batches of no elements");
        }

        var items = call.Items(0);
        var batches = new List<Value>();
        for (var i = 0; i < items.Count; i += size)
        {
            var batch = items.Skip(i).Take(size).ToList();
            while (call.Has(2) && batch.Count < size && size <= Rendering.MaxSteps)
            {
                batch.Add(call.Raw(2)!);
            }

            batches.Add(new ListValue(batch));
        }

        return new ListValue(batches);
    }

    private static Value Slice(Call call)
    {
        var slices = call.Whole(1);
        if (slices is <= 0 or > Rendering.MaxSteps)
        {
            return call.Fail("cut a list into that many slices");
        }

        var items = call.Items(0);
        var (size, larger) = ((int)(items.Count / slices), (int)(items.Count % slices));
        var start = 0;
        var result = new List<Value>();
        for (var i = 0; i < slices; i++)
        {
            var count = size + (i < larger ? 1 : 0);
            var slice = items.Skip(start).Take(count).ToList();
            if (call.Has(2) && larger > 0 && i >= larger)
            {
                slice.Add(call.Raw(2)!);
            }

            result.Add(new ListValue(slice));
            start += count;
        }

        return new ListValue(result);
    }

    private static ListValue GroupBy(Call call)
    {
        var groups = call.Items(0)
            .GroupBy(item => At(call, item, call.Raw(1)) is var key && key is UndefinedValue && call.Has(2) ? call.Raw(2)! : key)
            .OrderBy(group => group.Key, new ValueOrder(call, ignoreCase: true));
        return Pairs(groups.Select(group => (group.Key, (Value)new ListValue(group))));
    }
}
