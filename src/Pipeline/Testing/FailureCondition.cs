using System.Globalization;

namespace Pipeline.Testing;

/// <summary>A comparison with a failure count: dbt's <c>error_if</c> and <c>warn_if</c> (dbt: "severity, error_if, and warn_if").</summary>
internal sealed class FailureCondition
{
    private static readonly string[] _operators = ["<=", ">=", "!=", "<>", "==", "=", "<", ">"];

    private readonly Func<decimal, bool> _holds;

    private FailureCondition(Func<decimal, bool> holds) => _holds = holds;

    /// <summary>Whether a failure count meets the condition.</summary>
    public bool Holds(decimal failures) => _holds(failures);

    /// <summary>Reads <c>!= 0</c>, <c>&gt;10</c> or <c>between 5 and 10</c>; null when it is none of these.</summary>
    public static FailureCondition? TryParse(string text)
    {
        var condition = text.Trim();
        if (condition.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) is [var between, var low, var and, var high]
            && between.Equals("between", StringComparison.OrdinalIgnoreCase)
            && and.Equals("and", StringComparison.OrdinalIgnoreCase))
        {
            return Number(low) is { } from && Number(high) is { } to ? new(n => n >= from && n <= to) : null;
        }

        var comparison = Array.Find(_operators, o => condition.StartsWith(o, StringComparison.Ordinal));
        if (comparison is null || Number(condition[comparison.Length..]) is not { } limit)
        {
            return null;
        }

        return comparison switch
        {
            "<=" => new(n => n <= limit),
            ">=" => new(n => n >= limit),
            "<" => new(n => n < limit),
            ">" => new(n => n > limit),
            "!=" or "<>" => new(n => n != limit),
            _ => new(n => n == limit),
        };
    }

    private static decimal? Number(string text) =>
        decimal.TryParse(text.Trim(), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}
