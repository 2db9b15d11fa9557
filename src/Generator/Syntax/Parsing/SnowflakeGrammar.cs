using Generator.Diagnostics;
using Generator.Syntax.Lexing;

namespace Generator.Syntax.Parsing;

/// <summary>What only Snowflake's SQL has, and what to write instead of other languages' constructs.</summary>
internal sealed class SnowflakeGrammar(Grammar grammar) : DialectGrammar
{
    private readonly TokenReader _tokens = grammar.Tokens;
    private readonly PathParser _paths = new(grammar);

    public override bool HasArrowLambdas => true;

    public override bool HasTop => true;

    public override bool StartsQuery(Token token) => token.Keyword is Keyword.Select or Keyword.With or Keyword.Values;

    public override (BinaryOperator Operator, int Level)? Binary(Token token) => token.Kind switch
    {
        TokenKind.Concatenation => (BinaryOperator.Concatenate, ExpressionParser.Sum),
        _ => ExpressionParser.Common(token),
    };

    public override Expression? Suffix(int start, Expression operand)
    {
        switch (_tokens.Current.Kind)
        {
            case TokenKind.Colon or TokenKind.LeftBracket:
                var steps = _paths.Parse();
                return new PathExpression(_tokens.SpanFrom(start), operand, steps);
            case TokenKind.Word when _tokens.At(Keyword.At, Keyword.Time) && _tokens.Peek(2).Keyword == Keyword.Zone:
                RefuseTimeZone();
                return operand;
            default:
                return null;
        }
    }

    public override Expression? Filter()
    {
        if (_tokens.At(Keyword.Filter) && _tokens.Peek(1).Kind == TokenKind.LeftParen && _tokens.Peek(2).Keyword == Keyword.Where)
        {
            _tokens.Report(
                SyntaxDiagnostics.Unsupported,
                _tokens.Current.Span,
                "FILTER is not Snowflake's SQL and",
                "put the condition into the argument: sum(iff(condition, value, null))");
            _tokens.Take();
            _tokens.Index = Math.Max(_tokens.Current.Partner, _tokens.Index) + 1;
        }

        return null;
    }

    /// <summary><c>select distinct on (a) …</c></summary>
    public override IReadOnlyList<Expression> DistinctOn()
    {
        if (_tokens.At(Keyword.On) && _tokens.Peek(1).Kind == TokenKind.LeftParen)
        {
            _tokens.Report(
                SyntaxDiagnostics.Unsupported,
                _tokens.Take().Span,
                "DISTINCT ON is not Snowflake's SQL and",
                "keep one row each with qualify row_number() over (partition by … order by …) = 1");
            _tokens.Index = Math.Max(_tokens.Current.Partner, _tokens.Index) + 1;
        }

        return [];
    }

    public override StarPattern? StarPattern()
    {
        if (!_tokens.At(Keyword.Ilike) || _tokens.Peek(1).Kind != TokenKind.String)
        {
            return null;
        }

        _tokens.Take();
        return new StarPattern(LikeOperator.ILike, IsNegated: false, grammar.Literals.String());
    }

    public override TableSource? TableSuffix(int start, TableSource source)
    {
        switch (_tokens.Current.Keyword)
        {
            case Keyword.Sample or Keyword.Tablesample:
                return grammar.TableSuffixes.Sample(start, source);
            case Keyword.Pivot when _tokens.Peek(1).Kind == TokenKind.LeftParen:
                return grammar.Pivots.Pivot(start, source);
            case Keyword.Unpivot:
                return grammar.Pivots.Unpivot(start, source);
            case Keyword.MatchRecognize when _tokens.Peek(1).Kind == TokenKind.LeftParen:
                return grammar.Matches.Parse(start, source);
            case Keyword.None when grammar.Resamples.IsAhead():
                return grammar.Resamples.Parse(start, source);
            default:
                return null;
        }
    }

    public override (JoinKind Kind, bool IsNatural, int Length)? Join()
    {
        var isNatural = _tokens.At(Keyword.Natural);
        var word = isNatural ? 1 : 0;
        JoinKind? kind = _tokens.Peek(word).Keyword switch
        {
            Keyword.Inner => JoinKind.Inner,
            Keyword.Left => JoinKind.Left,
            Keyword.Right => JoinKind.Right,
            Keyword.Full => JoinKind.Full,
            Keyword.Cross => JoinKind.Cross,
            Keyword.Asof => JoinKind.AsOf,
            _ => null,
        };
        if (kind is not null)
        {
            word++;
        }

        if (kind is JoinKind.Left or JoinKind.Right or JoinKind.Full && _tokens.Peek(word).Keyword == Keyword.Outer)
        {
            word++;
        }

        // DIRECTED fixes the order in which the tables are scanned, not the rows.
        if (_tokens.IsWord(word, "directed") && _tokens.Peek(word + 1).Keyword == Keyword.Join)
        {
            word++;
        }

        if (_tokens.Peek(word).Keyword == Keyword.Join)
        {
            return (kind ?? JoinKind.Inner, isNatural, word + 1);
        }

        return word == 0 || (kind == JoinKind.AsOf && !isNatural) ? null : grammar.From.WithoutJoin(kind ?? JoinKind.Inner, isNatural, word);
    }

    /// <summary><c>x at time zone 'UTC'</c></summary>
    private void RefuseTimeZone()
    {
        _tokens.Report(
            SyntaxDiagnostics.Unsupported, _tokens.Current.Span, "AT TIME ZONE is not Snowflake's SQL and", "write convert_timezone('zone', x)");
        _tokens.Index += 3;
        grammar.Operands.Parse();
    }
}
