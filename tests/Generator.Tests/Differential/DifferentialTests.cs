using System.Globalization;
using System.Runtime.CompilerServices;
using DuckDB.NET.Data;
using Generator.Binding;
using Generator.Binding.Tree;
using Generator.Dialects;
using Generator.Dialects.DuckDb;
using Generator.Diagnostics;
using Generator.Tests.Dialects;
using Generator.Types;
using Xunit;

namespace Generator.Tests.Differential;

/// <summary>
/// Cases/*.sql hold Snowflake statements by construct with the columns the compiler infers and the rows Snowflake's manual gives. Each is compiled as a
/// model is stored, and run on DuckDB: rows, names and types must be those, and a column that is not nullable has no NULL. With UPDATE_GOLDENS=1 a case
/// is written anew as it is, for the review of the difference.
/// </summary>
public sealed class DifferentialTests(DifferentialDatabases databases) : IClassFixture<DifferentialDatabases>
{
    private const string Wrong = "wrong: ";

    public static TheoryData<string, string> Cases => new(
        Directory.GetFiles(Folder(), "*.sql")
            .Order(StringComparer.Ordinal)
            .SelectMany(path => DifferentialCase.Read(path).Where(c => c.Name != DifferentialCase.Tables).Select(c => (Path.GetFileName(path), c.Name))));

    [Theory]
    [MemberData(nameof(Cases))]
    public void Gives_Snowflakes_result_on_DuckDB(string file, string name)
    {
        var path = Path.Combine(Folder(), file);
        var cases = DifferentialCase.Read(path);
        var expected = cases.Single(c => c.Name == name);
        var database = databases.Of(file, cases);
        var sql = TestSql.Parse(expected.Sql, database.Relations);
        Assert.Empty(sql.Tree.Diagnostics.Select(d => Message(d, sql)));
        var model = Binder.BindModel(sql.Tree, sql.Rendered.Holes, database.Relations);
        var columns = model.Diagnostics.Count > 0 ? string.Join("\n", model.Diagnostics.Select(d => Message(d, sql))) : Columns(model.Query);
        var actual = expected with { Columns = columns, Rows = model.Diagnostics.Count > 0 ? "" : Rows(model.Query, database) };
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDENS") == "1")
        {
            DifferentialCase.Update(path, actual);
        }

        Assert.Equal(expected.ToString(), actual.ToString());
        Assert.DoesNotContain(Wrong, actual.Rows, StringComparison.Ordinal);
    }

    private static string Rows(BoundQuery query, DifferentialDatabase database)
    {
        var stored = query.Columns.Select(c => new OutputColumn(c.Name, c.Type)).ToList();
        var lowered = query.IsOpen
            ? DuckDbQuery.Of(query, database.Relations.Environment)
            : DuckDbQuery.Of(query, stored, database.Relations.Environment);
        if (lowered.Diagnostics.Count > 0)
        {
            return string.Join("\n", lowered.Diagnostics.Select(d => $"{d.Descriptor.Id}: {Format(d)}"));
        }

        var text = TestSql.Text(lowered.Sql);
        DuckDbResult result;
        try
        {
            result = database.Run(text);
        }
        catch (DuckDBException error)
        {
            return "error: " + error.Message.Split('\n')[0];
        }

        if (!query.IsOpen && Problem(query, result) is { } problem)
        {
            return $"{Wrong}{problem} from\n{text}";
        }

        var rows = result.Rows.Select(row => string.Join(" | ", row.Select(value => value ?? "NULL")));
        return string.Join("\n", query.OrderBy.Count > 0 ? rows : rows.Order(StringComparer.Ordinal));
    }

    // What the compiler says of the columns against what DuckDB gives.
    private static string? Problem(BoundQuery query, DuckDbResult result)
    {
        if (query.Columns.Count != result.Columns.Count)
        {
            return $"{result.Columns.Count} columns instead of {query.Columns.Count}";
        }

        for (var i = 0; i < query.Columns.Count; i++)
        {
            var (column, (name, type)) = (query.Columns[i], result.Columns[i]);
            var index = i;
            var problem = !string.Equals(column.Name, name, StringComparison.OrdinalIgnoreCase) ? $"{name} instead of {column.Name}"
                : DuckDbTypes.NameOf(column.Type) is { } expected && !Same(expected, type) ? $"{name} is {type} instead of {expected}"
                : !column.Nullable && result.Rows.Any(row => row[index] is null) ? $"{name} has NULL"
                : null;
            if (problem is not null)
            {
                return problem;
            }
        }

        return null;
    }

    private static bool Same(string expected, string actual) => expected.Replace(" ", "", StringComparison.Ordinal) == actual.Replace(" ", "", StringComparison.Ordinal);

    private static string Columns(BoundQuery query)
    {
        var columns = query.Columns.Select(c => $"{c.Name} {(c.Type.IsUnknown ? "?" : SqlTypeDisplay.Of(c.Type))}{(c.Nullable ? " null" : "")}");
        return string.Join("\n", query.IsOpen ? columns.Append("*") : columns);
    }

    private static string Message(SqlDiagnostic diagnostic, TestSql sql) =>
        $"{diagnostic.Descriptor.Id}: {Format(diagnostic)} at '{sql.Rendered.Text.Substring(diagnostic.Span.Start, diagnostic.Span.Length)}'";

    private static string Format(SqlDiagnostic diagnostic) =>
        string.Format(CultureInfo.InvariantCulture, diagnostic.Descriptor.MessageFormat.ToString(CultureInfo.InvariantCulture), [.. diagnostic.Arguments]);

    private static string Folder([CallerFilePath] string path = "") => Path.Combine(Path.GetDirectoryName(path)!, "Cases");
}
