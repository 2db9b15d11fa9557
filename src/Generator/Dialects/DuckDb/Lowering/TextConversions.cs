using System.Globalization;
using Generator.Dialects.DuckDb.Tree;
using Generator.Types;

namespace Generator.Dialects.DuckDb.Lowering;

/// <summary>Text to other types, a VARIANT's text included. What cannot be read is an error in both dialects.</summary>
/// <remarks>
/// A timestamp with an offset keeps its wall clock as TIMESTAMP_NTZ: DuckDB reads <c>Z</c> so and refuses other offsets, so that
/// <c>x::timestamp_ntz</c> becomes <c>coalesce(try_cast(x as timestamp), cast(regexp_replace(x, offset, '') as timestamp))</c>, of which the second
/// part is evaluated only for the rows that need it.
/// </remarks>
internal static class TextConversions
{
    private const string Offset = "' ?[+-][0-9]{2}:?[0-9]{2}$'";

    private static readonly string[] TimestampFormats =
    [
        "yyyy-MM-dd", "yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd HH:mm:ss.FFFFFFF", "yyyy-MM-ddTHH:mm", "yyyy-MM-ddTHH:mm:ss",
        "yyyy-MM-ddTHH:mm:ss.FFFFFFF",
    ];

    public static DuckExpression To(DuckExpression text, SqlType from, SqlType type, bool isTry) => type.Kind switch
    {
        SqlTypeKind.Varchar => IsCut(from, type) ? new DuckCall("left", [text, Digits(type.Length!.Value)]) : text,
        SqlTypeKind.TimestampNtz => WallClock(text, isTry),
        _ => Conversions.Cast(text, type, isTry),
    };

    /// <summary>A date or timestamp written out, as the literal of that type; null for any other constant.</summary>
    public static DuckExpression? OfConstant(string text, SqlType type) =>
        type.Kind switch
        {
            SqlTypeKind.Date when IsTimestamp(text, "yyyy-MM-dd") => new DuckText($"date {Literals.Quote(text)}"),
            SqlTypeKind.TimestampNtz when IsTimestamp(text, TimestampFormats) => new DuckText($"timestamp {Literals.Quote(text)}"),
            _ => null,
        };

    private static bool IsTimestamp(string text, params string[] formats) =>
        DateTime.TryParseExact(text, formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static DuckCall WallClock(DuckExpression text, bool isTry)
    {
        var withoutOffset = new DuckCall("regexp_replace", [text, new DuckText(Offset), new DuckText("''")]);
        return new DuckCall("coalesce", [new DuckCast(text, "timestamp", IsTry: true), new DuckCast(withoutOffset, "timestamp", isTry)]);
    }

    private static bool IsCut(SqlType from, SqlType type) =>
        type.Length is { } most && (from.Kind != SqlTypeKind.Varchar || from.Length is not { } length || length > most);

    private static DuckText Digits(int number) => new(number.ToString(CultureInfo.InvariantCulture));
}
