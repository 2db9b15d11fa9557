using Generator.Syntax.Lexing;

namespace Generator.Syntax.Parsing.DuckDb;

/// <summary>Statements other than queries: they are passed on as they stand.</summary>
internal sealed class DuckDbStatements(Grammar grammar)
{
    /// <summary>First words of statements ("Statements overview").</summary>
    private static readonly string[] Commands =
    [
        "alter", "analyze", "attach", "begin", "call", "checkpoint", "comment", "commit", "copy", "create", "deallocate", "delete", "detach", "drop",
        "execute", "explain", "export", "force", "import", "insert", "install", "load", "merge", "pragma", "prepare", "reset", "rollback", "set", "truncate",
        "update", "use", "vacuum",
    ];

    private readonly TokenReader _tokens = grammar.Tokens;

    public Statement Parse()
    {
        if (!Commands.Any(_tokens.AtWord))
        {
            _tokens.Unexpected("a statement", ["select", "from", .. Commands]);
        }

        var start = _tokens.Start;
        var keyword = _tokens.TextOf(_tokens.Current).ToLowerInvariant();
        while (!_tokens.IsAtEnd && !_tokens.At(TokenKind.Semicolon))
        {
            _tokens.Take();
        }

        _tokens.BeQuiet();
        var span = _tokens.SpanFrom(start);
        return new OpaqueStatement(span, keyword, null, _tokens.Text.Substring(span.Start, span.Length));
    }
}
