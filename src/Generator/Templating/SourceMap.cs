using Generator.Text;
using Microsoft.CodeAnalysis.Text;

namespace Generator.Templating;

/// <summary>Maps spans of rendered text to the places that wrote them.</summary>
/// <param name="Entries">In order, the first at 0; each reaches to the next.</param>
internal sealed record SourceMap(EquatableArray<SourceMapEntry> Entries)
{
    /// <summary>
    /// The place that wrote a span of rendered text, in O(log n). A span that several pieces wrote is placed at the first,
    /// reaching to the last when both are literal text of one file.
    /// </summary>
    public MappedLocation Locate(TextSpan rendered)
    {
        var first = Entries[IndexAt(rendered.Start)];
        var last = Entries[IndexAt(Math.Max(rendered.Start, rendered.End - 1))];
        if (first.Origin is LiteralOrigin start)
        {
            var from = Math.Min(start.Start + rendered.Start - first.Start, start.End);
            var to = last.Origin is LiteralOrigin end && end.File.Path == start.File.Path && end.Calls == start.Calls
                ? Math.Min(end.Start + rendered.End - last.Start, end.End)
                : start.End;
            return start.At(TextSpan.FromBounds(from, Math.Max(from, to)));
        }

        return first.Origin.Whole;
    }

    private int IndexAt(int offset)
    {
        var (low, high) = (0, Entries.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = Entries[middle].Start <= offset ? (middle, high) : (low, middle - 1);
        }

        return low;
    }
}

/// <summary>Where the rendered text from an offset on comes from.</summary>
/// <param name="Start">Offset in the rendered text.</param>
/// <param name="Origin">What wrote it.</param>
internal sealed record SourceMapEntry(int Start, Origin Origin);

/// <summary>A place in the user's files, and the calls that led to it.</summary>
internal sealed record MappedLocation(SourceLocation Location, EquatableArray<SourceLocation> Related);
