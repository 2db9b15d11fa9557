using Generator.Diagnostics;
using Generator.Syntax.Lexing;
using Generator.Text;

namespace Generator.Syntax.Parsing;

/// <summary>Lists with commas. What is wrong in one item costs that item, not the list.</summary>
internal sealed class ListParser(Grammar grammar)
{
    /// <summary>The words that people misspell into an alias: <c>select a form t</c>.</summary>
    private static readonly Keyword[] Clauses =
    [
        Keyword.From, Keyword.Where, Keyword.Group, Keyword.Having, Keyword.Qualify, Keyword.Order, Keyword.Limit, Keyword.Union, Keyword.Join,
    ];

    private readonly TokenReader _tokens = grammar.Tokens;

    /// <summary>A list without brackets, which ends before the next clause, closing bracket or semicolon.</summary>
    /// <param name="item">Reads one item.</param>
    /// <param name="what">An item, as a message names it.</param>
    /// <param name="mayTrail">Whether a comma may follow the last item.</param>
    /// <param name="ends">Other tokens that end the list.</param>
    /// <param name="isUnclosed">Whether nothing closes the list's bracket, so that the first token that is no part of it ends it.</param>
    public EquatableArray<T> Open<T>(
        Func<T> item, string what, bool mayTrail = false, Func<Token, bool>? ends = null, bool isUnclosed = false)
    {
        var items = new List<T>();
        var isWrong = false;
        while (true)
        {
            var start = _tokens.Index;
            items.Add(item());
            if (_tokens.TryTake(TokenKind.Comma))
            {
                if (Ends(_tokens.Current) && !IsColumnAhead())
                {
                    TrailingComma(what, mayTrail);
                    return new([.. items]);
                }

                continue;
            }

            if (Ends(_tokens.Current) || isUnclosed)
            {
                return new([.. items]);
            }

            if (TryRespell(start))
            {
                items.RemoveAt(items.Count - 1);
                continue;
            }

            if (TryRespellCurrent())
            {
                return new([.. items]);
            }

            if (!isWrong && _tokens.Index > start && StartsItem(_tokens.Current))
            {
                isWrong = true;
                _tokens.ReportHere(SyntaxDiagnostics.MissingComma, _tokens.Current.Span, _tokens.Describe(_tokens.Current));
                continue;
            }

            // What comes after a list's first error is mostly its consequence.
            if (!isWrong)
            {
                isWrong = true;
                _tokens.Unexpected("',' or the end of the list");
            }

            _tokens.SkipTo(token => token.Kind == TokenKind.Comma || Ends(token));
            if (!_tokens.TryTake(TokenKind.Comma))
            {
                return new([.. items]);
            }
        }

        bool Ends(Token token) =>
            _tokens.Reserved.EndsClause(token) || (token.Keyword == Keyword.End && grammar.Cases.IsInside) || ends?.Invoke(token) == true;
    }

    /// <summary>A list in parentheses or brackets, whose opening token is the current one; it may be empty.</summary>
    public EquatableArray<T> Bracketed<T>(Func<T> item, string what, Func<Token, bool>? ends = null)
    {
        var opening = _tokens.Take();
        if (_tokens.TryTake(BracketMatcher.Closing(opening.Kind)))
        {
            return [];
        }

        var isUnclosed = opening.Partner < 0;
        var before = _tokens.Complaints;
        var items = Open(item, what, mayTrail: false, ends, isUnclosed);
        if (isUnclosed && !_tokens.At(BracketMatcher.Closing(opening.Kind)))
        {
            // What seemed wrong inside is mostly the consequence.
            _tokens.TakeBack(before);
        }

        Close(opening);
        return items;
    }

    /// <summary>A short list in parentheses of what takes no words: the first token that is no part of it shows that it is not closed.</summary>
    public EquatableArray<T> Strict<T>(Func<T> item, string what)
    {
        var opening = _tokens.Take();
        if (_tokens.TryTake(TokenKind.RightParen))
        {
            return [];
        }

        var items = Open(item, what, isUnclosed: true);
        _tokens.ExpectClosing(opening, "',' or ')'", isOpenBefore: _tokens.At(TokenKind.Word));
        return items;
    }

