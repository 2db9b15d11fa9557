using Generator.Diagnostics;
using Generator.Syntax.Lexing;
using Generator.Text;
using Microsoft.CodeAnalysis.Text;

namespace Generator.Syntax.Parsing;

/// <summary>Whole queries: WITH, set operations, ORDER BY and LIMIT around SELECT and VALUES ("Query syntax").</summary>
internal sealed class QueryParser(Grammar grammar)
{
    private static readonly string[] Starts = ["select", "with", "values"];

    private readonly TokenReader _tokens = grammar.Tokens;

    public Query Parse()
    {
        var start = _tokens.Start;
        if (!grammar.Depth.TryEnter(out var outer))
        {
            return Missing();
        }

        var with = _tokens.At(Keyword.With) ? With() : null;
        var body = SetOperations(isIntersect: false);
        var order = grammar.Limits.OrderBy();
        var limit = grammar.Limits.Limit();
        var locked = grammar.Limits.Lock();
        grammar.Depth.Leave(outer);
        return with is null && order is null && limit is null && locked is null && body is NestedQuery nested
            ? nested.Query
            : new Query(_tokens.SpanFrom(start), with, body, order, limit, locked);
    }

    /// <summary>A query in parentheses.</summary>
    public Query Parenthesized()
    {
        var opening = _tokens.Current;
        if (!_tokens.TryTake(TokenKind.LeftParen))
        {
            _tokens.Unexpected("'(' and a query");
            return _tokens.At(Keyword.Select) ? Parse() : Missing();
        }

        var query = Parse();
        _tokens.ExpectClosing(opening, "the end of the query or ')'");
        return query;
    }

    private Query Missing()
    {
        var span = new TextSpan(_tokens.Start, 0);
        return new Query(span, null, new MissingQuery(span), null, null);
    }

    private WithClause With()
    {
        var start = _tokens.Take().Start;
        var isRecursive = _tokens.TryTake(Keyword.Recursive);
        var tables = grammar.Lists.Open(
            Table,
            "a common table expression",
            ends: token => grammar.Dialect.StartsQuery(token) || token.Kind == TokenKind.LeftParen);
        return new WithClause(_tokens.SpanFrom(start), isRecursive, tables);
    }

    private CommonTableExpression Table()
    {
        var start = _tokens.Start;
        var name = grammar.Names.Required("a common table expression's name");
        EquatableArray<Identifier> columns = _tokens.At(TokenKind.LeftParen) && !grammar.Parentheses.IsQueryAhead() ? grammar.Names.Columns(grammar.Lists) : [];
        EquatableArray<Identifier> key = [.. grammar.Dialect.UsingKey()];
        if (!_tokens.TryTake(Keyword.As))
        {
            _tokens.Unexpected("AS");
            _tokens.SkipTo(token => token.Kind is TokenKind.LeftParen or TokenKind.RightParen or TokenKind.Semicolon || token.Keyword == Keyword.Select);
        }

        var isMaterialized = grammar.Dialect.Materialized();
        var query = Parenthesized();
        return new CommonTableExpression(_tokens.SpanFrom(start), name, columns, query, isMaterialized, key);
    }

    /// <summary>Operands joined by set operators; INTERSECT binds tighter than UNION and EXCEPT.</summary>
    private QueryExpression SetOperations(bool isIntersect)
    {
        var chain = grammar.Depth.BeginChain();
        var start = _tokens.Start;
        var left = isIntersect ? Operand() : SetOperations(isIntersect: true);
        while (SetOperator(isIntersect) is { } @operator)
        {
            _tokens.Take();
            var isAll = _tokens.TryTake(Keyword.All);
            if (!isAll)
            {
                _tokens.TryTake(Keyword.Distinct);
            }

            var isByName = _tokens.TryTake(Keyword.By, Keyword.Name);
            var right = isIntersect ? Operand() : SetOperations(isIntersect: true);
            left = new SetOperation(_tokens.SpanFrom(start), @operator, isAll, isByName, left, right);
            grammar.Depth.Link();
        }

        grammar.Depth.EndChain(chain);
        return left;
    }

    private SetOperator? SetOperator(bool isIntersect) => _tokens.Current.Keyword switch
    {
        Keyword.Intersect when isIntersect => Syntax.SetOperator.Intersect,
        Keyword.Union when !isIntersect => Syntax.SetOperator.Union,
        Keyword.Except or Keyword.Minus when !isIntersect => Syntax.SetOperator.Except,
        _ => null,
    };

    private QueryExpression Operand()
    {
        var start = _tokens.Start;
        if (_tokens.At(Keyword.Select))
        {
            return grammar.Selects.Parse();
        }

        if (_tokens.At(Keyword.Values))
        {
            return Rows(_tokens.Take().Start);
        }

        if (_tokens.At(TokenKind.LeftParen))
        {
            var query = Parenthesized();
            return query is { With: null, OrderBy: null, Limit: null, Lock: null } ? query.Body : new NestedQuery(_tokens.SpanFrom(start), query);
        }

        if (grammar.Dialect.Query() is { } other)
        {
            return other;
        }

        var isMisspelt = _tokens.At(TokenKind.Word) && _tokens.Peek(1).Kind != TokenKind.EndOfText
            && Suggestion.Nearest(_tokens.TextOf(_tokens.Current), Starts) == "select";
        _tokens.Unexpected("SELECT", Starts);
        if (isMisspelt)
        {
            _tokens.Respell(_tokens.Index, Keyword.Select, _tokens.Index);
            return grammar.Selects.Parse();
        }

        return new MissingQuery(new TextSpan(start, 0));
    }

    /// <summary>The rows of VALUES, whose keyword at <paramref name="start"/> has been read.</summary>
    public ValuesQuery Rows(int start)
    {
        var rows = grammar.Lists.Open(Row, "a row in parentheses", ends: token => token.Kind != TokenKind.LeftParen);
        return new ValuesQuery(_tokens.SpanFrom(start), rows);
    }

    private ValuesRow Row()
    {
        var start = _tokens.Start;
        if (_tokens.Current.Kind is TokenKind.Number or TokenKind.String or TokenKind.DollarString)
        {
            // A row of one constant needs no parentheses.
            var value = grammar.Expressions.ParseSum();
            return new ValuesRow(value.Span, [value]);
        }

        var values = grammar.Lists.Parenthesized(grammar.Expressions.Parse, "a value");
        if (values.Count == 0 && _tokens.Start > start)
        {
            _tokens.Report(SyntaxDiagnostics.UnexpectedToken, _tokens.Previous.Span, "a value", "')'");
        }

        return new ValuesRow(_tokens.SpanFrom(start), values);
    }
}
