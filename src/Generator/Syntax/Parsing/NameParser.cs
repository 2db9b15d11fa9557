using Generator.Diagnostics;
using Generator.Syntax.Lexing;
using Generator.Text;
using Microsoft.CodeAnalysis.Text;

namespace Generator.Syntax.Parsing;

/// <summary>Names: identifiers, dotted names and aliases.</summary>
internal sealed class NameParser(Grammar grammar)
{
    private readonly TokenReader _tokens = grammar.Tokens;
    private readonly bool _keepCase = LexicalRules.Of(grammar.Tokens.Dialect).HasCaseInsensitiveNames;

    /// <summary>A name where nothing else can stand; a missing one, diagnosed, where there is none.</summary>
    /// <param name="what">What is named, as a message says it: <c>a column's name</c>.</param>
    public Identifier Required(string what)
    {
        var token = _tokens.Current;
        if (StartsName(token))
        {
            return Take();
        }

        if (token.Kind == TokenKind.Word && FollowsName(_tokens.Peek(1)))
        {
            ReportReserved(what);
            return Take();
        }

        _tokens.Unexpected(what);
        return new Identifier(new TextSpan(token.Start, 0), "");
    }

    /// <summary>Says that the current word is reserved.</summary>
    public void ReportReserved(string what)
    {
        var text = _tokens.TextOf(_tokens.Current);
        _tokens.Report(SyntaxDiagnostics.ReservedWord, _tokens.Current.Span, text, what, text.ToUpperInvariant());
    }

    /// <summary>The current token, which is a word or quoted name, as an identifier.</summary>
    public Identifier Take()
    {
        var token = _tokens.Take();
        if (token.Kind != TokenKind.QuotedName)
        {
            return new Identifier(token.Span, _tokens.TextOf(token), KeepsCase: _keepCase);
        }

        var quote = _tokens.Text[token.Start];
        var end = token.End > token.Start + 1 && _tokens.Text[token.End - 1] == quote ? token.End - 1 : token.End;
        var text = _tokens.Text.Substring(token.Start + 1, end - token.Start - 1);
        return new Identifier(token.Span, text.Replace($"{quote}{quote}", $"{quote}"), IsQuoted: true, _keepCase);
    }

    /// <summary>An object's name, one or more parts; after a point any word is a name.</summary>
    public ObjectName Object(string what)
    {
        var start = _tokens.Start;
        var parts = new List<Identifier> { Required(what) };
        while (_tokens.TryTake(TokenKind.Dot))
        {
            parts.Add(AfterDot(what));
        }

        return new ObjectName(_tokens.SpanFrom(start), new([.. parts]));
    }

    /// <summary>
    /// Whether a name stands after a point or colon. Any word may; but one that would go on with the query does only when it stands close, so
    /// that in <c>select t. from t</c> the name is what is missing.
    /// </summary>
    public bool IsAfterSign() => _tokens.At(TokenKind.QuotedName)
        || (_tokens.At(TokenKind.Word) && (_tokens.Previous.End == _tokens.Start || !_tokens.Reserved.EndsClause(_tokens.Current)));

    /// <summary>A part after a point.</summary>
    public Identifier AfterDot(string what)
    {
        if (IsAfterSign())
        {
            return Take();
        }

        // Snowflake's database..table leaves the schema out.
        if (!_tokens.At(TokenKind.Dot))
        {
            _tokens.Unexpected(what);
        }

        return new Identifier(new TextSpan(_tokens.Start, 0), "");
    }

    /// <summary>The alias of an expression, with or without AS; null for none.</summary>
    public Identifier? SelectAlias()
    {
        if (_tokens.TryTake(Keyword.As))
        {
            return grammar.Dialect.HasStringAliases && _tokens.At(TokenKind.String) ? FromString() : AfterAs();
        }

        return _tokens.At(TokenKind.QuotedName) || (_tokens.At(TokenKind.Word) && !_tokens.Reserved.EndsSelectItem(_tokens.Current.Keyword))
            ? Take()
            : null;
    }

    /// <summary>A string in a name's place.</summary>
    public Identifier FromString()
    {
        var text = grammar.Literals.String();
        return new Identifier(text.Span, text.Value, IsQuoted: true, _keepCase);
    }

    // After AS any word is an alias in DuckDB.
    private Identifier AfterAs() => _keepCase && _tokens.At(TokenKind.Word) ? Take() : Required("an alias");

    /// <summary>The alias of a table, with or without AS and with its columns; null for none.</summary>
    public TableAlias? TableAlias(ListParser lists)
    {
        var start = _tokens.Start;
        Identifier name;
        if (_tokens.TryTake(Keyword.As))
        {
            name = Required("a table's alias");
        }
        else if (_tokens.At(TokenKind.QuotedName)
            || (_tokens.At(TokenKind.Word) && !_tokens.Reserved.EndsTable(_tokens.Current.Keyword)
                && !StartsSuffix()))
        {
            name = Take();
        }
        else
        {
            return null;
        }

        EquatableArray<Identifier> columns = _tokens.At(TokenKind.LeftParen) && StartsName(_tokens.Peek(1))
            ? Columns(lists)
            : [];
        return new TableAlias(_tokens.SpanFrom(start), name, columns);
    }

    /// <summary>Whether the word is one that no keyword of its own makes a suffix of a table.</summary>
    private bool StartsSuffix() =>
        (_tokens.Peek(1).Kind == TokenKind.LeftParen && (_tokens.AtWord("changes") || (_tokens.AtWord("resample") && _tokens.Peek(2).Keyword == Keyword.Using)))
        || (_tokens.Peek(1).Keyword == Keyword.Join && _tokens.AtWord("directed"));

    /// <summary>Columns in parentheses.</summary>
    public EquatableArray<Identifier> Columns(ListParser lists) =>
        lists.Parenthesized(() => Required("a column's name"), "a column");

    private bool StartsName(Token token) =>
        token.Kind == TokenKind.QuotedName || (token.Kind == TokenKind.Word && !_tokens.Reserved.IsReserved(token.Keyword));

    private bool FollowsName(Token token) =>
        token.Kind is TokenKind.Comma or TokenKind.RightParen or TokenKind.Dot or TokenKind.Equal or TokenKind.EndOfText
        || _tokens.Reserved.EndsClause(token)
        || token.Keyword is Keyword.As or Keyword.On;
}
