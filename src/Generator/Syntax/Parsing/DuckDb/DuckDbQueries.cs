using Generator.Syntax.Lexing;
using Generator.Text;

namespace Generator.Syntax.Parsing.DuckDb;

/// <summary>Queries that start with other words than SELECT: FROM, TABLE, PIVOT, UNPIVOT, DESCRIBE, SUMMARIZE, SHOW.</summary>
internal sealed class DuckDbQueries(Grammar grammar)
{
    private readonly TokenReader _tokens = grammar.Tokens;
    private readonly DuckDbPivots _pivots = new(grammar);

    public QueryExpression? TryParse() => _tokens.Current.Keyword switch
    {
        Keyword.From => grammar.Selects.FromFirst(),
        Keyword.Table => Table(),
        Keyword.Pivot => Pivot(),
        Keyword.Unpivot => Unpivot(),
        Keyword.Describe or Keyword.Summarize or Keyword.Show => Describe(),
        _ => null,
    };

    /// <summary><c>table t</c> is <c>select * from t</c>.</summary>
    private SelectQuery Table()
    {
        var start = _tokens.Take().Start;
        var table = grammar.Tables.Parse();
        var span = _tokens.SpanFrom(start);
        var star = new SelectItem(span, new StarExpression(span, null, null, [], [], []), null);
        return new SelectQuery(span, IsDistinct: false, null, [star], [table], null, null, null, null, [], null);
    }

    private PivotQuery Pivot()
    {
        var start = _tokens.Take().Start;
        var source = Source();
        var pivot = _pivots.Pivot();
        return new PivotQuery(_tokens.SpanFrom(start), source, pivot);
    }

    private UnpivotQuery Unpivot()
    {
        var start = _tokens.Take().Start;
        var source = Source();
        var unpivot = _pivots.Unpivot();
        return new UnpivotQuery(_tokens.SpanFrom(start), source, unpivot);
    }

    private TableSource Source() => grammar.From.Joined();

    private DescribeQuery Describe()
    {
        var keyword = _tokens.Take();
        var text = _tokens.TextOf(keyword).ToLowerInvariant();
        if (grammar.Dialect.StartsQuery(_tokens.Current) || grammar.Parentheses.IsQueryAhead())
        {
            var query = _tokens.At(TokenKind.LeftParen) ? grammar.Queries.Parenthesized() : grammar.Queries.Parse();
            return new DescribeQuery(_tokens.SpanFrom(keyword.Start), text, query, null);
        }

        var table = _tokens.IsAtEnd || _tokens.Reserved.EndsClause(_tokens.Current) ? null : grammar.Tables.Parse();
        return new DescribeQuery(_tokens.SpanFrom(keyword.Start), text, null, table);
    }
}
