namespace Generator.Functions.Forms;

/// <summary>Tells from a template's text whether a hole stands where any expression may, or beside an operator.</summary>
internal static class HoleContext
{
    private static readonly string[] Before = ["(", "[", ",", "case", "when", "then", "else", "{distinct}", "order by"];
    private static readonly string[] After = [")", "]", ",", "when ", "then ", "else ", "end", "as ", "{order}", "{nulls}"];

    /// <summary>Whether parentheses, commas or the words of a CASE enclose the hole, so that its expression needs no parentheses of its own.</summary>
    public static bool IsDelimited(string text, int open, int close)
    {
        var before = text.Substring(0, open).TrimEnd();
        var after = text.Substring(close + 1).TrimStart();
        return before.Length > 0
            && Before.Any(word => before.EndsWith(word, StringComparison.Ordinal))
            && After.Any(word => after.StartsWith(word, StringComparison.Ordinal));
    }
}
