namespace Generator.Templating.Builtins;

/// <summary>Makes points in time out of parts that may be out of range.</summary>
internal static class DateTimes
{
    public static DateTime? TryMake(long year, long month, long day, long hour = 0, long minute = 0, long second = 0, long microsecond = 0) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth((int)year, (int)month)
        && hour is >= 0 and <= 23 && minute is >= 0 and <= 59 && second is >= 0 and <= 59 && microsecond is >= 0 and <= 999_999
            ? new DateTime((int)year, (int)month, (int)day, (int)hour, (int)minute, (int)second, DateTimeKind.Unspecified).AddTicks(microsecond * 10)
            : null;
}
