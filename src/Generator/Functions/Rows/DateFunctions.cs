using Generator.Functions.Dates;
using Generator.Functions.Forms;
using Generator.Functions.Results;
using Generator.Types;
using static Generator.Functions.Results.NullRules;
using static Generator.Functions.Rows.Row;

namespace Generator.Functions.Rows;

/// <summary>
/// Snowflake's "Date &amp; time functions": arithmetic, differences, truncation. Weeks are those of the session's defaults (WEEK_START = 0,
/// WEEK_OF_YEAR_POLICY = 0): they begin on Monday, and the first one has the year's first Thursday.
/// </summary>
internal static class DateFunctions
{
    public static readonly FunctionDefinition[] Rows =
    [
        Scalar(
            "ADD_MONTHS",
            "value: temporal, months: number",
            DateReturnTypes.SameTemporal(0),
            NullIfAnyArgumentNull,
            "A date or timestamp some months later; the last day of a month stays a last day.",
            DuckDbForm.Of(
                (When.Type(0, SqlTypeKind.Date), "case when {0} = last_day({0}) then last_day({0} + to_months({1:integer})) else cast({0} + to_months({1:integer}) as date) end"),
                (When.Otherwise, "case when cast({0} as date) = last_day({0}) then {0} + to_months({1:integer}) + to_days(cast(date_diff('day', {0} + to_months({1:integer}), last_day({0} + to_months({1:integer}))) as integer)) else {0} + to_months({1:integer}) end"))),
        Scalar(
            "DATEADD",
            "part: date_part, amount: number, value: temporal",
            DateReturnTypes.DateAdd,
            NullIfNull(1, 2),
            "A date, time or timestamp some parts later; a day that the month does not have becomes its last one.",
            DuckDbForm.Of(
                (When.Part(0, DatePart.Day, DatePart.DayOfYear).And(When.Type(2, SqlTypeKind.Date)), "({2} + {1:integer})"),
                (When.Part(0, DatePart.Week, DatePart.WeekIso).And(When.Type(2, SqlTypeKind.Date)), "({2} + 7 * {1:integer})"),
                (When.Part(0, DatePart.Year).And(When.Type(2, SqlTypeKind.Date)), "cast({2} + to_years({1:integer}) as date)"),
                (When.Part(0, DatePart.Quarter).And(When.Type(2, SqlTypeKind.Date)), "cast({2} + to_months(3 * {1:integer}) as date)"),
                (When.Part(0, DatePart.Month).And(When.Type(2, SqlTypeKind.Date)), "cast({2} + to_months({1:integer}) as date)"),
                (When.Part(0, DatePart.Year), "({2} + to_years({1:integer}))"),
                (When.Part(0, DatePart.Quarter), "({2} + to_months(3 * {1:integer}))"),
                (When.Part(0, DatePart.Month), "({2} + to_months({1:integer}))"),
                (When.Part(0, DatePart.Week, DatePart.WeekIso), "({2} + to_days(7 * {1:integer}))"),
                (When.Part(0, DatePart.Day, DatePart.DayOfYear), "({2} + to_days({1:integer}))"),
                (When.Part(0, DatePart.Hour), "({2} + to_hours({1:bigint}))"),
                (When.Part(0, DatePart.Minute), "({2} + to_minutes({1:bigint}))"),
                (When.Part(0, DatePart.Second), "({2} + to_seconds({1:bigint}))"),
                (When.Part(0, DatePart.Millisecond), "({2} + to_milliseconds({1:bigint}))"),
                (When.Part(0, DatePart.Microsecond), "({2} + to_microseconds({1:bigint}))")))
            with { Aliases = ["TIMEADD", "TIMESTAMPADD"] },
        Scalar(
            "DATEDIFF",
            "part: date_part, start: temporal, end: temporal",
            ReturnTypes.Count,
            NullIfNull(1, 2),
            "How many boundaries of a part lie between two values.",
            DuckDbForm.Of(
                (When.Part(0, DatePart.Week, DatePart.WeekIso), "(date_diff('day', date_trunc('week', {1}), date_trunc('week', {2})) // 7)"),
                (When.Part(0, DatePart.Nanosecond), "(date_diff('microsecond', {1}, {2}) * 1000)"),
                (When.Part(0, DatePart.Year, DatePart.Quarter, DatePart.Month, DatePart.Day, DatePart.Hour, DatePart.Minute, DatePart.Second, DatePart.Millisecond, DatePart.Microsecond), "date_diff({0:part}, {1}, {2})")))
            with { Aliases = ["TIMEDIFF", "TIMESTAMPDIFF"] },
        Scalar(
            "DATE_TRUNC",
            "part: date_part, value: temporal",
            DateReturnTypes.SameTemporal(1),
            NullIfNull(1),
            "A date, time or timestamp cut off to a part, of its own type.",
            DuckDbForm.Of(
                (When.Part(0, DatePart.Nanosecond), "{cast:1}"),
                (When.Type(1, SqlTypeKind.Date).And(When.Part(0, DatePart.Day, DatePart.Hour, DatePart.Minute, DatePart.Second, DatePart.Millisecond, DatePart.Microsecond)), "{cast:1}"),
                (When.Type(1, SqlTypeKind.Date), "cast(date_trunc({0:part}, {1}) as date)"),
                (When.Type(1, SqlTypeKind.Time), "cast(date_trunc({0:part}, date '1970-01-01' + {1}) as time)"),
                (When.Otherwise, "date_trunc({0:part}, {1})"))),
        Scalar(
            "LAST_DAY",
            "value: temporal, [part: date_part]",
            ReturnTypes.Date,
            NullIfNull(0),
            "The last day of the month, or of another part, that a date lies in.",
            DuckDbForm.Of(
                (When.Count(1), "last_day({0})"),
                (When.Part(1, DatePart.Month), "last_day({0})"),
                (When.Part(1, DatePart.Year), "make_date(year({0}), 12, 31)"),
                (When.Part(1, DatePart.Quarter), "last_day(date_trunc('quarter', {0}) + to_months(2))"),
                (When.Part(1, DatePart.Week, DatePart.WeekIso), "cast(date_trunc('week', {0}) + to_days(6) as date)"))),
        Scalar(
            "MONTHS_BETWEEN",
            "later: temporal, earlier: temporal",
            ReturnTypes.Float,
            NullIfAnyArgumentNull,
            "The months between two values: whole ones between equal days of the month and between last days, else with a fraction in months of 31 days.",
            "(date_diff('month', {1}, {0}) + case when day({0}) = day({1}) or (day({0}) = day(last_day({0})) and day({1}) = day(last_day({1}))) then 0 else (day({0}) - day({1}) + (epoch({0} - date_trunc('day', {0})) - epoch({1} - date_trunc('day', {1}))) / 86400) / 31 end)"),
        Scalar("NEXT_DAY", "value: temporal, day: text", ReturnTypes.Date, NullIfAnyArgumentNull, "The first given weekday after a date.",
            "(cast({0} as date) + cast(((strpos('motuwethfrsasu', lower(left(trim({1}, ' '), 2))) + 1) // 2 - isodow({0}) + 6) % 7 + 1 as integer))"),
        Scalar("PREVIOUS_DAY", "value: temporal, day: text", ReturnTypes.Date, NullIfAnyArgumentNull, "The last given weekday before a date.",
            "(cast({0} as date) - cast((isodow({0}) - (strpos('motuwethfrsasu', lower(left(trim({1}, ' '), 2))) + 1) // 2 + 6) % 7 + 1 as integer))"),
        Scalar(
            "TIME_SLICE",
            "value: temporal, length: number, part: text, [edge: text]",
            DateReturnTypes.SameTemporal(0),
            NullIfNull(0),
            "The start, or the end, of the slice of time that a value lies in; slices are counted from 1970-01-01, weeks from the Monday before.",
            TimeSlice()),
    ];

