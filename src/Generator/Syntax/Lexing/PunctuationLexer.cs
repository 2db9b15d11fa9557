using Generator.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Generator.Syntax.Lexing;

/// <summary>Reads operators and punctuation, and says what to write instead of other languages' ones.</summary>
internal sealed class PunctuationLexer(string text, DiagnosticSink diagnostics, string owner)
{
    private bool _isInTypographicQuotes;

    /// <summary>Reads one token and moves past it; false when characters were diagnosed and passed over.</summary>
    public bool TryRead(ref int position, out TokenKind kind, out Keyword keyword)
    {
        var next = position + 1 < text.Length ? text[position + 1] : '\0';
        keyword = Keyword.None;
        (kind, var length) = (text[position], next) switch
        {
            ('(', _) => (TokenKind.LeftParen, 1),
            (')', _) => (TokenKind.RightParen, 1),
            ('[', _) => (TokenKind.LeftBracket, 1),
            (']', _) => (TokenKind.RightBracket, 1),
            ('{', _) => (TokenKind.LeftBrace, 1),
            ('}', _) => (TokenKind.RightBrace, 1),
            (',', _) => (TokenKind.Comma, 1),
            (';', _) => (TokenKind.Semicolon, 1),
            ('.', _) => (TokenKind.Dot, 1),
            (':', ':') => (TokenKind.DoubleColon, 2),
            (':', _) => (TokenKind.Colon, 1),
            ('?', _) => (TokenKind.Question, 1),
            ('+', _) => (TokenKind.Plus, 1),
            ('-', '>') => position + 2 < text.Length && text[position + 2] == '>' ? (TokenKind.Flow, 3) : (TokenKind.Arrow, 2),
            ('-', _) => (TokenKind.Minus, 1),
            ('*', _) => (TokenKind.Star, 1),
            ('/', _) => (TokenKind.Slash, 1),
            ('%', _) => (TokenKind.Percent, 1),
            ('|', '|') => (TokenKind.Concatenation, 2),
            ('&', '&') => (TokenKind.Word, 2),
            ('=', '>') => (TokenKind.FatArrow, 2),
            ('=', '=') => (TokenKind.Equal, 2),
            ('=', _) => (TokenKind.Equal, 1),
            ('!', '=') => (TokenKind.NotEqual, 2),
            ('<', '>') => (TokenKind.NotEqual, 2),
            ('<', '=') => (TokenKind.LessOrEqual, 2),
            ('<', _) => (TokenKind.Less, 1),
            ('>', '=') => (TokenKind.GreaterOrEqual, 2),
            ('>', _) => (TokenKind.Greater, 1),
            _ => (TokenKind.Unknown, 1),
        };

        if (kind == TokenKind.Unknown)
        {
            length = Unknown(position);
            if (length <= 2 && IsBitOperator(text.Substring(position, length)))
            {
                // What stands on both sides of it is an expression still.
                kind = TokenKind.Plus;
            }
        }
        else if (kind == TokenKind.Equal && length == 2)
        {
            Report(position, 2, "'=='", "write '=' to compare");
        }
        else if (kind == TokenKind.Word)
        {
            Report(position, 2, "'&&'", "write 'and'");
            keyword = Keyword.And;
        }

        position += length;
        return kind != TokenKind.Unknown;
    }

    /// <summary>The token that a character is by itself; null when it is none.</summary>
    public static TokenKind? Single(char c) => c switch
    {
        '(' => TokenKind.LeftParen,
        ')' => TokenKind.RightParen,
        '[' => TokenKind.LeftBracket,
        ']' => TokenKind.RightBracket,
        '{' => TokenKind.LeftBrace,
        '}' => TokenKind.RightBrace,
        ',' => TokenKind.Comma,
        ';' => TokenKind.Semicolon,
        '.' => TokenKind.Dot,
        ':' => TokenKind.Colon,
        '?' => TokenKind.Question,
        '+' => TokenKind.Plus,
        '-' => TokenKind.Minus,
        '*' => TokenKind.Star,
        '/' => TokenKind.Slash,
        '%' => TokenKind.Percent,
        '=' => TokenKind.Equal,
        '<' => TokenKind.Less,
        '>' => TokenKind.Greater,
        _ => null,
    };

    /// <summary>Diagnoses a run of unknown characters; gives its length.</summary>
    private int Unknown(int start)
    {
        var end = start + 1;
        while (end < text.Length && IsUnknown(text[end]))
        {
            end++;
        }

        var run = text.Substring(start, end - start);
        switch (run)
        {
            case "!":
                Report(start, 1, "'!'", "write 'not'");
                break;
            case "~":
            case var bits when IsBitOperator(bits):
                Report(start, run.Length, $"'{run}'", "bits are combined with functions such as bitand and bitor");
                break;
            case "#":
                Report(start, 1, "'#'", "a comment starts with '--'");
                break;
            default:
                if (IsTypographicQuote(run[0]))
                {
                    ReportTypographicQuote(start, run[0]);
                    return 1;
                }

                Report(start, run.Length, Describe(run), "remove it");
                break;
        }

        return run.Length;
    }

    /// <summary>Of a pair of quotes only the first is worth a word.</summary>
    private void ReportTypographicQuote(int start, char quote)
    {
        if (!_isInTypographicQuotes)
        {
            Report(start, 1, $"'{quote}'", "strings are quoted with ' and names with \"");
        }

        _isInTypographicQuotes = !_isInTypographicQuotes;
    }

    private void Report(int start, int length, string what, string mend) =>
        diagnostics.Report(SyntaxDiagnostics.UnknownCharacter, new TextSpan(start, length), what, mend, owner);

    private static bool IsBitOperator(string run) => run is "&" or "|" or "^";

    private static bool IsUnknown(char c) =>
        c is '!' or '#' or '&' or '\\' or '^' or '|' or '~' or '@' or '$'
        || (c is < ' ' or '\x7f' && !char.IsWhiteSpace(c))
        || (c > '\x7f' && !char.IsLetter(c) && !char.IsWhiteSpace(c) && !IsTypographicQuote(c));

    private static bool IsTypographicQuote(char c) => c is '\u2018' or '\u2019' or '\u201C' or '\u201D';

    private static string Describe(string run) =>
        run.Length == 1 && !char.IsControl(run[0]) && !char.IsSurrogate(run[0])
            ? $"'{run}'"
            : run.Length == 1 ? $"The character U+{(int)run[0]:X4}" : $"This run of {run.Length} characters";
}
