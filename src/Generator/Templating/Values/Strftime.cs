using System.Globalization;
using System.Text;

namespace Generator.Templating.Values;

/// <summary>Python's strftime, in the C locale.</summary>
internal static class Strftime
{
    public static string Format(DateTime value, string format)
    {
        var result = new StringBuilder();
        for (var i = 0; i < format.Length; i++)
        {
            if (format[i] != '%' || i + 1 == format.Length)
            {
                result.Append(format[i]);
                continue;
            }

            i++;
            var unpadded = format[i] == '-' && i + 1 < format.Length;
            i += unpadded ? 1 : 0;
            var part = Directive(value, format[i]);
            result.Append(unpadded && part.TrimStart('0') is { Length: > 0 } trimmed ? trimmed : part);
        }

        return result.ToString();
    }

    private static string Directive(DateTime value, char directive)
    {
        string As(string format) => value.ToString(format, CultureInfo.InvariantCulture);
        return directive switch
        {
            'Y' => As("yyyy"),
            'y' => As("yy"),
            'm' => As("MM"),
            'd' => As("dd"),
            'H' => As("HH"),
            'I' => As("hh"),
            'M' => As("mm"),
            'S' => As("ss"),
            'f' => As("ffffff"),
            'p' => As("tt"),
            'b' => As("MMM"),
            'B' => As("MMMM"),
            'a' => As("ddd"),
            'A' => As("dddd"),
            'j' => value.DayOfYear.ToString("000", CultureInfo.InvariantCulture),
            'w' => ((int)value.DayOfWeek).ToString(CultureInfo.InvariantCulture),
            'u' => (value.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)value.DayOfWeek).ToString(CultureInfo.InvariantCulture),
            's' => ((long)(value - new DateTime(1970, 1, 1)).TotalSeconds).ToString(CultureInfo.InvariantCulture),
            'F' => As("yyyy-MM-dd"),
            'T' => As("HH:mm:ss"),
            'z' => "+0000",
            'Z' => "UTC",
            '%' => "%",
            _ => "%" + directive,
        };
    }
}
