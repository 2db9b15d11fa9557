using System.Globalization;
using System.Text;

namespace Generator.Templating.Parsing;

/// <summary>The content of a string literal: Python's escapes, of which unknown ones stand for themselves.</summary>
internal static class StringLiteral
{
    public static string Unescape(string raw)
    {
        if (raw.IndexOf('\\') < 0)
        {
            return raw;
        }

        var result = new StringBuilder(raw.Length);
        for (var i = 0; i < raw.Length; i++)
        {
            if (raw[i] != '\\' || i + 1 == raw.Length)
            {
                result.Append(raw[i]);
                continue;
            }

            i++;
            var digits = raw[i] switch { 'x' => 2, 'u' => 4, _ => 0 };
            if (digits > 0 && i + digits < raw.Length
                && ushort.TryParse(raw.Substring(i + 1, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
            {
                result.Append((char)code);
                i += digits;
                continue;
            }

            _ = raw[i] switch
            {
                '\\' or '\'' or '"' => result.Append(raw[i]),
                'n' => result.Append('\n'),
                't' => result.Append('\t'),
                'r' => result.Append('\r'),
                'b' => result.Append('\b'),
                'f' => result.Append('\f'),
                'v' => result.Append('\v'),
                'a' => result.Append('\a'),
                '0' => result.Append('\0'),
                '\n' => result,
                _ => result.Append('\\').Append(raw[i]),
            };
        }

        return result.ToString();
    }
}
