using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Generator.Text;

/// <summary>A place in a file of the SQL project: what a diagnostic points at.</summary>
/// <param name="Path">Path relative to the SQL root, with forward slashes.</param>
/// <param name="AbsolutePath">Path for the compiler's message.</param>
/// <param name="Span">Characters from the start of the file.</param>
/// <param name="Lines">The same span in zero-based lines and columns.</param>
internal sealed record SourceLocation(string Path, string AbsolutePath, TextSpan Span, LinePositionSpan Lines)
{
    public Location ToLocation() => Location.Create(AbsolutePath, Span, Lines);
}
