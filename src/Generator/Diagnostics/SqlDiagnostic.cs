using Generator.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Generator.Diagnostics;

/// <summary>A diagnostic at a place of rendered SQL; the template's source map turns it into a <see cref="DiagnosticInfo"/>.</summary>
/// <param name="Descriptor">A row of the descriptor tables beside this file.</param>
/// <param name="Span">Characters of the rendered text.</param>
/// <param name="Arguments">The message's arguments.</param>
internal sealed record SqlDiagnostic(DiagnosticDescriptor Descriptor, TextSpan Span, EquatableArray<string> Arguments);