    /// <summary>Takes what closes a list; before a word that goes on with the query or a CASE it is missing.</summary>
    public void Close(Token opening) => _tokens.ExpectClosing(
        opening,
        opening.Kind == TokenKind.LeftParen ? "',' or ')'" : opening.Kind == TokenKind.LeftBracket ? "',' or ']'" : "',' or '}'",
        isOpenBefore: _tokens.At(TokenKind.Word) && (_tokens.Reserved.EndsClause(_tokens.Current) || _tokens.At(Keyword.End)));

    /// <summary>A list in parentheses that must be there.</summary>
    public EquatableArray<T> Parenthesized<T>(Func<T> item, string what)
    {
        if (_tokens.At(TokenKind.LeftParen))
        {
            return Bracketed(item, what);
        }

        _tokens.Unexpected("'('");
        return [];
    }

    /// <summary>Whether after a comma a word that could end the query is a column: <c>select partition, offset from topics</c>.</summary>
    private bool IsColumnAhead() => _tokens.Current.Keyword is Keyword.Offset or Keyword.Limit or Keyword.Fetch
        && _tokens.Peek(1) is var next
        && (next.Kind is TokenKind.Comma or TokenKind.RightParen or TokenKind.Colon or TokenKind.DoubleColon
            || next.Keyword is Keyword.From or Keyword.As or Keyword.Desc or Keyword.Asc);

    private bool StartsItem(Token token) => token.Kind switch
    {
        TokenKind.Word => !_tokens.Reserved.IsReserved(token.Keyword) || token.Keyword is Keyword.Null or Keyword.Not,
        TokenKind.QuotedName or TokenKind.String or TokenKind.EscapeString or TokenKind.DollarString or TokenKind.Number or TokenKind.Position => true,
        _ => false,
    };

    private void TrailingComma(string what, bool mayTrail)
    {
        if (!mayTrail && !grammar.Dialect.HasTrailingCommas)
        {
            _tokens.Report(SyntaxDiagnostics.TrailingComma, _tokens.Previous.Span, _tokens.Describe(_tokens.Current), what);
            _tokens.BeQuiet();
        }
    }

    /// <summary>
    /// When the token before the wrong one is an alias that looks like a clause's keyword, the alias is what is wrong: goes back to
    /// <paramref name="start"/> to read it as that keyword.
    /// </summary>
    private bool TryRespell(int start)
    {
        var word = _tokens.Index - 1;
        var token = _tokens.TokenAt(Math.Max(word, 0));
        if (word < start || token.Kind != TokenKind.Word || token.Keyword != Keyword.None)
        {
            return false;
        }

        if (Meant(word) is not { } keyword)
        {
            return false;
        }

        ReportMisspelt(token, keyword);
        _tokens.Respell(word, keyword, start);
        return true;
    }

    /// <summary>The same for the wrong token itself: <c>… on a = b gruop by c</c>.</summary>
    private bool TryRespellCurrent()
    {
        var token = _tokens.Current;
        if (token.Kind != TokenKind.Word || token.Keyword != Keyword.None || Meant(_tokens.Index) is not { } keyword)
        {
            return false;
        }

        ReportMisspelt(token, keyword);
        _tokens.Respell(_tokens.Index, keyword, _tokens.Index);
        return true;
    }

    /// <summary>The clause's keyword that the word at <paramref name="index"/> looks like; null when it looks like none.</summary>
    private Keyword? Meant(int index)
    {
        if (Suggestion.Nearest(_tokens.TextOf(_tokens.TokenAt(index)), Clauses.Select(KeywordTable.Text)) is not { } nearest)
        {
            return null;
        }

        var keyword = Clauses.First(clause => KeywordTable.Text(clause) == nearest);
        return keyword is Keyword.Group or Keyword.Order && _tokens.TokenAt(index + 1).Keyword != Keyword.By ? null : keyword;
    }

    private void ReportMisspelt(Token token, Keyword keyword) => _tokens.Report(
        SyntaxDiagnostics.UnexpectedToken,
        token.Span,
        "',' or the next clause",
        $"{_tokens.Describe(token)}; did you mean '{KeywordTable.Text(keyword)}'?");
}
