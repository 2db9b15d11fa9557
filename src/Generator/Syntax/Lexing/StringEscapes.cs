using System.Globalization;
using System.Text;

namespace Generator.Syntax.Lexing;

/// <summary>What a single-quoted string says ("String constants": escape sequences).</summary>
internal static class StringEscapes
{
    /// <summary>The value between <paramref name="start"/> and <paramref name="end"/>, which leave out the quotes.</summary>
    public static string Decode(string text, int start, int end)
    {
        var first = start;
        while (first < end && text[first] is not ('\\' or '\''))
        {
            first++;
        }

        if (first == end)
        {
            return text.Substring(start, end - start);
        }

        var value = new StringBuilder(end - start).Append(text, start, first - start);
        for (var i = first; i < end;)
        {
            if (text[i] == '\\' && i + 1 < end)
            {
                i = DecodeEscape(text, i + 1, end, value);
            }
            else
            {
                value.Append(text[i]);
                i += text[i] == '\'' && i + 1 < end ? 2 : 1;
            }
        }

        return value.ToString();
    }

    /// <summary>Decodes the sequence whose first character after the backslash is at <paramref name="i"/>; gives the place after it.</summary>
    private static int DecodeEscape(string text, int i, int end, StringBuilder value)
    {
        switch (text[i])
        {
            case 'x' when TryDigits(text, i + 1, end, 2, NumberStyles.AllowHexSpecifier, out var hex):
                value.Append(hex);
                return i + 3;
            case 'u' when TryDigits(text, i + 1, end, 4, NumberStyles.AllowHexSpecifier, out var unicode):
                value.Append(unicode);
                return i + 5;
            case >= '0' and <= '3' when i + 3 <= end && IsOctal(text[i + 1]) && IsOctal(text[i + 2]):
                value.Append((char)(((text[i] - '0') * 64) + ((text[i + 1] - '0') * 8) + (text[i + 2] - '0')));
                return i + 3;
            default:
                value.Append(text[i] switch
                {
                    'b' => '\b',
                    'f' => '\f',
                    'n' => '\n',
                    'r' => '\r',
                    't' => '\t',
                    '0' => '\0',
                    var other => other,
                });
                return i + 1;
        }
    }

    private static bool TryDigits(string text, int start, int end, int count, NumberStyles style, out char value)
    {
        value = '\0';
        if (start + count > end
            || !ushort.TryParse(text.Substring(start, count), style, CultureInfo.InvariantCulture, out var code))
        {
            return false;
        }

        value = (char)code;
        return true;
    }

    private static bool IsOctal(char c) => c is >= '0' and <= '7';
}
