using Generator.Diagnostics;
using Generator.Syntax.Lexing;
using Generator.Text;

namespace Generator.Syntax.Parsing;

/// <summary>Statements one after another, or the one query of a model.</summary>
internal sealed class StatementParser(Grammar grammar)
{
    private readonly TokenReader _tokens = grammar.Tokens;

    public EquatableArray<Statement> ParseAll()
    {
        var statements = new List<Statement>();
        while (true)
        {
            while (_tokens.TryTake(TokenKind.Semicolon))
            {
            }

            if (_tokens.IsAtEnd)
            {
                return new([.. statements]);
            }

            statements.Add(Flow());
            if (!_tokens.At(TokenKind.Semicolon) && !_tokens.IsAtEnd)
            {
                _tokens.Unexpected("the end of the statement");
                _tokens.SkipTo(token => token.Kind == TokenKind.Semicolon);
            }
        }
    }

    /// <summary>Exactly one query, perhaps with semicolons after it.</summary>
    public QueryStatement ParseOneQuery()
    {
        if (_tokens.IsAtEnd)
        {
            _tokens.Report(SyntaxDiagnostics.NotOneQuery, _tokens.Current.Span, "there is none", "write a SELECT");
            _tokens.BeQuiet();
        }
        else if (!IsQueryAhead() && grammar.Opaques.IsAhead())
        {
            _tokens.Report(
                SyntaxDiagnostics.NotOneQuery,
                _tokens.Current.Span,
                $"this is a {_tokens.TextOf(_tokens.Current).ToUpperInvariant()} statement",
                "statements belong in a macro or a hook");
            _tokens.GiveUp();
        }

        var query = grammar.Queries.Parse();
        if (!_tokens.At(TokenKind.Semicolon) && !_tokens.IsAtEnd)
        {
            _tokens.Unexpected("the end of the query");
            _tokens.SkipTo(token => token.Kind == TokenKind.Semicolon);
        }

        while (_tokens.TryTake(TokenKind.Semicolon))
        {
        }

        if (!_tokens.IsAtEnd)
        {
            _tokens.Report(
                SyntaxDiagnostics.NotOneQuery,
                _tokens.Current.Span,
                "another statement follows",
                "remove the semicolon before it, or move it into a model of its own");
        }

        return new QueryStatement(query.Span, query);
    }

    /// <summary>A statement, or several joined by the flow operator.</summary>
    private Statement Flow()
    {
        var first = Statement();
        if (!_tokens.At(TokenKind.Flow))
        {
            return first;
        }

        var steps = new List<Statement> { first };
        while (_tokens.TryTake(TokenKind.Flow))
        {
            steps.Add(Statement());
        }

        return new FlowStatement(_tokens.SpanFrom(first.Span.Start), new([.. steps]));
    }

    private Statement Statement()
    {
        if (IsProcedureAhead() || IsIndirectAhead())
        {
            return grammar.Opaques.Parse();
        }

        if (IsQueryAhead())
        {
            return Query();
        }

        if (grammar.Dialect.Statement() is { } statement)
        {
            return statement;
        }

        switch (_tokens.Current.Keyword)
        {
            case Keyword.Insert when grammar.Changes.IsInsertAhead():
                return grammar.Changes.Insert();
            case Keyword.Update:
                return grammar.Changes.Update();
            case Keyword.Delete:
                return grammar.Changes.Delete();
            case Keyword.Merge:
                return grammar.Merges.Parse();
            case Keyword.Copy when grammar.Copies.IsAhead():
                return grammar.Copies.Parse();
            case Keyword.Create when grammar.Creates.TryParse() is { } create:
                return create;
            default:
                return grammar.Opaques.IsAhead() ? grammar.Opaques.Parse() : Unknown();
        }
    }

    private bool IsQueryAhead() =>
        grammar.Dialect.StartsQuery(_tokens.Current) || _tokens.At(TokenKind.LeftParen);

    /// <summary><c>with p as procedure () … call p()</c> ("CALL (with anonymous procedure)").</summary>
    private bool IsProcedureAhead() => _tokens.At(Keyword.With) && _tokens.Peek(2).Keyword == Keyword.As && _tokens.IsWord(3, "procedure");

    /// <summary>A change of a table whose name is a value: <c>insert into identifier($t) …</c></summary>
    private bool IsIndirectAhead()
    {
        var word = _tokens.Current.Keyword switch
        {
            Keyword.Update => 1,
            Keyword.Insert when _tokens.Peek(1).Keyword == Keyword.Overwrite => 3,
            Keyword.Insert or Keyword.Delete or Keyword.Merge or Keyword.Copy => 2,
            _ => 0,
        };
        return word > 0 && _tokens.IsWord(word, "identifier") && _tokens.Peek(word + 1).Kind == TokenKind.LeftParen;
    }

    private QueryStatement Query()
    {
        var query = grammar.Queries.Parse();
        return new QueryStatement(query.Span, query);
    }

    /// <summary>A statement that starts like none; near SELECT it is read as a query.</summary>
    private Statement Unknown()
    {
        if (_tokens.At(TokenKind.Word) && Suggestion.Nearest(_tokens.TextOf(_tokens.Current), ["select", .. OpaqueParser.FirstWords]) == "select")
        {
            return Query();
        }

        _tokens.Unexpected("a statement", ["select", .. OpaqueParser.FirstWords]);
        return grammar.Opaques.Parse();
    }
}
