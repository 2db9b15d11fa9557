using Generator.Templating.Evaluation;
using Generator.Templating.Values;
using Generator.Text;
using Microsoft.CodeAnalysis;

namespace Generator.Templating;

/// <summary>Makes the plain data of a finished rendering.</summary>
internal static class RenderedSqlBuilder
{
    /// <param name="text">The rendered text.</param>
    /// <param name="findings">What was found beside it.</param>
    /// <param name="otherwise">The origin of text that nobody in particular wrote.</param>
    public static RenderedSql Build(StringValue text, Findings findings, Origin otherwise) => Statement(text, otherwise) with
    {
        Config = findings.Config.ToEquatableArray(),
        Refs = findings.Refs.ToEquatableArray(),
        Sources = findings.Sources.ToEquatableArray(),
        MacrosUsed = findings.MacrosUsed.ToEquatableArray(),
        Assumptions = findings.Assumptions.Distinct().ToEquatableArray(),
        UsesIsIncremental = findings.UsesIsIncremental,
        UsesTargetType = findings.UsesTargetType,
        Diagnostics = findings.Diagnostics.Distinct().ToEquatableArray(),
        HasErrors = findings.Diagnostics.Any(diagnostic => diagnostic.Descriptor.DefaultSeverity == DiagnosticSeverity.Error),
    };

    /// <summary>A text with its source map and holes alone.</summary>
    public static RenderedSql Statement(StringValue text, Origin otherwise)
    {
        var entries = new List<SourceMapEntry>();
        var holes = new List<Hole>();
        var position = 0;
        foreach (var fragment in text.Fragments)
        {
            if (fragment.Span.Start > position)
            {
                entries.Add(new SourceMapEntry(position, otherwise));
            }

            entries.Add(new SourceMapEntry(fragment.Span.Start, fragment.Origin ?? otherwise));
            position = fragment.Span.End;
            if (fragment.Hole is { } hole)
            {
                holes.Add(hole with { Span = fragment.Span });
            }
        }

        if (position < text.Text.Length || entries.Count == 0)
        {
            entries.Add(new SourceMapEntry(position, otherwise));
        }

        return new RenderedSql { Text = text.Text, Map = new SourceMap(entries.ToEquatableArray()), Holes = holes.ToEquatableArray() };
    }
}
