using System.Globalization;
using Generator.Binding.Tree;
using Generator.Functions.Dates;
using Generator.Syntax;
using Generator.Text;

namespace Generator.Binding.Expressions;

/// <summary>Reads interval constants ("Interval constants"): amounts with units, separated by commas; an amount without a unit counts seconds.</summary>
internal static class IntervalLiterals
{
    /// <summary>The parts; null for what is no whole number of a known unit, and for a range of units (<c>year to month</c>).</summary>
    public static EquatableArray<IntervalPart>? Parse(IntervalLiteral literal)
    {
        if (literal.LastUnit is not null)
        {
            return null;
        }

        var parts = new List<IntervalPart>();
        foreach (var piece in literal.Value.Value.Split(','))
        {
            if (ParsePart(piece.Trim(), literal.Unit?.Text) is not { } part)
            {
                return null;
            }

            parts.Add(part);
        }

        return parts.ToEquatableArray();
    }

    private static IntervalPart? ParsePart(string piece, string? unit)
    {
        var end = 0;
        while (end < piece.Length && (char.IsDigit(piece[end]) || (end == 0 && piece[end] is '-' or '+')))
        {
            end++;
        }

        var word = piece.Substring(end).Trim();
        return long.TryParse(piece.Substring(0, end), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var amount)
            && DateParts.Find(word.Length > 0 ? word : unit ?? "second") is { } part
            ? new IntervalPart(amount, part)
            : null;
    }
}
