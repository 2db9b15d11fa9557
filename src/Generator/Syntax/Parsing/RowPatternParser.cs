using System.Globalization;
using Generator.Syntax.Lexing;

namespace Generator.Syntax.Parsing;

/// <summary>The regular expression over rows in PATTERN. The alternative binds tighter than the sequence ("MATCH_RECOGNIZE").</summary>
internal sealed class RowPatternParser(Grammar grammar)
{
    private readonly TokenReader _tokens = grammar.Tokens;

    /// <summary>A sequence, up to what closes it.</summary>
    public RowPattern Parse()
    {
        var start = _tokens.Start;
        if (!grammar.Depth.TryEnter(out var outer))
        {
            return new PatternSequence(_tokens.SpanFrom(start), []);
        }

        var items = new List<RowPattern>();
        for (var last = -1; StartsItem() && _tokens.Index > last;)
        {
            last = _tokens.Index;
            items.Add(Alternation());
        }

        grammar.Depth.Leave(outer);
        return items.Count == 1 ? items[0] : new PatternSequence(_tokens.SpanFrom(start), new([.. items]));
    }

    private bool StartsItem() => _tokens.Current.Kind
        is TokenKind.Word or TokenKind.QuotedName or TokenKind.LeftParen or TokenKind.LeftBrace or TokenKind.Caret or TokenKind.Dollar;

    private RowPattern Alternation()
    {
        var start = _tokens.Start;
        var first = Repetition();
        if (!_tokens.At(TokenKind.Pipe))
        {
            return first;
        }

        var items = new List<RowPattern> { first };
        while (_tokens.TryTake(TokenKind.Pipe))
        {
            items.Add(Repetition());
        }

        return new PatternAlternation(_tokens.SpanFrom(start), new([.. items]));
    }

    private RowPattern Repetition()
    {
        var start = _tokens.Start;
        var item = Item();
        var chain = grammar.Depth.BeginChain();
        while (Quantifier() is var (least, most))
        {
            var isReluctant = _tokens.TryTake(TokenKind.Question);
            item = new PatternRepetition(_tokens.SpanFrom(start), item, least, most, isReluctant);
            grammar.Depth.Link();
        }

        grammar.Depth.EndChain(chain);
        return item;
    }

    private (int Least, int? Most)? Quantifier()
    {
        switch (_tokens.Current.Kind)
        {
            case TokenKind.Plus:
                _tokens.Take();
                return (1, null);
            case TokenKind.Star:
                _tokens.Take();
                return (0, null);
            case TokenKind.Question:
                _tokens.Take();
                return (0, 1);
            case TokenKind.LeftBrace when _tokens.Peek(1).Kind is TokenKind.Number or TokenKind.Comma:
                return Range();
            default:
                return null;
        }
    }

    /// <summary><c>{3}</c>, <c>{3,}</c>, <c>{,3}</c>, <c>{1,3}</c></summary>
    private (int Least, int? Most) Range()
    {
        var opening = _tokens.Take();
        var least = Count();
        int? most = _tokens.TryTake(TokenKind.Comma) ? Count() : least;
        _tokens.ExpectClosing(opening, "a number or '}'");
        return (least ?? 0, most);
    }

    private int? Count()
    {
        var token = _tokens.Current;
        return _tokens.TryTake(TokenKind.Number)
            && int.TryParse(_tokens.TextOf(token), NumberStyles.None, CultureInfo.InvariantCulture, out var count)
                ? count
                : null;
    }

    private RowPattern Item()
    {
        var token = _tokens.Current;
        switch (token.Kind)
        {
            case TokenKind.Caret or TokenKind.Dollar:
                _tokens.Take();
                return new PatternAnchor(token.Span, token.Kind == TokenKind.Dollar);
            case TokenKind.LeftParen:
                _tokens.Take();
                var group = Parse();
                _tokens.ExpectClosing(token, "a symbol, an operator of the pattern or ')'");
                return group;
            case TokenKind.LeftBrace when _tokens.Peek(1).Kind == TokenKind.Minus:
                return Exclusion();
            case TokenKind.Word when _tokens.AtWord("permute") && _tokens.Peek(1).Kind == TokenKind.LeftParen:
                _tokens.Take();
                var items = grammar.Lists.Bracketed(Parse, "a symbol");
                return new PatternPermutation(_tokens.SpanFrom(token.Start), items);
            default:
                var symbol = grammar.Names.Required("a symbol");
                return new PatternSymbol(symbol.Span, symbol);
        }
    }

    private PatternExclusion Exclusion()
    {
        var opening = _tokens.Take();
        _tokens.Take();
        var item = Parse();
        _tokens.Expect(TokenKind.Minus, "'-}'");
        _tokens.ExpectClosing(opening, "'-}'");
        return new PatternExclusion(_tokens.SpanFrom(opening.Start), item);
    }
}
