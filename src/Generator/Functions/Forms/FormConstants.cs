using System.Globalization;
using Generator.Functions.Dates;

namespace Generator.Functions.Forms;

/// <summary>Writes a call's constants as DuckDB says them: date parts, format models, paths.</summary>
internal static class FormConstants
{
    /// <summary>The DuckDB text; null when the argument is no constant or has no equal in DuckDB.</summary>
    public static FormSegment.Text? Translate(string kind, FunctionCall call, int index)
    {
        if (index >= call.Arguments.Count || call.Arguments[index].Constant is not { } constant)
        {
            return null;
        }

        return kind switch
        {
            "part" => DateParts.Find(constant) is { } part ? Quoted(DateParts.DuckDbName(part)) : null,
            "path" => Quoted(JsonPath.FromSnowflake(constant)),
            "key" => Quoted(JsonPath.OfKey(constant)),
            "unit" => Unit(constant),
            "json" => Quoted(JsonText.Of(constant)),
            _ => null,
        };
    }

    // 0.01 of the scale 2, 100 of -2.
    private static FormSegment.Text? Unit(string scale) =>
        int.TryParse(scale, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var digits) && digits is >= -37 and <= 37
            ? new(digits > 0 ? $"0.{new string('0', digits - 1)}1" : $"1{new string('0', -digits)}")
            : null;

    private static FormSegment.Text? Quoted(string? text) => text is null ? null : new($"'{text.Replace("'", "''")}'");
}
