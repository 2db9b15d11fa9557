using System.Globalization;

namespace Generator.Functions.Forms;

/// <summary>
/// Fills the holes that take a value and a constant format model: <c>{date_text:0:1}</c> the date or time as text, <c>{parse:0:1}</c> the text as
/// TIMESTAMP by its wall clock, <c>{parse_instant:0:1}</c> as TIMESTAMP WITH TIME ZONE, <c>{number_text:0:1}</c> the
/// number as text, <c>{number:0:1}</c> the text as the result's NUMBER; <c>try_</c> before them gives NULL for what does not fit.
/// </summary>
internal static class FormatHoles
{
    private static readonly string[] Kinds = ["date_text", "parse", "try_parse", "parse_instant", "try_parse_instant", "number_text", "number", "try_number"];

    public static bool Knows(string kind) => Kinds.Contains(kind, StringComparer.Ordinal);

    /// <summary>The pieces of a hole, whose parts are the kind, the value's and the model's position; null when the model is no constant or DuckDB cannot say it.</summary>
    public static IReadOnlyList<FormSegment>? Fill(string[] hole, FunctionCall call)
    {
        var value = Index(hole[1]);
        var model = Index(hole[2]);
        if (model >= call.Arguments.Count || call.Arguments[model].Constant is not { } text)
        {
            return null;
        }

        var type = call.Arguments[value].Type;
        return hole[0] switch
        {
            "date_text" => DateTexts.Of(value, type, text),
            "parse" => DateParsing.Of(value, type, text, isTry: false, isInstant: false),
            "try_parse" => DateParsing.Of(value, type, text, isTry: true, isInstant: false),
            "parse_instant" => DateParsing.Of(value, type, text, isTry: false, isInstant: true),
            "number_text" => NumberTexts.Write(value, text),
            "number" => NumberTexts.Read(value, text, isTry: false),
            "try_number" => NumberTexts.Read(value, text, isTry: true),
            _ => DateParsing.Of(value, type, text, isTry: true, isInstant: true),
        };
    }

    private static int Index(string digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
}
