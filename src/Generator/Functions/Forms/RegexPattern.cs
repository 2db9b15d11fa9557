using System.Text;

namespace Generator.Functions.Forms;

/// <summary>
/// A constant pattern of Snowflake's ("String functions (regular expressions)": POSIX extended syntax with Perl's classes), as RE2, which DuckDB uses,
/// reads it. There are no non-greedy quantifiers in POSIX: of <c>x*?</c> the question mark makes optional what may be empty already.
/// </summary>
/// <param name="Text">The pattern in RE2's syntax.</param>
/// <param name="Groups">Where each capturing group's parentheses are in <paramref name="Text"/>, in the order of their numbers.</param>
/// <param name="HasAlternatives">An alternation stands outside all groups.</param>
internal sealed record RegexPattern(string Text, IReadOnlyList<RegexGroup> Groups, bool HasAlternatives)
{
    /// <summary>What is never found: in the searching functions an empty pattern "matches nothing, not even an empty subject".</summary>
    public const string Nothing = @"[^\x00-\x{10FFFF}]";

    /// <summary>The pattern as RE2 reads it; null when it has no equal there: <c>x+?</c> and <c>x{2}?</c>.</summary>
    public static RegexPattern? Read(string pattern)
    {
        var text = new StringBuilder();
        var groups = new List<RegexGroup>();
        var open = new Stack<int>();
        var hasAlternatives = false;
        var quantifier = '\0';
        for (var i = 0; i < pattern.Length; i++)
        {
            var end = EndOfAtom(pattern, i);
            var last = pattern[end];
            if (end == i && last == '?' && quantifier != '\0')
            {
                if (quantifier is '+' or '}')
                {
                    return null;
                }

                continue;
            }

            switch (pattern[i])
            {
                case '(':
                    var isCapturing = i + 1 == pattern.Length || pattern[i + 1] != '?';
                    open.Push(isCapturing ? groups.Count : -1);
                    if (isCapturing)
                    {
                        groups.Add(new(text.Length, -1, open.Count, IsRepeated: false));
                    }

                    break;
                case ')' when open.Count > 0 && open.Pop() is >= 0 and var index:
                    groups[index] = groups[index] with { Close = text.Length, IsRepeated = end + 1 < pattern.Length && pattern[end + 1] is '*' or '+' or '?' or '{' };
                    break;
                case '|':
                    hasAlternatives |= open.Count == 0;
                    break;
            }

            quantifier = end == i && last is '*' or '+' or '?' && i > 0 && pattern[i - 1] != '(' ? last : last == '}' && pattern[i] == '{' ? '}' : '\0';
            text.Append(pattern, i, end - i + 1);
            i = end;
        }

        return open.Count > 0 ? null : new(text.ToString(), groups, hasAlternatives);
    }

    /// <summary>
    /// The pattern with another group 1 that holds what the match has before a group, whose number is one higher by that. Null when the text
    /// before the group is not all there is before it: within another group, repeated, or one of several alternatives.
    /// </summary>
    public string? WithGroupBefore(int number) =>
        number < 1 || number > Groups.Count || HasAlternatives || Groups[number - 1] is not { Depth: 1, IsRepeated: false } group
            ? null
            : $"({Text.Substring(0, group.Open)}){Text.Substring(group.Open)}";

    // An escape, a bracket expression and a counted repetition are read as a whole.
    private static int EndOfAtom(string pattern, int start) => pattern[start] switch
    {
        '\\' when start + 1 < pattern.Length => start + 1,
        '[' => EndOfBracket(pattern, start),
        '{' => EndOfCount(pattern, start),
        _ => start,
    };

    private static int EndOfBracket(string pattern, int start)
    {
        var i = start + 1;
        i += i < pattern.Length && pattern[i] == '^' ? 1 : 0;
        i += i < pattern.Length && pattern[i] == ']' ? 1 : 0;
        for (; i < pattern.Length; i++)
        {
            if (pattern[i] == '\\')
            {
                i++;
            }
            else if (pattern[i] == '[' && i + 1 < pattern.Length && pattern[i + 1] == ':' && pattern.IndexOf(":]", i + 2, StringComparison.Ordinal) is > 0 and var close)
            {
                i = close + 1;
            }
            else if (pattern[i] == ']')
            {
                return i;
            }
        }

        return start;
    }

    private static int EndOfCount(string pattern, int start)
    {
        var close = pattern.IndexOf('}', start);
        return close > start + 1 && pattern.Skip(start + 1).Take(close - start - 1).All(c => char.IsDigit(c) || c == ',') && char.IsDigit(pattern[start + 1])
            ? close
            : start;
    }
}

/// <summary>A capturing group of a pattern.</summary>
/// <param name="Open">Where its parenthesis opens.</param>
/// <param name="Close">Where it closes.</param>
/// <param name="Depth">In how many groups it is, itself counted.</param>
/// <param name="IsRepeated">A quantifier follows.</param>
internal sealed record RegexGroup(int Open, int Close, int Depth, bool IsRepeated);
