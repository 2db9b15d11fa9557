using Generator.Syntax.Lexing;
using Generator.Text;

namespace Generator.Syntax.Parsing;

/// <summary>COPY INTO a table ("COPY INTO &lt;table&gt;").</summary>
internal sealed class CopyParser(Grammar grammar)
{
    private static readonly HashSet<string> Options = new(StringComparer.Ordinal)
    {
        "FILES",
        "PATTERN",
        "FILE_FORMAT",
        "STORAGE_INTEGRATION",
        "CREDENTIALS",
        "ENCRYPTION",
        "CLUSTER_AT_INGEST_TIME",
        "ENFORCE_LENGTH",
        "FILE_PROCESSOR",
        "FORCE",
        "INCLUDE_METADATA",
        "LOAD_MODE",
        "LOAD_UNCERTAIN_FILES",
        "MATCH_BY_COLUMN_NAME",
        "ON_ERROR",
        "PURGE",
        "RETURN_FAILED_ONLY",
        "SIZE_LIMIT",
        "TRUNCATECOLUMNS",
        "VALIDATION_MODE",
    };

    private readonly TokenReader _tokens = grammar.Tokens;

    /// <summary>Whether a load starts here; unloading, which copies into a stage or URL, has another form.</summary>
    public bool IsAhead() =>
        _tokens.At(Keyword.Copy, Keyword.Into) && _tokens.Peek(2).Kind is not (TokenKind.Stage or TokenKind.String);

    public CopyStatement Parse()
    {
        var start = _tokens.Start;
        _tokens.Index += 2;
        var table = grammar.Names.Object("a table's name");
        EquatableArray<Identifier> columns = _tokens.At(TokenKind.LeftParen) ? grammar.Names.Columns(grammar.Lists) : [];
        var source = IsFromLeftOut() ? OwnStage(table) : Source();
        var options = grammar.Options.Parse("COPY INTO", Options);
        return new CopyStatement(_tokens.SpanFrom(start), table, columns, source, options);
    }

    /// <summary>Whether no FROM is said, which means the table's own stage.</summary>
    private bool IsFromLeftOut() =>
        _tokens.IsAtEnd || _tokens.At(TokenKind.Semicolon) || (_tokens.At(TokenKind.Word) && _tokens.Peek(1).Kind == TokenKind.Equal);

    private static CopyFromStage OwnStage(ObjectName table) =>
        new(table.Span, new StageLocation(table.Span, StageKind.Table, table, ""));

    private CopySource Source()
    {
        _tokens.Expect(Keyword.From);
        var start = _tokens.Start;
        if (_tokens.At(TokenKind.LeftParen))
        {
            var query = grammar.Queries.Parenthesized();
            return new CopyFromQuery(_tokens.SpanFrom(start), query);
        }

        var location = grammar.Stages.Parse();
        return new CopyFromStage(location.Span, location);
    }
}
