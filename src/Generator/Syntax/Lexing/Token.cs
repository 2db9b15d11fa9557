using Microsoft.CodeAnalysis.Text;

namespace Generator.Syntax.Lexing;

/// <summary>A token as a place in the text.</summary>
/// <param name="Keyword">The keyword a word is, whether it is meant as one or not; otherwise none.</param>
/// <param name="Partner">Of an opening parenthesis, bracket or brace the index of the token that closes it; otherwise -1.</param>
internal readonly record struct Token(int Start, int End, TokenKind Kind, Keyword Keyword, int Partner)
{
    public TextSpan Span => TextSpan.FromBounds(Start, End);
}
