using Generator.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Generator.Syntax.Lexing;

/// <summary>
/// Cuts a text into tokens. Blanks and comments (<c>--</c>, <c>//</c>, <c>/* */</c>) are left out, characters that SQL does not know are
/// diagnosed and left out.
/// </summary>
internal sealed class Lexer
{
    private const int FullWidthOffset = 0xFEE0;

    private readonly string _text;
    private readonly LexicalRules _rules;
    private readonly DiagnosticSink _diagnostics;
    private readonly PunctuationLexer _punctuation;
    private readonly BracketMatcher _brackets = new();
    private Token[] _tokens;
    private int _count;
    private int _position;
    private bool _endsInsideToken;
    private int _patternDepth;

    private Lexer(string text, DiagnosticSink diagnostics, LexicalRules rules)
    {
        _text = text;
        _rules = rules;
        _diagnostics = diagnostics;
        _punctuation = new PunctuationLexer(text, diagnostics, rules.Owner);
        _tokens = new Token[Math.Max(16, text.Length / 4)];
    }

    public static LexedText Lex(string text, DiagnosticSink diagnostics, SqlDialect dialect)
    {
        var lexer = new Lexer(text, diagnostics, LexicalRules.Of(dialect));
        while (lexer._position < text.Length)
        {
            lexer.Next();
        }

        lexer.Add(TokenKind.EndOfText, text.Length);
        Array.Resize(ref lexer._tokens, lexer._count);
        return new LexedText(text, dialect, lexer._tokens, lexer._endsInsideToken);
    }

    private void Next()
    {
        var start = _position;
        var c = _text[start];
        switch (c)
        {
            case ' ' or '\n' or '\r' or '\t':
                _position++;
                break;
            case '-' when At(1) == '-':
            case '/' when _rules.HasSlashComments && At(1) == '/' && !IsInUrl(start):
                SkipLine();
                break;
            case '/' when At(1) == '*':
                Comment();
                break;
            case '\'':
                QuotedString(start, TokenKind.String, _rules.HasBackslashEscapes);
                break;
            case 'x' or 'X' when _rules.HasBinaryStrings && At(1) == '\'':
                _position++;
                QuotedString(start, TokenKind.Binary, _rules.HasBackslashEscapes);
                break;
            case 'e' or 'E' when _rules.HasEscapeStrings && At(1) == '\'':
                _position++;
                QuotedString(start, TokenKind.EscapeString, escapes: true);
                break;
            case '"':
                QuotedName('"');
                break;
            case '`':
                _diagnostics.Report(SyntaxDiagnostics.UnknownCharacter, new TextSpan(start, 1), "'`'", "names are quoted in double quotes", _rules.Owner);
                QuotedName('`');
                break;
            case '$' when At(1) == '$':
                Delimited(TokenKind.DollarString, 2, "$$", "string", "'$$'");
                break;
            case '$' when _rules.HasTaggedStrings && TagLength() is var tag and > 0:
                Delimited(TokenKind.DollarString, tag, _text.Substring(start, tag), "string", $"'{_text.Substring(start, tag)}'");
                break;
            case '$' when IsDigit(At(1)):
            case '#' when _rules.HasSymbolOperators && IsDigit(At(1)):
                _position++;
                SkipDigits();
                Add(TokenKind.Position, start);
                break;
            case '$' when IsNameStart(At(1)):
                _position++;
                SkipName();
                Add(TokenKind.Variable, start);
                break;
            case '@' when _rules.HasStages && (At(1) is '~' or '%' or '"' || IsNameStart(At(1))):
                Stage();
                break;
            case '|' or '^' or '$' when _patternDepth > 0 && c != At(1):
                _position++;
                Add(c == '|' ? TokenKind.Pipe : c == '^' ? TokenKind.Caret : TokenKind.Dollar, start);
                break;
            case '!' when _rules.HasMethods && IsNameStart(At(1)) && _count > 0 && _tokens[_count - 1] is { Kind: TokenKind.Word or TokenKind.QuotedName } name && name.End == start:
                _position++;
                Add(TokenKind.Exclamation, start);
                break;
            case '.' when IsDigit(At(1)):
            case >= '0' and <= '9':
                Number();
                break;
            default:
                if (IsNameStart(c))
                {
                    SkipName();
                    Add(TokenKind.Word, start, KeywordTable.Find(_text, start, _position));
                }
                else if (char.IsWhiteSpace(c) || c == '\uFEFF')
                {
                    _position++;
                }
                else if (IsFullWidth(c))
                {
                    FullWidth(start);
                }
                else if (TryPunctuation(out var kind, out var keyword))
                {
                    Add(kind, start, keyword);
                }

                break;
        }
    }

