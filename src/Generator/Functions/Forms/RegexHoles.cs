using System.Globalization;

namespace Generator.Functions.Forms;

/// <summary>
/// Fills the holes of regular expressions: <c>{1:regex:3}</c> a pattern with the flags of the parameters in argument 3, <c>{1:search:3}</c> the same
/// where an empty pattern finds nothing, <c>{1:group:4:5}</c> the number of the group that is extracted, and <c>{1:grouped:4:5}</c> the pattern with
/// another group before that one, whose number then is <c>{1:group_after:4:5}</c>.
/// </summary>
internal static class RegexHoles
{
    public static bool Knows(string kind) => kind is "regex" or "search" or "group" or "grouped" or "group_after";

    /// <summary>The pieces to write; null when something is not written out that must be, or RE2 cannot say it.</summary>
    public static IReadOnlyList<FormSegment>? Fill(string[] parts, FunctionCall call)
    {
        var indexes = parts.Where((_, i) => i != 1).Select(text => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture)).ToArray();
        var (pattern, parameters) = (indexes[0], indexes[1]);
        if (indexes.Length > 2)
        {
            return RegexParameters.Group(call, pattern, parameters, indexes[2]) is not { } group ? null
                : parts[1] == "group" ? Number(group)
                : parts[1] == "group_after" ? (group < 9 ? Number(group + 1) : null)
                : call.Arguments[pattern].Constant is { } text && Flags(call, parameters) is { } prefix && RegexPattern.Read(text)?.WithGroupBefore(group) is { } grouped ? Literal(prefix + grouped)
                : null;
        }

        return Flags(call, parameters) is not { } flags ? null
            : call.Arguments[pattern].Constant is not { } constant ? Expression(pattern, flags, isSearch: parts[1] == "search")
            : constant.Length == 0 && parts[1] == "search" ? Literal(RegexPattern.Nothing)
            : RegexPattern.Read(constant) is { } read ? Literal(flags + read.Text)
            : null;
    }

    private static string? Flags(FunctionCall call, int parameters) =>
        parameters >= call.Arguments.Count ? "" : call.Arguments[parameters].Constant is { } letters ? RegexParameters.Flags(letters) : null;

    private static IReadOnlyList<FormSegment> Number(int number) => [new FormSegment.Text(number.ToString(CultureInfo.InvariantCulture))];

    private static IReadOnlyList<FormSegment> Literal(string text) => [new FormSegment.Text($"'{text.Replace("'", "''")}'")];

    private static IReadOnlyList<FormSegment> Expression(int pattern, string flags, bool isSearch)
    {
        var before = flags.Length == 0 ? "" : $"'{flags}' || ";
        return isSearch
            ?
            [
                new FormSegment.Text($"({before}case when "),
                new FormSegment.Argument(pattern, IsOperand: true),
                new FormSegment.Text($" = '' then '{RegexPattern.Nothing}' else "),
                new FormSegment.Argument(pattern, IsOperand: false),
                new FormSegment.Text(" end)"),
            ]
            : [new FormSegment.Text($"({before}"), new FormSegment.Argument(pattern, IsOperand: true), new FormSegment.Text(")")];
    }
}
