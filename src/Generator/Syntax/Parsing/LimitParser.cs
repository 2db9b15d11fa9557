using Generator.Diagnostics;
using Generator.Syntax.Lexing;

namespace Generator.Syntax.Parsing;

/// <summary>What ends a query: ORDER BY, LIMIT, OFFSET and FETCH, FOR UPDATE ("ORDER BY", "LIMIT / FETCH", "FOR UPDATE").</summary>
internal sealed class LimitParser(Grammar grammar)
{
    private readonly TokenReader _tokens = grammar.Tokens;

    /// <summary>The ORDER BY clause; null for none.</summary>
    /// <param name="ends">Tokens that end it, beside those that end any list.</param>
    public OrderByClause? OrderBy(Func<Token, bool>? ends = null)
    {
        if (!_tokens.At(Keyword.Order))
        {
            return null;
        }

        var start = _tokens.Take().Start;
        _tokens.Expect(Keyword.By);
        var items = grammar.Lists.Open(Item, "an expression", ends: ends);
        return new OrderByClause(_tokens.SpanFrom(start), items);
    }

    /// <summary>The rows taken and passed over; null when nothing is said.</summary>
    public RowLimit? Limit()
    {
        var start = _tokens.Start;
        Expression? count = null;
        Expression? offset = null;
        var isPercent = false;
        if (_tokens.TryTake(Keyword.Limit))
        {
            count = grammar.Expressions.ParseSum();
            isPercent = grammar.Dialect.TryTakePercent();
            RefuseComma();
        }

        if (_tokens.TryTake(Keyword.Offset))
        {
            offset = grammar.Expressions.ParseSum();
            TakeRowWord();
        }

        if (_tokens.TryTake(Keyword.Fetch))
        {
            if (!_tokens.TryTake(Keyword.First))
            {
                _tokens.TryTake(Keyword.Next);
            }

            count = grammar.Expressions.ParseSum();
            TakeRowWord();
            _tokens.TryTake(Keyword.Only);
        }

        return count is null && offset is null ? null : new RowLimit(_tokens.SpanFrom(start), count, offset, isPercent);
    }

    /// <summary><c>limit 20, 10</c></summary>
    private void RefuseComma()
    {
        if (_tokens.At(TokenKind.Comma) && _tokens.Peek(1).Kind == TokenKind.Number)
        {
            _tokens.Report(SyntaxDiagnostics.Unsupported, _tokens.Take().Span, "LIMIT with a comma is not Snowflake's SQL and", "write limit 10 offset 20");
            grammar.Expressions.ParseSum();
        }
    }

    /// <summary>FOR UPDATE; null for none.</summary>
    public LockClause? Lock()
    {
        var start = _tokens.Start;
        if (!_tokens.TryTake(Keyword.For, Keyword.Update))
        {
            return null;
        }

        Expression? wait = null;
        if (_tokens.AtWord("nowait"))
        {
            wait = new NumberLiteral(_tokens.Take().Span, "0");
        }
        else if (_tokens.TryTakeWord("wait"))
        {
            wait = grammar.Operands.Parse();
        }

        return new LockClause(_tokens.SpanFrom(start), wait);
    }

    private OrderItem Item()
    {
        var start = _tokens.Start;
        var all = _tokens.Current;
        Expression expression = _tokens.TryTake(Keyword.All) ? new AllColumns(all.Span) : grammar.Expressions.Parse();
        var isDescending = _tokens.TryTake(Keyword.Desc);
        if (!isDescending)
        {
            _tokens.TryTake(Keyword.Asc);
        }

        bool? nullsFirst = null;
        if (_tokens.TryTake(Keyword.Nulls))
        {
            nullsFirst = _tokens.TryTake(Keyword.First);
            if (nullsFirst == false && !_tokens.TryTake(Keyword.Last))
            {
                _tokens.Unexpected("FIRST or LAST");
            }
        }

        return new OrderItem(_tokens.SpanFrom(start), expression, isDescending, nullsFirst);
    }

    private void TakeRowWord()
    {
        if (!_tokens.TryTake(Keyword.Row))
        {
            _tokens.TryTake(Keyword.Rows);
        }
    }
}
