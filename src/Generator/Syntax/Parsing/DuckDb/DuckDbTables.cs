using Generator.Syntax.Lexing;

namespace Generator.Syntax.Parsing.DuckDb;

/// <summary>What FROM reads: files, table functions with named arguments, samples; and the joins.</summary>
internal sealed class DuckDbTables(Grammar grammar)
{
    private readonly TokenReader _tokens = grammar.Tokens;
    private readonly DuckDbPivots _pivots = new(grammar);

    public TableSource? TryParse(int start)
    {
        if (grammar.Dialect.PrefixAlias() is { } prefix)
        {
            var alias = new TableAlias(prefix.Span, prefix, []);
            return WithAlias(grammar.Tables.Parse(), alias);
        }

        switch (_tokens.Current)
        {
            case { Kind: TokenKind.String }:
                var file = grammar.Literals.String();
                var name = grammar.Names.TableAlias(grammar.Lists);
                return new FileTable(_tokens.SpanFrom(start), file, name);
            case { Kind: TokenKind.LeftParen } when !grammar.Parentheses.IsQueryAhead():
                return Joins();
            case { Kind: TokenKind.Word or TokenKind.QuotedName } when _tokens.Current.Keyword != Keyword.Values && !_tokens.Reserved.IsReservedForTable(_tokens.Current.Keyword) && IsCallAhead():
                return Function(start, isLateral: false);
            case { Keyword: Keyword.Lateral } when _tokens.Peek(1).Kind != TokenKind.LeftParen:
                _tokens.Take();
                return Function(start, isLateral: true);
            default:
                return null;
        }
    }

    public TableSource? TrySuffix(int start, TableSource source)
    {
        switch (_tokens.Current.Keyword)
        {
            case Keyword.Tablesample:
                _tokens.Take();
                var sample = Sample();
                return new SampledTable(_tokens.SpanFrom(start), grammar.TableSuffixes.Aliased(source), sample.Method, sample.Size, sample.IsRows, sample.Seed);
            case Keyword.Pivot when _tokens.Peek(1).Kind == TokenKind.LeftParen:
                return _pivots.PivotOf(start, source);
            case Keyword.Unpivot when _tokens.Peek(1).Kind == TokenKind.LeftParen || _tokens.Peek(2).Keyword == Keyword.Nulls:
                return _pivots.UnpivotOf(start, source);
            default:
                return null;
        }
    }

    /// <summary>USING SAMPLE after a SELECT's clauses.</summary>
    public SampleClause? UsingSample()
    {
        if (!_tokens.At(Keyword.Using, Keyword.Sample))
        {
            return null;
        }

        _tokens.Index += 2;
        return Sample();
    }

    /// <summary>The join whose words stand here, and how many are still to be passed; null when there is none ("FROM and JOIN").</summary>
    public (JoinKind Kind, bool IsNatural, int Length)? JoinAhead()
    {
        var isNatural = _tokens.At(Keyword.Natural);
        var word = isNatural ? 1 : 0;
        var isAsOf = _tokens.Peek(word).Keyword == Keyword.Asof;
        word += isAsOf ? 1 : 0;
        JoinKind? kind = _tokens.Peek(word).Keyword switch
        {
            Keyword.Inner => isAsOf ? JoinKind.AsOfInner : JoinKind.Inner,
            Keyword.Left => isAsOf ? JoinKind.AsOf : JoinKind.Left,
            Keyword.Right => isAsOf ? JoinKind.AsOfRight : JoinKind.Right,
            Keyword.Full => isAsOf ? JoinKind.AsOfFull : JoinKind.Full,
            Keyword.Semi => JoinKind.Semi,
            Keyword.Anti => JoinKind.Anti,
            Keyword.Cross => JoinKind.Cross,
            Keyword.Positional => JoinKind.Positional,
            _ => null,
        };
        if (kind is not null)
        {
            word++;
        }

        if (_tokens.Peek(word - 1).Keyword is Keyword.Left or Keyword.Right or Keyword.Full && word > 0 && _tokens.Peek(word).Keyword == Keyword.Outer)
        {
            word++;
        }

        var found = kind ?? (isAsOf ? JoinKind.AsOfInner : JoinKind.Inner);
        if (_tokens.Peek(word).Keyword == Keyword.Join)
        {
            return (found, isNatural, word + 1);
        }

        return word == 0 ? null : grammar.From.WithoutJoin(found, isNatural, word);
    }