    private static DuckDbForm TimeSlice()
    {
        (DatePart Part, string Length)[] lengths =
        [
            (DatePart.Year, "to_years({1:integer})"),
            (DatePart.Quarter, "to_months(3 * {1:integer})"),
            (DatePart.Month, "to_months({1:integer})"),
            (DatePart.Week, "to_days(7 * {1:integer})"),
            (DatePart.Day, "to_days({1:integer})"),
            (DatePart.Hour, "to_hours({1:bigint})"),
            (DatePart.Minute, "to_minutes({1:bigint})"),
            (DatePart.Second, "to_seconds({1:bigint})"),
        ];
        return DuckDbForm.Of([.. lengths.SelectMany(l => TimeSlices(l.Part, l.Length))]);
    }

    private static IEnumerable<(FormCondition Condition, string? Template)> TimeSlices(DatePart part, string length)
    {
        var origin = part == DatePart.Week ? "1969-12-29" : "1970-01-01";
        var start = $"time_bucket({length}, {{0}}, cast('{origin}' as {{type}}))";
        var isTaken = When.Part(2, part).And(When.Type(0, SqlTypeKind.Date, SqlTypeKind.TimestampNtz));
        yield return (isTaken.And(When.Count(3)), start);
        yield return (isTaken.And(When.Constant(3, "START")), start);
        yield return (isTaken.And(When.Constant(3, "END")), $"cast({start} + {length} as {{type}})");
    }
}
