using System.Globalization;
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
    /// <summary>Whether an error only warns, because its node or the build is not analyzed strictly.</summary>
    public bool OnlyWarns { get; init; }

    /// <summary>Whether the descriptor is that of an error, whatever it does in this build.</summary>
    public bool IsError => Descriptor.DefaultSeverity == DiagnosticSeverity.Error;

    /// <summary>The message with its arguments.</summary>
    public string Message
    {
        get
        {
            var format = Descriptor.MessageFormat.ToString(CultureInfo.InvariantCulture);
            return Arguments.Count == 0 ? format : string.Format(CultureInfo.InvariantCulture, format, [.. Arguments]);
        }
    }

    public Diagnostic ToDiagnostic() =>
        Diagnostic.Create(
            Descriptor,
            Location.ToLocation(),
            OnlyWarns ? DiagnosticSeverity.Warning : Descriptor.DefaultSeverity,
            Related.Select(related => related.ToLocation()),
            properties: null,
            [.. Arguments]);
}