    /// <summary>Joins in parentheses, which may have an alias.</summary>
    private TableSource Joins()
    {
        var opening = _tokens.Take();
        if (!grammar.Depth.TryEnter(out var outer))
        {
            return new MissingTable(opening.Span);
        }

        var tables = grammar.From.Joined();
        grammar.Depth.Leave(outer);
        _tokens.ExpectClosing(opening, "a join or ')'");
        return grammar.Names.TableAlias(grammar.Lists) is { } alias ? WithAlias(tables, alias) : tables;
    }

    private bool IsCallAhead()
    {
        var next = 1;
        while (_tokens.Peek(next).Kind == TokenKind.Dot)
        {
            next += 2;
        }

        return _tokens.Peek(next).Kind == TokenKind.LeftParen;
    }

    /// <summary><c>read_csv('a.csv', header = true) with ordinality as t(a, b)</c></summary>
    private TableFunction Function(int start, bool isLateral)
    {
        var nameStart = _tokens.Start;
        var name = grammar.Names.Object("a table function's name");
        if (!_tokens.At(TokenKind.LeftParen))
        {
            _tokens.Unexpected("'(' and the table function's arguments");
        }

        var call = grammar.Functions.Call(nameStart, name);
        call = call with { Arguments = [.. call.Arguments.Select(Named)] };
        var hasOrdinality = _tokens.At(Keyword.With) && _tokens.IsWord(1, "ordinality");
        _tokens.Index += hasOrdinality ? 2 : 0;
        var alias = grammar.Names.TableAlias(grammar.Lists);
        return new TableFunction(_tokens.SpanFrom(start), call, isLateral, alias, hasOrdinality);
    }

    /// <summary>Of a table function <c>header = true</c> is an argument by name.</summary>
    private static FunctionArgument Named(FunctionArgument argument) =>
        argument is { Name: null, Value: BinaryExpression { Operator: BinaryOperator.Equal, Left: ColumnReference { IsQualified: false } name, Right: var value } }
            ? new FunctionArgument(argument.Span, name.Column, value)
            : argument;

    private TableSource WithAlias(TableSource source, TableAlias alias) => source switch
    {
        TableReference { Alias: null } table => table with { Alias = alias },
        DerivedTable { Alias: null } table => table with { Alias = alias },
        TableFunction { Alias: null } table => table with { Alias = alias },
        FileTable { Alias: null } table => table with { Alias = alias },
        _ => Selected(source, alias),
    };

    /// <summary>A join with an alias of its own is a query of all its columns.</summary>
    private DerivedTable Selected(TableSource source, TableAlias alias)
    {
        var star = new SelectItem(source.Span, new StarExpression(source.Span, null, null, [], [], []), null);
        var select = new SelectQuery(source.Span, IsDistinct: false, null, [star], [source], null, null, null, null, [], null);
        return new DerivedTable(_tokens.SpanFrom(source.Span.Start), new Query(source.Span, null, select, null, null), IsLateral: false, alias);
    }

    /// <summary><c>10%</c>, <c>10 rows</c>, <c>reservoir(10 rows) repeatable (1)</c>, <c>10 percent (bernoulli, 1)</c> ("SAMPLE").</summary>
    private SampleClause Sample()
    {
        var start = _tokens.Start;
        var method = _tokens.At(TokenKind.Word) && _tokens.Peek(1).Kind == TokenKind.LeftParen ? grammar.Names.Take() : null;
        var opening = _tokens.Current;
        var isParenthesized = _tokens.TryTake(TokenKind.LeftParen);
        var size = grammar.Expressions.ParseOperand();
        var isRows = !grammar.Dialect.TryTakePercent();
        if (isRows)
        {
            _tokens.TryTake(Keyword.Rows);
        }

        if (isParenthesized)
        {
            _tokens.ExpectClosing(opening, "')'");
        }

        Expression? seed = null;
        if (method is null && _tokens.At(TokenKind.LeftParen) && _tokens.Peek(1).Kind == TokenKind.Word)
        {
            var after = _tokens.Take();
            method = grammar.Names.Take();
            seed = _tokens.TryTake(TokenKind.Comma) ? grammar.Expressions.ParseOperand() : null;
            _tokens.ExpectClosing(after, "',' or ')'");
        }

        if (_tokens.At(Keyword.Repeatable) && _tokens.Peek(1).Kind == TokenKind.LeftParen)
        {
            _tokens.Take();
            seed = grammar.Parentheses.Parse();
        }

        return new SampleClause(_tokens.SpanFrom(start), method, size, isRows, seed);
    }
}
