using System.Runtime.CompilerServices;
using Generator.Dialects;
using Generator.Dialects.DuckDb.Statements;
using Generator.Tests.Dialects;
using Xunit;

namespace Generator.Tests.Differential;

/// <summary>Changes/*.sql hold statements that change tables and end in a query: its rows are what they leave by Snowflake's manual.</summary>
public sealed class ChangeTests
{
    public static TheoryData<string, string> Cases => new(
        Directory.GetFiles(Folder(), "*.sql")
            .Order(StringComparer.Ordinal)
            .SelectMany(path => DifferentialCase.Read(path).Where(c => c.Name != DifferentialCase.Tables).Select(c => (Path.GetFileName(path), c.Name))));

    [Theory]
    [MemberData(nameof(Cases))]
    public void Leaves_Snowflakes_rows_on_DuckDB(string file, string name)
    {
        var cases = DifferentialCase.Read(Path.Combine(Folder(), file));
        var expected = cases.Single(c => c.Name == name);
        using var database = DifferentialDatabase.Of(cases);
        var sql = TestSql.Parse(expected.Sql, database.Relations);
        var statements = sql.BindStatements().Select(s => DuckDbStatement.Of(sql.Rendered, s, database.Relations.Environment)).ToList();
        Assert.All(statements, s => Assert.Empty(s.Diagnostics));
        List<string> texts = [.. statements.Select(s => TestSql.Text(Assert.IsType<SqlStatement>(s.Statement).Text))];
        texts.SkipLast(1).ToList().ForEach(database.Execute);
        var rows = database.Run(texts[^1]).Rows.Select(row => string.Join(" | ", row.Select(value => value ?? "NULL")));

        Assert.Equal(expected.Rows, string.Join("\n", rows));
    }

    private static string Folder([CallerFilePath] string path = "") => Path.Combine(Path.GetDirectoryName(path)!, "Changes");
}
