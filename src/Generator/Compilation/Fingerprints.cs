using System.Globalization;
using System.Text;
using Generator.Syntax;
using Generator.Syntax.Lexing;
using Generator.Templating;

namespace Generator.Compilation;

/// <summary>
/// Whether a node's SQL means something else than before (dbt: "Node selector methods", <c>state:modified.body</c>): the SHA-256 of the tokens of its
/// renderings. Blanks, comments and the case of unquoted words do not count; a relation counts by its node, a value of the run by its name, so that
/// neither a target nor a run's values make a node look modified. Macros count through what they write.
/// </summary>
internal static class Fingerprints
{
    // Between tokens and between renderings stands what no token can hold.
    private const char TokenEnd = '\u0001';
    private const char RenderingEnd = '\u0002';

    /// <param name="renderings">The renderings, in order.</param>
    /// <param name="dialect">The dialect that they are written in.</param>
    public static string Of(IEnumerable<RenderedSql> renderings, SqlDialect dialect)
    {
        var text = new StringBuilder();
        foreach (var rendered in renderings)
        {
            Write(text, rendered, dialect);
            text.Append(RenderingEnd);
        }

        return Checksums.Of(text.ToString());
    }

    private static void Write(StringBuilder text, RenderedSql rendered, SqlDialect dialect)
    {
        var next = 0;
        foreach (var token in Lexer.Lex(rendered.Text, new DiagnosticSink(), dialect).Tokens)
        {
            var position = token.Start;
            while (next < rendered.Holes.Count && rendered.Holes[next] is { } hole && hole.Span.Start < token.End)
            {
                Write(text, rendered.Text, position, hole.Span.Start, token.Kind);
                text.Append(NameOf(hole));
                position = hole.Span.End;
                next++;
            }

            // What is left of the last hole belongs to it.
            Write(text, rendered.Text, Math.Max(position, next == 0 ? 0 : rendered.Holes[next - 1].Span.End), token.End, token.Kind);
            text.Append(TokenEnd);
        }
    }

    private static void Write(StringBuilder text, string rendered, int start, int end, TokenKind kind)
    {
        if (start < end)
        {
            var part = rendered.Substring(start, end - start);
            text.Append(kind == TokenKind.Word ? part.ToUpperInvariant() : part);
        }
    }

    private static string NameOf(Hole hole) => hole switch
    {
        RelationHole relation => relation.Relation.UniqueId,
        RunValueHole { Value: var value } => string.Join(
            "\u0003", ((int)value.Kind).ToString(CultureInfo.InvariantCulture), value.Name, ((int)value.Type).ToString(CultureInfo.InvariantCulture), value.Default, value.Format),
        _ => "",
    };
}
