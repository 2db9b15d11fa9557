using Generator.Text;

namespace Generator.Functions.Dates;

/// <summary>
/// Reads Snowflake's date and time format models ("Date and time input and output formats"). Elements are recognised case ignored; text in double quotes
/// and anything that is no element stands for itself.
/// </summary>
internal static class FormatModel
{
    // Longest first, so that HH24 is not read as HH.
    private static readonly (string Word, FormatPart Part)[] Elements =
    [
        ("TZH:TZM", new(FormatElement.OffsetWithColon)),
        ("TZHTZM", new(FormatElement.Offset)),
        ("HH24", new(FormatElement.Hour24)),
        ("HH12", new(FormatElement.Hour12)),
        ("YYYY", new(FormatElement.Year)),
        ("UUUU", new(FormatElement.Year)),
        ("MMMM", new(FormatElement.FullMonthName)),
        .. Enumerable.Range(0, 10).Select(digits => ("FF" + (char)('0' + digits), new FormatPart(FormatElement.Fraction, Digits: digits))),
        ("MON", new(FormatElement.MonthName)),
        ("TZH", new(FormatElement.OffsetHour)),
        ("FF", new(FormatElement.Fraction, Digits: 9)),
        ("YY", new(FormatElement.ShortYear)),
        ("MM", new(FormatElement.Month)),
        ("DD", new(FormatElement.Day)),
        ("DY", new(FormatElement.DayName)),
        ("HH", new(FormatElement.Hour24)),
        ("MI", new(FormatElement.Minute)),
        ("SS", new(FormatElement.Second)),
        ("AM", new(FormatElement.Meridiem)),
        ("PM", new(FormatElement.Meridiem)),
    ];

    // Of one letter, or easily part of a word: "HH24:MI hours" prints the word, so these stand alone between characters that are no letters.
    private static readonly (string Word, FormatPart Part)[] ElementsThatStandAlone =
    [
        ("H24", new(FormatElement.BareHour24)),
        ("H12", new(FormatElement.BareHour12)),
        ("MO", new(FormatElement.BareMonth)),
        ("ME", new(FormatElement.BareMinute)),
        ("Y", new(FormatElement.BareYear)),
        ("D", new(FormatElement.BareDay)),
        ("H", new(FormatElement.BareHour24)),
        ("S", new(FormatElement.BareSecond)),
        ("P", new(FormatElement.MeridiemLetter)),
    ];

    /// <summary>The parts in order, adjacent literals joined.</summary>
    public static EquatableArray<FormatPart> Parse(string model)
    {
        var parts = new List<FormatPart>();
        var position = 0;
        while (position < model.Length)
        {
            if (model[position] == '"')
            {
                var end = model.IndexOf('"', position + 1);
                end = end < 0 ? model.Length : end;
                AddLiteral(parts, model.Substring(position + 1, end - position - 1));
                position = end + 1;
            }
            else if (Find(model, position) is var (word, part))
            {
                parts.Add(part);
                position += word.Length;
            }
            else
            {
                AddLiteral(parts, model.Substring(position, 1));
                position++;
            }
        }

        return parts.ToEquatableArray();
    }

    private static (string Word, FormatPart Part)? Find(string model, int position)
    {
        foreach (var element in Elements)
        {
            if (IsAt(model, position, element.Word))
            {
                return element;
            }
        }

        foreach (var element in ElementsThatStandAlone)
        {
            if (IsAt(model, position, element.Word) && !IsLetter(model, position - 1) && !IsLetter(model, position + element.Word.Length))
            {
                return element;
            }
        }

        return null;
    }

    private static bool IsAt(string model, int position, string word) => string.Compare(model, position, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) == 0;

    private static bool IsLetter(string model, int position) => position >= 0 && position < model.Length && char.IsLetterOrDigit(model[position]);

    private static void AddLiteral(List<FormatPart> parts, string text)
    {
        if (parts.Count > 0 && parts[parts.Count - 1] is { Element: FormatElement.Literal } before)
        {
            parts[parts.Count - 1] = before with { Text = before.Text + text };
        }
        else if (text.Length > 0)
        {
            parts.Add(new FormatPart(FormatElement.Literal, text));
        }
    }
}