    private bool TryPunctuation(out TokenKind kind, out Keyword keyword)
    {
        keyword = Keyword.None;
        return (_rules.HasSymbolOperators && DuckDbPunctuation.TryRead(_text, ref _position, out kind))
            || _punctuation.TryRead(ref _position, out kind, out keyword);
    }

    private void Add(TokenKind kind, int start, Keyword keyword = Keyword.None)
    {
        if (_count == _tokens.Length)
        {
            Array.Resize(ref _tokens, _tokens.Length * 2);
        }

        _tokens[_count] = new Token(start, _position, kind, keyword, Partner: -1);
        _brackets.Visit(_tokens, _count);
        FollowPattern(kind);
        _count++;
    }

    /// <summary>
    /// Takes one of the characters of Chinese and Japanese keyboards that look like ASCII's for the one meant; they lie in Unicode in the same
    /// order.
    /// </summary>
    private void FullWidth(int start)
    {
        var plain = (char)(_text[start] - FullWidthOffset);
        var next = start;
        if (PunctuationLexer.Single(plain) is { } kind)
        {
            _diagnostics.Report(SyntaxDiagnostics.UnknownCharacter, new TextSpan(start, 1), $"'{_text[start]}'", $"write '{plain}'", _rules.Owner);
            _position++;
            Add(kind, start);
        }
        else
        {
            _punctuation.TryRead(ref next, out _, out _);
            _position = next;
        }
    }

    private static bool IsFullWidth(char c) => c is > (char)FullWidthOffset and <= (char)(FullWidthOffset + '~');

    /// <summary>Counts parentheses from the one after PATTERN on: within, <c>|</c>, <c>^</c> and <c>$</c> are operators ("MATCH_RECOGNIZE").</summary>
    private void FollowPattern(TokenKind kind)
    {
        if (kind == TokenKind.LeftParen && _rules.HasRowPatterns && (_patternDepth > 0 || IsAfterPattern()))
        {
            _patternDepth++;
        }
        else if (kind == TokenKind.RightParen && _patternDepth > 0)
        {
            _patternDepth--;
        }
    }

    /// <summary>Whether the slashes belong to the <c>file://…</c> of PUT and GET.</summary>
    private bool IsInUrl(int start)
    {
        while (start > 0 && _text[start - 1] == '/')
        {
            start--;
        }

        return start > 0 && _text[start - 1] == ':';
    }

    private bool IsAfterPattern()
    {
        const string pattern = "pattern";
        return _count > 0 && _tokens[_count - 1] is { Kind: TokenKind.Word } word && word.End - word.Start == pattern.Length
            && string.Compare(_text, word.Start, pattern, 0, pattern.Length, StringComparison.OrdinalIgnoreCase) == 0;
    }

    private void SkipLine()
    {
        while (_position < _text.Length && _text[_position] is not ('\n' or '\r'))
        {
            _position++;
        }
    }

    /// <summary>A token that ends with the next <paramref name="close"/>.</summary>
    private void Delimited(TokenKind kind, int openLength, string close, string what, string mend)
    {
        var start = _position;
        var end = _text.IndexOf(close, start + openLength, StringComparison.Ordinal);
        if (end < 0)
        {
            Unterminated(start, openLength, what, mend);
        }
        else
        {
            _position = end + close.Length;
        }

        Add(kind, start);
    }

