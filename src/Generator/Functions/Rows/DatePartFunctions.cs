using Generator.Functions.Dates;
using Generator.Functions.Forms;
using Generator.Functions.Results;
using Generator.Types;
using static Generator.Functions.Results.NullRules;
using static Generator.Functions.Rows.Row;

namespace Generator.Functions.Rows;

/// <summary>Snowflake's "Date &amp; time functions" that take values apart or put them together. Week rules are those of <see cref="DateFunctions"/>.</summary>
internal static class DatePartFunctions
{
    public static readonly FunctionDefinition[] Rows =
    [
        Scalar(
            "DATE_PART",
            "part: date_part, value: temporal",
            ReturnTypes.Count,
            NullIfNull(1),
            "One part of a date, time or timestamp as a number; also EXTRACT(part FROM value).",
            DuckDbForm.Of(
                (When.Part(0, DatePart.EpochSecond), "cast(floor(epoch({1})) as bigint)"),
                (When.Part(0, DatePart.EpochMillisecond), "epoch_ms({1})"),
                (When.Part(0, DatePart.EpochMicrosecond), "epoch_us({1})"),
                (When.Part(0, DatePart.EpochNanosecond), "(epoch_us({1}) * 1000)"),
                (When.Part(0, DatePart.Nanosecond), "(microsecond({1}) % 1000000 * 1000)"),
                (When.Part(0, DatePart.TimezoneHour, DatePart.TimezoneMinute).And(When.Type(1, SqlTypeKind.TimestampLtz)), "date_part({0:part}, {1})"),
                (When.Part(0, DatePart.Millisecond, DatePart.Microsecond, DatePart.TimezoneHour, DatePart.TimezoneMinute), null),
                (When.Otherwise, "date_part({0:part}, {1})")))
            with { Aliases = ["EXTRACT"] },
        Part("YEAR", 4, "The year.", "year"),
        Part("QUARTER", 2, "The quarter, from 1.", "quarter"),
        Part("MONTH", 2, "The month, from 1.", "month"),
        Part("DAY", 2, "The day of the month.", "day") with { Aliases = ["DAYOFMONTH"] },
        Part("DAYOFWEEK", 2, "The day of the week, from Sunday, 0.", "dayofweek"),
        Part("DAYOFWEEKISO", 2, "The day of the week, from Monday, 1.", "isodow") with { Aliases = ["DAYOFWEEK_ISO"] },
        Part("DAYOFYEAR", 3, "The day of the year, from 1.", "dayofyear"),
        Part("WEEK", 2, "The week of the year.", "week") with { Aliases = ["WEEKOFYEAR"] },
        Part("WEEKISO", 2, "The ISO week of the year.", "week") with { Aliases = ["WEEK_ISO"] },
        Part("YEAROFWEEK", 4, "The year that the week belongs to.", "isoyear"),
        Part("YEAROFWEEKISO", 4, "The year that the ISO week belongs to.", "isoyear"),
        Part("HOUR", 2, "The hour.", "hour"),
        Part("MINUTE", 2, "The minute.", "minute"),
        Part("SECOND", 2, "The second, without fractions.", "second"),
        Scalar("DAYNAME", "value: temporal", ReturnTypes.Varchar, NullIfAnyArgumentNull, "The weekday's name in three letters.", "strftime({0}, '%a')"),
        Scalar("MONTHNAME", "value: temporal", ReturnTypes.Varchar, NullIfAnyArgumentNull, "The month's name in three letters.", "strftime({0}, '%b')"),
        Scalar(
            "DATE_FROM_PARTS",
            "year: number, month: number, day: number",
            ReturnTypes.Date,
            NullIfAnyArgumentNull,
            "A date of its parts; months and days outside their range count on, before or after.",
            "cast(make_date({0:bigint}, 1, 1) + to_months(cast({1} - 1 as integer)) + to_days(cast({2} - 1 as integer)) as date)")
            with { Aliases = ["DATEFROMPARTS"] },
        Scalar(
            "TIME_FROM_PARTS",
            "hour: number, minute: number, second: number, [nanosecond: number]",
            ReturnTypes.Time,
            NullIfAnyArgumentNull,
            "A time of its parts; parts outside their range count on.",
            DuckDbForm.Of(
                (When.Count(3), "(time '00:00:00' + to_hours({0:bigint}) + to_minutes({1:bigint}) + to_seconds({2:bigint}))"),
                (When.Otherwise, "(time '00:00:00' + to_hours({0:bigint}) + to_minutes({1:bigint}) + to_seconds({2:bigint}) + to_microseconds(cast(floor({3} / 1000) as bigint)))")))
            with { Aliases = ["TIMEFROMPARTS"] },
        Scalar(
            "TIMESTAMP_NTZ_FROM_PARTS",
            ["year: number, month: number, day: number, hour: number, minute: number, second: number, [nanosecond: number]", "date: date, time: time"],
            ReturnTypes.TimestampNtz,
            NullIfAnyArgumentNull,
            "A timestamp of its parts, or of a date and a time; parts outside their range count on.",
            DuckDbForm.Of((When.Count(2), "({0} + {1})"), (When.Count(6), TimestampOfParts), (When.Otherwise, TimestampWithFraction)))
            with { Aliases = ["TIMESTAMPNTZFROMPARTS", "TIMESTAMP_FROM_PARTS", "TIMESTAMPFROMPARTS"] },
        Scalar(
            "TIMESTAMP_LTZ_FROM_PARTS",
            "year: number, month: number, day: number, hour: number, minute: number, second: number, [nanosecond: number]",
            ReturnTypes.TimestampLtz,
            NullIfAnyArgumentNull,
            "A timestamp in the session's time zone of its parts.",
            DuckDbForm.Of((When.Count(6), $"timezone('UTC', {TimestampOfParts})"), (When.Otherwise, $"timezone('UTC', {TimestampWithFraction})")))
            with { Aliases = ["TIMESTAMPLTZFROMPARTS"] },
        Scalar(
            "TIMESTAMP_TZ_FROM_PARTS",
            "year: number, month: number, day: number, hour: number, minute: number, second: number, [nanosecond: number], [time_zone: text]",
            ReturnTypes.TimestampTz,
            NullIfAnyArgumentNull,
            "A timestamp with time zone of its parts.",
            DuckDbForm.Of(
                (When.Count(6), $"timezone('UTC', {TimestampOfParts})"),
                (When.Count(7), $"timezone('UTC', {TimestampWithFraction})"),
                (When.Constant(7, "UTC", "Etc/UTC"), $"timezone('UTC', {TimestampWithFraction})")))
            with { Aliases = ["TIMESTAMPTZFROMPARTS"] },
        Scalar(
            "CONVERT_TIMEZONE",
            ["target: text, value: any", "source: text, target: text, value: timestamp"],
            new ReturnType("ConvertedTimestamp", call => call.Arguments.Count == 3 ? SqlType.TimestampNtz : SqlType.TimestampTz),
            NullIfAnyArgumentNull,
            "A timestamp moved to another time zone. With two arguments the result keeps the zone, which DuckDB's timestamps do only for UTC.",
            DuckDbForm.Of((When.Count(3), "timezone({1}, timezone({0}, cast({2} as timestamp)))"), (When.Constant(0, "UTC", "Etc/UTC"), "{cast:1}"))),
    ];

    private const string TimestampWithFraction = "(" + TimestampOfParts + " + to_microseconds(cast(floor({6} / 1000) as bigint)))";

    private const string TimestampOfParts =
        "(cast(make_date({0:bigint}, 1, 1) as timestamp) + to_months(cast({1} - 1 as integer)) + to_days(cast({2} - 1 as integer)) + to_hours({3:bigint}) + to_minutes({4:bigint}) + to_seconds({5:bigint}))";

    private static FunctionDefinition Part(string name, int digits, string description, string duckDb) =>
        Scalar(name, "value: temporal", ReturnTypes.NumberOf(digits, 0), NullIfAnyArgumentNull, description, $"{duckDb}({{0}})");
}
