using Generator.Diagnostics;
using Generator.Syntax.Lexing;
using Generator.Text;

namespace Generator.Syntax.Parsing;

/// <summary>INSERT, UPDATE and DELETE.</summary>
internal sealed class ChangeParser(Grammar grammar)
{
    private readonly TokenReader _tokens = grammar.Tokens;

    /// <summary>Whether an INSERT into one table starts here; INSERT ALL and INSERT FIRST fill several.</summary>
    public bool IsInsertAhead() => _tokens.Peek(1).Kind != TokenKind.LeftParen
        && !(_tokens.Peek(_tokens.Peek(1).Keyword == Keyword.Overwrite ? 2 : 1).Keyword is Keyword.All or Keyword.First);

    public InsertStatement Insert()
    {
        var start = _tokens.Take().Start;
        var isOverwrite = _tokens.TryTake(Keyword.Overwrite);
        _tokens.Expect(Keyword.Into);
        var table = grammar.Names.Object("a table's name");
        EquatableArray<Identifier> columns = _tokens.At(TokenKind.LeftParen) && !grammar.Parentheses.IsQueryAhead()
            ? grammar.Names.Columns(grammar.Lists)
            : [];
        var query = grammar.Queries.Parse();
        RefuseUpsert();
        return new InsertStatement(_tokens.SpanFrom(start), isOverwrite, table, columns, query);
    }

    /// <summary><c>on conflict … do …</c>, <c>on duplicate key …</c></summary>
    private void RefuseUpsert()
    {
        if (_tokens.At(Keyword.On) && (_tokens.IsWord(1, "conflict") || _tokens.IsWord(1, "duplicate")))
        {
            var clause = $"ON {_tokens.TextOf(_tokens.Peek(1)).ToUpperInvariant()}";
            _tokens.Report(SyntaxDiagnostics.Unsupported, _tokens.Current.Span, $"{clause} is not Snowflake's SQL and", "write a MERGE");
            _tokens.SkipTo(token => token.Kind == TokenKind.Semicolon);
        }
    }

    public UpdateStatement Update()
    {
        var start = _tokens.Take().Start;
        var target = Target();
        var assignments = Assignments();
        EquatableArray<TableSource> from = _tokens.At(Keyword.From) ? grammar.From.Parse() : [];
        var where = Where();
        return new UpdateStatement(_tokens.SpanFrom(start), target, assignments, from, where);
    }

    public DeleteStatement Delete()
    {
        var start = _tokens.Take().Start;
        _tokens.Expect(Keyword.From);
        var target = Target();
        EquatableArray<TableSource> tables = _tokens.At(Keyword.Using) ? grammar.From.Parse() : [];
        var where = Where();
        return new DeleteStatement(_tokens.SpanFrom(start), target, tables, where);
    }

    /// <summary>A table that is changed, with its alias.</summary>
    public TableReference Target()
    {
        var start = _tokens.Start;
        var name = grammar.Names.Object("a table's name");
        var alias = grammar.Names.TableAlias(grammar.Lists);
        return new TableReference(_tokens.SpanFrom(start), name, null, alias);
    }

    /// <summary><c>set a = 1, b = 2</c></summary>
    public EquatableArray<Assignment> Assignments()
    {
        _tokens.Expect(Keyword.Set);
        return grammar.Lists.Open(Assignment, "an assignment");
    }

    private Assignment Assignment()
    {
        var start = _tokens.Start;
        var name = grammar.Names.Object("a column's name");
        _tokens.Expect(TokenKind.Equal, "'='");
        var value = grammar.Expressions.Parse();
        return new Assignment(_tokens.SpanFrom(start), new ColumnReference(name.Span, name.Parts), value);
    }

    private Expression? Where() => _tokens.TryTake(Keyword.Where) ? grammar.Expressions.Parse() : null;
}
