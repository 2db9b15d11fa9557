using Generator.Templating.Evaluation;
using Generator.Templating.Values;

namespace Generator.Templating.Builtins;

/// <summary>Filters that make or take numbers.</summary>
internal static class NumberFilters
{
    public static readonly Function[] Rows =
    [
        new("int", "value, default?, base?", call => ToNumber(call) is { } number ? new IntegerValue(number is IntegerValue whole ? whole.Value : Operators.ToWhole(number.AsDouble)) : call.Raw(1) ?? new IntegerValue(0)),
        new("float", "value, default?", call => ToNumber(call) is { } number ? new FloatValue(number.AsDouble) : call.Raw(1) ?? new FloatValue(0)),
        new("abs", "value", call => call[0] switch
        {
            IntegerValue { Value: not long.MinValue } whole => new IntegerValue(Math.Abs(whole.Value)),
            NumberValue number => new FloatValue(Math.Abs(number.AsDouble)),
            var other => call.Fail($"take the absolute value of {Rendering.Describe(other)}"),
        }),
        new("round", "value, precision?, method?", Round),
        new("filesizeformat", "value, binary?", call => call.String(FileSize(call.Real(0), call.Flag(1)))),
    ];

    private static NumberValue? ToNumber(Call call) => call[0] switch
    {
        NumberValue number => number,
        StringValue text => Operators.ParseNumber(text.Text),
        _ => null,
    };

    private static Value Round(Call call)
    {
        if (call[0] is not NumberValue number)
        {
            return call.Fail($"round {Rendering.Describe(call[0])}");
        }

        var factor = Math.Pow(10, Math.Max(-15, Math.Min(15, call.Whole(1))));
        var scaled = number.AsDouble * factor;
        return new FloatValue(call.Text(2, "common") switch
        {
            "ceil" => Math.Ceiling(scaled),
            "floor" => Math.Floor(scaled),
            _ => Math.Round(scaled, MidpointRounding.ToEven),
        } / factor);
    }

    private static string FileSize(double bytes, bool binary)
    {
        var unit = binary ? 1024.0 : 1000.0;
        string[] names = binary ? ["Bytes", "KiB", "MiB", "GiB", "TiB"] : ["Bytes", "kB", "MB", "GB", "TB"];
        var power = 0;
        while (bytes >= unit && power < names.Length - 1)
        {
            bytes /= unit;
            power++;
        }

        return $"{bytes.ToString(power == 0 ? "0" : "0.0", System.Globalization.CultureInfo.InvariantCulture)} {names[power]}";
    }
}
