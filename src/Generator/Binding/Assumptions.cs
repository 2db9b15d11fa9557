using Generator.Syntax;
using Generator.Syntax.Lexing;
using Generator.Templating;
using Generator.Text;
using Microsoft.CodeAnalysis.Text;

namespace Generator.Binding;

/// <summary>
/// Which values of the run the build decides on: those that became no parameter. One in a comment decides nothing, and one in a string of a statement
/// that is passed through is written into the string when the statement runs.
/// </summary>
internal static class Assumptions
{
    public static EquatableArray<RunValueHole> Of(SyntaxTree tree, HoleMap holes)
    {
        List<RunValueHole> unbound = [.. holes.Unbound];
        if (unbound.Count == 0)
        {
            return [];
        }

        var tokens = Lexer.Lex(tree.Text, new DiagnosticSink(), tree.Dialect).Tokens;
        return unbound.Where(hole => Decides(hole.Span, tokens, tree)).ToEquatableArray();
    }

    private static bool Decides(TextSpan hole, Token[] tokens, SyntaxTree tree)
    {
        List<Token> touched = [.. tokens.Where(t => t.Kind != TokenKind.EndOfText && t.Span.OverlapsWith(hole))];
        var isPassedThrough = tree.Statements.Any(s => s.Span.Contains(hole) && s is OpaqueStatement);
        return touched.Any(t => !isPassedThrough || t.Kind is not (TokenKind.String or TokenKind.DollarString));
    }
}
