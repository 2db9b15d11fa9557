using Generator.Diagnostics;
using Generator.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Generator.Syntax.Lexing;

/// <summary>Collects a text's diagnostics: at most one a place, and no more than somebody would read.</summary>
internal sealed class DiagnosticSink
{
    private const int Most = 50;

    private readonly List<SqlDiagnostic> _diagnostics = [];
    private readonly HashSet<int> _places = [];

    public int Count => _diagnostics.Count;

    public void Report(DiagnosticDescriptor descriptor, TextSpan span, params string[] arguments)
    {
        if (_diagnostics.Count < Most && _places.Add(span.Start))
        {
            _diagnostics.Add(new SqlDiagnostic(descriptor, span, [.. arguments]));
        }
    }

    /// <summary>Forgets all but the first <paramref name="count"/> reported.</summary>
    public void Truncate(int count)
    {
        foreach (var diagnostic in _diagnostics.Skip(count))
        {
            _places.Remove(diagnostic.Span.Start);
        }

        _diagnostics.RemoveRange(count, _diagnostics.Count - count);
    }

    /// <summary>What was reported, in the order of the places.</summary>
    public EquatableArray<SqlDiagnostic> ToArray() => _diagnostics.OrderBy(diagnostic => diagnostic.Span.Start).ToEquatableArray();
}
