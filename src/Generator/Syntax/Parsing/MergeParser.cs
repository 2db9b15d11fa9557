using Generator.Syntax.Lexing;
using Generator.Text;

namespace Generator.Syntax.Parsing;

/// <summary>MERGE.</summary>
internal sealed class MergeParser(Grammar grammar)
{
    private readonly TokenReader _tokens = grammar.Tokens;

    public MergeStatement Parse()
    {
        var start = _tokens.Take().Start;
        _tokens.Expect(Keyword.Into);
        var target = grammar.Changes.Target();
        _tokens.Expect(Keyword.Using);
        var source = grammar.Tables.Parse();
        _tokens.Expect(Keyword.On);
        var on = grammar.Expressions.Parse();
        var clauses = new List<MergeClause>();
        while (_tokens.At(Keyword.When))
        {
            clauses.Add(Clause());
        }

        if (clauses.Count == 0)
        {
            _tokens.Unexpected("WHEN MATCHED or WHEN NOT MATCHED");
        }

        return new MergeStatement(_tokens.SpanFrom(start), target, source, on, new([.. clauses]));
    }

    private MergeClause Clause()
    {
        var start = _tokens.Take().Start;
        var isMatched = !_tokens.TryTake(Keyword.Not);
        _tokens.Expect(Keyword.Matched);
        var condition = _tokens.TryTake(Keyword.And) ? grammar.Expressions.Parse() : null;
        _tokens.Expect(Keyword.Then);
        var action = Action();
        return new MergeClause(_tokens.SpanFrom(start), isMatched, condition, action);
    }

    private MergeAction Action()
    {
        var start = _tokens.Start;
        if (_tokens.TryTake(Keyword.Delete))
        {
            return new MergeDelete(_tokens.SpanFrom(start));
        }

        if (_tokens.TryTake(Keyword.Update))
        {
            EquatableArray<Assignment> assignments = TryAllByName() ? [] : grammar.Changes.Assignments();
            return new MergeUpdate(_tokens.SpanFrom(start), assignments);
        }

        _tokens.Expect(Keyword.Insert);
        if (TryAllByName())
        {
            return new MergeInsert(_tokens.SpanFrom(start), [], []);
        }

        EquatableArray<Identifier> columns = _tokens.At(TokenKind.LeftParen) ? grammar.Names.Columns(grammar.Lists) : [];
        _tokens.Expect(Keyword.Values);
        var values = grammar.Lists.Parenthesized(grammar.Expressions.Parse, "a value");
        return new MergeInsert(_tokens.SpanFrom(start), columns, values);
    }

    private bool TryAllByName()
    {
        var isAhead = _tokens.At(Keyword.All, Keyword.By) && _tokens.Peek(2).Keyword == Keyword.Name;
        _tokens.Index += isAhead ? 3 : 0;
        return isAhead;
    }
}
