using System.Globalization;
using System.Text;

namespace Generator.Functions.Forms;

/// <summary>
/// Writes out what a template repeats, for a call's number of arguments: <c>{*}</c> all arguments with commas, <c>{2*}</c> those from the third on,
/// <c>{*| || }</c> with another separator, <c>{last}</c> the last one, and <c>&lt;|1,2, |when {+0} then {+1}|&gt;</c> a text for each two arguments
/// from the second on, with a separator, as long as there are two; <c>{#}</c> in it is the repetition's number from 1.
/// </summary>
internal static class TemplateRepetition
{
    public static string Expand(string template, int count) => ExpandLists(ExpandGroups(template, count), count);

    private static string ExpandGroups(string template, int count)
    {
        var open = template.IndexOf("<|", StringComparison.Ordinal);
        if (open < 0)
        {
            return template;
        }

        var close = template.IndexOf("|>", open, StringComparison.Ordinal);
        var group = template.Substring(open + 2, close - open - 2);
        var bar = group.IndexOf('|');
        var head = group.Substring(0, bar).Split([','], 3);
        var (first, stride, body) = (Index(head[0]), Index(head[1]), group.Substring(bar + 1));
        var copies = new List<string>();
        for (var start = first; start + stride <= count; start += stride)
        {
            copies.Add(Enumerable.Range(0, stride).Aggregate(body, (text, i) => text.Replace($"{{+{Text(i)}}}", $"{{{Text(start + i)}}}")).Replace("{#}", Text(copies.Count + 1)));
        }

        return ExpandGroups(template.Substring(0, open) + string.Join(head[2], copies) + template.Substring(close + 2), count);
    }

    private static string ExpandLists(string template, int count)
    {
        var result = new StringBuilder();
        var position = 0;
        while (template.IndexOf('{', position) is >= 0 and var open)
        {
            var close = template.IndexOf('}', open);
            result.Append(template, position, open - position).Append(List(template.Substring(open + 1, close - open - 1), count));
            position = close + 1;
        }

        return result.Append(template, position, template.Length - position).ToString();
    }

    private static string List(string hole, int count)
    {
        if (hole == "last")
        {
            return $"{{{Text(count - 1)}}}";
        }

        var star = hole.IndexOf('*');
        if (star < 0)
        {
            return $"{{{hole}}}";
        }

        var first = star == 0 ? 0 : Index(hole.Substring(0, star));
        var separator = hole.Length > star + 1 ? hole.Substring(star + 2) : ", ";
        return string.Join(separator, Enumerable.Range(first, Math.Max(0, count - first)).Select(i => $"{{{Text(i)}}}"));
    }

    private static int Index(string digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
