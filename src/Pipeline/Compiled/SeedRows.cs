using System.Globalization;
using System.Text;

namespace Pipeline.Compiled;

/// <summary>Gives a seed's rows as UTF-8, which the program holds as they are.</summary>
public delegate ReadOnlySpan<byte> SeedText();

/// <summary>
/// A seed's rows: a row a line, a tab between values, <c>\N</c> for NULL; a backslash stands before another, and before <c>u</c> and four hexadecimal digits
/// of a character that is not written as it is.
/// </summary>
/// <param name="Columns">How many values a row has.</param>
/// <param name="Text">The rows.</param>
public sealed record SeedRows(int Columns, SeedText Text)
{
    /// <summary>The rows in the file's order; null for NULL.</summary>
    public IEnumerable<string?[]> Read()
    {
        var text = Encoding.UTF8.GetString(Text());
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end;
            yield return [.. text[start..end].Split('\t').Select(Value)];
            start = end + 1;
        }
    }

    private static string? Value(string written)
    {
        if (written == "\\N")
        {
            return null;
        }

        if (!written.Contains('\\', StringComparison.Ordinal))
        {
            return written;
        }

        var value = new StringBuilder(written.Length);
        for (var i = 0; i < written.Length; i++)
        {
            if (written[i] != '\\')
            {
                value.Append(written[i]);
            }
            else if (written[++i] == 'u')
            {
                value.Append((char)int.Parse(written.AsSpan(i + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
                i += 4;
            }
            else
            {
                value.Append(written[i]);
            }
        }

        return value.ToString();
    }
}
