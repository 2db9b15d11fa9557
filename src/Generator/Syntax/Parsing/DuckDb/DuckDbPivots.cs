using Generator.Syntax.Lexing;
using Generator.Text;

namespace Generator.Syntax.Parsing.DuckDb;

/// <summary>PIVOT and UNPIVOT in DuckDB's form and in that of the SQL standard ("PIVOT statement", "UNPIVOT statement").</summary>
internal sealed class DuckDbPivots(Grammar grammar)
{
    private readonly TokenReader _tokens = grammar.Tokens;

    /// <summary><c>on a using sum(b) group by c</c></summary>
    public PivotClause Pivot()
    {
        var start = _tokens.Start;
        EquatableArray<PivotKey> keys = _tokens.TryTake(Keyword.On) ? grammar.Lists.Open(Key, "an expression") : [];
        EquatableArray<SelectItem> aggregates = _tokens.TryTake(Keyword.Using) ? grammar.Lists.Open(grammar.Selects.Item, "an aggregate") : [];
        return new PivotClause(_tokens.SpanFrom(start), keys, aggregates, GroupBy());
    }

    /// <summary><c>on a, b into name n value v</c></summary>
    public UnpivotClause Unpivot()
    {
        var start = _tokens.Start;
        _tokens.Expect(Keyword.On);
        var columns = grammar.Lists.Open(Column, "a column");
        Identifier? name = null;
        EquatableArray<Identifier> values = [];
        if (_tokens.TryTake(Keyword.Into))
        {
            _tokens.Expect(Keyword.Name);
            name = grammar.Names.Required("the name column's name");
            if (!_tokens.TryTakeWord("value"))
            {
                _tokens.Unexpected("VALUE", ["value"]);
            }

            values = grammar.Lists.Open(() => grammar.Names.Required("the value column's name"), "a column");
        }

        return new UnpivotClause(_tokens.SpanFrom(start), IncludesNulls: false, columns, name, values);
    }

    /// <summary><c>pivot (sum(b) for a in (1, 2) c in (…) group by d) as p</c>, PIVOT being the current token.</summary>
    public PivotedSource PivotOf(int start, TableSource source)
    {
        var clauseStart = _tokens.Take().Start;
        var opening = _tokens.Current;
        _tokens.Expect(TokenKind.LeftParen, "'('");
        var aggregates = grammar.Lists.Open(grammar.Selects.Item, "an aggregate");
        _tokens.Expect(Keyword.For);
        var keys = new List<PivotKey>();
        do
        {
            keys.Add(Key());
        }
        while (!_tokens.IsAtEnd && _tokens.Current.Kind is TokenKind.Word or TokenKind.QuotedName && !_tokens.At(Keyword.Group) && _tokens.Peek(1).Keyword == Keyword.In);

        var groupBy = GroupBy();
        _tokens.ExpectClosing(opening, "')'");
        var clause = new PivotClause(_tokens.SpanFrom(clauseStart), new([.. keys]), aggregates, groupBy);
        var alias = grammar.Names.TableAlias(grammar.Lists);
        return new PivotedSource(_tokens.SpanFrom(start), source, clause, alias);
    }

    /// <summary><c>unpivot ((v, w) for n in ((a, b) as x, …)) as u</c>, UNPIVOT being the current token.</summary>
    public UnpivotedSource UnpivotOf(int start, TableSource source)
    {
        var clauseStart = _tokens.Take().Start;
        var includesNulls = TakeNulls();
        var opening = _tokens.Current;
        _tokens.Expect(TokenKind.LeftParen, "'('");
        EquatableArray<Identifier> values = _tokens.At(TokenKind.LeftParen)
            ? grammar.Names.Columns(grammar.Lists)
            : [grammar.Names.Required("the value column's name")];
        _tokens.Expect(Keyword.For);
        var name = grammar.Names.Required("the name column's name");
        _tokens.Expect(Keyword.In);
        var columns = _tokens.At(TokenKind.LeftParen)
            ? grammar.Lists.Parenthesized(Column, "a column")
            : [Column()];
        _tokens.ExpectClosing(opening, "')'");
        var clause = new UnpivotClause(_tokens.SpanFrom(clauseStart), includesNulls, columns, name, values);
        var alias = grammar.Names.TableAlias(grammar.Lists);
        return new UnpivotedSource(_tokens.SpanFrom(start), source, clause, alias);
    }

    private bool TakeNulls()
    {
        if (_tokens.TryTake(Keyword.Include, Keyword.Nulls))
        {
            return true;
        }

        _tokens.TryTake(Keyword.Exclude, Keyword.Nulls);
        return false;
    }

    private PivotKey Key()
    {
        var start = _tokens.Start;
        var expression = grammar.Expressions.ParseSum();
        if (!_tokens.TryTake(Keyword.In))
        {
            return new PivotKey(_tokens.SpanFrom(start), expression, [], null);
        }

        if (!_tokens.At(TokenKind.LeftParen))
        {
            var name = grammar.Names.Required("'(' or an enum's name");
            return new PivotKey(_tokens.SpanFrom(start), expression, [], name);
        }

        var values = grammar.Lists.Bracketed(grammar.Selects.Item, "a value");
        return new PivotKey(_tokens.SpanFrom(start), expression, values, null);
    }

    private SelectItem Column()
    {
        var start = _tokens.Start;
        if (grammar.Stars.IsAhead(0))
        {
            var star = grammar.Stars.Parse();
            return new SelectItem(star.Span, star, null);
        }

        var column = grammar.Expressions.ParseSum();
        var alias = grammar.Names.SelectAlias();
        return new SelectItem(_tokens.SpanFrom(start), column, alias);
    }

    private EquatableArray<Expression> GroupBy()
    {
        if (!_tokens.TryTake(Keyword.Group, Keyword.By))
        {
            return [];
        }

        return grammar.Lists.Open(grammar.Expressions.Parse, "an expression");
    }
}
