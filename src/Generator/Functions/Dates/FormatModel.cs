using System.Text;

namespace Generator.Functions.Dates;

/// <summary>
/// Snowflake's date and time format models ("Date and time input and output formats") as DuckDB's strftime formats. Elements are recognised case
/// ignored; text in double quotes and anything that is no element stands for itself.
/// </summary>
internal static class FormatModel
{
    // Longest first, so that HH24 is not read as HH12's HH. Null: no element of DuckDB gives the same text.
    private static readonly (string Element, string? Output, string? Input)[] Elements =
    [
        ("AUTO", null, null),
        ("TZISO", null, null),
        ("TZH:TZM", null, "%z"),
        ("TZHTZM", null, "%z"),
        ("HH24", "%H", "%H"),
        ("HH12", "%I", "%I"),
        ("YYYY", "%Y", "%Y"),
        ("MMMM", "%B", "%B"),
        ("FF0", "", ""),
        ("FF3", "%g", "%f"),
        ("FF6", "%f", "%f"),
        ("FF9", "%n", "%n"),
        ("FF1", null, "%f"),
        ("FF2", null, "%f"),
        ("FF4", null, "%f"),
        ("FF5", null, "%f"),
        ("FF7", null, "%n"),
        ("FF8", null, "%n"),
        ("MON", "%b", "%b"),
        ("TZH", null, null),
        ("TZM", null, null),
        ("TZD", null, null),
        ("FF", "%n", "%n"),
        ("YY", "%y", "%y"),
        ("MM", "%m", "%m"),
        ("DD", "%d", "%d"),
        ("DY", "%a", "%a"),
        ("HH", "%H", "%H"),
        ("MI", "%M", "%M"),
        ("SS", "%S", "%S"),
        ("AM", "%p", "%p"),
        ("PM", "%p", "%p"),
    ];

    /// <summary>The format for writing; null when an element has no equal.</summary>
    public static string? ToStrftime(string model) => Translate(model, element => element.Output);

    /// <summary>The format for reading; null when an element has no equal.</summary>
    public static string? ToStrptime(string model) => Translate(model, element => element.Input);

    private static string? Translate(string model, Func<(string Element, string? Output, string? Input), string?> choose)
    {
        var result = new StringBuilder();
        var position = 0;
        while (position < model.Length)
        {
            if (model[position] == '"')
            {
                var end = model.IndexOf('"', position + 1);
                end = end < 0 ? model.Length : end;
                result.Append(model.Substring(position + 1, end - position - 1).Replace("%", "%%"));
                position = end + 1;
                continue;
            }

            var element = Elements.FirstOrDefault(e => string.Compare(model, position, e.Element, 0, e.Element.Length, StringComparison.OrdinalIgnoreCase) == 0);
            if (element.Element is null)
            {
                result.Append(model[position] == '%' ? "%%" : model[position].ToString());
                position++;
                continue;
            }

            if (choose(element) is not { } text)
            {
                return null;
            }

            result.Append(text);
            position += element.Element.Length;
        }

        return result.ToString();
    }
}
