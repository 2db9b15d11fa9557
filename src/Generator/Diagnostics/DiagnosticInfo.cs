using Generator.Text;
using Microsoft.CodeAnalysis;

namespace Generator.Diagnostics;

/// <summary>A diagnostic before it is reported: equatable data, its message arguments already strings.</summary>
/// <param name="Descriptor">A row of the descriptor tables beside this file.</param>
/// <param name="Location">Where the user mends it.</param>
/// <param name="Arguments">The message's arguments.</param>
/// <param name="Related">Other places that belong to it, such as the call of the macro whose text is wrong.</param>
internal sealed record DiagnosticInfo(
    DiagnosticDescriptor Descriptor,
    SourceLocation Location,
    EquatableArray<string> Arguments,
    EquatableArray<SourceLocation> Related = default)
{
    public Diagnostic ToDiagnostic() =>
        Diagnostic.Create(
            Descriptor,
            Location.ToLocation(),
            Related.Select(related => related.ToLocation()),
            [.. Arguments]);
}
