using Generator.Functions.Results;
using Generator.Text;
using static Generator.Functions.DuckDb.DuckDbRow;

namespace Generator.Functions.DuckDb;

/// <summary>"Date functions", "Timestamp functions", "Time functions", "Interval functions", "Date part functions".</summary>
internal static class DuckDbDates
{
    public static readonly EquatableArray<FunctionDefinition> Rows =
    [
        .. Scalars(
            "year month day hour minute second quarter week weekday weekofyear dayofmonth dayofweek dayofyear isodow isoyear yearweek decade century millennium "
            + "millisecond microsecond nanosecond era timezone_hour timezone_minute date_diff datediff date_sub datesub epoch_ns epoch_us days_in_month",
            DuckDbReturnTypes.BigInt, NullRules.NullIfAnyArgumentNull, "A part of a date, or how many parts lie between two."),
        .. Scalars("date_part datepart", DatePart, NullRules.NullIfAnyArgumentNull, "A part of a date; a struct of several."),
        .. Scalars("epoch julian", ReturnTypes.Float, NullRules.NullIfAnyArgumentNull, "A date as a number."),
        .. Scalars("epoch_ms", DuckDbReturnTypes.EpochMilliseconds, NullRules.NullIfAnyArgumentNull, "Milliseconds since 1970."),
        .. Scalars("date_trunc datetrunc time_bucket", DuckDbReturnTypes.Truncated, NullRules.NullIfAnyArgumentNull, "A date cut to a part."),
        .. Scalars("date_add", DateAdd, NullRules.NullIfAnyArgumentNull, "A date moved."),
        .. Scalars("last_day", ReturnTypes.Date, NullRules.NullIfAnyArgumentNull, "The last day of a month."),
        .. Scalars("make_date", ReturnTypes.Date, NullRules.NullIfAnyArgumentNull, "A date of numbers."),
        .. Contexts("current_date today", ReturnTypes.Date, "The day of the query."),
        .. Scalars("make_time", DuckDbReturnTypes.Time, NullRules.NullIfAnyArgumentNull, "A time of numbers."),
        .. Contexts("current_localtime localtime", DuckDbReturnTypes.Time, "The time of the query."),
        .. Contexts("get_current_time current_time", ReturnTypes.Unknown, "The time of the query with its zone."),
        .. Scalars("make_timestamp make_timestamp_ms strptime", DuckDbReturnTypes.Timestamp, NullRules.NullIfAnyArgumentNull, "A timestamp of numbers or text."),
        .. Scalars("try_strptime", DuckDbReturnTypes.Timestamp, NullRules.AlwaysNullable, "A timestamp of a text, NULL when it is none."),
        .. Contexts("current_localtimestamp localtimestamp", DuckDbReturnTypes.Timestamp, "When the query began, in the session's zone."),
        .. Scalars("make_timestamptz to_timestamp", DuckDbReturnTypes.TimestampTz, NullRules.NullIfAnyArgumentNull, "A timestamp of numbers."),
        .. Contexts("now get_current_timestamp transaction_timestamp current_timestamp", DuckDbReturnTypes.TimestampTz, "When the query began."),
        .. Scalars("strftime", ReturnTypes.Varchar, NullRules.NullIfAnyArgumentNull, "A date as text."),
        .. Scalars(
            "age ago to_centuries to_days to_decades to_hours to_microseconds to_millennia to_milliseconds to_minutes to_months to_quarters to_seconds to_weeks "
            + "to_years normalized_interval",
            DuckDbReturnTypes.Interval, NullRules.NullIfAnyArgumentNull, "An interval."),
        .. Scalars("timezone", ReturnTypes.Unknown, NullRules.NullIfAnyArgumentNull, "A timestamp in a zone."),
    ];

    private static ReturnType DatePart => new(
        nameof(DatePart), call => ReturnTypes.ArgumentOf(call, 0).Kind == Types.SqlTypeKind.Array ? Types.SqlType.Object
            : call.Arguments.Count > 0 && call.Arguments[0].Constant is "epoch" or "julian" ? Types.SqlType.Float
            : Types.DuckDb.DuckDbTypeNames.BigInt);

    private static ReturnType DateAdd => new(
        nameof(DateAdd), call => Types.DuckDb.DuckDbArithmetic.TypeOf(Syntax.BinaryOperator.Add, ReturnTypes.ArgumentOf(call, 0), ReturnTypes.ArgumentOf(call, 1)));
}
