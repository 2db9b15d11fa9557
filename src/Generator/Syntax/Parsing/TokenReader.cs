using Generator.Diagnostics;
using Generator.Syntax.Lexing;
using Generator.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Generator.Syntax.Parsing;

/// <summary>
/// The parser's place among the tokens, and where it complains. After a complaint it keeps quiet until it has got past the offending
/// token: one wrong token is one diagnostic.
/// </summary>
internal sealed class TokenReader(LexedText lexed, DiagnosticSink diagnostics)
{
    private readonly Token[] _tokens = lexed.Tokens;
    private int _quietAt = -1;

    /// <summary>Index of the current token; setting it goes back or forth.</summary>
    public int Index { get; set; }

    /// <summary>How many diagnostics there are.</summary>
    public int Complaints => diagnostics.Count;

    public string Text => lexed.Text;

    public SqlDialect Dialect => lexed.Dialect;

    /// <summary>Which words are names in the dialect.</summary>
    public Reserved Reserved { get; } = LexicalRules.Of(lexed.Dialect).Reserved;

    public Token Current => _tokens[Index];

    /// <summary>Where the current token starts in the text.</summary>
    public int Start => _tokens[Index].Start;

    public bool IsAtEnd => Current.Kind == TokenKind.EndOfText;

    public Token Previous => _tokens[Math.Max(Index - 1, 0)];

    public Token Peek(int offset) => TokenAt(Index + offset);

    public Token TokenAt(int index) => _tokens[Math.Min(index, _tokens.Length - 1)];

    public bool At(TokenKind kind) => Current.Kind == kind;

    public bool At(Keyword keyword) => Current.Keyword == keyword;

    public bool At(Keyword first, Keyword second) => Current.Keyword == first && Peek(1).Keyword == second;

    /// <summary>Whether the current token is an unquoted word that is no keyword of the grammar's.</summary>
    public bool AtWord(string lowerCase) => IsWord(0, lowerCase);

    /// <summary>The same for the token <paramref name="offset"/> places ahead.</summary>
    public bool IsWord(int offset, string lowerCase) => IsWord(Peek(offset), lowerCase);

    /// <summary>The same for any token of the text.</summary>
    public bool IsWord(Token token, string lowerCase)
    {
        return token.Kind == TokenKind.Word
            && token.End - token.Start == lowerCase.Length
            && string.Compare(Text, token.Start, lowerCase, 0, lowerCase.Length, StringComparison.OrdinalIgnoreCase) == 0;
    }

    public Token Take()
    {
        var token = Current;
        if (token.Kind != TokenKind.EndOfText)
        {
            Index++;
        }

        return token;
    }

    public bool TryTake(TokenKind kind)
    {
        if (!At(kind))
        {
            return false;
        }

        Take();
        return true;
    }

    public bool TryTake(Keyword keyword)
    {
        if (!At(keyword))
        {
            return false;
        }

        Take();
        return true;
    }

    public bool TryTake(Keyword first, Keyword second)
    {
        if (!At(first, second))
        {
            return false;
        }

        Index += 2;
        return true;
    }

    public bool TryTakeWord(string lowerCase)
    {
        if (!AtWord(lowerCase))
        {
            return false;
        }

        Take();
        return true;
    }

    public void Expect(TokenKind kind, string expected)
    {
        if (!TryTake(kind))
        {
            Unexpected(expected);
        }
    }

    public void Expect(Keyword keyword)
    {
        if (TryTake(keyword))
        {
            return;
        }

        var text = KeywordTable.Text(keyword);
        var isMisspelt = At(TokenKind.Word) && At(Keyword.None) && Suggestion.Nearest(TextOf(Current), [text]) is not null;
        Unexpected(text.ToUpperInvariant(), [text]);
        if (isMisspelt)
        {
            Take();
        }
    }

