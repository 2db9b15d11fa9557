namespace Generator.Tests.Differential;

/// <summary>
/// One case of a file: <c>=== name</c>, a Snowflake statement, <c>--- columns</c>, each output column's name, type and whether it is nullable,
/// <c>--- rows</c>, the rows that Snowflake gives, or <c>error: …</c>, or what the DuckDB target reports.
/// </summary>
internal sealed record DifferentialCase(string Name, string Sql, string Columns, string Rows)
{
    /// <summary>The name of the case at the head of a file that makes its tables.</summary>
    public const string Tables = "tables";

    private const string Start = "=== ";
    private const string ColumnsStart = "\n--- columns\n";
    private const string RowsStart = "\n--- rows\n";

    public static IReadOnlyList<DifferentialCase> Read(string path) =>
        [.. ("\n" + File.ReadAllText(path)).Split("\n" + Start, StringSplitOptions.RemoveEmptyEntries).Where(t => t.Trim().Length > 0).Select(Parse)];

    public static void Update(string path, DifferentialCase updated) => File.WriteAllText(
        path,
        string.Join("\n", Read(path).Select(c => (c.Name == updated.Name ? updated : c).ToString())));

    public override string ToString() =>
        Name == Tables ? $"{Start}{Name}\n{Sql}\n" : $"{Start}{Name}\n{Sql}{ColumnsStart}{Columns}{RowsStart}{Rows}\n";

    private static DifferentialCase Parse(string text)
    {
        var nameEnd = text.IndexOf('\n', StringComparison.Ordinal);
        var rows = Section(ref text, RowsStart);
        var columns = Section(ref text, ColumnsStart);
        return new(text[..nameEnd].Trim(), text[nameEnd..].Trim(), columns, rows);
    }

    private static string Section(ref string text, string start)
    {
        var at = text.IndexOf(start, StringComparison.Ordinal);
        if (at < 0)
        {
            return "";
        }

        var section = text[(at + start.Length)..].Trim('\n');
        text = text[..at];
        return section;
    }
}