    private void Comment()
    {
        var start = _position;
        _position += 2;
        for (var depth = 1; depth > 0;)
        {
            if (_position >= _text.Length)
            {
                Unterminated(start, 2, "comment", "'*/'");
                return;
            }

            var isEnd = _text[_position] == '*' && At(1) == '/';
            var isStart = _rules.HasNestedComments && _text[_position] == '/' && At(1) == '*';
            depth += isStart ? 1 : isEnd ? -1 : 0;
            _position += isStart || isEnd ? 2 : 1;
        }
    }

    /// <summary>The length of a <c>$tag$</c> that starts here; 0 when none does.</summary>
    private int TagLength()
    {
        var end = 1;
        while (IsNameStart(At(end)) || (end > 1 && IsDigit(At(end))))
        {
            end++;
        }

        return end > 1 && At(end) == '$' ? end + 1 : 0;
    }

    private void QuotedString(int start, TokenKind kind, bool escapes)
    {
        var open = _position++;
        while (_position < _text.Length)
        {
            var c = _text[_position];
            if (escapes && c == '\\' && _position + 1 < _text.Length)
            {
                _position += 2;
            }
            else if (c != '\'')
            {
                _position++;
            }
            else if (At(1) == '\'')
            {
                _position += 2;
            }
            else
            {
                _position++;
                Add(kind, start);
                return;
            }
        }

        Unterminated(open, 1, "string", "a single quote");
        Add(kind, start);
    }

    private void QuotedName(char quote)
    {
        var start = _position++;
        while (_position < _text.Length)
        {
            if (_text[_position] != quote)
            {
                _position++;
            }
            else if (At(1) == quote)
            {
                _position += 2;
            }
            else
            {
                _position++;
                Add(TokenKind.QuotedName, start);
                return;
            }
        }

        Unterminated(start, 1, "quoted name", quote == '"' ? "a double quote" : "a double quote instead");
        Add(TokenKind.QuotedName, start);
    }

    private void Unterminated(int start, int length, string what, string mend)
    {
        _diagnostics.Report(SyntaxDiagnostics.UnterminatedToken, new TextSpan(start, length), what, mend);
        _endsInsideToken = true;
        _position = _text.Length;
    }

    private void Stage()
    {
        var start = _position++;
        while (_position < _text.Length && _text[_position] is not ('(' or ')' or ',' or ';' or ']' or '\'') && !char.IsWhiteSpace(_text[_position]))
        {
            if (_text[_position] == '"' && _text.IndexOf('"', _position + 1) is > 0 and var close)
            {
                _position = close;
            }

            _position++;
        }

        Add(TokenKind.Stage, start);
    }

    private void Number()
    {
        var start = _position;
        SkipDigits();
        if (At(0) == '.' && (!IsNameStart(At(1)) || AtExponent(1)))
        {
            _position++;
            SkipDigits();
        }

        if (AtExponent(0))
        {
            _position += 2;
            SkipDigits();
        }

        Add(TokenKind.Number, start);
    }

    private bool AtExponent(int offset) =>
        At(offset) is 'e' or 'E' && (IsDigit(At(offset + 1)) || (At(offset + 1) is '+' or '-' && IsDigit(At(offset + 2))));

    private void SkipDigits()
    {
        while (IsDigit(At(0)) || (_rules.HasNumberSeparators && At(0) == '_' && IsDigit(At(1))))
        {
            _position++;
        }
    }

    private void SkipName()
    {
        do
        {
            _position++;
        }
        while (_position < _text.Length && (IsNameStart(_text[_position]) || IsDigit(_text[_position]) || _text[_position] == '$'));
    }

    private char At(int offset) => _position + offset < _text.Length ? _text[_position + offset] : '\0';

    private static bool IsDigit(char c) => c is >= '0' and <= '9';

    private static bool IsNameStart(char c) =>
        c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or '_' || (c > '\x7f' && char.IsLetter(c));
}
