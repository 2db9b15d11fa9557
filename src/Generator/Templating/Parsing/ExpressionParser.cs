using System.Globalization;
using Generator.Templating.Values;
using Microsoft.CodeAnalysis.Text;

namespace Generator.Templating.Parsing;

/// <summary>Parses expressions by Jinja's precedence (Jinja: "Template Designer Documentation", Expressions).</summary>
internal sealed class ExpressionParser
{
    private readonly TokenReader _reader;
    private readonly PostfixParser _postfix;

    public ExpressionParser(TokenReader reader)
    {
        _reader = reader;
        _postfix = new PostfixParser(reader, this);
    }

    /// <summary>An expression; several with commas between are a tuple.</summary>
    /// <param name="withConditional">False in a loop's head, where <c>if</c> starts its filter.</param>
    public Expression ParseTuple(bool withConditional = true)
    {
        var first = withConditional ? Parse() : ParseOr();
        if (!_reader.Is(","))
        {
            return first;
        }

        var items = new List<Expression> { first };
        while (_reader.TryTake(",") && StartsExpression(_reader.Current))
        {
            items.Add(withConditional ? Parse() : ParseOr());
        }

        return new ListExpression(items, isTuple: true, From(first.Span.Start));
    }

    public Expression Parse()
    {
        if (!_reader.TryEnter())
        {
            return new ErrorExpression(_reader.Current.Span);
        }

        var expression = ParseConditional();
        _reader.Leave();
        return expression;
    }

    /// <summary>A name, literal, list, tuple or mapping.</summary>
    public Expression ParsePrimary()
    {
        var token = _reader.Current;
        switch (token.Kind)
        {
            case TokenKind.Name:
                _reader.Next();
                return token.Text switch
                {
                    "true" or "True" => new LiteralExpression(BoolValue.True, token.Span),
                    "false" or "False" => new LiteralExpression(BoolValue.False, token.Span),
                    "none" or "None" => new LiteralExpression(NoneValue.Instance, token.Span),
                    _ => new NameExpression(token.Text, token.Span),
                };
            case TokenKind.String:
                return ParseString();
            case TokenKind.Integer:
                _reader.Next();
                return new LiteralExpression(
                    long.TryParse(token.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var whole)
                        ? new IntegerValue(whole)
                        : FloatOf(token.Text),
                    token.Span);
            case TokenKind.Float:
                _reader.Next();
                return new LiteralExpression(FloatOf(token.Text), token.Span);
            default:
                return ParseBracketed(token);
        }
    }

    public TextSpan From(int start) => TextSpan.FromBounds(start, Math.Max(start, _reader.Previous.Span.End));

