using System.Globalization;
using System.Text;

namespace Pipeline.Warehouses;

/// <summary>Python's strftime, which templates use to write <c>run_started_at</c> (Python: "datetime — strftime() Format Codes").</summary>
internal static class Strftime
{
    /// <summary>Writes a time by a pattern; a code that is not known stays as written, as C's strftime does.</summary>
    public static string Format(DateTime time, string pattern)
    {
        var text = new StringBuilder();
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] != '%' || i + 1 == pattern.Length)
            {
                text.Append(pattern[i]);
                continue;
            }

            i++;
            text.Append(Code(time, pattern[i]));
        }

        return text.ToString();
    }

    private static string Code(DateTime time, char code)
    {
        string Net(string format) => time.ToString(format, CultureInfo.InvariantCulture);
        return code switch
        {
            'Y' => Net("yyyy"),
            'y' => Net("yy"),
            'm' => Net("MM"),
            'd' => Net("dd"),
            'e' => time.Day.ToString(CultureInfo.InvariantCulture).PadLeft(2),
            'H' => Net("HH"),
            'I' => Net("hh"),
            'M' => Net("mm"),
            'S' => Net("ss"),
            'f' => Net("ffffff"),
            'p' => Net("tt"),
            'A' => Net("dddd"),
            'a' => Net("ddd"),
            'B' => Net("MMMM"),
            'b' or 'h' => Net("MMM"),
            'j' => time.DayOfYear.ToString("000", CultureInfo.InvariantCulture),
            'u' => (time.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)time.DayOfWeek).ToString(CultureInfo.InvariantCulture),
            'w' => ((int)time.DayOfWeek).ToString(CultureInfo.InvariantCulture),
            'F' => Net("yyyy-MM-dd"),
            'D' or 'x' => Net("MM/dd/yy"),
            'T' or 'X' => Net("HH:mm:ss"),
            'R' => Net("HH:mm"),
            'z' => "+0000",
            'Z' => "UTC",
            's' => new DateTimeOffset(time, TimeSpan.Zero).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture),
            '%' => "%",
            _ => "%" + code,
        };
    }
}
