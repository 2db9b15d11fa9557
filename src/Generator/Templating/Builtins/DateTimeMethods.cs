using Generator.Templating.Evaluation;
using Generator.Templating.Values;

namespace Generator.Templating.Builtins;

/// <summary>Python's methods of datetime, date and timedelta.</summary>
internal static class DateTimeMethods
{
    public static readonly IReadOnlyDictionary<string, Function> Table = Function.Table(
        OfDate("strftime", "self, format", (call, date) => call.String(Strftime.Format(date.Value, call.Text(1)))),
        OfDate("isoformat", "self, separator?", (call, date) => call.String(date.Iso(call.Text(1, "T")[0]))),
        OfDate("date", "self", (_, date) => new DateTimeValue(date.Value.Date, isDate: true)),
        OfDate("weekday", "self", (_, date) => new IntegerValue(((int)date.Value.DayOfWeek + 6) % 7)),
        OfDate("isoweekday", "self", (_, date) => new IntegerValue(date.Value.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)date.Value.DayOfWeek)),
        OfDate("timestamp", "self", (_, date) => new FloatValue((date.Value - new DateTime(1970, 1, 1)).TotalSeconds)),
        OfDate("replace", "self, year?, month?, day?, hour?, minute?, second?, microsecond?, tzinfo?", Replace),
        new("total_seconds", "self", call => call[0] is TimeDeltaValue delta ? new FloatValue(delta.Value.TotalSeconds) : call.Fail("take the seconds of a date")));

    private static Function OfDate(string name, string parameters, Func<Call, DateTimeValue, Value> body) =>
        new(name, parameters, call => call[0] is DateTimeValue date ? body(call, date) : call.Fail($"call '{name}' of {Rendering.Describe(call[0])}"));

    private static Value Replace(Call call, DateTimeValue date)
    {
        var value = date.Value;
        return DateTimes.TryMake(
            call.Whole(1, value.Year), call.Whole(2, value.Month), call.Whole(3, value.Day), call.Whole(4, value.Hour), call.Whole(5, value.Minute), call.Whole(6, value.Second), call.Whole(7)) is { } changed
            ? new DateTimeValue(changed, date.IsDate)
            : call.Fail("make a date of these values");
    }
}
