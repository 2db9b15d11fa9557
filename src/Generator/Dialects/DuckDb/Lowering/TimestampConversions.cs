using System.Globalization;
using Generator.Dialects.DuckDb.Tree;
using Generator.Types;

namespace Generator.Dialects.DuckDb.Lowering;

/// <summary>
/// Dates, times and timestamps to other types. As text they have Snowflake's default formats, TIMESTAMP_NTZ_OUTPUT_FORMAT and its like; sessions are in
/// UTC. TIME(3) and TIMESTAMP(3) cut digits off, they never round.
/// </summary>
internal static class TimestampConversions
{
    private const string Wall = "%Y-%m-%d %H:%M:%S.%g";

    public static DuckExpression Of(DuckExpression value, SqlType from, SqlType type, bool isTry) => type.Kind switch
    {
        _ when DuckDbTypes.NameOf(type) == DuckDbTypes.NameOf(from) => type.Precision < from.Precision ? Cut(value, type) : value,
        SqlTypeKind.Varchar => TextLengths.Checked(Text(value, from, type), from, type, isTry),
        SqlTypeKind.Date => Conversions.Cast(value, type, isTry),
        _ => Cut(Conversions.Cast(value, type, isTry), type),
    };

    /// <summary>A value without the fractional digits that its type does not have; DuckDB's own are six.</summary>
    public static DuckExpression Cut(DuckExpression value, SqlType type) => (type.Kind, type.Precision) switch
    {
        (SqlTypeKind.Date, _) or (_, >= 6) => value,
        (SqlTypeKind.Time, 0) => new DuckCast(new DuckCall("date_trunc", [new DuckText("'second'"), new DuckBinary("+", new DuckText("date '1970-01-01'"), value, Precedence.Sum)]), "time"),
        (SqlTypeKind.Time, _) => new DuckCast(Bucket(new DuckBinary("+", new DuckText("date '1970-01-01'"), value, Precedence.Sum), type.Precision), "time"),
        (_, 0) => new DuckCall("date_trunc", [new DuckText("'second'"), value]),
        _ => Bucket(value, type.Precision),
    };

    private static DuckExpression Text(DuckExpression value, SqlType from, SqlType type) => from.Kind switch
    {
        SqlTypeKind.TimestampNtz => Format(value, Wall),
        SqlTypeKind.TimestampLtz or SqlTypeKind.TimestampTz => Format(value, Wall + " +0000"),
        SqlTypeKind.Time => new DuckCall("left", [new DuckCast(value, "varchar"), new DuckText("8")]),
        _ => Conversions.Cast(value, type, isTry: false),
    };

    private static DuckCall Bucket(DuckExpression value, int digits) => new(
        "time_bucket",
        [new DuckCall("to_microseconds", [new DuckText(Math.Pow(10, 6 - digits).ToString(CultureInfo.InvariantCulture))]), value]);

    private static DuckCall Format(DuckExpression value, string format) =>
        new DuckCall("strftime", [value, new DuckText(Literals.Quote(format))]);
}
