using Generator.Syntax;
using Generator.Syntax.Lexing;
using Generator.Templating;
using Generator.Text;
using Microsoft.CodeAnalysis.Text;

namespace Generator.Dialects;

/// <summary>
/// A query that is passed through without being parsed (<c>static_analysis: off</c>): only its tokens are known. They say where it ends, whether it begins
/// with WITH, and which of the run's values stand inside a string or in a literal's place.
/// </summary>
/// <param name="Span">The query, without comments around it and semicolons after it.</param>
/// <param name="FirstCte">Where its first common table expression begins; null without WITH.</param>
/// <param name="InStrings">Values inside string literals.</param>
/// <param name="Literals">Values that are a literal by themselves.</param>
/// <param name="Assumed">Values that decide what is written.</param>
internal sealed record WrittenQuery(
    TextSpan Span,
    int? FirstCte,
    EquatableArray<RunValueHole> InStrings,
    EquatableArray<RunValueHole> Literals,
    EquatableArray<RunValueHole> Assumed)
{
    /// <param name="rendered">The text.</param>
    /// <param name="dialect">The dialect that it is written in.</param>
    public static WrittenQuery Of(RenderedSql rendered, SqlDialect dialect)
    {
        var tokens = Lexer.Lex(rendered.Text, new DiagnosticSink(), dialect).Tokens.Where(t => t.Kind != TokenKind.EndOfText).ToList();
        var last = tokens.FindLastIndex(t => t.Kind != TokenKind.Semicolon);
        var inStrings = new List<RunValueHole>();
        var literals = new List<RunValueHole>();
        var assumed = new List<RunValueHole>();
        foreach (var hole in rendered.Holes.OfType<RunValueHole>())
        {
            var touched = tokens.Where(t => t.Span.OverlapsWith(hole.Span)).ToList();
            if (touched is [{ Kind: TokenKind.String } text] && text.Span != hole.Span)
            {
                inStrings.Add(hole);
            }
            else if (touched is [{ Kind: TokenKind.String or TokenKind.Number } literal] && literal.Span == hole.Span)
            {
                literals.Add(hole);
            }
            else if (touched.Count > 0)
            {
                assumed.Add(hole);
            }
        }

        return new WrittenQuery(
            last < 0 ? default : TextSpan.FromBounds(tokens[0].Span.Start, tokens[last].Span.End),
            FirstCteOf(rendered.Text, tokens),
            inStrings.ToEquatableArray(),
            literals.ToEquatableArray(),
            assumed.ToEquatableArray());
    }

    private static int? FirstCteOf(string text, List<Token> tokens)
    {
        if (tokens.Count < 2 || !Is(tokens[0], "with"))
        {
            return null;
        }

        // A table may be called recursive: the keyword is followed by another name.
        return Is(tokens[1], "recursive") && tokens.Count > 2 && tokens[2].Kind is TokenKind.Word or TokenKind.QuotedName && !Is(tokens[2], "as")
            ? tokens[2].Span.Start
            : tokens[1].Span.Start;

        bool Is(Token token, string word) =>
            token.Kind == TokenKind.Word && string.Equals(text.Substring(token.Span.Start, token.Span.Length), word, StringComparison.OrdinalIgnoreCase);
    }
}
