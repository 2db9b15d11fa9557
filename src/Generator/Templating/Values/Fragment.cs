using Microsoft.CodeAnalysis.Text;

namespace Generator.Templating.Values;

/// <summary>A piece of a text that remembers who wrote it, or that it is a hole.</summary>
/// <param name="Span">Its characters.</param>
/// <param name="Origin">Who wrote it; null for whoever prints the text.</param>
/// <param name="Hole">The relation or run value it stands for, whose own span means nothing yet; null for plain text.</param>
internal readonly record struct Fragment(TextSpan Span, Origin? Origin, Hole? Hole);
