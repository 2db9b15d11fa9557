using System.Globalization;
using Generator.Text;

namespace Generator.Types;

/// <summary>
/// Snowflake's type names and their synonyms ("Summary of data types"). A name that Snowflake knows and the compiler does not look
/// into (VECTOR, FILE, UUID, DECFLOAT, PERIOD) gives <see cref="SqlType.Unknown"/>; TIMESTAMP is TIMESTAMP_NTZ, the default of TIMESTAMP_TYPE_MAPPING.
/// </summary>
internal static class SqlTypeNames
{
    private enum Arguments
    {
        None,
        PrecisionAndScale,
        FractionalDigits,
        Length,
        Any,
    }

    private sealed record Entry(SqlType Type, Arguments Arguments = Arguments.None);

    private static readonly Dictionary<string, Entry> Entries = Table(
        (new(SqlType.Integer, Arguments.PrecisionAndScale), ["NUMBER", "DECIMAL", "DEC", "NUMERIC"]),
        (new(SqlType.Integer), ["INT", "INTEGER", "BIGINT", "SMALLINT", "TINYINT", "BYTEINT"]),
        (new(SqlType.Float), ["FLOAT", "FLOAT4", "FLOAT8", "DOUBLE", "DOUBLE PRECISION", "REAL"]),
        (new(SqlType.Varchar, Arguments.Length), ["VARCHAR", "STRING", "TEXT", "NVARCHAR", "NVARCHAR2", "CHAR VARYING", "NCHAR VARYING"]),
        (new(SqlType.Varchar with { Length = 1 }, Arguments.Length), ["CHAR", "CHARACTER", "NCHAR"]),
        (new(SqlType.Binary, Arguments.Length), ["BINARY", "VARBINARY"]),
        (new(SqlType.Boolean), ["BOOLEAN", "BOOL"]),
        (new(SqlType.Date), ["DATE"]),
        (new(SqlType.Time, Arguments.FractionalDigits), ["TIME"]),
        (new(SqlType.TimestampNtz, Arguments.FractionalDigits),
            ["TIMESTAMP_NTZ", "TIMESTAMPNTZ", "TIMESTAMP WITHOUT TIME ZONE", "TIMESTAMP", "DATETIME"]),
        (new(SqlType.TimestampLtz, Arguments.FractionalDigits), ["TIMESTAMP_LTZ", "TIMESTAMPLTZ", "TIMESTAMP WITH LOCAL TIME ZONE"]),
        (new(SqlType.TimestampTz, Arguments.FractionalDigits), ["TIMESTAMP_TZ", "TIMESTAMPTZ", "TIMESTAMP WITH TIME ZONE"]),
        (new(SqlType.Variant), ["VARIANT"]),
        (new(SqlType.Object, Arguments.Any), ["OBJECT", "MAP"]),
        (new(SqlType.Array, Arguments.Any), ["ARRAY"]),
        (new(SqlType.Geography), ["GEOGRAPHY"]),
        (new(SqlType.Geometry), ["GEOMETRY"]),
        (new(SqlType.Unknown, Arguments.Any), ["VECTOR", "FILE", "UUID", "DECFLOAT", "PERIOD"]));

    /// <summary>Every name, upper case, for suggestions.</summary>
    public static IEnumerable<string> All => Entries.Keys;

    /// <summary>The type of a name with the numbers in its parentheses.</summary>
    /// <param name="name">The name without its arguments, in any case, its words one space apart.</param>
    /// <param name="arguments">The numbers in parentheses; empty without.</param>
    /// <param name="type">The type; <see cref="SqlType.Unknown"/> when the result is false.</param>
    /// <param name="problem">What is wrong, as the end of a sentence with a suggestion; empty when the result is true.</param>
    public static bool TryParse(string name, IReadOnlyList<int> arguments, out SqlType type, out string problem)
    {
        type = SqlType.Unknown;
        if (!Entries.TryGetValue(name.ToUpperInvariant(), out var entry))
        {
            problem = $"Snowflake has no type '{name}'{Suggestion.Phrase(name, All.Select(n => n.ToLowerInvariant()))}";
            return false;
        }

        problem = Problem(name, entry.Arguments, arguments);
        if (problem.Length == 0)
        {
            type = WithArguments(entry, arguments);
        }

        return problem.Length == 0;
    }

    /// <summary>The type written in a text, such as <c>number(10, 2)</c>, <c>timestamp with time zone</c> or <c>array(object(sku varchar))</c>.</summary>
    /// <param name="text">The whole data type.</param>
    /// <param name="type">The type; <see cref="SqlType.Unknown"/> when the result is false.</param>
    /// <param name="problem">What is wrong, as the end of a sentence with a suggestion; empty when the result is true.</param>
    public static bool TryParse(string text, out SqlType type, out string problem) => SqlTypeParser.TryParse(text, out type, out problem);

    private static string Problem(string name, Arguments allowed, IReadOnlyList<int> arguments)
    {
        if (arguments.Count == 0 || allowed == Arguments.Any)
        {
            return "";
        }

        return allowed switch
        {
            Arguments.None => $"{name} takes nothing in parentheses",
            Arguments.PrecisionAndScale when arguments.Count > 2 => $"{name} takes a precision and a scale",
            Arguments.PrecisionAndScale when arguments[0] is < 1 or > 38 => $"the precision of {name} goes from 1 to 38, not {Text(arguments[0])}",
            Arguments.PrecisionAndScale when arguments.Count == 2 && (arguments[1] < 0 || arguments[1] > arguments[0]) =>
                $"the scale of {name} goes from 0 to its precision, not {Text(arguments[1])}",
            Arguments.FractionalDigits when arguments.Count > 1 || arguments[0] is < 0 or > 9 => $"{name} takes its fractional digits, 0 to 9",
            Arguments.Length when arguments.Count > 1 || arguments[0] < 1 => $"{name} takes one length above 0",
            _ => "",
        };
    }

    private static SqlType WithArguments(Entry entry, IReadOnlyList<int> arguments) =>
        arguments.Count == 0
            ? entry.Type
            : entry.Arguments switch
            {
                Arguments.PrecisionAndScale => SqlType.Number(arguments[0], arguments.Count == 2 ? arguments[1] : 0),
                Arguments.FractionalDigits => entry.Type with { Precision = arguments[0] },
                Arguments.Length => entry.Type with { Length = arguments[0] },
                _ => entry.Type,
            };

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static Dictionary<string, Entry> Table(params (Entry Entry, string[] Names)[] rows) =>
        rows.SelectMany(row => row.Names.Select(name => (name, row.Entry))).ToDictionary(row => row.name, row => row.Entry, StringComparer.Ordinal);
}