    /// <summary>
    /// Takes what closes <paramref name="opening"/>. If something else stands here, that is diagnosed and passed over; if nothing closes it at
    /// all, the diagnostic stands at the opening one.
    /// </summary>
    /// <param name="isOpenBefore">Whether the current token shows that the closing one is missing before it, whatever follows.</param>
    public void ExpectClosing(Token opening, string expected, bool isOpenBefore = false)
    {
        var closing = BracketMatcher.Closing(opening.Kind);
        if (TryTake(closing))
        {
            return;
        }

        if (opening.Partner >= Index && !isOpenBefore)
        {
            Unexpected(expected);
            Index = opening.Partner + 1;
        }
        else
        {
            Report(
                SyntaxDiagnostics.UnclosedParenthesis,
                opening.Span,
                TextOf(opening),
                closing switch { TokenKind.RightParen => ")", TokenKind.RightBracket => "]", _ => "}" },
                Describe(Current));
            BeQuiet();
        }
    }

    /// <summary>From <paramref name="start"/>, a place in the text, to the end of the last token taken.</summary>
    public TextSpan SpanFrom(int start) => TextSpan.FromBounds(start, Math.Max(start, Index == 0 ? 0 : Previous.End));

    public string TextOf(Token token) => Text.Substring(token.Start, token.End - token.Start);

    /// <summary>A token as a message names it.</summary>
    public string Describe(Token token)
    {
        const int longest = 40;
        if (token.Kind == TokenKind.EndOfText)
        {
            return "the end of the text";
        }

        var text = Text.Substring(token.Start, Math.Min(token.End - token.Start, longest));
        var line = text.IndexOfAny(['\r', '\n']);
        return token.Kind is TokenKind.String or TokenKind.EscapeString or TokenKind.DollarString
            ? "a string"
            : $"'{(line >= 0 ? text.Substring(0, line) : text)}{(token.End - token.Start > longest || line >= 0 ? "…" : "")}'";
    }

    public void Unexpected(string expected, IEnumerable<string>? candidates = null)
    {
        var suggestion = candidates is null || Current.Kind != TokenKind.Word ? "" : Suggestion.Phrase(TextOf(Current), candidates);
        var span = IsAtEnd && Index > 0 ? new TextSpan(Previous.End, 0) : Current.Span;
        ReportHere(SyntaxDiagnostics.UnexpectedToken, span, expected, Describe(Current) + suggestion);
    }

    /// <summary>Reports about the current token, unless it has been complained about already, and keeps quiet until it is passed.</summary>
    public void ReportHere(DiagnosticDescriptor descriptor, TextSpan span, params string[] arguments)
    {
        Report(descriptor, span, arguments);
        BeQuiet();
    }

    /// <summary>Reports, unless the current token has been complained about already.</summary>
    public void Report(DiagnosticDescriptor descriptor, TextSpan span, params string[] arguments)
    {
        if (_quietAt != Index && !(IsAtEnd && lexed.EndsInsideToken))
        {
            diagnostics.Report(descriptor, span, arguments);
        }
    }

    /// <summary>Takes back all diagnostics but the first <paramref name="count"/>, because one to come explains them.</summary>
    public void TakeBack(int count)
    {
        diagnostics.Truncate(count);
        _quietAt = -1;
    }

    public void BeQuiet() => _quietAt = Index;

    /// <summary>Passes over tokens, and bracketed groups as a whole, up to one that <paramref name="stop"/> accepts.</summary>
    public void SkipTo(Func<Token, bool> stop)
    {
        while (!IsAtEnd && !stop(Current))
        {
            Index = Math.Max(Current.Partner, Index) + 1;
        }

        BeQuiet();
    }

    /// <summary>Gives the rest of the text up without another word.</summary>
    public void GiveUp()
    {
        Index = _tokens.Length - 1;
        BeQuiet();
    }

    /// <summary>Takes a misspelt word for the keyword that was meant, and goes back to <paramref name="from"/> to read it so.</summary>
    public void Respell(int word, Keyword keyword, int from)
    {
        _tokens[word] = _tokens[word] with { Keyword = keyword };
        Index = from;
    }
}
