using Generator.Diagnostics;
using Generator.Syntax.Lexing;

namespace Generator.Syntax.Parsing;

/// <summary>Expressions by precedence: OR, AND, NOT, predicates and comparisons, + -, * / %, signs ("Query operators"), and the dialect's own between them.</summary>
internal sealed class ExpressionParser(Grammar grammar)
{
    public const int Disjunction = 1;
    public const int Conjunction = 2;
    public const int Comparison = 4;
    public const int Sum = 6;
    public const int Product = 7;

    /// <summary>DuckDB's arrows, which bind looser than anything.</summary>
    public const int Arrow = 0;

    /// <summary>DuckDB's operators that are spelt with other signs.</summary>
    public const int Other = 5;
    public const int Power = 8;

    private const int Negation = 3;
    private const int Sign = 9;

    private readonly TokenReader _tokens = grammar.Tokens;
    private readonly DepthGuard _depth = grammar.Depth;

    public Expression Parse() => Nested(Arrow);

    /// <summary>An operand of a predicate, so without comparisons, AND and OR of its own.</summary>
    public Expression ParseSum() => Nested(Other);

    /// <summary>An operand of arithmetic signs.</summary>
    public Expression ParseOperand() => Nested(Sign);

    private Expression Nested(int precedence)
    {
        if (!_depth.TryEnter(out var outer))
        {
            return new MissingExpression(_tokens.SpanFrom(_tokens.Start));
        }

        var expression = Binary(precedence);
        _depth.Leave(outer);
        return expression;
    }

    /// <summary>Operators that bind at least as tightly as <paramref name="precedence"/>.</summary>
    private Expression Binary(int precedence)
    {
        var chain = _depth.BeginChain();
        var start = _tokens.Start;
        var left = Unary();
        var isCompared = false;
        while (true)
        {
            if (precedence <= Comparison && grammar.Predicates.TryParse(start, left) is { } predicate)
            {
                left = predicate;
                _depth.Link();
                continue;
            }

            if (grammar.Dialect.Binary(_tokens.Current) is not var (@operator, level) || level < precedence)
            {
                break;
            }

            if (level == Comparison && isCompared)
            {
                _tokens.Report(SyntaxDiagnostics.ChainedComparison, _tokens.Current.Span);
            }

            isCompared = level == Comparison;
            _tokens.Take();
            left = level == Comparison && grammar.Predicates.TryParseQuantified(start, left, @operator) is { } quantified
                ? quantified
                : Combine(@operator, left, Binary(level + 1), start);
            _depth.Link();
        }

        _depth.EndChain(chain);
        return left;
    }

    private BinaryExpression Combine(BinaryOperator @operator, Expression left, Expression right, int start) =>
        new(_tokens.SpanFrom(start), @operator, left, right);

    private Expression Unary()
    {
        var start = _tokens.Start;
        if (UnaryAhead() is not var (@operator, operand))
        {
            return grammar.Suffixes.Parse(start, grammar.Operands.Parse());
        }

        _tokens.Take();
        var value = Nested(operand);
        return new UnaryExpression(_tokens.SpanFrom(start), @operator, value);
    }

    private (UnaryOperator Operator, int Operand)? UnaryAhead() => _tokens.Current.Kind switch
    {
        TokenKind.Minus => (UnaryOperator.Minus, Sign),
        TokenKind.Plus => (UnaryOperator.Plus, Sign),
        TokenKind.Word => _tokens.Current.Keyword switch
        {
            Keyword.Not => (UnaryOperator.Not, Negation),
            Keyword.Prior when NameFollows() => (UnaryOperator.Prior, Sign),
            Keyword.ConnectByRoot when NameFollows() => (UnaryOperator.ConnectByRoot, Sign),
            Keyword.None when grammar.Matches.IsInside && _tokens.Peek(1).Kind == TokenKind.Word && _tokens.Peek(2).Kind == TokenKind.LeftParen =>
                _tokens.AtWord("running") ? (UnaryOperator.Running, Sign)
                : _tokens.AtWord("final") ? (UnaryOperator.Final, Sign)
                : null,
            _ => null,
        },
        _ => grammar.Dialect.Prefix(_tokens.Current),
    };

    private bool NameFollows() => _tokens.Peek(2).Kind != TokenKind.Arrow && _tokens.Peek(1) is var next
        && (next.Kind is TokenKind.QuotedName or TokenKind.LeftParen || (next.Kind == TokenKind.Word && !_tokens.Reserved.IsReserved(next.Keyword) && next.Keyword is not (Keyword.Prior or Keyword.ConnectByRoot)));

    /// <summary>The operators that all dialects have.</summary>
    public static (BinaryOperator Operator, int Level)? Common(Token token) => token.Kind switch
    {
        TokenKind.Plus => (BinaryOperator.Add, Sum),
        TokenKind.Minus => (BinaryOperator.Subtract, Sum),
        TokenKind.Star => (BinaryOperator.Multiply, Product),
        TokenKind.Slash => (BinaryOperator.Divide, Product),
        TokenKind.Percent => (BinaryOperator.Modulo, Product),
        TokenKind.Equal => (BinaryOperator.Equal, Comparison),
        TokenKind.NotEqual => (BinaryOperator.NotEqual, Comparison),
        TokenKind.Less => (BinaryOperator.Less, Comparison),
        TokenKind.LessOrEqual => (BinaryOperator.LessOrEqual, Comparison),
        TokenKind.Greater => (BinaryOperator.Greater, Comparison),
        TokenKind.GreaterOrEqual => (BinaryOperator.GreaterOrEqual, Comparison),
        TokenKind.Word => token.Keyword switch
        {
            Keyword.And => (BinaryOperator.And, Conjunction),
            Keyword.Or => (BinaryOperator.Or, Disjunction),
            _ => null,
        },
        _ => null,
    };
}
