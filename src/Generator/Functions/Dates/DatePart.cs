namespace Generator.Functions.Dates;

/// <summary>Snowflake's date and time parts ("Supported date and time parts").</summary>
internal enum DatePart
{
    Year,
    Quarter,
    Month,
    Week,
    Day,
    Hour,
    Minute,
    Second,
    Millisecond,
    Microsecond,
    Nanosecond,
    DayOfWeek,
    DayOfWeekIso,
    DayOfYear,
    WeekIso,
    YearOfWeek,
    YearOfWeekIso,
    EpochSecond,
    EpochMillisecond,
    EpochMicrosecond,
    EpochNanosecond,
    TimezoneHour,
    TimezoneMinute,
}
