using System.Text.RegularExpressions;
using Generator.Templating.Evaluation;
using Generator.Templating.Values;

namespace Generator.Templating.Context;

/// <summary>Python's <c>re</c>, for projects whose macros look at names with it.</summary>
internal static class RegexFunctions
{
    private static readonly TimeSpan Timeout = TimeSpan.FromMilliseconds(250);

    private static readonly Function[] Rows =
    [
        new("match", "pattern, text, flags?", call => With(call, 2, "^(?:" + call.Text(0) + ")", regex => Match(regex.Match(call.Text(1))))),
        new("fullmatch", "pattern, text, flags?", call => With(call, 2, "^(?:" + call.Text(0) + ")$", regex => Match(regex.Match(call.Text(1))))),
        new("search", "pattern, text, flags?", call => With(call, 2, call.Text(0), regex => Match(regex.Match(call.Text(1))))),
        new("sub", "pattern, replacement, text, count?, flags?", call => With(call, 4, call.Text(0), regex => call.String(regex.Replace(call.Text(2), Replacement(call.Text(1)), (int)(call.Has(3) && call.Whole(3) > 0 ? call.Whole(3) : -1))))),
        new("findall", "pattern, text, flags?", call => With(call, 2, call.Text(0), regex => new ListValue(regex.Matches(call.Text(1)).Cast<Match>().Select(Found)))),
        new("split", "pattern, text, maxsplit?, flags?", call => With(call, 3, call.Text(0), regex => new ListValue(regex.Split(call.Text(1)).Select(part => new StringValue(part))))),
        new("escape", "text", call => call.String(Regex.Escape(call.Text(0)))),
    ];

    private static readonly Function Group = new("group", "self, index?", call =>
        ((ListValue)((ObjectValue)call.Raw(0)!).Attribute("all")!).Items is var groups && call.Whole(1) >= 0 && call.Whole(1) < groups.Count
            ? groups[(int)call.Whole(1)]
            : call.Fail("find that group in the match"));

    private static readonly Function Groups = new("groups", "self", call =>
        new ListValue(((ListValue)((ObjectValue)call.Raw(0)!).Attribute("all")!).Items.Skip(1), isTuple: true));

    /// <summary>Python's flags, with the values that Python gives them, so that they can be added up.</summary>
    private static readonly (string[] Names, long Value, RegexOptions Options)[] Flags =
    [
        (["IGNORECASE", "I"], 2, RegexOptions.IgnoreCase),
        (["MULTILINE", "M"], 8, RegexOptions.Multiline),
        (["DOTALL", "S"], 16, RegexOptions.Singleline),
        (["VERBOSE", "X"], 64, RegexOptions.IgnorePatternWhitespace),
    ];

    /// <summary>The module.</summary>
    public static Value Module { get; } = Make();

    private static ObjectValue Make()
    {
        var module = ContextValues.Object("modules.re", Rows);
        foreach (var (names, value, _) in Flags)
        {
            Array.ForEach(names, name => module.SetAttribute(name, new IntegerValue(value)));
        }

        return module;
    }

    private static Value With(Call call, int flags, string pattern, Func<Regex, Value> use)
    {
        var given = call.Has(flags) ? call.Whole(flags) : 0;
        var options = Flags.Where(flag => (given & flag.Value) != 0).Aggregate(RegexOptions.CultureInvariant, (all, flag) => all | flag.Options);
        try
        {
            return use(new Regex(pattern, options, Timeout));
        }
        catch (ArgumentException)
        {
            return call.Fail($"read '{pattern}' as a regular expression");
        }
        catch (RegexMatchTimeoutException)
        {
            return call.Fail($"match '{pattern}' in reasonable time");
        }
    }

    private static Value Match(Match match)
    {
        if (!match.Success)
        {
            return NoneValue.Instance;
        }

        var result = new ObjectValue("match", new Dictionary<string, Value> { ["all"] = new ListValue(match.Groups.Cast<Group>().Select(TextOf)) });
        result.SetAttribute("group", new FunctionValue(Group, result));
        result.SetAttribute("groups", new FunctionValue(Groups, result));
        return result;
    }

    private static Value TextOf(Group group) => group.Success ? new StringValue(group.Value) : NoneValue.Instance;

    private static Value Found(Match match) => match.Groups.Count switch
    {
        1 => new StringValue(match.Value),
        2 => new StringValue(match.Groups[1].Value),
        _ => new ListValue(match.Groups.Cast<Group>().Skip(1).Select(group => new StringValue(group.Value)), isTuple: true),
    };

    /// <summary>Python writes \1 where .NET writes $1.</summary>
    private static string Replacement(string text)
    {
        var result = new System.Text.StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\\' && i + 1 < text.Length && char.IsDigit(text[i + 1]))
            {
                result.Append("${").Append(text[++i]).Append('}');
            }
            else
            {
                result.Append(text[i] == '$' ? "$$" : text[i].ToString());
            }
        }

        return result.ToString();
    }
}
