using Pipeline.Testing;

namespace Pipeline.Reporting;

/// <summary>Rows as a table of text.</summary>
internal static class TextTable
{
    private const int WidestCell = 60;

    /// <summary>The table's lines: a heading, a rule, a line a row; null is shown as such.</summary>
    public static IEnumerable<string> Lines(RowSample sample, int limit)
    {
        var rows = sample.Rows.Take(limit).Select(row => row.Select(Cell).ToList()).ToList();
        var widths = sample.Columns.Select((column, i) => rows.Select(row => row[i].Length).Append(column.Length).Max()).ToList();
        yield return Line(sample.Columns, widths, '|', ' ');
        yield return Line([.. widths.Select(_ => "")], widths, '|', '-');
        foreach (var row in rows)
        {
            yield return Line(row, widths, '|', ' ');
        }
    }

    private static string Line(IReadOnlyList<string> cells, List<int> widths, char bar, char fill) =>
        bar + string.Concat(cells.Select((cell, i) => $"{fill}{cell.PadRight(widths[i], fill)}{fill}{bar}"));

    private static string Cell(string? value)
    {
        var text = (value ?? "NULL").ReplaceLineEndings(" ");
        return text.Length <= WidestCell ? text : text[..(WidestCell - 1)] + "…";
    }
}
