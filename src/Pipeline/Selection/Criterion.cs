using System.Globalization;
using Pipeline.Commands;

namespace Pipeline.Selection;

/// <summary>
/// One criterion of dbt's selection syntax: a method and a value between graph operators, such as <c>2+tag:nightly+</c>
/// (dbt: "Syntax overview", "Graph operators").
/// </summary>
/// <param name="Method">The method, without its argument, such as <c>config</c>; inferred when the text names none.</param>
/// <param name="Argument">What stands behind the method's dot, such as <c>materialized</c>; empty without.</param>
/// <param name="Value">What to match.</param>
/// <param name="Ancestors">How many generations of ancestors to take; 0 none, <see cref="int.MaxValue"/> all.</param>
/// <param name="Descendants">How many generations of descendants to take.</param>
/// <param name="WithAncestorsOfDescendants">The at-operator: all descendants and all of their ancestors.</param>
internal sealed record Criterion(string Method, string Argument, string Value, int Ancestors, int Descendants, bool WithAncestorsOfDescendants)
{
    /// <summary>Reads a criterion.</summary>
    /// <exception cref="UsageException">It is malformed.</exception>
    public static Criterion Parse(string text)
    {
        var rest = text;
        var at = rest.StartsWith('@');
        rest = at ? rest[1..] : rest;
        var ancestors = TakeLeading(ref rest);
        var descendants = TakeTrailing(ref rest);
        if (at && descendants > 0)
        {
            throw new UsageException($"Selector '{text}': '@' already takes all descendants; leave the '+' behind it away.");
        }

        var colon = rest.IndexOf(':', StringComparison.Ordinal);
        var value = colon < 0 ? rest : rest[(colon + 1)..];
        if (value.Length == 0)
        {
            throw new UsageException($"Selector '{text}' selects nothing: a name or a value is missing.");
        }

        var method = colon < 0 ? Infer(value) : rest[..colon];
        var dot = method.IndexOf('.', StringComparison.Ordinal);
        return new Criterion(dot < 0 ? method : method[..dot], dot < 0 ? "" : method[(dot + 1)..], value, ancestors, descendants, at);
    }

    // 2+name: the digits before the first plus say how many generations.
    private static int TakeLeading(ref string text)
    {
        var digits = text.TakeWhile(char.IsAsciiDigit).Count();
        if (digits >= text.Length || text[digits] != '+')
        {
            return 0;
        }

        var depth = Depth(text[..digits]);
        text = text[(digits + 1)..];
        return depth;
    }

    private static int TakeTrailing(ref string text)
    {
        var digits = text.Reverse().TakeWhile(char.IsAsciiDigit).Count();
        var plus = text.Length - digits - 1;
        if (plus < 0 || text[plus] != '+')
        {
            return 0;
        }

        var depth = Depth(text[(plus + 1)..]);
        text = text[..plus];
        return depth;
    }

    private static int Depth(string digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var depth) ? depth : int.MaxValue;

    private static string Infer(string value) =>
        value.Contains('/', StringComparison.Ordinal) ? "path"
        : value.EndsWith(".sql", StringComparison.Ordinal) || value.EndsWith(".yml", StringComparison.Ordinal) ? "file"
        : "fqn";
}
