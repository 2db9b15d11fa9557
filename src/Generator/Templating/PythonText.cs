using System.Globalization;
using System.Text;

namespace Generator.Templating;

/// <summary>How Python, whose conventions Jinja follows, writes values.</summary>
internal static class PythonText
{
    /// <summary>The shortest text that reads back as the number, with <c>.0</c> when it is whole.</summary>
    public static string Of(double value)
    {
        if (double.IsNaN(value) || double.IsInfinity(value))
        {
            return double.IsNaN(value) ? "nan" : value > 0 ? "inf" : "-inf";
        }

        var text = value.ToString("R", CultureInfo.InvariantCulture);
        var exponent = text.IndexOf('E');
        if (exponent < 0)
        {
            return text.IndexOf('.') < 0 ? text + ".0" : text;
        }

        return Math.Abs(value) is >= 1e-4 and < 1e16
            ? value.ToString("0.0##################", CultureInfo.InvariantCulture)
            : text.Replace("E", "e");
    }

    /// <summary>A value inside a list or mapping: texts in quotes.</summary>
    public static string Quoted(TemplateValue value) =>
        value is TemplateValue.Text text ? Quoted(text.Value) : value.ToString();

    /// <summary>Python's repr of a text: single quotes, unless it has single quotes and no double ones.</summary>
    public static string Quoted(string text)
    {
        var quote = text.IndexOf('\'') >= 0 && text.IndexOf('"') < 0 ? '"' : '\'';
        var result = new StringBuilder(text.Length + 2).Append(quote);
        foreach (var c in text)
        {
            _ = c switch
            {
                '\\' => result.Append("\\\\"),
                '\n' => result.Append("\\n"),
                '\r' => result.Append("\\r"),
                '\t' => result.Append("\\t"),
                _ when c == quote => result.Append('\\').Append(c),
                _ => result.Append(c),
            };
        }

        return result.Append(quote).ToString();
    }
}
