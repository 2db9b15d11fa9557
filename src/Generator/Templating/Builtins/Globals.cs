using Generator.Templating.Evaluation;
using Generator.Templating.Values;
using Generator.Text;

namespace Generator.Templating.Builtins;

/// <summary>Jinja's global functions, and Python's that dbt adds (dbt: "zip", "set", "tojson" …).</summary>
internal static class Globals
{
    public static readonly IReadOnlyDictionary<string, Function> Table = Function.Table(
        new("range", "start, stop?, step?", Range),
        new("dict", "entries?, **named", call => Merge(call, 0, 1)),
        new("namespace", "entries?, **named", call => new ObjectValue("namespace", Attributes(Merge(call, 0, 1)))),
        new("zip", "*lists", call => Zip(call, isStrict: false)),
        new("zip_strict", "*lists", call => Zip(call, isStrict: true)),
        new("set", "values, default?", call => Set(call)),
        new("set_strict", "values", call => Set(call)),
        new("tojson", "value, default?, sort_keys?", call => call.String(Json.Write(call[0], call.Flag(2)))),
        new("fromjson", "text, default?", call => Json.Read(call.Text(0)) ?? (call.Raw(1) ?? call.Fail("read the text as JSON"))),
        new("fromyaml", "text, default?", call => Yaml.Read(call.Text(0)) ?? (call.Raw(1) ?? call.Fail("read the text as YAML"))),
        new("toyaml", "value, default?, sort_keys?", call => call.String(Json.Write(call[0], call.Flag(2)))),
        new("local_md5", "value", call => call.String(Md5.HexOf(call.Text(0)))));

    private static Value Range(Call call)
    {
        var (start, stop) = call.Has(1) ? (call.Whole(0), call.Whole(1)) : (0, call.Whole(0));
        var step = call.Whole(2, 1);
        if (step == 0 || Math.Abs((double)stop - start) / Math.Abs(step) > Rendering.MaxSteps)
        {
            return call.Fail(step == 0 ? "make a range with step 0" : $"make a range of more than {Rendering.MaxSteps} numbers");
        }

        var items = new List<Value>();
        for (var i = start; step > 0 ? i < stop : i > stop; i += step)
        {
            items.Add(new IntegerValue(i));
        }

        return new ListValue(items);
    }

    private static DictValue Merge(Call call, int entries, int named)
    {
        var dict = new DictValue();
        var given = call.Has(entries) ? call[entries] : NoneValue.Instance;
        foreach (var (key, value) in given is DictValue other ? other.Entries : call.Has(entries) ? call.Items(entries).Select(Pair) : [])
        {
            dict[key] = value;
        }

        foreach (var (key, value) in ((DictValue)call.Raw(named)!).Entries)
        {
            dict[key] = value;
        }

        return dict;
    }

    private static (Value Key, Value Value) Pair(Value pair) =>
        pair is ListValue { Items: [var key, var value] } ? (key, value) : (pair, NoneValue.Instance);

    private static Dictionary<string, Value> Attributes(DictValue dict) =>
        dict.Entries.ToDictionary(entry => entry.Key.ToString(), entry => entry.Value, StringComparer.Ordinal);

    private static Value Zip(Call call, bool isStrict)
    {
        var lists = ((ListValue)call.Raw(0)!).Items.Select(list => call.Rendering.ItemsOf(list, call.Span)).ToArray();
        if (isStrict && lists.Any(list => list.Count != lists[0].Count))
        {
            return call.Fail("zip lists of different lengths");
        }

        var count = lists.Length == 0 ? 0 : lists.Min(list => list.Count);
        return new ListValue(Enumerable.Range(0, count).Select(i => new ListValue(lists.Select(list => list[i]), isTuple: true)));
    }

    /// <summary>A list without duplicates, in the order of their first: so that what is rendered is the same each time.</summary>
    private static ListValue Set(Call call) => new(call.Items(0).Distinct());
}
