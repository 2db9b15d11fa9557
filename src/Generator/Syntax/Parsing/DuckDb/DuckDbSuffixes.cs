using Generator.Syntax.Lexing;
using Generator.Text;

namespace Generator.Syntax.Parsing.DuckDb;

/// <summary>What may follow a value: indexes, slices, fields, chained calls, COLLATE and AT TIME ZONE; and predicates.</summary>
internal sealed class DuckDbSuffixes(Grammar grammar)
{
    private readonly TokenReader _tokens = grammar.Tokens;

    public Expression? TryParse(int start, Expression operand)
    {
        switch (_tokens.Current.Kind)
        {
            case TokenKind.LeftBracket:
                return Bracket(start, operand);
            case TokenKind.Dot when _tokens.Peek(1).Kind is TokenKind.Word or TokenKind.QuotedName:
                return Member(start, operand);
            case TokenKind.Word when _tokens.At(Keyword.Collate):
                return Collate(start, operand);
            case TokenKind.Word when _tokens.At(Keyword.At, Keyword.Time) && _tokens.Peek(2).Keyword == Keyword.Zone:
                _tokens.Index += 3;
                var zone = grammar.Operands.Parse();
                return new AtTimeZoneExpression(_tokens.SpanFrom(start), operand, zone);
            default:
                return null;
        }
    }

    public Expression? TryPredicate(int start, Expression left)
    {
        switch (_tokens.Current.Keyword)
        {
            case Keyword.Isnull or Keyword.Notnull:
                var isNegated = _tokens.Take().Keyword == Keyword.Notnull;
                return new IsNullExpression(_tokens.SpanFrom(start), left, isNegated);
            case Keyword.Not when _tokens.Peek(1).Keyword == Keyword.Null:
                _tokens.Index += 2;
                return new IsNullExpression(_tokens.SpanFrom(start), left, IsNegated: true);
            case Keyword.Is when _tokens.IsWord(1, "unknown"):
                _tokens.Index += 2;
                return new IsNullExpression(_tokens.SpanFrom(start), left, IsNegated: false);
            case Keyword.Is when _tokens.Peek(1).Keyword == Keyword.Not && _tokens.IsWord(2, "unknown"):
                _tokens.Index += 3;
                return new IsNullExpression(_tokens.SpanFrom(start), left, IsNegated: true);
            case Keyword.Glob:
                _tokens.Take();
                return Like(start, left, LikeOperator.Glob, isNegated: false);
            case Keyword.Similar when _tokens.Peek(1).Keyword == Keyword.To:
                _tokens.Index += 2;
                return Like(start, left, LikeOperator.SimilarTo, isNegated: false);
            case Keyword.Not when _tokens.Peek(1).Keyword == Keyword.Similar && _tokens.Peek(2).Keyword == Keyword.To:
                _tokens.Index += 3;
                return Like(start, left, LikeOperator.SimilarTo, isNegated: true);
            default:
                return Factorial(start, left);
        }
    }

    private UnaryExpression? Factorial(int start, Expression left)
    {
        if (!_tokens.At(TokenKind.Operator) || _tokens.Text[_tokens.Start] != '!' || _tokens.Current.Span.Length > 1)
        {
            return null;
        }

        _tokens.Take();
        return new UnaryExpression(_tokens.SpanFrom(start), UnaryOperator.Factorial, left);
    }

    private LikeExpression Like(int start, Expression left, LikeOperator @operator, bool isNegated)
    {
        var pattern = grammar.Expressions.ParseSum();
        var escape = _tokens.TryTake(Keyword.Escape) ? grammar.Expressions.ParseSum() : null;
        return new LikeExpression(_tokens.SpanFrom(start), left, @operator, null, [pattern], escape, isNegated);
    }

    private Expression Bracket(int start, Expression operand)
    {
        var opening = _tokens.Take();
        var from = Bound();
        if (!_tokens.TryTake(TokenKind.Colon))
        {
            if (from is null)
            {
                _tokens.Unexpected("an index");
            }

            _tokens.ExpectClosing(opening, "':' or ']'");
            return new ElementAccess(_tokens.SpanFrom(start), operand, from ?? new MissingExpression(opening.Span));
        }

        var to = Bound();
        var step = _tokens.TryTake(TokenKind.Colon) ? Bound() : null;
        _tokens.ExpectClosing(opening, "':' or ']'");
        return new SliceExpression(_tokens.SpanFrom(start), operand, from, to, step);
    }

    /// <summary>An end of a slice; null when it is left out, which before a step is written as a minus.</summary>
    private Expression? Bound()
    {
        if (_tokens.At(TokenKind.Minus) && _tokens.Peek(1).Kind is TokenKind.Colon or TokenKind.RightBracket)
        {
            _tokens.Take();
            return null;
        }

        return _tokens.Current.Kind is TokenKind.Colon or TokenKind.RightBracket ? null : grammar.Expressions.Parse();
    }

    private Expression Member(int start, Expression operand)
    {
        _tokens.Take();
        var nameStart = _tokens.Start;
        var name = grammar.Names.Take();
        if (!_tokens.At(TokenKind.LeftParen))
        {
            return new MemberAccess(_tokens.SpanFrom(start), operand, name);
        }

        var call = grammar.Functions.Call(nameStart, new ObjectName(name.Span, [name]));
        return new MethodCall(_tokens.SpanFrom(start), operand, call);
    }

    /// <summary><c>collate nocase.noaccent</c> ("Collations").</summary>
    private CollateExpression Collate(int start, Expression operand)
    {
        _tokens.Take();
        var name = grammar.Names.Object("a collation's name");
        var collation = new StringLiteral(name.Span, string.Join(".", name.Parts.Select(p => p.Text)));
        return new CollateExpression(_tokens.SpanFrom(start), operand, collation);
    }
}
