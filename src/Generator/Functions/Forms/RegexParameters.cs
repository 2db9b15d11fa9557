using System.Globalization;

namespace Generator.Functions.Forms;

/// <summary>The parameters of Snowflake's regular expression functions ("Specifying the parameters for the regular expression").</summary>
internal static class RegexParameters
{
    /// <summary>The flags that RE2 takes before a pattern, <c>(?im)</c>: of c and i the last one counts; e is about what is extracted. Null for an unknown letter.</summary>
    public static string? Flags(string parameters)
    {
        if (parameters.Any(p => p is not ('c' or 'i' or 's' or 'm' or 'e')))
        {
            return null;
        }

        var flags = (parameters.LastIndexOf('i') > parameters.LastIndexOf('c') ? "i" : "")
            + (parameters.IndexOf('m') >= 0 ? "m" : "")
            + (parameters.IndexOf('s') >= 0 ? "s" : "");
        return flags.Length == 0 ? "" : $"(?{flags})";
    }

    /// <summary>
    /// The group that a call extracts: the one it names, else the first when it has the parameter e and the pattern has a group, else 0, the whole match.
    /// Null when that depends on what is not written out.
    /// </summary>
    public static int? Group(FunctionCall call, int pattern, int parameters, int group)
    {
        if (group < call.Arguments.Count)
        {
            return int.TryParse(call.Arguments[group].Constant, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
        }

        if (parameters >= call.Arguments.Count || call.Arguments[parameters].Constant is not { } letters)
        {
            return parameters >= call.Arguments.Count ? 0 : null;
        }

        return letters.IndexOf('e') < 0 ? 0
            : call.Arguments[pattern].Constant is { } text && RegexPattern.Read(text) is { } read ? Math.Min(1, read.Groups.Count)
            : null;
    }
}
