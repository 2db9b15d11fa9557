using Generator.Diagnostics;
using Generator.Syntax.Lexing;

namespace Generator.Syntax.Parsing;

/// <summary>Expressions by precedence: OR, AND, NOT, predicates and comparisons, + - ||, * / %, signs ("Query operators").</summary>
internal sealed class ExpressionParser(Grammar grammar)
{
    private const int Disjunction = 1;
    private const int Conjunction = 2;
    private const int Negation = 3;
    private const int Comparison = 4;
    private const int Sum = 5;
    private const int Product = 6;

    private readonly TokenReader _tokens = grammar.Tokens;
    private readonly DepthGuard _depth = grammar.Depth;

    public Expression Parse() => Nested(Disjunction);

    /// <summary>An operand of a predicate, so without comparisons, AND and OR of its own.</summary>
    public Expression ParseSum() => Nested(Sum);

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

            if (Operator(_tokens.Current) is not var (@operator, level) || level < precedence)
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
        TokenKind.Minus => (UnaryOperator.Minus, Product + 1),
        TokenKind.Plus => (UnaryOperator.Plus, Product + 1),
        TokenKind.Word => _tokens.Current.Keyword switch
        {
            Keyword.Not => (UnaryOperator.Not, Negation),
            Keyword.Prior when NameFollows() => (UnaryOperator.Prior, Product + 1),
            Keyword.ConnectByRoot when NameFollows() => (UnaryOperator.ConnectByRoot, Product + 1),
            Keyword.None when grammar.Matches.IsInside && _tokens.Peek(1).Kind == TokenKind.Word && _tokens.Peek(2).Kind == TokenKind.LeftParen =>
                _tokens.AtWord("running") ? (UnaryOperator.Running, Product + 1)
                : _tokens.AtWord("final") ? (UnaryOperator.Final, Product + 1)
                : null,
            _ => null,
        },
        _ => null,
    };

    private bool NameFollows() => _tokens.Peek(2).Kind != TokenKind.Arrow && _tokens.Peek(1) is var next
        && (next.Kind == TokenKind.QuotedName || (next.Kind == TokenKind.Word && !Reserved.IsReserved(next.Keyword) && next.Keyword is not (Keyword.Prior or Keyword.ConnectByRoot)));

    private static (BinaryOperator Operator, int Level)? Operator(Token token) => token.Kind switch
    {
        TokenKind.Plus => (BinaryOperator.Add, Sum),
        TokenKind.Minus => (BinaryOperator.Subtract, Sum),
        TokenKind.Concatenation => (BinaryOperator.Concatenate, Sum),
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
