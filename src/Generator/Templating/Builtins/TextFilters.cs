using System.Text;
using Generator.Templating.Evaluation;
using Generator.Templating.Values;

namespace Generator.Templating.Builtins;

/// <summary>Filters on texts.</summary>
internal static class TextFilters
{
    public static readonly Function[] Rows =
    [
        new("upper", "value", call => call.String(call.Text(0).ToUpperInvariant())),
        new("lower", "value", call => call.String(call.Text(0).ToLowerInvariant())),
        new("capitalize", "value", call => call.String(Capitalize(call.Text(0)))),
        new("title", "value", call => call.String(Title(call.Text(0)))),
        new("trim", "value, chars?", call => call.Evaluator.Print(call.Raw(0)!, call.Span).Trim(call.Has(1) ? call.Text(1) : null)),
        new("replace", "value, old, new, count?", call => Replace(call, call.Has(3) ? call.Whole(3) : -1)),
        new("indent", "value, width?, first?, blank?", call => call.String(Indent(call))),
        new("center", "value, width?", call => call.String(Center(call.Text(0), (int)Math.Min(call.Whole(1, 80), 10_000)))),
        new("truncate", "value, length?, killwords?, end?, leeway?", call => call.String(Truncate(call))),
        new("format", "value, *values, **named", call => call.String(Formatting.Percent(call.Text(0), ((DictValue)call.Raw(2)!).IsTrue ? call.Raw(2)! : call.Raw(1)!))),
        new("wordcount", "value", call => new IntegerValue(call.Text(0).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length)),
        new("escape", "value", call => call.String(Escape(call.Text(0)))),
        new("e", "value", call => call.String(Escape(call.Text(0)))),
        new("safe", "value", call => call.Raw(0)!),
        new("forceescape", "value", call => call.String(Escape(call.Text(0)))),
        new("urlencode", "value", call => call.String(Uri.EscapeDataString(call.Text(0)).Replace("%2F", "/"))),
        new("wordwrap", "value, width?", call => call.String(WordWrap(call.Text(0), (int)Math.Min(call.Whole(1, 79), 10_000)))),
    ];

    public static string Capitalize(string text) =>
        text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text.Substring(1).ToLowerInvariant();

    public static string Title(string text)
    {
        var result = new StringBuilder(text.Length);
        var startsWord = true;
        foreach (var c in text)
        {
            result.Append(startsWord ? char.ToUpperInvariant(c) : char.ToLowerInvariant(c));
            startsWord = !char.IsLetterOrDigit(c);
        }

        return result.ToString();
    }

    /// <summary>Python's replace of the first occurrences; a negative count means all.</summary>
    public static Value Replace(Call call, long count)
    {
        var (text, old, with) = (call.Text(0), call.Text(1), call.Text(2));
        if (old.Length == 0)
        {
            return call.String(text);
        }

        var result = new StringBuilder();
        var from = 0;
        while (count != 0 && text.IndexOf(old, from, StringComparison.Ordinal) is var found and >= 0)
        {
            result.Append(text, from, found - from).Append(with);
            from = found + old.Length;
            count--;
        }

        return call.String(result.Append(text, from, text.Length - from).ToString());
    }

    private static string Indent(Call call)
    {
        var prefix = call[1] is StringValue given ? given.Text : new string(' ', (int)Math.Max(0, Math.Min(call.Whole(1, 4), 1000)));
        var lines = call.Text(0).Split('\n');
        return string.Join("\n", lines.Select((line, i) => (i > 0 || call.Flag(2)) && (line.Trim().Length > 0 || call.Flag(3)) ? prefix + line : line));
    }

    private static string Center(string text, int width) =>
        text.Length >= width ? text : text.PadLeft(text.Length + ((width - text.Length) / 2)).PadRight(width);

    private static string Truncate(Call call)
    {
        var (text, end) = (call.Text(0), call.Text(3, "..."));
        var length = (int)Math.Max(end.Length, Math.Min(call.Whole(1, 255), int.MaxValue / 2));
        if (text.Length <= length + call.Whole(4, 5))
        {
            return text;
        }

        var cut = text.Substring(0, length - end.Length);
        var space = cut.LastIndexOf(' ');
        return (call.Flag(2) || space < 0 ? cut : cut.Substring(0, space)) + end;
    }

    private static string Escape(string text) =>
        text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;").Replace("\"", "&#34;").Replace("'", "&#39;");

    private static string WordWrap(string text, int width)
    {
        var result = new StringBuilder();
        var line = 0;
        foreach (var word in text.Split(' '))
        {
            if (line > 0 && line + 1 + word.Length > width)
            {
                result.Append('\n');
                line = 0;
            }
            else if (line > 0)
            {
                result.Append(' ');
                line++;
            }

            result.Append(word);
            line += word.Length;
        }

        return result.ToString();
    }
}
