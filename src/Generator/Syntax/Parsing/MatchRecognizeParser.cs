using Generator.Syntax.Lexing;
using Generator.Text;

namespace Generator.Syntax.Parsing;

/// <summary>MATCH_RECOGNIZE without its pattern, which <see cref="RowPatternParser"/> reads ("MATCH_RECOGNIZE").</summary>
internal sealed class MatchRecognizeParser(Grammar grammar)
{
    private readonly TokenReader _tokens = grammar.Tokens;
    private readonly RowPatternParser _patterns = new(grammar);
    private int _open;

    /// <summary>Whether RUNNING and FINAL may stand before a function here.</summary>
    public bool IsInside => _open > 0;

    /// <summary><c>match_recognize (…)</c> after <paramref name="source"/>, MATCH_RECOGNIZE being the current token.</summary>
    public MatchedTable Parse(int start, TableSource source)
    {
        _tokens.Take();
        var opening = _tokens.Take();
        _open++;
        EquatableArray<Expression> partition = _tokens.TryTake(Keyword.Partition, Keyword.By)
            ? grammar.Lists.Open(grammar.Expressions.Parse, "an expression", ends: EndsSubclause)
            : [];
        var order = grammar.Limits.OrderBy(EndsSubclause);
        EquatableArray<SelectItem> measures = _tokens.TryTakeWord("measures")
            ? grammar.Lists.Open(Measure, "a measure", ends: EndsSubclause)
            : [];
        var rows = Rows();
        var after = After();
        var pattern = Pattern();
        EquatableArray<SymbolDefinition> definitions = _tokens.TryTakeWord("define")
            ? grammar.Lists.Open(Definition, "a symbol's definition")
            : [];
        _open--;
        _tokens.ExpectClosing(opening, "the next part of MATCH_RECOGNIZE or ')'");
        var alias = grammar.Names.TableAlias(grammar.Lists);
        return new MatchedTable(_tokens.SpanFrom(start), source, partition, order, measures, rows, after, pattern, definitions, alias);
    }

    private bool EndsSubclause(Token token) => token.Kind == TokenKind.Word
        && (token.Keyword == Keyword.All || _tokens.IsWord(token, "measures") || _tokens.IsWord(token, "one") || _tokens.IsWord(token, "after")
            || _tokens.IsWord(token, "pattern") || _tokens.IsWord(token, "define"));

    private SelectItem Measure()
    {
        var start = _tokens.Start;
        var expression = grammar.Expressions.Parse();
        _tokens.TryTake(Keyword.As);
        var alias = grammar.Names.Required("the measure's name");
        return new SelectItem(_tokens.SpanFrom(start), expression, alias);
    }

    private RowsPerMatch Rows()
    {
        if (_tokens.TryTakeWord("one"))
        {
            _tokens.Expect(Keyword.Row);
            ExpectPerMatch();
            return RowsPerMatch.One;
        }

        if (!_tokens.TryTake(Keyword.All))
        {
            return RowsPerMatch.One;
        }

        _tokens.Expect(Keyword.Rows);
        ExpectPerMatch();
        if (_tokens.TryTake(Keyword.With))
        {
            ExpectWord("unmatched");
            _tokens.Expect(Keyword.Rows);
            return RowsPerMatch.AllAndUnmatched;
        }

        var omits = _tokens.TryTakeWord("omit");
        if (omits || _tokens.TryTakeWord("show"))
        {
            ExpectWord("empty");
            ExpectWord("matches");
        }

        return omits ? RowsPerMatch.AllButEmpty : RowsPerMatch.All;
    }

    private AfterMatch? After()
    {
        var start = _tokens.Start;
        if (!_tokens.TryTakeWord("after"))
        {
            return null;
        }

        ExpectWord("match");
        ExpectWord("skip");
        if (_tokens.TryTakeWord("past"))
        {
            _tokens.Expect(Keyword.Last);
            _tokens.Expect(Keyword.Row);
            return new AfterMatch(_tokens.SpanFrom(start), AfterMatchTarget.PastLastRow, null);
        }

        _tokens.Expect(Keyword.To);
        if (_tokens.TryTake(Keyword.Next, Keyword.Row))
        {
            return new AfterMatch(_tokens.SpanFrom(start), AfterMatchTarget.NextRow, null);
        }

        var isFirst = _tokens.TryTake(Keyword.First);
        if (!isFirst)
        {
            _tokens.TryTake(Keyword.Last);
        }

        var symbol = grammar.Names.Required("a symbol of the pattern");
        return new AfterMatch(_tokens.SpanFrom(start), isFirst ? AfterMatchTarget.FirstOfSymbol : AfterMatchTarget.LastOfSymbol, symbol);
    }

    private RowPattern Pattern()
    {
        var start = _tokens.Start;
        var isThere = _tokens.TryTakeWord("pattern");
        var opening = _tokens.Current;
        if (!isThere || !_tokens.TryTake(TokenKind.LeftParen))
        {
            _tokens.Unexpected(isThere ? "'('" : "PATTERN");
            _tokens.SkipTo(token => _tokens.IsWord(token, "define") || token.Kind is TokenKind.RightParen or TokenKind.Semicolon);
            if (isThere && _tokens.At(TokenKind.RightParen) && _tokens.IsWord(1, "define"))
            {
                _tokens.Take();
            }

            return new PatternSequence(_tokens.SpanFrom(start), []);
        }

        var pattern = _patterns.Parse();
        _tokens.ExpectClosing(opening, "a symbol, an operator of the pattern or ')'");
        return pattern;
    }

    private SymbolDefinition Definition()
    {
        var start = _tokens.Start;
        var symbol = grammar.Names.Required("a symbol");
        _tokens.Expect(Keyword.As);
        var condition = grammar.Expressions.Parse();
        return new SymbolDefinition(_tokens.SpanFrom(start), symbol, condition);
    }

    private void ExpectPerMatch()
    {
        ExpectWord("per");
        ExpectWord("match");
    }

    private void ExpectWord(string lowerCase)
    {
        if (!_tokens.TryTakeWord(lowerCase))
        {
            _tokens.Unexpected(lowerCase.ToUpperInvariant(), [lowerCase]);
        }
    }
}
