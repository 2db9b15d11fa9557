namespace Generator.Syntax.Lexing;

/// <summary>DuckDB's operators and punctuation: the longest that the text spells ("Numeric functions", "Pattern matching", "List functions": operators).</summary>
internal static class DuckDbPunctuation
{
    // The longer ones of those that begin alike come first.
    private static readonly (string Text, TokenKind Kind)[] Spellings =
    [
        ("!~~*", TokenKind.Operator), ("!~~", TokenKind.Operator), ("!~", TokenKind.Operator), ("!=", TokenKind.NotEqual), ("!", TokenKind.Operator),
        ("~~~", TokenKind.Operator), ("~~*", TokenKind.Operator), ("~~", TokenKind.Operator), ("~", TokenKind.Operator),
        ("<->", TokenKind.Operator), ("<=>", TokenKind.Operator), ("<<", TokenKind.Operator), ("<@", TokenKind.Operator),
        ("<=", TokenKind.LessOrEqual), ("<>", TokenKind.NotEqual), ("<", TokenKind.Less),
        (">>", TokenKind.Operator), (">=", TokenKind.GreaterOrEqual), (">", TokenKind.Greater),
        ("||", TokenKind.Concatenation), ("|", TokenKind.Operator), ("&&", TokenKind.Operator), ("&", TokenKind.Operator),
        ("@>", TokenKind.Operator), ("@", TokenKind.Operator), ("^@", TokenKind.Operator), ("^", TokenKind.Operator),
        ("**", TokenKind.Operator), ("*", TokenKind.Star), ("//", TokenKind.Operator), ("/", TokenKind.Slash),
        ("->>", TokenKind.DoubleArrow), ("->", TokenKind.Arrow), ("-", TokenKind.Minus), ("=>", TokenKind.FatArrow),
        ("==", TokenKind.Equal), ("=", TokenKind.Equal), (":=", TokenKind.FatArrow), ("::", TokenKind.DoubleColon), (":", TokenKind.Colon),
        ("+", TokenKind.Plus), ("%", TokenKind.Percent), ("(", TokenKind.LeftParen), (")", TokenKind.RightParen), ("[", TokenKind.LeftBracket),
        ("]", TokenKind.RightBracket), ("{", TokenKind.LeftBrace), ("}", TokenKind.RightBrace), (",", TokenKind.Comma), (";", TokenKind.Semicolon),
        (".", TokenKind.Dot), ("?", TokenKind.Question),
    ];

    private static readonly Dictionary<char, (string Text, TokenKind Kind)[]> ByFirst =
        Spellings.GroupBy(s => s.Text[0]).ToDictionary(group => group.Key, group => group.ToArray());

    /// <summary>Reads one token and moves past it; false when none starts here.</summary>
    public static bool TryRead(string text, ref int position, out TokenKind kind)
    {
        kind = TokenKind.Unknown;
        if (!ByFirst.TryGetValue(text[position], out var spellings))
        {
            return false;
        }

        foreach (var (spelling, found) in spellings)
        {
            if (string.CompareOrdinal(text, position, spelling, 0, spelling.Length) == 0)
            {
                kind = found;
                position += spelling.Length;
                return true;
            }
        }

        return false;
    }
}
