using Generator.Syntax.Lexing;
using Generator.Text;

namespace Generator.Syntax.Parsing;

/// <summary>PIVOT and UNPIVOT.</summary>
internal sealed class PivotParser(Grammar grammar)
{
    private readonly TokenReader _tokens = grammar.Tokens;

    /// <summary><c>pivot (sum(a) for b in (…) [default on null (x)])</c>, PIVOT being the current token.</summary>
    public PivotedTable Pivot(int start, TableSource source)
    {
        _tokens.Take();
        var opening = _tokens.Take();
        var aggregates = grammar.Lists.Open(grammar.Selects.Item, "an aggregate", ends: token => token.Keyword == Keyword.For);
        _tokens.Expect(Keyword.For);
        var columnStart = _tokens.Start;
        var name = grammar.Names.Object("a column's name");
        var column = new ColumnReference(_tokens.SpanFrom(columnStart), name.Parts);
        _tokens.Expect(Keyword.In);
        var isAny = false;
        OrderByClause? order = null;
        Query? query = null;
        EquatableArray<SelectItem> values = [];
        if (grammar.Parentheses.IsQueryAhead())
        {
            query = grammar.Queries.Parenthesized();
        }
        else if (_tokens.At(TokenKind.LeftParen) && _tokens.Peek(1).Keyword == Keyword.Any)
        {
            isAny = true;
            var list = _tokens.Take();
            _tokens.Take();
            order = grammar.Limits.OrderBy();
            _tokens.ExpectClosing(list, "ORDER BY or ')'");
        }
        else
        {
            values = grammar.Lists.Parenthesized(grammar.Selects.Item, "a value");
        }

        var defaultOnNull = DefaultOnNull();
        _tokens.ExpectClosing(opening, "')'");
        var alias = grammar.Names.TableAlias(grammar.Lists);
        return new PivotedTable(
            _tokens.SpanFrom(start), source, aggregates, column, values, isAny, order, query, defaultOnNull, alias);
    }

    /// <summary><c>unpivot [include nulls] (a for b in (c, d))</c>, UNPIVOT being the current token.</summary>
    public UnpivotedTable Unpivot(int start, TableSource source)
    {
        _tokens.Take();
        var includesNulls = _tokens.TryTake(Keyword.Include, Keyword.Nulls);
        if (!includesNulls)
        {
            _tokens.TryTake(Keyword.Exclude, Keyword.Nulls);
        }

        var opening = _tokens.Current;
        _tokens.Expect(TokenKind.LeftParen, "'('");
        var value = grammar.Names.Required("the value column's name");
        _tokens.Expect(Keyword.For);
        var name = grammar.Names.Required("the name column's name");
        _tokens.Expect(Keyword.In);
        var columns = grammar.Lists.Parenthesized(UnpivotedColumn, "a column");
        _tokens.ExpectClosing(opening, "')'");
        var alias = grammar.Names.TableAlias(grammar.Lists);
        return new UnpivotedTable(_tokens.SpanFrom(start), source, includesNulls, value, name, columns, alias);
    }

    /// <summary>A column with the name it gets, which may also be a string.</summary>
    private SelectItem UnpivotedColumn()
    {
        var start = _tokens.Start;
        var column = grammar.Operands.Parse();
        var hasAs = _tokens.At(Keyword.As) && _tokens.Peek(1).Kind == TokenKind.String;
        if (!hasAs && !_tokens.At(TokenKind.String))
        {
            var alias = grammar.Names.SelectAlias();
            return new SelectItem(_tokens.SpanFrom(start), column, alias);
        }

        _tokens.TryTake(Keyword.As);
        var name = grammar.Literals.String();
        return new SelectItem(_tokens.SpanFrom(start), column, new Identifier(name.Span, name.Value, IsQuoted: true));
    }

    private Expression? DefaultOnNull()
    {
        if (!_tokens.TryTake(Keyword.Default, Keyword.On))
        {
            return null;
        }

        _tokens.Expect(Keyword.Null);
        return grammar.Parentheses.Parse();
    }
}
