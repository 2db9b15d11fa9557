using Generator.Syntax.Lexing;
using Generator.Text;

namespace Generator.Syntax.Parsing;

/// <summary>Statements that are passed on as they stand: their text up to the semicolon, what they do and to which object.</summary>
internal sealed class OpaqueParser(Grammar grammar)
{
    /// <summary>First words of statements ("SQL command reference").</summary>
    private static readonly HashSet<string> Commands = new(StringComparer.Ordinal)
    {
        "alter", "begin", "call", "comment", "commit", "copy", "create", "declare", "define", "delete", "desc", "describe", "drop", "execute",
        "explain", "get", "grant", "insert", "let", "list", "ls", "merge", "put", "remove", "revoke", "rm", "rollback", "set", "show",
        "start", "truncate", "undrop", "unset", "update", "use",
    };

    /// <summary>Commands whose next words are a kind of object and its name.</summary>
    private static readonly HashSet<string> ObjectCommands = new(StringComparer.Ordinal)
    {
        "alter", "create", "desc", "describe", "drop", "truncate", "undrop", "use",
    };

    private static readonly HashSet<string> Modifiers = new(StringComparer.Ordinal)
    {
        "or", "replace", "temp", "temporary", "transient", "volatile", "local", "global", "secure", "recursive",
    };

    /// <summary>First words of kinds of object that have two.</summary>
    private static readonly HashSet<string> Qualifiers = new(StringComparer.Ordinal)
    {
        "api", "application", "authentication", "catalog", "compute", "dynamic", "event", "external", "file", "hybrid", "iceberg", "image",
        "masking", "materialized", "network", "notification", "password", "projection", "resource", "row", "security", "session", "storage",
    };

    private readonly TokenReader _tokens = grammar.Tokens;

    /// <summary>The first words of statements, for suggestions.</summary>
    public static IEnumerable<string> FirstWords => Commands;

    public bool IsAhead() => _tokens.At(TokenKind.Word) && Commands.Contains(Word());

    public OpaqueStatement Parse()
    {
        var start = _tokens.Start;
        var isBlock = IsBlock();
        var (keywords, name) = Head();
        var options = new List<NamedOption>();
        while (!isBlock && !_tokens.IsAtEnd && !_tokens.At(TokenKind.Semicolon) && !_tokens.At(TokenKind.Flow))
        {
            isBlock = IsBlock();
            if (keywords is "create file format" or "create stage" && _tokens.At(TokenKind.Word) && _tokens.Peek(1).Kind == TokenKind.Equal)
            {
                options.AddRange(Options(keywords));
            }
            else
            {
                _tokens.Take();
            }
        }

        if (isBlock)
        {
            _tokens.SkipTo(_ => false);
            while (_tokens.Previous.Kind == TokenKind.Semicolon)
            {
                _tokens.Index--;
            }
        }

        _tokens.BeQuiet();
        var span = _tokens.SpanFrom(start);
        return new OpaqueStatement(span, keywords, name, _tokens.Text.Substring(span.Start, span.Length), options.ToEquatableArray());
    }

    // What is passed on as it stands is not criticized.
    private EquatableArray<NamedOption> Options(string construct)
    {
        var reported = _tokens.Complaints;
        var options = grammar.Options.Parse(construct, known: null);
        _tokens.TakeBack(reported);
        return options;
    }

    /// <summary>
    /// Whether a block of Snowflake Scripting starts here, rather than a transaction. Semicolons are part of it: it is taken to the end of the
    /// text.
    /// </summary>
    private bool IsBlock() => _tokens.AtWord("declare")
        || (_tokens.AtWord("begin")
            && !(_tokens.Peek(1).Kind is TokenKind.Semicolon or TokenKind.EndOfText)
            && !_tokens.IsWord(1, "transaction") && !_tokens.IsWord(1, "work") && !_tokens.IsWord(1, "name"));

    private (string Keywords, ObjectName? Name) Head()
    {
        var keywords = TakeWord();
        if (!ObjectCommands.Contains(keywords))
        {
            return (keywords, null);
        }

        while (_tokens.At(TokenKind.Word) && Modifiers.Contains(Word()))
        {
            _tokens.Take();
        }

        if (!_tokens.At(TokenKind.Word))
        {
            return (keywords, null);
        }

        var kind = TakeWord();
        keywords = $"{keywords} {kind}";
        while (Qualifiers.Contains(kind) && _tokens.At(TokenKind.Word))
        {
            kind = TakeWord();
            keywords = $"{keywords} {kind}";
        }

        if (_tokens.TryTake(Keyword.If))
        {
            _tokens.TryTake(Keyword.Not);
            _tokens.TryTake(Keyword.Exists);
        }

        var isNamed = _tokens.At(TokenKind.QuotedName) || (_tokens.At(TokenKind.Word) && !_tokens.Reserved.IsReserved(_tokens.Current.Keyword));
        return (keywords, isNamed ? grammar.Names.Object("a name") : null);
    }

    private string TakeWord()
    {
        var word = Word();
        _tokens.Take();
        return word;
    }

    private string Word() => _tokens.TextOf(_tokens.Current).ToLowerInvariant();
}
