using Generator.Templating.Evaluation;
using Generator.Templating.Values;

namespace Generator.Templating.Builtins;

/// <summary>Python's methods of list, and those of set that dbt projects call on the result of <c>set()</c>.</summary>
internal static class ListMethods
{
    public static readonly IReadOnlyDictionary<string, Function> Table = Function.Table(
        new("append", "self, value", call => Change(call, items => items.Add(call.Raw(1)!))),
        new("add", "self, value", call => Change(call, items =>
        {
            if (!items.Contains(call.Raw(1)!))
            {
                items.Add(call.Raw(1)!);
            }
        })),
        new("extend", "self, values", call => Change(call, items => items.AddRange([.. call.Items(1)]))),
        new("insert", "self, index, value", call => Change(call, items => items.Insert((int)Math.Max(0, Math.Min(Index(call, items.Count), items.Count)), call.Raw(2)!))),
        new("pop", "self, index?", Pop),
        new("remove", "self, value", call => Change(call, items => items.Remove(call.Raw(1)!))),
        new("clear", "self", call => Change(call, items => items.Clear())),
        new("reverse", "self", call => Change(call, items => items.Reverse())),
        new("copy", "self", call => new ListValue(Self(call).Items)),
        new("sort", "self, reverse?", Sort),
        new("index", "self, value", call => Self(call).Elements.IndexOf(call[1]) is var at and >= 0 ? new IntegerValue(at) : call.Fail($"find {Rendering.Describe(call[1])} in the list")),
        new("count", "self, value", call => new IntegerValue(Self(call).Items.Count(item => item.Equals(call[1])))),
        new("union", "self, other", call => new ListValue(Self(call).Items.Union(call.Items(1)))),
        new("intersection", "self, other", call => new ListValue(Self(call).Items.Intersect(call.Items(1)))),
        new("difference", "self, other", call => new ListValue(Self(call).Items.Except(call.Items(1)))),
        new("issubset", "self, other", call => BoolValue.Of(!Self(call).Items.Except(call.Items(1)).Any())),
        new("issuperset", "self, other", call => BoolValue.Of(!call.Items(1).Except(Self(call).Items).Any())));

    private static ListValue Self(Call call) => (ListValue)call.Raw(0)!;

    private static long Index(Call call, int count) => call.Whole(1) < 0 ? call.Whole(1) + count : call.Whole(1);

    private static Value Change(Call call, Action<List<Value>> change)
    {
        if (Self(call).IsTuple)
        {
            return call.Fail("change a tuple; write a list, with [ ]");
        }

        change(Self(call).Elements);
        return NoneValue.Instance;
    }

    private static Value Pop(Call call)
    {
        var items = Self(call).Elements;
        var index = call.Has(1) ? Index(call, items.Count) : items.Count - 1;
        if (index < 0 || index >= items.Count || Self(call).IsTuple)
        {
            return call.Fail("take an element that is not there out of the list");
        }

        var item = items[(int)index];
        items.RemoveAt((int)index);
        return item;
    }

    private static Value Sort(Call call)
    {
        var sorted = Self(call).Items.OrderBy(item => item, new ValueOrder(call, ignoreCase: false)).ToList();
        if (call.Flag(1))
        {
            sorted.Reverse();
        }

        return Change(call, items =>
        {
            items.Clear();
            items.AddRange(sorted);
        });
    }
}
