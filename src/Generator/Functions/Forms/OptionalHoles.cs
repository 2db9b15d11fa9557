using System.Globalization;

namespace Generator.Functions.Forms;

/// <summary>
/// Writes out what depends on whether an argument is there: <c>{3?1}</c> is the whole number in argument 3, or 1 without it, and <c>{0@2}</c> the
/// string in argument 0 from the position in argument 2 on.
/// </summary>
internal static class OptionalHoles
{
    public static string Expand(string template, FunctionCall call)
    {
        var position = 0;
        while (template.IndexOf('{', position) is >= 0 and var open)
        {
            var close = template.IndexOf('}', open);
            var hole = template.Substring(open + 1, close - open - 1);
            var text = hole.IndexOf('?') is > 0 and var question ? OrDefault(hole.Substring(0, question), hole.Substring(question + 1), call)
                : hole.IndexOf('@') is > 0 and var at ? From(hole.Substring(0, at), hole.Substring(at + 1), call)
                : $"{{{hole}}}";
            template = template.Substring(0, open) + text + template.Substring(close + 1);
            position = open + text.Length;
        }

        return template;
    }

    private static string OrDefault(string index, string value, FunctionCall call) => Argument(index, call) is null ? value : $"{{{index}:bigint}}";

    private static string From(string subject, string index, FunctionCall call) =>
        Argument(index, call) is null or { Constant: "1" } ? $"{{{subject}}}" : $"substr({{{subject}}}, {{{index}:bigint}})";

    private static FunctionArgument? Argument(string index, FunctionCall call) =>
        int.Parse(index, NumberStyles.None, CultureInfo.InvariantCulture) is var i && i < call.Arguments.Count ? call.Arguments[i] : null;
}
