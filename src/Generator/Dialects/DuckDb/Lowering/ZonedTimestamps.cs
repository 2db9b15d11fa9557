using Generator.Binding.Tree;
using Generator.Dialects.DuckDb.Tree;
using Generator.Types;

namespace Generator.Dialects.DuckDb.Lowering;

/// <summary>
/// The wall clock of a TIMESTAMP_TZ, which Snowflake takes dates, times and parts from, and which DuckDB's timestamps, kept as instants, have lost. It is
/// known where the value is made: <c>convert_timezone('Asia/Tokyo', x)::date</c> becomes <c>cast(timezone('Asia/Tokyo', instant of x) as date)</c>.
/// </summary>
internal static class ZonedTimestamps
{
    // Functions whose result is taken from the wall clock and has no time zone itself.
    private static readonly HashSet<string> WallClockFunctions = new(StringComparer.Ordinal)
    {
        "YEAR", "QUARTER", "MONTH", "DAY", "DAYOFWEEK", "DAYOFWEEKISO", "DAYOFYEAR", "WEEK", "WEEKISO", "YEAROFWEEK", "YEAROFWEEKISO", "HOUR", "MINUTE",
        "SECOND", "DAYNAME", "MONTHNAME", "LAST_DAY", "NEXT_DAY", "PREVIOUS_DAY",
    };

    private static readonly string[] InstantParts = ["epoch", "tz", "timezone"];

    /// <summary>A conversion of such a value to a date, time, TIMESTAMP_NTZ or text; null for every other value and type.</summary>
    public static DuckExpression? Convert(SelectScope scope, BoundExpression operand, SqlType type)
    {
        if (type.Kind is not (SqlTypeKind.Date or SqlTypeKind.Time or SqlTypeKind.TimestampNtz or SqlTypeKind.Varchar) || WallClock(scope, operand) is not { } wall)
        {
            return null;
        }

        return type.Kind == SqlTypeKind.Varchar
            ? TextLengths.Checked(Text(wall, Instant(scope, operand)), operand.Type, type, isTry: false)
            : TimestampConversions.Of(wall, SqlType.TimestampNtz, type, isTry: false);
    }

    /// <summary>The wall clock in place of an argument of a function that takes it; null for every other function and argument.</summary>
    public static DuckExpression? Argument(SelectScope scope, BoundCall call, int index) => IsTakenFromWallClock(call) ? WallClock(scope, call.Arguments[index]) : null;

    private static bool IsTakenFromWallClock(BoundCall call) =>
        WallClockFunctions.Contains(call.Function.Name)
        || (call.Function.Name == "DATE_PART" && call.Arguments[0] is BoundKeyword part && !InstantParts.Any(p => part.Word.StartsWith(p, StringComparison.OrdinalIgnoreCase)));

    private static DuckExpression? WallClock(SelectScope scope, BoundExpression value) => value switch
    {
        BoundCall { Function.Name: "CONVERT_TIMEZONE", Arguments: { Count: 2 } arguments } when arguments[0] is not BoundLiteral { Value: "UTC" or "Etc/UTC" } =>
            new DuckCall("timezone", [scope.Lower(arguments[0]), Conversions.Convert(scope, arguments[1], SqlType.TimestampTz, isTry: false)]),
        BoundCall { Function.Name: "TO_TIMESTAMP_TZ", Arguments: [{ Type.Kind: SqlTypeKind.Varchar } text] } => Conversions.Convert(scope, text, SqlType.TimestampNtz, isTry: false),
        BoundConversion { Type.Kind: SqlTypeKind.TimestampTz, Operand.Type.Kind: SqlTypeKind.Varchar } conversion =>
            Conversions.Convert(scope, conversion.Operand, SqlType.TimestampNtz, conversion.IsTry),
        _ => null,
    };

    private static DuckExpression Instant(SelectScope scope, BoundExpression value) => value is BoundCall { Function.Name: "CONVERT_TIMEZONE" } call
        ? Conversions.Convert(scope, call.Arguments[1], SqlType.TimestampTz, isTry: false)
        : scope.Lower(value);

    // '2024-04-05 03:00:00.000 -0700'
    private static DuckForm Text(DuckExpression wall, DuckExpression instant) => new(
    [
        new DuckFormPart("(strftime("),
        new DuckFormPart(Expression: wall),
        new DuckFormPart(", '%Y-%m-%d %H:%M:%S.%g ') || list_transform([date_diff('minute', timezone('UTC', "),
        new DuckFormPart(Expression: instant),
        new DuckFormPart("), "),
        new DuckFormPart(Expression: wall),
        new DuckFormPart(")], lambda m: printf('%s%02d%02d', case when m < 0 then '-' else '+' end, abs(m) // 60, abs(m) % 60))[1])"),
    ]);
}
