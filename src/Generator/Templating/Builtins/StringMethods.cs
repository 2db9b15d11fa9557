using Generator.Templating.Evaluation;
using Generator.Templating.Values;

namespace Generator.Templating.Builtins;

/// <summary>Python's methods of str.</summary>
internal static class StringMethods
{
    public static readonly IReadOnlyDictionary<string, Function> Table = Function.Table(
        new("upper", "self", call => call.String(call.Text(0).ToUpperInvariant())),
        new("lower", "self", call => call.String(call.Text(0).ToLowerInvariant())),
        new("casefold", "self", call => call.String(call.Text(0).ToLowerInvariant())),
        new("capitalize", "self", call => call.String(TextFilters.Capitalize(call.Text(0)))),
        new("title", "self", call => call.String(TextFilters.Title(call.Text(0)))),
        new("strip", "self, chars?", call => Self(call).Trim(call.Has(1) ? call.Text(1) : null)),
        new("lstrip", "self, chars?", call => Self(call).Trim(call.Has(1) ? call.Text(1) : null, end: false)),
        new("rstrip", "self, chars?", call => Self(call).Trim(call.Has(1) ? call.Text(1) : null, start: false)),
        new("removeprefix", "self, prefix", call => call.Text(0).StartsWith(call.Text(1), StringComparison.Ordinal) ? call.String(call.Text(0).Substring(call.Text(1).Length)) : Self(call)),
        new("removesuffix", "self, suffix", call => call.Text(0).EndsWith(call.Text(1), StringComparison.Ordinal) ? call.String(call.Text(0).Substring(0, call.Text(0).Length - call.Text(1).Length)) : Self(call)),
        new("replace", "self, old, new, count?", call => TextFilters.Replace(call, call.Has(3) ? call.Whole(3) : -1)),
        new("split", "self, sep?, maxsplit?", Split),
        new("rsplit", "self, sep?, maxsplit?", RightSplit),
        new("splitlines", "self", call => Texts(call.Text(0).Replace("\r\n", "\n").TrimEnd('\n').Split('\n'))),
        new("partition", "self, sep", call => Partition(call.Text(0), call.Text(1), call.Text(0).IndexOf(call.Text(1), StringComparison.Ordinal), isLast: false)),
        new("rpartition", "self, sep", call => Partition(call.Text(0), call.Text(1), call.Text(0).LastIndexOf(call.Text(1), StringComparison.Ordinal), isLast: true)),
        new("join", "self, values", Join),
        new("format", "self, *values, **named", Format),
        new("startswith", "self, prefix", call => BoolValue.Of(Any(call, (text, part) => text.StartsWith(part, StringComparison.Ordinal)))),
        new("endswith", "self, suffix", call => BoolValue.Of(Any(call, (text, part) => text.EndsWith(part, StringComparison.Ordinal)))),
        new("find", "self, part", call => new IntegerValue(call.Text(0).IndexOf(call.Text(1), StringComparison.Ordinal))),
        new("rfind", "self, part", call => new IntegerValue(call.Text(0).LastIndexOf(call.Text(1), StringComparison.Ordinal))),
        new("index", "self, part", call => call.Text(0).IndexOf(call.Text(1), StringComparison.Ordinal) is var at and >= 0 ? new IntegerValue(at) : call.Fail($"find '{call.Text(1)}' in {Rendering.Describe(call[0])}")),
        new("count", "self, part", call => new IntegerValue(call.Text(1).Length == 0 ? 0 : call.Text(0).Split([call.Text(1)], StringSplitOptions.None).Length - 1)),
        new("zfill", "self, width", call => call.String(call.Text(0).PadLeft(Width(call), '0'))),
        new("ljust", "self, width, fill?", call => call.String(call.Text(0).PadRight(Width(call), Fill(call)))),
        new("rjust", "self, width, fill?", call => call.String(call.Text(0).PadLeft(Width(call), Fill(call)))),
        new("isdigit", "self", call => All(call, char.IsDigit)),
        new("isnumeric", "self", call => All(call, char.IsNumber)),
        new("isalpha", "self", call => All(call, char.IsLetter)),
        new("isalnum", "self", call => All(call, char.IsLetterOrDigit)),
        new("isspace", "self", call => All(call, char.IsWhiteSpace)),
        new("isupper", "self", call => BoolValue.Of(call.Text(0).Any(char.IsUpper) && !call.Text(0).Any(char.IsLower))),
        new("islower", "self", call => BoolValue.Of(call.Text(0).Any(char.IsLower) && !call.Text(0).Any(char.IsUpper))));

    private static StringValue Self(Call call) => (StringValue)call.Raw(0)!;

    private static ListValue Texts(IEnumerable<string> texts) => new(texts.Select(text => new StringValue(text)));

    private static int Width(Call call) => (int)Math.Max(0, Math.Min(call.Whole(1), 10_000));

    private static char Fill(Call call) => call.Text(2, " ")[0];

    private static BoolValue All(Call call, Func<char, bool> holds) => BoolValue.Of(call.Text(0).Length > 0 && call.Text(0).All(holds));

    private static bool Any(Call call, Func<string, string, bool> holds) =>
        call[1] is ListValue list ? list.Items.Any(part => holds(call.Text(0), part.ToString())) : holds(call.Text(0), call.Text(1));

    private static Value Split(Call call)
    {
        if (!call.Has(1))
        {
            return Texts(call.Text(0).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        }

        return call.Text(1).Length == 0
            ? call.Fail("split at an empty text")
            : Texts(call.Text(0).Split([call.Text(1)], call.Has(2) && call.Whole(2) >= 0 ? (int)Math.Min(call.Whole(2) + 1, int.MaxValue) : int.MaxValue, StringSplitOptions.None));
    }

    private static Value RightSplit(Call call)
    {
        if (!call.Has(1) || !call.Has(2) || call.Text(1).Length == 0)
        {
            return Split(call);
        }

        var (text, separator) = (call.Text(0), call.Text(1));
        var parts = new List<string>();
        for (var left = call.Whole(2); left > 0 && text.LastIndexOf(separator, StringComparison.Ordinal) is var at and >= 0; left--)
        {
            parts.Insert(0, text.Substring(at + separator.Length));
            text = text.Substring(0, at);
        }

        parts.Insert(0, text);
        return Texts(parts);
    }

    private static ListValue Partition(string text, string separator, int at, bool isLast)
    {
        string[] parts = at >= 0 ? [text.Substring(0, at), separator, text.Substring(at + separator.Length)]
            : isLast ? ["", "", text]
            : [text, "", ""];
        return new ListValue(parts.Select(part => new StringValue(part)), isTuple: true);
    }

    private static StringValue Join(Call call)
    {
        var result = new TextBuilder();
        var items = call.Items(1);
        for (var i = 0; i < items.Count; i++)
        {
            if (i > 0)
            {
                result.Append(Self(call), null);
            }

            result.Append(call.Evaluator.Print(items[i], call.Span), null);
        }

        return result.ToStringValue();
    }

    private static StringValue Format(Call call)
    {
        var values = ((ListValue)call.Raw(1)!).Items.Select(value => call.Rendering.UseDefined(value, call.Span)).ToArray();
        var named = new DictValue();
        foreach (var (key, value) in ((DictValue)call.Raw(2)!).Entries)
        {
            named[key] = call.Rendering.UseDefined(value, call.Span);
        }

        return call.String(Formatting.Braces(call.Text(0), values, named));
    }
}
