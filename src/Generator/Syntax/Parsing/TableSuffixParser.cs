using Generator.Syntax.Lexing;

namespace Generator.Syntax.Parsing;

/// <summary>What follows a table: time travel, SAMPLE, PIVOT, UNPIVOT ("AT | BEFORE", "SAMPLE / TABLESAMPLE", "PIVOT", "UNPIVOT").</summary>
internal sealed class TableSuffixParser(Grammar grammar)
{
    private readonly TokenReader _tokens = grammar.Tokens;

    /// <summary><paramref name="source"/>, whose text starts at <paramref name="start"/>, with its suffixes.</summary>
    public TableSource Parse(int start, TableSource source)
    {
        var chain = grammar.Depth.BeginChain();
        while (grammar.Dialect.TableSuffix(start, source) is { } suffixed)
        {
            source = suffixed;
            grammar.Depth.Link();
        }

        grammar.Depth.EndChain(chain);
        return source;
    }

    /// <summary>AT or BEFORE; null for none.</summary>
    public TimeTravel? TimeTravel()
    {
        if (_tokens.Current.Keyword is not (Keyword.At or Keyword.Before)
            || _tokens.Peek(1).Kind != TokenKind.LeftParen
            || _tokens.Peek(3).Kind != TokenKind.FatArrow)
        {
            return null;
        }

        var keyword = _tokens.Take();
        var opening = _tokens.Take();
        var argument = grammar.Functions.Argument();
        _tokens.ExpectClosing(opening, "')'");
        return new TimeTravel(_tokens.SpanFrom(keyword.Start), keyword.Keyword == Keyword.Before, argument);
    }

    /// <summary>CHANGES with its interval; null for none.</summary>
    public TableChanges? Changes()
    {
        if (!_tokens.AtWord("changes") || _tokens.Peek(1).Kind != TokenKind.LeftParen)
        {
            return null;
        }

        var start = _tokens.Take().Start;
        var opening = _tokens.Take();
        if (!_tokens.TryTakeWord("information"))
        {
            _tokens.Unexpected("INFORMATION", ["information"]);
        }

        _tokens.Expect(TokenKind.FatArrow, "'=>'");
        var information = grammar.Names.Required("DEFAULT or APPEND_ONLY");
        _tokens.ExpectClosing(opening, "')'");
        if (TimeTravel() is not { } from)
        {
            _tokens.Unexpected("AT or BEFORE");
            return null;
        }

        FunctionArgument? end = null;
        if (_tokens.At(Keyword.End) && _tokens.Peek(1).Kind == TokenKind.LeftParen)
        {
            _tokens.Take();
            var endOpening = _tokens.Take();
            end = grammar.Functions.Argument();
            _tokens.ExpectClosing(endOpening, "')'");
        }

        return new TableChanges(_tokens.SpanFrom(start), information, from, end);
    }

    /// <summary>SAMPLE, its word being the current token.</summary>
    public SampledTable Sample(int start, TableSource source)
    {
        _tokens.Take();
        var method = _tokens.At(Keyword.Row) || _tokens.At(TokenKind.Word) ? grammar.Names.Take() : null;
        var opening = _tokens.Current;
        _tokens.Expect(TokenKind.LeftParen, "'('");
        var size = grammar.Expressions.ParseSum();
        var isRows = _tokens.TryTake(Keyword.Rows);
        _tokens.ExpectClosing(opening, "')'");
        Expression? seed = null;
        if ((_tokens.At(Keyword.Seed) || _tokens.At(Keyword.Repeatable)) && _tokens.Peek(1).Kind == TokenKind.LeftParen)
        {
            _tokens.Take();
            seed = grammar.Parentheses.Parse();
        }

        return new SampledTable(_tokens.SpanFrom(start), Aliased(source), method, size, isRows, seed);
    }

    /// <summary>A table takes its alias before SAMPLE or, like here, after it.</summary>
    public TableSource Aliased(TableSource source) => source switch
    {
        TableReference { Alias: null } table when grammar.Names.TableAlias(grammar.Lists) is { } alias => table with { Alias = alias },
        DerivedTable { Alias: null } table when grammar.Names.TableAlias(grammar.Lists) is { } alias => table with { Alias = alias },
        TableFunction { Alias: null } table when grammar.Names.TableAlias(grammar.Lists) is { } alias => table with { Alias = alias },
        _ => source,
    };
}
