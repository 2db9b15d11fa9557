using Generator.Templating.Evaluation;
using Generator.Templating.Values;

namespace Generator.Templating.Builtins;

/// <summary>Python's methods of dict.</summary>
internal static class DictMethods
{
    public static readonly IReadOnlyDictionary<string, Function> Table = Function.Table(
        new("keys", "self", call => new ListValue(Self(call).Items)),
        new("values", "self", call => new ListValue(Self(call).Values)),
        new("items", "self", call => ListFilters.Pairs(Self(call).Entries)),
        new("get", "self, key, default?", call => Self(call).Find(call[1]) ?? call.Raw(2) ?? NoneValue.Instance),
        new("update", "self, other?, **named", Update),
        new("pop", "self, key, default?", Pop),
        new("setdefault", "self, key, default?", SetDefault),
        new("copy", "self", call => Copy(Self(call))));

    private static DictValue Self(Call call) => (DictValue)call.Raw(0)!;

    private static DictValue Copy(DictValue dict)
    {
        var copy = new DictValue();
        foreach (var (key, value) in dict.Entries)
        {
            copy[key] = value;
        }

        return copy;
    }

    private static NoneValue Update(Call call)
    {
        var other = call[1] is DictValue dict ? dict.Entries : [];
        foreach (var (key, value) in other.Concat(((DictValue)call.Raw(2)!).Entries).ToArray())
        {
            Self(call)[key] = value;
        }

        return NoneValue.Instance;
    }

    private static Value Pop(Call call)
    {
        var value = Self(call).Find(call[1]);
        Self(call).Remove(call[1]);
        return value ?? call.Raw(2) ?? call.Fail($"find {Rendering.Describe(call[1])} in the dict");
    }

    private static Value SetDefault(Call call)
    {
        var value = Self(call).Find(call[1]) ?? call.Raw(2) ?? NoneValue.Instance;
        Self(call)[call[1]] = value;
        return value;
    }
}
