using Generator.Syntax.Lexing;
using Generator.Text;

namespace Generator.Syntax.Parsing;

/// <summary>Windows: what stands after OVER and in the WINDOW clause ("Window function syntax and usage").</summary>
internal sealed class WindowParser(Grammar grammar)
{
    private readonly TokenReader _tokens = grammar.Tokens;

    /// <summary>A window's name, or its definition in parentheses.</summary>
    public WindowSpecification Parse()
    {
        var start = _tokens.Start;
        if (!_tokens.At(TokenKind.LeftParen))
        {
            var name = grammar.Names.Required("'(' or a window's name");
            return new WindowSpecification(name.Span, name, [], null, null);
        }

        var opening = _tokens.Take();
        var isNamed = _tokens.At(TokenKind.QuotedName)
            || (_tokens.At(TokenKind.Word) && !EndsKeys(_tokens.Current) && !_tokens.Reserved.EndsClause(_tokens.Current)
                && !_tokens.At(Keyword.Partition, Keyword.By));
        var baseName = isNamed ? grammar.Names.Required("a window's name") : null;
        EquatableArray<Expression> partition = _tokens.TryTake(Keyword.Partition, Keyword.By)
            ? grammar.Lists.Open(grammar.Expressions.Parse, "an expression", ends: EndsKeys)
            : [];
        var order = grammar.Limits.OrderBy(EndsKeys);
        var frame = _tokens.At(Keyword.Rows) || _tokens.At(Keyword.Range) || IsAtGroups() ? Frame() : null;
        _tokens.ExpectClosing(opening, "PARTITION BY, ORDER BY, a frame or ')'");
        return new WindowSpecification(_tokens.SpanFrom(start), baseName, partition, order, frame);
    }

    /// <summary><c>window w as (…), …</c>, the word WINDOW being the current token.</summary>
    public EquatableArray<NamedWindow> Named()
    {
        _tokens.Take();
        return grammar.Lists.Open(
            () =>
            {
                var start = _tokens.Start;
                var name = grammar.Names.Required("a window's name");
                _tokens.Expect(Keyword.As);
                var window = Parse();
                return new NamedWindow(_tokens.SpanFrom(start), name, window);
            },
            "a window");
    }

    private bool EndsKeys(Token token) => token.Keyword is Keyword.Rows or Keyword.Range || (token == _tokens.Current && IsAtGroups());

    private bool IsAtGroups() => grammar.Dialect.HasGroupFrames && _tokens.At(Keyword.Groups)
        && (_tokens.Peek(1).Kind == TokenKind.Number || _tokens.Peek(1).Keyword is Keyword.Between or Keyword.Unbounded or Keyword.Current);

    private WindowFrame Frame()
    {
        var keyword = _tokens.Take();
        var isBetween = _tokens.TryTake(Keyword.Between);
        var from = Bound();
        FrameBound? to = null;
        if (isBetween)
        {
            _tokens.Expect(Keyword.And);
            to = Bound();
        }

        var unit = keyword.Keyword switch
        {
            Keyword.Rows => FrameUnit.Rows,
            Keyword.Range => FrameUnit.Range,
            _ => FrameUnit.Groups,
        };
        var exclusion = Exclusion();
        return new WindowFrame(_tokens.SpanFrom(keyword.Start), unit, from, to, exclusion);
    }

    private FrameExclusion Exclusion()
    {
        if (!grammar.Dialect.HasGroupFrames || !_tokens.TryTake(Keyword.Exclude))
        {
            return FrameExclusion.None;
        }

        if (_tokens.TryTake(Keyword.Current, Keyword.Row))
        {
            return FrameExclusion.CurrentRow;
        }

        if (_tokens.TryTake(Keyword.Group))
        {
            return FrameExclusion.Group;
        }

        if (_tokens.TryTakeWord("ties"))
        {
            return FrameExclusion.Ties;
        }

        if (!_tokens.TryTakeWord("no") || !_tokens.TryTakeWord("others"))
        {
            _tokens.Unexpected("CURRENT ROW, GROUP, TIES or NO OTHERS");
        }

        return FrameExclusion.None;
    }

    private FrameBound Bound()
    {
        var start = _tokens.Start;
        if (_tokens.TryTake(Keyword.Current))
        {
            _tokens.Expect(Keyword.Row);
            return new FrameBound(_tokens.SpanFrom(start), FrameBoundKind.CurrentRow, null);
        }

        var offset = _tokens.TryTake(Keyword.Unbounded) ? null : grammar.Expressions.ParseSum();
        var isFollowing = _tokens.TryTake(Keyword.Following);
        if (!isFollowing && !_tokens.TryTake(Keyword.Preceding))
        {
            _tokens.Unexpected("PRECEDING or FOLLOWING");
        }

        var kind = (offset, isFollowing) switch
        {
            (null, true) => FrameBoundKind.UnboundedFollowing,
            (null, false) => FrameBoundKind.UnboundedPreceding,
            (_, true) => FrameBoundKind.Following,
            _ => FrameBoundKind.Preceding,
        };
        return new FrameBound(_tokens.SpanFrom(start), kind, offset);
    }
}
