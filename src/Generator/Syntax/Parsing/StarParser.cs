using Generator.Syntax.Lexing;
using Generator.Text;

namespace Generator.Syntax.Parsing;

/// <summary><c>*</c> and <c>t.*</c> with ILIKE, EXCLUDE, REPLACE and RENAME ("SELECT").</summary>
internal sealed class StarParser(Grammar grammar)
{
    private readonly TokenReader _tokens = grammar.Tokens;

    /// <summary>Whether a star stands <paramref name="offset"/> tokens ahead, perhaps after a qualifier.</summary>
    public bool IsAhead(int offset)
    {
        while (_tokens.Peek(offset).Kind is TokenKind.Word or TokenKind.QuotedName && _tokens.Peek(offset + 1).Kind == TokenKind.Dot)
        {
            offset += 2;
        }

        return _tokens.Peek(offset).Kind == TokenKind.Star;
    }

    public StarExpression Parse()
    {
        var start = _tokens.Start;
        var qualifier = _tokens.At(TokenKind.Star) ? null : Qualifier();
        _tokens.Take();
        var pattern = grammar.Dialect.StarPattern();
        EquatableArray<ObjectName> exclude = ExcludeAhead() ? OneOrMore(() => grammar.Names.Object("a column's name")) : [];
        EquatableArray<StarReplacement> replace = _tokens.At(Keyword.Replace) && (grammar.Dialect.HasBareReplace || _tokens.Peek(1).Kind == TokenKind.LeftParen)
            ? OneOrMore(Replacement)
            : [];
        EquatableArray<StarRename> rename = _tokens.At(Keyword.Rename) ? OneOrMore(Rename) : [];
        return new StarExpression(_tokens.SpanFrom(start), qualifier, pattern?.Pattern, Bare(exclude), replace, rename, pattern?.Operator ?? LikeOperator.ILike, pattern?.IsNegated ?? false)
        {
            ExcludeOfTable = exclude.Where(name => name.Parts.Count > 1).ToEquatableArray(),
        };
    }

    private static EquatableArray<Identifier> Bare(EquatableArray<ObjectName> names) =>
        names.Where(name => name.Parts.Count == 1).Select(name => name.Last).ToEquatableArray();

    private ObjectName Qualifier()
    {
        var start = _tokens.Start;
        var parts = new List<Identifier>();
        var span = _tokens.Current.Span;
        while (!_tokens.At(TokenKind.Star))
        {
            parts.Add(grammar.Names.Take());
            span = _tokens.SpanFrom(start);
            _tokens.Take();
        }

        return new ObjectName(span, new([.. parts]));
    }

    /// <summary>EXCLUDE, or its synonym EXCEPT where no query follows, which would make it a set operator.</summary>
    private bool ExcludeAhead() => _tokens.At(Keyword.Exclude)
        || (_tokens.At(Keyword.Except) && _tokens.Peek(1).Kind == TokenKind.LeftParen
            && _tokens.Peek(2).Kind is TokenKind.Word or TokenKind.QuotedName && _tokens.Peek(2).Keyword is not (Keyword.Select or Keyword.With));

    /// <summary>After the current word, one item or several in parentheses.</summary>
    private EquatableArray<T> OneOrMore<T>(Func<T> item)
    {
        _tokens.Take();
        return _tokens.At(TokenKind.LeftParen) ? grammar.Lists.Bracketed(item, "a column") : [item()];
    }

    private StarReplacement Replacement()
    {
        var start = _tokens.Start;
        var expression = grammar.Expressions.Parse();
        _tokens.TryTake(Keyword.As);
        var column = grammar.Names.Required("a column's name");
        return new StarReplacement(_tokens.SpanFrom(start), expression, column);
    }

    private StarRename Rename()
    {
        var start = _tokens.Start;
        var column = grammar.Names.Object("a column's name").Last;
        _tokens.Expect(Keyword.As);
        var alias = grammar.Names.Required("an alias");
        return new StarRename(_tokens.SpanFrom(start), column, alias);
    }
}

/// <summary>The pattern of <c>* ilike 'x%'</c>.</summary>
internal sealed record StarPattern(LikeOperator Operator, bool IsNegated, StringLiteral Pattern);
