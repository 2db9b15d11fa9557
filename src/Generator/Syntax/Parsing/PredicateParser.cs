using Generator.Diagnostics;
using Generator.Syntax.Lexing;
using Generator.Text;

namespace Generator.Syntax.Parsing;

/// <summary>What follows an operand to make a condition of it: IS, LIKE and its relatives, IN, BETWEEN, and comparisons with ANY or ALL.</summary>
internal sealed class PredicateParser(Grammar grammar)
{
    private readonly TokenReader _tokens = grammar.Tokens;

    /// <summary>The predicate about <paramref name="left"/>, whose text starts at <paramref name="start"/>; null when none follows.</summary>
    public Expression? TryParse(int start, Expression left)
    {
        if (grammar.Dialect.Predicate(start, left) is { } predicate)
        {
            return predicate;
        }

        if (_tokens.TryTake(Keyword.Is))
        {
            return Is(start, left);
        }

        var isNegated = _tokens.At(Keyword.Not);
        var keyword = (isNegated ? _tokens.Peek(1) : _tokens.Current).Keyword;
        if (keyword is not (Keyword.Like or Keyword.Ilike or Keyword.Rlike or Keyword.Regexp or Keyword.In or Keyword.Between))
        {
            return null;
        }

        _tokens.Index += isNegated ? 2 : 1;
        return keyword switch
        {
            Keyword.In => In(start, left, isNegated),
            Keyword.Between => Between(start, left, isNegated),
            Keyword.Like => Like(start, left, LikeOperator.Like, isNegated),
            Keyword.Ilike => Like(start, left, LikeOperator.ILike, isNegated),
            _ => Like(start, left, LikeOperator.RLike, isNegated),
        };
    }

    /// <summary>The rest of <c>x = any (select …)</c> after its operator; null when it is a plain comparison.</summary>
    public Expression? TryParseQuantified(int start, Expression left, BinaryOperator @operator)
    {
        if (_tokens.Peek(1).Kind != TokenKind.LeftParen || TryQuantifier() is not { } quantifier)
        {
            return null;
        }

        if (!grammar.Parentheses.IsQueryAhead() && grammar.Dialect.Collection() is { } collection)
        {
            return new QuantifiedCollection(_tokens.SpanFrom(start), @operator, left, quantifier, collection);
        }

        var query = grammar.Queries.Parenthesized();
        return new QuantifiedComparison(_tokens.SpanFrom(start), @operator, left, quantifier, query);
    }

    private Expression Is(int start, Expression left)
    {
        var isNegated = _tokens.TryTake(Keyword.Not);
        if (_tokens.TryTake(Keyword.Distinct))
        {
            _tokens.Expect(Keyword.From);
            var right = grammar.Expressions.ParseSum();
            return new IsDistinctFromExpression(_tokens.SpanFrom(start), left, right, isNegated);
        }

        if (_tokens.At(Keyword.True) || _tokens.At(Keyword.False))
        {
            var value = _tokens.Take().Keyword == Keyword.True;
            return new IsBooleanExpression(_tokens.SpanFrom(start), left, value, isNegated);
        }

        if (!_tokens.TryTake(Keyword.Null))
        {
            _tokens.Unexpected("NULL, TRUE, FALSE or DISTINCT FROM");
        }

        return new IsNullExpression(_tokens.SpanFrom(start), left, isNegated);
    }

    private Expression In(int start, Expression left, bool isNegated)
    {
        if (grammar.Parentheses.IsQueryAhead())
        {
            var query = grammar.Queries.Parenthesized();
            return new InQueryExpression(_tokens.SpanFrom(start), left, query, isNegated);
        }

        if (!_tokens.At(TokenKind.LeftParen) && grammar.Dialect.Collection() is { } collection)
        {
            return new InCollectionExpression(_tokens.SpanFrom(start), left, collection, isNegated);
        }

        var items = Values("a value");
        return new InListExpression(_tokens.SpanFrom(start), left, items, isNegated);
    }

    private BetweenExpression Between(int start, Expression left, bool isNegated)
    {
        var low = grammar.Expressions.ParseSum();
        _tokens.Expect(Keyword.And);
        var high = grammar.Expressions.ParseSum();
        return new BetweenExpression(_tokens.SpanFrom(start), left, low, high, isNegated);
    }

    private LikeExpression Like(int start, Expression left, LikeOperator @operator, bool isNegated)
    {
        var quantifier = _tokens.Peek(1).Kind == TokenKind.LeftParen ? TryQuantifier() : null;
        var patterns = quantifier is null ? [grammar.Expressions.ParseSum()] : Patterns();
        var escape = _tokens.TryTake(Keyword.Escape) ? grammar.Expressions.ParseSum() : null;
        return new LikeExpression(_tokens.SpanFrom(start), left, @operator, quantifier, patterns, escape, isNegated);
    }

    private EquatableArray<Expression> Patterns() =>
        grammar.Parentheses.IsQueryAhead()
            ? [grammar.Parentheses.Parse()]
            : Values("a pattern");

    /// <summary>A list in parentheses, which has at least one item.</summary>
    private EquatableArray<Expression> Values(string what)
    {
        var start = _tokens.Index;
        var items = grammar.Lists.Parenthesized(grammar.Expressions.Parse, what);
        if (items.Count == 0 && _tokens.Index > start)
        {
            _tokens.Report(SyntaxDiagnostics.UnexpectedToken, _tokens.Previous.Span, what, "')'");
        }

        return items;
    }

    private Quantifier? TryQuantifier()
    {
        if (_tokens.TryTake(Keyword.Any) || _tokens.TryTake(Keyword.Some))
        {
            return Quantifier.Any;
        }

        return _tokens.TryTake(Keyword.All) ? Quantifier.All : null;
    }
}
