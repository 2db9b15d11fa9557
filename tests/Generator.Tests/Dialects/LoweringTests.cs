using System.Runtime.CompilerServices;
using Xunit;

namespace Generator.Tests.Dialects;

/// <summary>
/// Cases/*.sql hold cases by topic: Snowflake's SQL, the DuckDB text it becomes, and the rows that text gives, which are Snowflake's by its manual.
/// With UPDATE_GOLDENS=1 the DuckDB texts are written anew; the rows never are.
/// </summary>
public sealed class LoweringTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    public static TheoryData<string, string> Cases => new(
        Directory.GetFiles(Folder(), "*.sql").Order(StringComparer.Ordinal).SelectMany(path => LoweringCase.Read(path).Select(c => (Path.GetFileName(path), c.Name))));

    [Theory]
    [MemberData(nameof(Cases))]
    public void Becomes_the_DuckDB_text_and_gives_Snowflakes_rows(string file, string name)
    {
        var path = Path.Combine(Folder(), file);
        var expected = LoweringCase.Read(path).Single(c => c.Name == name);
        var lowered = TestSql.Parse(expected.Snowflake).ToDuckDb();
        var text = lowered.Diagnostics.Count > 0
            ? string.Join("\n", lowered.Diagnostics.Select(d => $"{d.Descriptor.Id}: {string.Join("; ", d.Arguments)}"))
            : TestSql.Text(lowered.Sql);
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDENS") == "1")
        {
            LoweringCase.Update(path, expected with { DuckDb = text });
        }
        else
        {
            Assert.Equal(expected.DuckDb, text);
        }

        Assert.Equal(expected.Rows, lowered.Diagnostics.Count > 0 ? "" : RowsOrError(text));
    }

    private string RowsOrError(string sql)
    {
        try
        {
            return database.Rows(sql);
        }
        catch (DuckDB.NET.Data.DuckDBException error)
        {
            return "error: " + error.Message.Split('\n')[0];
        }
    }

    private static string Folder([CallerFilePath] string path = "") => Path.Combine(Path.GetDirectoryName(path)!, "Cases");
}
