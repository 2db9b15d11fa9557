using Generator.Functions.Dates;
using Generator.Types;

namespace Generator.Functions.Forms;

/// <summary>
/// Text read by a constant format model ("Date and time formats in conversion functions"): <c>strptime</c> with the model's elements. A year of two
/// digits lies between 1970 and 2069 (TWO_DIGIT_CENTURY_START = 1970), one that the model does not name is 1970, month names are read short and long.
/// </summary>
internal static class DateParsing
{
    private const string OffsetAtEnd = "' *([+-][0-9]{1,2}(:?[0-9]{2})?|Z)? *$'";

    /// <summary>The segments to write, a timestamp; null when an element cannot be read.</summary>
    /// <param name="value">The text's position in the call.</param>
    /// <param name="type">Its type: a string, or a variant that holds one.</param>
    /// <param name="model">The format model.</param>
    /// <param name="isTry">Whether what does not fit is NULL.</param>
    /// <param name="isInstant">Whether an offset moves the result, which then has a time zone; otherwise it is the wall clock, without one.</param>
    public static IReadOnlyList<FormSegment>? Of(int value, SqlType type, string model, bool isTry, bool isInstant)
    {
        var parts = FormatModel.Parse(model).ToList();
        var hasOffset = parts.Any(part => part.IsOffset);
        if (hasOffset && !parts[parts.Count - 1].IsOffset)
        {
            return null;
        }

        if (hasOffset && !isInstant)
        {
            parts.RemoveAt(parts.Count - 1);
            parts = WithoutBlanksAtEnd(parts);
        }

        if (parts.Any(part => part.Element == FormatElement.MeridiemLetter) || parts.Count == 0)
        {
            return null;
        }

        var before = "";
        var after = "";
        if (parts.Any(part => part is { Element: FormatElement.Fraction, Digits: > 6 }))
        {
            (before, after) = ("regexp_replace(", ", '(\\.[0-9]{6})[0-9]+', '\\1')");
        }

        if (hasOffset && !isInstant)
        {
            (before, after) = ($"regexp_replace({before}", $"{after}, {OffsetAtEnd}, '')");
        }

        var formats = Formats(parts);
        if (!parts.Any(part => part.IsYear))
        {
            before = "'1970 ' || " + before;
            formats = [.. formats.Select(format => "%Y " + format)];
        }

        var list = string.Join(", ", formats.Select(format => $"'{format.Replace("'", "''")}'"));
        var parse = $"{(isTry ? "try_" : "")}strptime(";
        var isShortYear = parts.Any(part => part.Element is FormatElement.ShortYear or FormatElement.BareYear);
        var isVariant = type.IsSemiStructured;
        return
        [
            new FormSegment.Text((isShortYear ? "list_transform([" : isInstant && !hasOffset ? "timezone('UTC', " : "") + parse + before + (isVariant ? "(" : "")),
            new FormSegment.Argument(value, IsOperand: isVariant || before.EndsWith("|| ", StringComparison.Ordinal)),
            new FormSegment.Text((isVariant ? " ->> '$')" : "") + after + (formats.Count == 1 ? $", {list})" : $", [{list}])") + End(isShortYear, isInstant && !hasOffset)),
        ];
    }

    private static string End(bool isShortYear, bool isWallClock) => (isShortYear, isWallClock) switch
    {
        (true, true) => "], lambda t: timezone('UTC', case when year(t) = 1969 then t + to_years(100) else t end))[1]",
        (true, false) => "], lambda t: case when year(t) = 1969 then t + to_years(100) else t end)[1]",
        (false, true) => ")",
        _ => "",
    };

    private static List<FormatPart> WithoutBlanksAtEnd(List<FormatPart> parts) =>
        parts.Count > 0 && parts[parts.Count - 1] is { Element: FormatElement.Literal } last
            ? [.. parts.Take(parts.Count - 1), last with { Text = last.Text.TrimEnd() }]
            : parts;

    private static List<string> Formats(List<FormatPart> parts)
    {
        List<string> formats = [""];
        foreach (var part in parts)
        {
            formats = part.Element is FormatElement.MonthName or FormatElement.FullMonthName
                ? [.. formats.Select(format => format + "%b"), .. formats.Select(format => format + "%B")]
                : [.. formats.Select(format => format + Strptime(part))];
        }

        return formats;
    }

    private static string Strptime(FormatPart part) => part.Element switch
    {
        FormatElement.Literal => part.Text.Replace("%", "%%"),
        FormatElement.Year => "%Y",
        FormatElement.ShortYear or FormatElement.BareYear => "%y",
        FormatElement.Month or FormatElement.BareMonth => "%m",
        FormatElement.Day or FormatElement.BareDay => "%d",
        FormatElement.DayName => "%a",
        FormatElement.Hour24 or FormatElement.BareHour24 => "%H",
        FormatElement.Hour12 or FormatElement.BareHour12 => "%I",
        FormatElement.Meridiem => "%p",
        FormatElement.Minute or FormatElement.BareMinute => "%M",
        FormatElement.Second or FormatElement.BareSecond => "%S",
        FormatElement.Fraction => part.Digits == 0 ? "" : "%f",
        _ => "%z",
    };
}
