using System.Globalization;
using Generator.Text;

namespace Generator.Functions.Forms;

/// <summary>
/// DuckDB text with holes: <c>{0}</c> an argument, <c>{*}</c> or <c>{1*}</c> all from one on, <c>{0:part}</c> a constant date part by DuckDB's name,
/// <c>{1:strftime}</c> and <c>{1:strptime}</c> a constant format model translated, <c>{1:path}</c> a constant path as JSON path, <c>{1:text}</c> a
/// constant as a string literal, <c>{type}</c> the result's DuckDB type, <c>{type:0}</c> an argument's, <c>{key}</c> the expression of WITHIN GROUP,
/// and for aggregates <c>{distinct}</c>, <c>{order}</c>, <c>{nulls}</c> and <c>{over}</c>, each with its blank.
/// </summary>
internal sealed class FormTemplate
{
    private readonly string _template;

    private FormTemplate(string template) => _template = template;

    public static FormTemplate Parse(string template) => new(template);

    /// <summary>The template's pieces for a call; null when a hole needs a constant that the call does not have or that DuckDB cannot say.</summary>
    public EquatableArray<FormSegment>? Fill(FunctionCall call)
    {
        var segments = new List<FormSegment>();
        var position = 0;
        while (position < _template.Length)
        {
            var open = _template.IndexOf('{', position);
            if (open < 0)
            {
                break;
            }

            var close = _template.IndexOf('}', open);
            AddText(segments, _template.Substring(position, open - position));
            if (Hole(open, close, call) is not { } segment)
            {
                return null;
            }

            if (segment is FormSegment.Text text)
            {
                AddText(segments, text.Value);
            }
            else
            {
                segments.Add(segment);
            }

            position = close + 1;
        }

        AddText(segments, _template.Substring(position));
        return segments.ToEquatableArray();
    }

    private static void AddText(List<FormSegment> segments, string text)
    {
        if (text.Length == 0)
        {
            return;
        }

        if (segments.Count > 0 && segments[segments.Count - 1] is FormSegment.Text before)
        {
            segments[segments.Count - 1] = new FormSegment.Text(before.Value + text);
            return;
        }

        segments.Add(new FormSegment.Text(text));
    }

    private FormSegment? Hole(int open, int close, FunctionCall call)
    {
        var hole = _template.Substring(open + 1, close - open - 1);
        var parts = hole.Split(':');
        if (parts.Length == 2)
        {
            return parts[0] == "type" ? new FormSegment.ArgumentType(Index(parts[1])) : FormConstants.Translate(parts[1], call, Index(parts[0]));
        }

        return hole switch
        {
            "type" => new FormSegment.ResultType(),
            "key" => new FormSegment.OrderKey(),
            "distinct" => new FormSegment.Distinct(),
            "order" => new FormSegment.Order(),
            "nulls" => new FormSegment.IgnoreNulls(),
            "over" => new FormSegment.Over(),
            "*" => new FormSegment.Arguments(0),
            _ when hole.EndsWith("*", StringComparison.Ordinal) => new FormSegment.Arguments(Index(hole.TrimEnd('*'))),
            _ => new FormSegment.Argument(Index(hole), !IsDelimited(open, close)),
        };
    }

    private static int Index(string digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    // Between parentheses, brackets, commas or the words of a CASE any expression may stand without parentheses of its own.
    private bool IsDelimited(int open, int close)
    {
        var before = _template.Substring(0, open).TrimEnd();
        var after = _template.Substring(close + 1).TrimStart();
        return EndsWithAny(before, "(", "[", ",", "case when", " when", "then", "else", "{distinct}", ":=")
            && StartsWithAny(after, ")", "]", ",", "then", "else", "when ", "end", " as ", "as {type", "{order}", "{nulls}");
    }

    private static bool EndsWithAny(string text, params string[] ends) => ends.Any(e => text.EndsWith(e, StringComparison.Ordinal));

    private static bool StartsWithAny(string text, params string[] starts) => starts.Any(s => text.StartsWith(s, StringComparison.Ordinal));
}
