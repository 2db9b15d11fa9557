using Microsoft.CodeAnalysis.Text;

namespace Generator.Templating.Parsing;

/// <summary>Parses what follows an operand: attributes, subscripts, calls, filters and tests.</summary>
internal sealed class PostfixParser(TokenReader reader, ExpressionParser expressions)
{
    /// <summary>How many may follow one operand.</summary>
    private const int MaxChain = 200;

    public Expression Parse(Expression operand, bool withFilters)
    {
        for (var length = 0; length < MaxChain; length++)
        {
            if (TryParseOne(operand, withFilters) is not { } longer)
            {
                return operand;
            }

            operand = longer;
        }

        reader.ReportExpected("the end of an expression this long");
        return operand;
    }

    /// <summary>The filter of <c>{% filter … %}</c> and <c>{% set x | … %}</c>; the reader stands at its name.</summary>
    public FilterExpression? ParseFilters()
    {
        FilterExpression? filter = null;
        do
        {
            filter = ParseFilter(filter, reader.Current.Span.Start);
        }
        while (filter is not null && reader.TryTake("|"));
        return filter;
    }

    public CallExpression ParseCall(Expression target)
    {
        reader.Next();
        var arguments = ParseArguments();
        return new CallExpression(target, arguments, expressions.From(target.Span.Start));
    }

    private Expression? TryParseOne(Expression operand, bool withFilters)
    {
        if (reader.Is("."))
        {
            return ParseAttribute(operand);
        }

        if (reader.Is("["))
        {
            return ParseSubscript(operand);
        }

        if (reader.Is("("))
        {
            return ParseCall(operand);
        }

        if (withFilters && reader.TryTake("|"))
        {
            return ParseFilter(operand, operand.Span.Start);
        }

        return withFilters && reader.TryTake("is") ? ParseTest(operand) : null;
    }

    private Expression? ParseAttribute(Expression operand)
    {
        reader.Next();
        if (reader.Is(TokenKind.Integer))
        {
            var index = expressions.ParsePrimary();
            return new SubscriptExpression(operand, index, expressions.From(operand.Span.Start));
        }

        return reader.ExpectName("a name after '.'") is { } name
            ? new AttributeExpression(operand, name.Text, name.Span, expressions.From(operand.Span.Start))
            : null;
    }

    private Expression ParseSubscript(Expression operand)
    {
        reader.Next();
        var parts = new List<Expression?> { null };
        while (!reader.Is("]") && !reader.Is(TokenKind.End))
        {
            if (reader.TryTake(":"))
            {
                parts.Add(null);
                continue;
            }

            if (parts[parts.Count - 1] is not null)
            {
                break;
            }

            parts[parts.Count - 1] = expressions.ParseTuple();
        }

        reader.Expect("]");
        var span = expressions.From(operand.Span.Start);
        return parts.Count == 1
            ? new SubscriptExpression(operand, parts[0] ?? new ErrorExpression(span), span)
            : new SliceExpression(operand, parts[0], parts[1], parts.Count > 2 ? parts[2] : null, span);
    }

    private FilterExpression? ParseFilter(Expression? operand, int start)
    {
        if (ParseDottedName("a filter's name") is not { } name)
        {
            return null;
        }

        var arguments = ArgumentList.None;
        if (reader.TryTake("("))
        {
            arguments = ParseArguments();
        }

        return new FilterExpression(operand, name.Text, arguments, name.Span, expressions.From(start));
    }

    private TestExpression? ParseTest(Expression operand)
    {
        var isNegated = reader.TryTake("not");
        if (ParseDottedName("a test's name") is not { } name)
        {
            return null;
        }

        var arguments = ArgumentList.None;
        if (reader.TryTake("("))
        {
            arguments = ParseArguments();
        }
        else if (StartsBareArgument())
        {
            arguments = new ArgumentList([Parse(expressions.ParsePrimary(), withFilters: false)], [], null, null);
        }

        return new TestExpression(operand, name.Text, arguments, isNegated, name.Span, expressions.From(operand.Span.Start));
    }

    /// <summary>Whether a test's one argument follows without parentheses, as in <c>is divisibleby 3</c>.</summary>
    private bool StartsBareArgument() => reader.Current.Kind switch
    {
        TokenKind.String or TokenKind.Integer or TokenKind.Float => true,
        TokenKind.Name => reader.Current.Text is not ("else" or "or" or "and" or "is" or "if" or "in" or "not" or "recursive"),
        _ => reader.Is("[") || reader.Is("{"),
    };

    private (string Text, TextSpan Span)? ParseDottedName(string what)
    {
        if (reader.ExpectName(what) is not { } first)
        {
            return null;
        }

        var text = first.Text;
        while (reader.Is(".") && reader.Peek().Kind == TokenKind.Name)
        {
            reader.Next();
            text += "." + reader.Next().Text;
        }

        return (text, expressions.From(first.Span.Start));
    }

    private ArgumentList ParseArguments()
    {
        var positional = new List<Expression>();
        var named = new List<NamedArgument>();
        Expression? list = null;
        Expression? map = null;
        while (!reader.Is(")") && !reader.Is(TokenKind.End))
        {
            if (reader.TryTake("*"))
            {
                list = expressions.Parse();
            }
            else if (reader.TryTake("**"))
            {
                map = expressions.Parse();
            }
            else if (reader.Is(TokenKind.Name) && reader.Peek().Is("="))
            {
                var name = reader.Next();
                reader.Next();
                named.Add(new NamedArgument(name.Text, expressions.Parse(), expressions.From(name.Span.Start)));
            }
            else if (named.Count > 0)
            {
                reader.ReportExpected("a named argument, since one stands before");
                break;
            }
            else
            {
                positional.Add(expressions.Parse());
            }

            if (!reader.TryTake(","))
            {
                break;
            }
        }

        reader.Expect(")");
        return new ArgumentList(positional, named, list, map);
    }
}
