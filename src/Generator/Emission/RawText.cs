namespace Generator.Emission;

/// <summary>What a C# raw string literal needs around a text.</summary>
internal static class RawText
{
    /// <summary>More quotes than stand together in the text, at least three.</summary>
    public static string QuotesFor(string text) => new('"', Math.Max(3, LongestRun(text, '"', '"') + 1));

    /// <summary>How often one of two characters stands beside itself at most.</summary>
    public static int LongestRun(string text, char one, char other)
    {
        var longest = 0;
        var run = 0;
        var previous = '\0';
        foreach (var c in text)
        {
            run = c == one || c == other ? (c == previous ? run + 1 : 1) : 0;
            longest = Math.Max(longest, run);
            previous = c;
        }

        return longest;
    }
}
