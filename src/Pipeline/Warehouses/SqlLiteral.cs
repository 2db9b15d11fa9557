using System.Globalization;
using Pipeline.Compiled;

namespace Pipeline.Warehouses;

/// <summary>The one place where values become SQL text, for statements that take no parameters.</summary>
internal static class SqlLiteral
{
    /// <summary>The value as a literal of its own type.</summary>
    /// <param name="dialect">The warehouse's SQL.</param>
    /// <param name="value">What <see cref="RunValues.Resolve"/> gives.</param>
    public static string Write(Dialect dialect, object value) => value switch
    {
        string text => $"'{Escape(dialect, text)}'",
        long whole => whole.ToString(CultureInfo.InvariantCulture),
        decimal number => number.ToString(CultureInfo.InvariantCulture),
        bool boolean => boolean ? "true" : "false",
        DateTime time => $"cast('{time.ToString("yyyy-MM-dd HH:mm:ss.ffffff", CultureInfo.InvariantCulture)}' as {Timestamp(dialect)})",
        _ => throw new ArgumentException($"A run value is no {value.GetType().Name}.", nameof(value)),
    };

    /// <summary>The text as it stands between the quotes of a string literal.</summary>
    /// <remarks>Snowflake reads a backslash as an escape (Snowflake: "String &amp; Binary Data Types"), DuckDB does not.</remarks>
    public static string Escape(Dialect dialect, string text)
    {
        var doubled = text.Replace("'", "''", StringComparison.Ordinal);
        return dialect == Dialect.Snowflake ? doubled.Replace("\\", "\\\\", StringComparison.Ordinal) : doubled;
    }

    private static string Timestamp(Dialect dialect) => dialect == Dialect.Snowflake ? "timestamp_ntz" : "timestamp";
}
