namespace Generator.Tests.Dialects;

/// <summary>One case of a file: <c>=== name</c>, Snowflake's SQL, <c>--- duckdb</c>, DuckDB's, <c>--- rows</c>, its rows.</summary>
internal sealed record LoweringCase(string Name, string Snowflake, string DuckDb, string Rows)
{
    private const string Start = "=== ";
    private const string DuckDbStart = "--- duckdb\n";
    private const string RowsStart = "--- rows\n";

    public static IReadOnlyList<LoweringCase> Read(string path) =>
        [.. ("\n" + File.ReadAllText(path)).Split("\n" + Start, StringSplitOptions.RemoveEmptyEntries).Select(Parse)];

    public static void Update(string path, LoweringCase updated) => File.WriteAllText(
        path,
        string.Join("\n", Read(path).Select(c => (c.Name == updated.Name ? updated : c).ToString())));

    public override string ToString() => $"{Start}{Name}\n{Snowflake}\n{DuckDbStart}{DuckDb}\n{RowsStart}{Rows}\n";

    private static LoweringCase Parse(string text)
    {
        var nameEnd = text.IndexOf('\n', StringComparison.Ordinal);
        var duckDb = text.IndexOf(DuckDbStart, StringComparison.Ordinal);
        var rows = text.IndexOf(RowsStart, StringComparison.Ordinal);
        return new(
            text[..nameEnd].Trim(),
            text[nameEnd..duckDb].Trim(),
            text[(duckDb + DuckDbStart.Length)..rows].Trim(),
            text[(rows + RowsStart.Length)..].Trim());
    }
}