    private static FloatValue FloatOf(string text) => new(double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture));

    private static bool StartsExpression(Token token) =>
        token.Kind is TokenKind.Name or TokenKind.String or TokenKind.Integer or TokenKind.Float
        || token.Is("(") || token.Is("[") || token.Is("{") || token.Is("-") || token.Is("+");

    private Expression ParseConditional()
    {
        var expression = ParseOr();
        while (_reader.TryTake("if"))
        {
            var condition = ParseOr();
            var otherwise = _reader.TryTake("else") ? Parse() : null;
            expression = new ConditionalExpression(condition, expression, otherwise, From(expression.Span.Start));
        }

        return expression;
    }

    private Expression ParseOr() => ParseLogical("or", () => ParseLogical("and", ParseNot));

    private Expression ParseLogical(string word, Func<Expression> operand)
    {
        var first = operand();
        if (!_reader.Is(word))
        {
            return first;
        }

        var operands = new List<Expression> { first };
        while (_reader.TryTake(word))
        {
            operands.Add(operand());
        }

        return new LogicalExpression(word == "and", operands, From(first.Span.Start));
    }

    private Expression ParseNot()
    {
        if (!_reader.Is("not"))
        {
            return ParseCompare();
        }

        var start = _reader.Next().Span.Start;
        if (!_reader.TryEnter())
        {
            return new ErrorExpression(_reader.Current.Span);
        }

        var operand = ParseNot();
        _reader.Leave();
        return new UnaryExpression(UnaryOperator.Not, operand, From(start));
    }

    private Expression ParseCompare()
    {
        var first = ParseAdditive();
        var rest = new List<(CompareOperator, Expression)>();
        while (TryTakeCompare() is { } op)
        {
            rest.Add((op, ParseAdditive()));
        }

        return rest.Count == 0 ? first : new CompareExpression(first, rest, From(first.Span.Start));
    }

    private CompareOperator? TryTakeCompare()
    {
        if (_reader.Is("not") && _reader.Peek().Is("in"))
        {
            _reader.Next();
            _reader.Next();
            return CompareOperator.NotIn;
        }

        CompareOperator? op = _reader.Current.Kind is not (TokenKind.Operator or TokenKind.Name) ? null : _reader.Current.Text switch
        {
            "==" => CompareOperator.Equal,
            "!=" => CompareOperator.NotEqual,
            "<" => CompareOperator.Less,
            "<=" => CompareOperator.LessOrEqual,
            ">" => CompareOperator.Greater,
            ">=" => CompareOperator.GreaterOrEqual,
            "in" => CompareOperator.In,
            _ => null,
        };
        if (op is not null)
        {
            _reader.Next();
        }

        return op;
    }

    private Expression ParseAdditive() =>
        ParseBinary(ParseConcat, text => text switch { "+" => BinaryOperator.Add, "-" => BinaryOperator.Subtract, _ => null });

    private Expression ParseConcat()
    {
        var first = ParseMultiplicative();
        if (!_reader.Is("~"))
        {
            return first;
        }

        var operands = new List<Expression> { first };
        while (_reader.TryTake("~"))
        {
            operands.Add(ParseMultiplicative());
        }

        return new ConcatExpression(operands, From(first.Span.Start));
    }

    private Expression ParseMultiplicative() => ParseBinary(ParsePower, text => text switch
    {
        "*" => BinaryOperator.Multiply,
        "/" => BinaryOperator.Divide,
        "//" => BinaryOperator.FloorDivide,
        "%" => BinaryOperator.Modulo,
        _ => null,
    });

    private Expression ParsePower() => ParseBinary(() => ParseUnary(withFilters: true), text => text == "**" ? BinaryOperator.Power : null);

    private Expression ParseBinary(Func<Expression> operand, Func<string, BinaryOperator?> operatorOf)
    {
        var left = operand();
        while (_reader.Is(TokenKind.Operator) && operatorOf(_reader.Current.Text) is { } op)
        {
            _reader.Next();
            left = new BinaryExpression(op, left, operand(), From(left.Span.Start));
        }

        return left;
    }

    private Expression ParseUnary(bool withFilters)
    {
        if (!_reader.Is("-") && !_reader.Is("+"))
        {
            return _postfix.Parse(ParsePrimary(), withFilters);
        }

        var sign = _reader.Next();
        if (!_reader.TryEnter())
        {
            return new ErrorExpression(sign.Span);
        }

        var operand = ParseUnary(withFilters: false);
        _reader.Leave();
        var unary = new UnaryExpression(sign.Text == "-" ? UnaryOperator.Minus : UnaryOperator.Plus, operand, From(sign.Span.Start));
        return _postfix.Parse(unary, withFilters);
    }

    private LiteralExpression ParseString()
    {
        var first = _reader.Next();
        var text = first.Text;
        while (_reader.Is(TokenKind.String))
        {
            text += _reader.Next().Text;
        }

        return new LiteralExpression(new StringValue(text), From(first.Span.Start));
    }

    private Expression ParseBracketed(Token token)
    {
        if (_reader.TryTake("("))
        {
            return ParseParenthesized(token.Span.Start);
        }

        if (_reader.TryTake("["))
        {
            var items = ParseItems("]");
            return new ListExpression(items, isTuple: false, From(token.Span.Start));
        }

        if (_reader.TryTake("{"))
        {
            return ParseDict(token.Span.Start);
        }

        _reader.ReportExpected("an expression");
        return new ErrorExpression(token.Span);
    }

    private Expression ParseParenthesized(int start)
    {
        if (_reader.TryTake(")"))
        {
            return new ListExpression([], isTuple: true, From(start));
        }

        var inner = ParseTuple();
        _reader.Expect(")");
        return inner;
    }

    private List<Expression> ParseItems(string close)
    {
        var items = new List<Expression>();
        while (!_reader.Is(close) && StartsExpression(_reader.Current))
        {
            items.Add(Parse());
            if (!_reader.TryTake(","))
            {
                break;
            }
        }

        _reader.Expect(close);
        return items;
    }

    private DictExpression ParseDict(int start)
    {
        var entries = new List<(Expression, Expression)>();
        while (!_reader.Is("}") && StartsExpression(_reader.Current))
        {
            var key = Parse();
            _reader.Expect(":");
            entries.Add((key, Parse()));
            if (!_reader.TryTake(","))
            {
                break;
            }
        }

        _reader.Expect("}");
        return new DictExpression(entries, From(start));
    }
}
