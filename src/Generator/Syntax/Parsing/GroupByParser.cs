using Generator.Syntax.Lexing;
using Generator.Text;

namespace Generator.Syntax.Parsing;

/// <summary>GROUP BY ("GROUP BY", "GROUP BY CUBE", "GROUP BY GROUPING SETS", "GROUP BY ROLLUP").</summary>
internal sealed class GroupByParser(Grammar grammar)
{
    private readonly TokenReader _tokens = grammar.Tokens;

    public GroupByClause Parse()
    {
        var start = _tokens.Take().Start;
        _tokens.Expect(Keyword.By);
        if (_tokens.At(TokenKind.LeftParen) && _tokens.Peek(1).Keyword == Keyword.Order)
        {
            // The GROUP of a WITHIN GROUP that has lost its function.
            _tokens.SkipTo(_tokens.Reserved.EndsClause);
            return new GroupByClause(_tokens.SpanFrom(start), IsAll: false, []);
        }

        if (_tokens.TryTake(Keyword.All))
        {
            return new GroupByClause(_tokens.SpanFrom(start), IsAll: true, []);
        }

        var elements = grammar.Lists.Open(Element, "an expression");
        return new GroupByClause(_tokens.SpanFrom(start), IsAll: false, elements.SelectMany(Flatten).ToEquatableArray());
    }

    /// <summary><c>group by (a, b)</c> is <c>group by a, b</c>.</summary>
    private static IEnumerable<GroupingElement> Flatten(GroupingElement element) => element is GroupingExpression { Expression: TupleExpression tuple } && !tuple.Items.Any(IsConstruct)
        ? tuple.Items.SelectMany(item => Flatten(new GroupingExpression(item.Span, item)))
        : [element];

    private static bool IsConstruct(Expression item) =>
        item is FunctionCall { Name: { Parts.Count: 1, Last.Name: "ROLLUP" or "CUBE" } };

    private GroupingElement Element()
    {
        var start = _tokens.Start;
        if (ConstructAhead() is { } construct)
        {
            _tokens.Index += construct == GroupingConstruct.GroupingSets ? 2 : 1;
            var sets = grammar.Lists.Bracketed(Set, "an expression");
            return new GroupingSets(_tokens.SpanFrom(start), construct, sets);
        }

        var expression = grammar.Expressions.Parse();
        return new GroupingExpression(_tokens.SpanFrom(start), expression);
    }

    private GroupingConstruct? ConstructAhead()
    {
        var second = _tokens.Peek(1);
        return _tokens.Current.Keyword switch
        {
            Keyword.Rollup when second.Kind == TokenKind.LeftParen => GroupingConstruct.Rollup,
            Keyword.Cube when second.Kind == TokenKind.LeftParen => GroupingConstruct.Cube,
            Keyword.Grouping when second.Keyword == Keyword.Sets && _tokens.Peek(2).Kind == TokenKind.LeftParen =>
                GroupingConstruct.GroupingSets,
            _ => null,
        };
    }

    private GroupingSet Set()
    {
        var start = _tokens.Start;
        EquatableArray<Expression> expressions = IsParenthesizedSet()
            ? grammar.Lists.Bracketed(grammar.Expressions.Parse, "an expression")
            : [grammar.Expressions.Parse()];
        return new GroupingSet(_tokens.SpanFrom(start), expressions);
    }

    /// <summary>Whether the parentheses hold the whole set, as in <c>(a, b)</c>, and not only its start, as in <c>(a + b) * c</c>.</summary>
    private bool IsParenthesizedSet() => _tokens.At(TokenKind.LeftParen)
        && (_tokens.Current.Partner < 0
            || _tokens.TokenAt(_tokens.Current.Partner + 1).Kind is TokenKind.Comma or TokenKind.RightParen);
}
