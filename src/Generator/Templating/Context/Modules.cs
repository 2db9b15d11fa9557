using Generator.Diagnostics;
using Generator.Templating.Builtins;
using Generator.Templating.Evaluation;
using Generator.Templating.Values;

namespace Generator.Templating.Context;

/// <summary><c>modules</c> (dbt: "About modules variable"): of Python's modules what computes and does not look at the clock.</summary>
internal static class Modules
{
    private static readonly Function[] Clock = [.. new[] { "now", "utcnow", "today" }.Select(name => new Function(name, "timezone?", UseClock))];

    public static readonly Value Value = new ObjectValue("modules", new Dictionary<string, Value>
    {
        ["datetime"] = new ObjectValue("modules.datetime", new Dictionary<string, Value>
        {
            ["datetime"] = ContextValues.Callable(
                new("datetime", "year, month, day, hour?, minute?, second?, microsecond?, tzinfo?", call => Make(call, isDate: false)),
                [
                    .. Clock,
                    new("strptime", "text, format", Parse),
                    new("fromisoformat", "text", call => FromIso(call, isDate: false)),
                    new("combine", "date, time?", call => call[0] is DateTimeValue date ? new DateTimeValue(date.Value.Date) : call.Fail("combine what is no date")),
                ]),
            ["date"] = ContextValues.Callable(
                new("date", "year, month, day", call => Make(call, isDate: true)),
                [.. Clock, new("fromisoformat", "text", call => FromIso(call, isDate: true))]),
            ["timedelta"] = new FunctionValue(new(
                "timedelta", "days?, seconds?, microseconds?, milliseconds?, minutes?, hours?, weeks?", Delta)),
        }),
        ["re"] = RegexFunctions.Module,
        ["pytz"] = new ObjectValue("modules.pytz", new Dictionary<string, Value>
        {
            ["utc"] = new StringValue("UTC"),
            ["timezone"] = new FunctionValue(new("timezone", "name", call => call.Raw(0)!)),
        }),
    });

    private static Value UseClock(Call call) => call.Rendering.Report(TemplatingDiagnostics.Clock, call.Span, $"{call.Name}()");

    private static Value Make(Call call, bool isDate)
    {
        var value = isDate
            ? DateTimes.TryMake(call.Whole(0), call.Whole(1), call.Whole(2))
            : DateTimes.TryMake(call.Whole(0), call.Whole(1), call.Whole(2), call.Whole(3), call.Whole(4), call.Whole(5), call.Whole(6));
        return value is { } made ? new DateTimeValue(made, isDate) : call.Fail("make a date of these values");
    }

    private static Value Delta(Call call)
    {
        var days = call.Real(0) + (call.Real(6) * 7);
        var seconds = (days * 86_400) + call.Real(1) + (call.Real(2) / 1e6) + (call.Real(3) / 1e3) + (call.Real(4) * 60) + (call.Real(5) * 3_600);
        return Math.Abs(seconds) < 1e11 ? new TimeDeltaValue(TimeSpan.FromTicks((long)(seconds * TimeSpan.TicksPerSecond))) : call.Fail("make a timedelta that long");
    }

    private static Value Parse(Call call) =>
        DateTime.TryParseExact(
            call.Text(0), DotNetFormat(call.Text(1)), System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AdjustToUniversal, out var value)
            ? new DateTimeValue(value)
            : call.Fail($"read '{call.Text(0)}' as a date of the form '{call.Text(1)}'");

    private static Value FromIso(Call call, bool isDate) =>
        DateTime.TryParseExact(
            call.Text(0),
            ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss.FFFFFF", "yyyy-MM-dd HH:mm:ss.FFFFFF"],
            System.Globalization.CultureInfo.InvariantCulture,
            System.Globalization.DateTimeStyles.None,
            out var value)
            ? new DateTimeValue(value, isDate)
            : call.Fail($"read '{call.Text(0)}' as an ISO date");

    private static string DotNetFormat(string format)
    {
        var result = new System.Text.StringBuilder();
        for (var i = 0; i < format.Length; i++)
        {
            if (format[i] != '%' || i + 1 == format.Length)
            {
                result.Append('\\').Append(format[i]);
                continue;
            }

            i++;
            result.Append(format[i] switch
            {
                'Y' => "yyyy",
                'y' => "yy",
                'm' => "MM",
                'd' => "dd",
                'H' => "HH",
                'I' => "hh",
                'M' => "mm",
                'S' => "ss",
                'f' => "FFFFFF",
                'z' => "zzz",
                'p' => "tt",
                'b' => "MMM",
                'B' => "MMMM",
                'a' => "ddd",
                'A' => "dddd",
                _ => "\\" + format[i],
            });
        }

        return result.ToString();
    }
}
