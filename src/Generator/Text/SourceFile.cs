using Microsoft.CodeAnalysis.Text;

namespace Generator.Text;

/// <summary>
/// One file of the SQL project. Two are equal when their paths and texts are, so that an incremental step that
/// depends on a file runs again only when its text changed.
/// </summary>
/// <param name="Path">Path relative to the SQL root, with forward slashes, as users name the file.</param>
/// <param name="AbsolutePath">Path at which a diagnostic points; it never reaches generated code.</param>
/// <param name="Text">The whole text, as read.</param>
internal sealed record SourceFile(string Path, string AbsolutePath, string Text)
{
    private int[]? _lineStarts;

    public bool Equals(SourceFile? other) =>
        ReferenceEquals(this, other)
        || (other is not null && Path == other.Path && AbsolutePath == other.AbsolutePath && Text == other.Text);

    public override int GetHashCode() => Path.GetHashCode() ^ Text.GetHashCode();

    /// <summary>The place of a span of this file, with its line and column resolved.</summary>
    public SourceLocation LocationOf(TextSpan span)
    {
        var start = Math.Min(span.Start, Text.Length);
        var end = Math.Min(span.End, Text.Length);
        return new SourceLocation(
            Path,
            AbsolutePath,
            TextSpan.FromBounds(start, end),
            new LinePositionSpan(PositionOf(start), PositionOf(end)));
    }

    /// <summary>The offset of a zero-based line and column, clamped to the text.</summary>
    public int OffsetOf(int line, int column)
    {
        var starts = LineStarts();
        return line >= starts.Length ? Text.Length : Math.Min(starts[line] + column, Text.Length);
    }

    private LinePosition PositionOf(int offset)
    {
        var starts = LineStarts();
        var index = Array.BinarySearch(starts, offset);
        var line = index >= 0 ? index : ~index - 1;
        return new LinePosition(line, offset - starts[line]);
    }

    private int[] LineStarts()
    {
        if (_lineStarts is { } known)
        {
            return known;
        }

        var starts = new List<int> { 0 };
        for (var i = 0; i < Text.Length; i++)
        {
            if (Text[i] == '\n' || (Text[i] == '\r' && (i + 1 == Text.Length || Text[i + 1] != '\n')))
            {
                starts.Add(i + 1);
            }
        }

        return _lineStarts = [.. starts];
    }
}
