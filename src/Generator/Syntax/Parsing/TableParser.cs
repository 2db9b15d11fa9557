using Generator.Diagnostics;
using Generator.Syntax.Lexing;
using Microsoft.CodeAnalysis.Text;

namespace Generator.Syntax.Parsing;

/// <summary>What FROM reads: names, subqueries, table functions, VALUES, staged files ("FROM", "Table functions").</summary>
internal sealed class TableParser(Grammar grammar)
{
    private readonly TokenReader _tokens = grammar.Tokens;

    public TableSource Parse()
    {
        var start = _tokens.Start;
        return grammar.TableSuffixes.Parse(start, Source(start));
    }

    private TableSource Source(int start)
    {
        if (grammar.Dialect.Table(start) is { } table)
        {
            return table;
        }

        if (_tokens.TryTake(Keyword.Lateral))
        {
            return Lateral(start);
        }

        switch (_tokens.Current)
        {
            case { Kind: TokenKind.LeftParen }:
                return grammar.Parentheses.IsQueryAhead() ? Derived(start, isLateral: false) : Parenthesized();
            case { Keyword: Keyword.Values }:
                return Values(start);
            case { Keyword: Keyword.Table } when _tokens.Peek(1).Kind == TokenKind.LeftParen:
                return Table(start, isLateral: false);
            case { Kind: TokenKind.Stage or TokenKind.String }:
                return Staged(start);
            case { Kind: TokenKind.LeftBracket }:
                return Bracketed(start);
            case { Kind: TokenKind.Position }:
                return FlowResult(start);
            case { Keyword: Keyword.None } when grammar.SemanticViews.IsAhead():
                return grammar.SemanticViews.Parse();
            case { Kind: TokenKind.Word or TokenKind.QuotedName } when !_tokens.Reserved.IsReservedForTable(_tokens.Current.Keyword):
                return Named(start, isLateral: false);
            default:
                _tokens.Unexpected("a table, a table function or a query in parentheses");
                return new MissingTable(new TextSpan(start, 0));
        }
    }

    private TableSource Lateral(int start)
    {
        if (_tokens.At(TokenKind.LeftParen))
        {
            return Derived(start, isLateral: true);
        }

        return _tokens.At(Keyword.Table) ? Table(start, isLateral: true) : Named(start, isLateral: true);
    }

    private DerivedTable Derived(int start, bool isLateral)
    {
        var query = grammar.Queries.Parenthesized();
        var alias = grammar.Names.TableAlias(grammar.Lists);
        return new DerivedTable(_tokens.SpanFrom(start), query, isLateral, alias);
    }

    /// <summary>Joins in parentheses.</summary>
    private TableSource Parenthesized()
    {
        var opening = _tokens.Take();
        if (!grammar.Depth.TryEnter(out var outer))
        {
            return new MissingTable(opening.Span);
        }

        var tables = grammar.From.Joined();
        grammar.Depth.Leave(outer);
        _tokens.ExpectClosing(opening, "a join or ')'");
        return tables;
    }

    private DerivedTable Values(int start)
    {
        _tokens.Take();
        var rows = grammar.Queries.Rows(start);
        var query = new Query(rows.Span, null, rows, null, null);
        var alias = grammar.Names.TableAlias(grammar.Lists);
        return new DerivedTable(_tokens.SpanFrom(start), query, IsLateral: false, alias);
    }

    /// <summary><c>table(f(…))</c></summary>
    private TableSource Table(int start, bool isLateral)
    {
        _tokens.Take();
        var opening = _tokens.Current;
        _tokens.Expect(TokenKind.LeftParen, "'('");
        var value = grammar.Expressions.Parse();
        if (value is not (FunctionCall or StringLiteral or SessionVariable or BindVariable))
        {
            _tokens.Unexpected("a table function, or a table's name as a string or variable");
        }

        _tokens.ExpectClosing(opening, "')'");
        var alias = grammar.Names.TableAlias(grammar.Lists);
        return value switch
        {
            FunctionCall call => new TableFunction(_tokens.SpanFrom(start), call, isLateral, alias),
            StringLiteral or SessionVariable or BindVariable => new TableByValue(_tokens.SpanFrom(start), value, alias),
            _ => new MissingTable(_tokens.SpanFrom(start)),
        };
    }

    /// <summary><c>[name]</c></summary>
    private MissingTable Bracketed(int start)
    {
        _tokens.Report(
            SyntaxDiagnostics.Unsupported, _tokens.Current.Span, "A name in brackets is not Snowflake's SQL and", "names are quoted in double quotes");
        _tokens.Index = Math.Max(_tokens.Current.Partner, _tokens.Index) + 1;
        while (_tokens.At(TokenKind.Dot) && _tokens.Peek(1).Kind == TokenKind.LeftBracket)
        {
            _tokens.Take();
            _tokens.Index = Math.Max(_tokens.Current.Partner, _tokens.Index) + 1;
        }

        grammar.Names.TableAlias(grammar.Lists);
        return new MissingTable(_tokens.SpanFrom(start));
    }

    /// <summary><c>$1</c></summary>
    private FlowResult FlowResult(int start)
    {
        var steps = grammar.Literals.Positional(null, start).Position;
        var alias = grammar.Names.TableAlias(grammar.Lists);
        return new FlowResult(_tokens.SpanFrom(start), steps, alias);
    }

    private TableSource Named(int start, bool isLateral)
    {
        var nameStart = _tokens.Start;
        var name = grammar.Names.Object("a table's name");
        if (_tokens.At(TokenKind.LeftParen))
        {
            var call = grammar.Functions.Call(nameStart, name);
            var callAlias = grammar.Names.TableAlias(grammar.Lists);
            return new TableFunction(_tokens.SpanFrom(start), call, isLateral, callAlias);
        }

        if (isLateral)
        {
            _tokens.Unexpected("'(' and the table function's arguments");
        }

        var changes = grammar.TableSuffixes.Changes();
        var timeTravel = changes is null ? grammar.TableSuffixes.TimeTravel() : null;
        var alias = grammar.Names.TableAlias(grammar.Lists);
        return new TableReference(_tokens.SpanFrom(start), name, timeTravel, alias, changes);
    }

    private StagedFiles Staged(int start)
    {
        var location = grammar.Stages.Parse();
        var options = _tokens.At(TokenKind.LeftParen) ? grammar.Functions.Arguments() : [];
        var alias = grammar.Names.TableAlias(grammar.Lists);
        return new StagedFiles(_tokens.SpanFrom(start), location, options, alias);
    }
}
