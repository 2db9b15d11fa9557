using Generator.Syntax.Lexing;
using Generator.Text;
using Microsoft.CodeAnalysis.Text;

namespace Generator.Syntax.Parsing;

/// <summary>The FROM clause and its joins ("FROM", "JOIN", "ASOF JOIN").</summary>
internal sealed class FromParser(Grammar grammar)
{
    private readonly TokenReader _tokens = grammar.Tokens;

    /// <summary>The clause, its keyword being the current token.</summary>
    public EquatableArray<TableSource> Parse()
    {
        _tokens.Take();
        return grammar.Lists.Open(Joined, "a table", ends: token => token.Keyword is Keyword.On or Keyword.Set || EndsUnclosedTable(token));
    }

    /// <summary>A query after a table: <c>with a as (select … from t, b as (select …)</c> lacks a parenthesis before the comma.</summary>
    private bool EndsUnclosedTable(Token token) =>
        token.Kind == TokenKind.LeftParen && _tokens.Current == token && _tokens.Previous.Kind != TokenKind.Comma && _tokens.Peek(1).Keyword is Keyword.Select or Keyword.With;

    /// <summary>A table with whatever is joined to it.</summary>
    public TableSource Joined()
    {
        var chain = grammar.Depth.BeginChain();
        var start = _tokens.Start;
        var left = grammar.Tables.Parse();
        while (grammar.Dialect.Join() is var (kind, isNatural, length))
        {
            _tokens.Index += length;
            left = Join(start, left, kind, isNatural);
            grammar.Depth.Link();
            while (left is Join inner && Enclosing(inner) is { } outer)
            {
                left = Nested(outer, inner);
            }
        }

        grammar.Depth.EndChain(chain);
        return left;
    }

    private Join Join(int start, TableSource left, JoinKind kind, bool isNatural)
    {
        var right = grammar.Tables.Parse();
        Expression? match = null;
        if (_tokens.At(Keyword.MatchCondition) && _tokens.Peek(1).Kind == TokenKind.LeftParen)
        {
            _tokens.Take();
            match = grammar.Parentheses.Parse();
        }

        var on = _tokens.TryTake(Keyword.On) ? grammar.Expressions.Parse() : null;
        EquatableArray<Identifier> columns = on is null && _tokens.TryTake(Keyword.Using) ? grammar.Names.Columns(grammar.Lists) : [];
        var span = _tokens.SpanFrom(start);
        SkipReadOrder();
        return new Join(span, kind, isNatural, left, right, match, on, columns);
    }

    /// <summary>The join whose condition stands here, after that of the join inside it: <c>a</c> with <c>b</c> in <c>a join b join c on … on …</c>.</summary>
    private Join? Enclosing(Join inner) =>
        _tokens.At(Keyword.On) && inner.On is not null && inner.Left is Join { On: null, Using.Count: 0, IsNatural: false, Kind: not JoinKind.Cross } outer ? outer : null;

    private Join Nested(Join outer, Join inner)
    {
        var right = inner with { Left = outer.Right, Span = TextSpan.FromBounds(outer.Right.Span.Start, inner.Span.End) };
        _tokens.Take();
        var on = grammar.Expressions.Parse();
        return outer with { Right = right, On = on, Span = _tokens.SpanFrom(outer.Span.Start) };
    }

    /// <summary><c>first(alias)</c> or <c>last(alias)</c> after a directed join's condition.</summary>
    private void SkipReadOrder()
    {
        if ((_tokens.At(Keyword.First) || _tokens.At(Keyword.Last)) && _tokens.Peek(1).Kind == TokenKind.LeftParen && _tokens.Peek(1).Partner > 0)
        {
            _tokens.Index = _tokens.Peek(1).Partner + 1;
        }
    }

    /// <summary>Words of a join without JOIN, which is diagnosed.</summary>
    public (JoinKind Kind, bool IsNatural, int Length) WithoutJoin(JoinKind kind, bool isNatural, int words)
    {
        _tokens.Index += words;
        _tokens.Unexpected("JOIN");
        return (kind, isNatural, 0);
    }
}
