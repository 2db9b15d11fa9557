using Generator.Diagnostics;
using Generator.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Generator.Binding;

/// <summary>Collects what is wrong with a text.</summary>
internal sealed class DiagnosticBag
{
    private readonly List<SqlDiagnostic> _diagnostics = [];

    public void Report(DiagnosticDescriptor descriptor, TextSpan span, params string[] arguments) =>
        _diagnostics.Add(new SqlDiagnostic(descriptor, span, arguments.ToEquatableArray()));

    /// <summary>In the order of their places.</summary>
    public EquatableArray<SqlDiagnostic> ToArray() =>
        _diagnostics.OrderBy(d => d.Span.Start).ThenBy(d => d.Descriptor.Id, StringComparer.Ordinal).Distinct().ToEquatableArray();
}
