using Generator.Diagnostics;
using Generator.Syntax.Lexing;
using Generator.Text;
using Microsoft.CodeAnalysis.Text;

namespace Generator.Syntax.Parsing;

/// <summary>Names: identifiers, dotted names and aliases.</summary>
internal sealed class NameParser(TokenReader tokens)
{
    /// <summary>A name where nothing else can stand; a missing one, diagnosed, where there is none.</summary>
    /// <param name="what">What is named, as a message says it: <c>a column's name</c>.</param>
    public Identifier Required(string what)
    {
        var token = tokens.Current;
        if (StartsName(token))
        {
            return Take();
        }

        if (token.Kind == TokenKind.Word && FollowsName(tokens.Peek(1)))
        {
            ReportReserved(what);
            return Take();
        }

        tokens.Unexpected(what);
        return new Identifier(new TextSpan(token.Start, 0), "");
    }

    /// <summary>Says that the current word is reserved.</summary>
    public void ReportReserved(string what)
    {
        var text = tokens.TextOf(tokens.Current);
        tokens.Report(SyntaxDiagnostics.ReservedWord, tokens.Current.Span, text, what, text.ToUpperInvariant());
    }

    /// <summary>The current token, which is a word or quoted name, as an identifier.</summary>
    public Identifier Take()
    {
        var token = tokens.Take();
        if (token.Kind != TokenKind.QuotedName)
        {
            return new Identifier(token.Span, tokens.TextOf(token));
        }

        var quote = tokens.Text[token.Start];
        var end = token.End > token.Start + 1 && tokens.Text[token.End - 1] == quote ? token.End - 1 : token.End;
        var text = tokens.Text.Substring(token.Start + 1, end - token.Start - 1);
        return new Identifier(token.Span, text.Replace($"{quote}{quote}", $"{quote}"), IsQuoted: true);
    }

    /// <summary>An object's name, one or more parts; after a point any word is a name.</summary>
    public ObjectName Object(string what)
    {
        var start = tokens.Start;
        var parts = new List<Identifier> { Required(what) };
        while (tokens.TryTake(TokenKind.Dot))
        {
            parts.Add(AfterDot(what));
        }

        return new ObjectName(tokens.SpanFrom(start), new([.. parts]));
    }

    /// <summary>
    /// Whether a name stands after a point or colon. Any word may; but one that would go on with the query does only when it stands close, so
    /// that in <c>select t. from t</c> the name is what is missing.
    /// </summary>
    public bool IsAfterSign() => tokens.At(TokenKind.QuotedName)
        || (tokens.At(TokenKind.Word) && (tokens.Previous.End == tokens.Start || !ListParser.EndsClause(tokens.Current)));

    /// <summary>A part after a point.</summary>
    public Identifier AfterDot(string what)
    {
        if (IsAfterSign())
        {
            return Take();
        }

        // Snowflake's database..table leaves the schema out.
        if (!tokens.At(TokenKind.Dot))
        {
            tokens.Unexpected(what);
        }

        return new Identifier(new TextSpan(tokens.Start, 0), "");
    }

    /// <summary>The alias of an expression, with or without AS; null for none.</summary>
    public Identifier? SelectAlias()
    {
        if (tokens.TryTake(Keyword.As))
        {
            return Required("an alias");
        }

        return tokens.At(TokenKind.QuotedName) || (tokens.At(TokenKind.Word) && !Reserved.EndsSelectItem(tokens.Current.Keyword))
            ? Take()
            : null;
    }

    /// <summary>The alias of a table, with or without AS and with its columns; null for none.</summary>
    public TableAlias? TableAlias(ListParser lists)
    {
        var start = tokens.Start;
        Identifier name;
        if (tokens.TryTake(Keyword.As))
        {
            name = Required("a table's alias");
        }
        else if (tokens.At(TokenKind.QuotedName)
            || (tokens.At(TokenKind.Word) && !Reserved.EndsTable(tokens.Current.Keyword)
                && !StartsSuffix()))
        {
            name = Take();
        }
        else
        {
            return null;
        }

        EquatableArray<Identifier> columns = tokens.At(TokenKind.LeftParen) && StartsName(tokens.Peek(1))
            ? Columns(lists)
            : [];
        return new TableAlias(tokens.SpanFrom(start), name, columns);
    }

    /// <summary>Whether the word is one that no keyword of its own makes a suffix of a table.</summary>
    private bool StartsSuffix() => tokens.Peek(1).Kind == TokenKind.LeftParen
        && (tokens.AtWord("changes") || (tokens.AtWord("resample") && tokens.Peek(2).Keyword == Keyword.Using));

    /// <summary>Columns in parentheses.</summary>
    public EquatableArray<Identifier> Columns(ListParser lists) =>
        lists.Parenthesized(() => Required("a column's name"), "a column");

    private static bool StartsName(Token token) =>
        token.Kind == TokenKind.QuotedName || (token.Kind == TokenKind.Word && !Reserved.IsReserved(token.Keyword));

    private static bool FollowsName(Token token) =>
        token.Kind is TokenKind.Comma or TokenKind.RightParen or TokenKind.Dot or TokenKind.Equal or TokenKind.EndOfText
        || ListParser.EndsClause(token)
        || token.Keyword is Keyword.As or Keyword.On;
}
