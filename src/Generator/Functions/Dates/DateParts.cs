namespace Generator.Functions.Dates;

/// <summary>The words for date and time parts ("Supported date and time parts"), case ignored, and DuckDB's name for each part.</summary>
internal static class DateParts
{
    private static readonly (DatePart Part, string DuckDb, string[] Words)[] Table =
    [
        (DatePart.Year, "year", ["year", "y", "yy", "yyy", "yyyy", "yr", "years", "yrs"]),
        (DatePart.Quarter, "quarter", ["quarter", "q", "qtr", "qtrs", "quarters"]),
        (DatePart.Month, "month", ["month", "mm", "mon", "mons", "months"]),
        (DatePart.Week, "week", ["week", "w", "wk", "weekofyear", "woy", "wy", "weeks"]),
        (DatePart.Day, "day", ["day", "d", "dd", "days", "dayofmonth"]),
        (DatePart.Hour, "hour", ["hour", "h", "hh", "hr", "hours", "hrs"]),
        (DatePart.Minute, "minute", ["minute", "m", "mi", "min", "minutes", "mins"]),
        (DatePart.Second, "second", ["second", "s", "sec", "seconds", "secs"]),
        (DatePart.Millisecond, "millisecond", ["millisecond", "ms", "msec", "milliseconds", "millisecs", "millisec"]),
        (DatePart.Microsecond, "microsecond", ["microsecond", "us", "usec", "microseconds", "usecond", "useconds", "microsecs", "microsec"]),
        (DatePart.Nanosecond, "nanosecond", ["nanosecond", "ns", "nsec", "nanosec", "nsecond", "nanoseconds", "nanosecs", "nseconds"]),
        (DatePart.DayOfWeek, "dow", ["dayofweek", "weekday", "dow", "dw"]),
        (DatePart.DayOfWeekIso, "isodow", ["dayofweekiso", "dayofweek_iso", "weekday_iso", "dow_iso", "dw_iso"]),
        (DatePart.DayOfYear, "doy", ["dayofyear", "yearday", "doy", "dy"]),
        (DatePart.WeekIso, "week", ["weekiso", "week_iso", "weekofyeariso", "weekofyear_iso"]),
        (DatePart.YearOfWeek, "isoyear", ["yearofweek"]),
        (DatePart.YearOfWeekIso, "isoyear", ["yearofweekiso"]),
        (DatePart.EpochSecond, "epoch", ["epoch_second", "epoch", "epoch_seconds"]),
        (DatePart.EpochMillisecond, "epoch_ms", ["epoch_millisecond", "epoch_milliseconds"]),
        (DatePart.EpochMicrosecond, "epoch_us", ["epoch_microsecond", "epoch_microseconds"]),
        (DatePart.EpochNanosecond, "epoch_ns", ["epoch_nanosecond", "epoch_nanoseconds"]),
        (DatePart.TimezoneHour, "timezone_hour", ["timezone_hour", "tzh"]),
        (DatePart.TimezoneMinute, "timezone_minute", ["timezone_minute", "tzm"]),
    ];

    private static readonly Dictionary<string, DatePart> Words =
        Table.SelectMany(row => row.Words.Select(word => (word, row.Part))).ToDictionary(w => w.word, w => w.Part, StringComparer.OrdinalIgnoreCase);

    private static readonly Dictionary<DatePart, string> DuckDbNames = Table.ToDictionary(row => row.Part, row => row.DuckDb);

    /// <summary>Every word for a part, for suggestions.</summary>
    public static IEnumerable<string> Names => Words.Keys;

    public static DatePart? Find(string word) => Words.TryGetValue(word.Trim(), out var part) ? part : null;

    public static string DuckDbName(DatePart part) => DuckDbNames[part];
}
