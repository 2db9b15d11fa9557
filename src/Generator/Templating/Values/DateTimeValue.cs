namespace Generator.Templating.Values;

/// <summary>Python's datetime or date, made from fixed values.</summary>
/// <param name="value">The point in time, without time zone.</param>
/// <param name="isDate">Whether it is a date only.</param>
internal sealed class DateTimeValue(DateTime value, bool isDate = false) : Value
{
    private static readonly string[] Names = ["year", "month", "day", "hour", "minute", "second", "microsecond"];

    public DateTime Value => value;

    public bool IsDate => isDate;

    public override string TypeName => isDate ? "date" : "datetime";

    public override IEnumerable<string> AttributeNames => Names;

    public override Value? Attribute(string name) => name switch
    {
        "year" => new IntegerValue(value.Year),
        "month" => new IntegerValue(value.Month),
        "day" => new IntegerValue(value.Day),
        "hour" => new IntegerValue(value.Hour),
        "minute" => new IntegerValue(value.Minute),
        "second" => new IntegerValue(value.Second),
        "microsecond" => new IntegerValue(value.Ticks % TimeSpan.TicksPerSecond / 10),
        _ => null,
    };

    public override string ToString() => isDate ? Strftime.Format(value, "%Y-%m-%d") : Iso(' ');

    /// <summary>Python's isoformat: fractions of a second only where there are any.</summary>
    public string Iso(char separator = 'T') =>
        isDate ? ToString() : Strftime.Format(value, $"%Y-%m-%d{separator}%H:%M:%S{(value.Ticks % TimeSpan.TicksPerSecond / 10 == 0 ? "" : ".%f")}");

    public override bool Equals(Value? other) => other is DateTimeValue another && value == another.Value && isDate == another.IsDate;

    public override int GetHashCode() => value.GetHashCode();
}

/// <summary>Python's timedelta.</summary>
internal sealed class TimeDeltaValue(TimeSpan value) : Value
{
    private static readonly string[] Names = ["days", "seconds"];

    public TimeSpan Value => value;

    public override string TypeName => "timedelta";

    public override bool IsTrue => value != TimeSpan.Zero;

    public override IEnumerable<string> AttributeNames => Names;

    public override Value? Attribute(string name) => name switch
    {
        "days" => new IntegerValue((long)Math.Floor(value.TotalDays)),
        "seconds" => new IntegerValue((long)(value - TimeSpan.FromDays(Math.Floor(value.TotalDays))).TotalSeconds),
        _ => null,
    };

    public override string ToString()
    {
        var days = (long)Math.Floor(value.TotalDays);
        var rest = value - TimeSpan.FromDays(days);
        var time = $"{rest.Hours}:{rest.Minutes:00}:{rest.Seconds:00}";
        return days == 0 ? time : $"{days} day{(Math.Abs(days) == 1 ? "" : "s")}, {time}";
    }

    public override bool Equals(Value? other) => other is TimeDeltaValue another && value == another.Value;

    public override int GetHashCode() => value.GetHashCode();
}
