using System.Globalization;
using System.Runtime.CompilerServices;
using DuckDB.NET.Data;
using Generator.Tests.Syntax;
using Generator.Types;
using Xunit;

namespace Generator.Tests.Binding;

/// <summary>What the binder says of queries in DuckDB's SQL is what DuckDB gives.</summary>
public class DuckDbBindingTests
{
    /// <summary>Queries whose syntax DuckDB takes, and which no table can be made of: they read files, or describe.</summary>
    private static readonly string[] NoTable = ["missing", "parquet", "summarize", "describe", "show", "using sample", "tablesample", "row(1,"];

    [Fact]
    public void Right_sql_binds_without_a_diagnostic()
    {
        using var database = DuckDbDatabase.Open();
        var tables = new DescribedQuery.Tables(database);
        var wrong = GoldenCase.Read("duckdb").SelectMany(golden => DescribedQuery.Bind(tables, golden.Input).Messages().Select(m => $"{golden.Input}\n  {m}"));
        Assert.True(!wrong.Any(), string.Join("\n", wrong));
    }

    [Fact]
    public void Columns_of_queries_are_those_that_DuckDb_gives()
    {
        using var database = DuckDbDatabase.Open();
        var tables = new DescribedQuery.Tables(database);
        var wrong = GoldenCase.Read("duckdb")
            .Where(golden => !NoTable.Any(word => golden.Input.Contains(word, StringComparison.Ordinal)))
            .SelectMany(golden => Differences(database, tables, golden.Input))
            .ToList();
        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
    }

    [Theory]
    [InlineData("expressions")]
    [InlineData("functions")]
    public void An_expression_has_the_type_that_DuckDb_gives(string table)
    {
        using var database = DuckDbDatabase.Open();
        var tables = new DescribedQuery.Tables(database);
        var path = PathOf(table);
        var lines = File.ReadAllLines(path);
        List<string> actual = [.. lines.Select(line => line.Length == 0 || line[0] == '#' ? line : Typed(database, tables, line.Split(" => ")[0]))];
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDENS") is not null)
        {
            File.WriteAllLines(path, actual);
        }

        Assert.DoesNotContain(actual, line => line.Contains(", but ", StringComparison.Ordinal) || line.Contains("GEN", StringComparison.Ordinal));
        Assert.Empty(lines.Zip(actual).Where(line => line.First != line.Second).Select(line => line.Second));
    }

    private static string PathOf(string table, [CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "Tables", "DuckDb", table + ".txt");

    private static string Typed(DuckDBConnection database, DescribedQuery.Tables tables, string expression)
    {
        var query = $"select {expression} as c from t";
        var bound = DescribedQuery.Bind(tables, query);
        if (bound.Messages().FirstOrDefault() is { } message)
        {
            return $"{expression} => {message}";
        }

        var ours = Text(bound.Output[0].Type);
        var theirs = DescribedQuery.TypeOf(database, query);
        var isRight = IsRight(bound.Output[0].Type, theirs);
        return $"{expression} => {ours}{(bound.Output[0].Nullable ? " null" : "")}{(isRight ? "" : $", but DuckDB gives {Text(theirs)}")}{NullProblem(database, bound, query)}";
    }

    // What is not known is not wrong, and a bare NULL takes on any type.
    private static bool IsRight(SqlType ours, SqlType theirs) =>
        ours.IsUnknown || theirs.IsUnknown || ours.Kind == SqlTypeKind.Null || Text(ours) == Text(theirs) || (ours.Kind == theirs.Kind && ours is { IsSemiStructured: true, Shape: null });

    private static string NullProblem(DuckDBConnection database, DescribedQuery bound, string query)
    {
        if (bound.Output[0].Nullable)
        {
            return "";
        }

        using var command = database.CreateCommand();
        command.CommandText = $"select count(*) from ({query}) where c is null";
        return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture) > 0 ? ", but it is NULL" : "";
    }

    private static IEnumerable<string> Differences(DuckDBConnection database, DescribedQuery.Tables tables, string query)
    {
        var bound = DescribedQuery.Bind(tables, query);
        var theirs = DescribedQuery.Describe(database, query);
        var ours = bound.Output;
        if (!bound.Bound.Query.IsOpen && ours.Count != theirs.Count)
        {
            yield return $"{query}\n  {string.Join(", ", ours.Select(c => c.Name))}\n  {string.Join(", ", theirs.Select(c => c.Name))}";
            yield break;
        }

        for (var i = 0; i < ours.Count; i++)
        {
            var (name, type) = bound.Bound.Query.IsOpen ? theirs.FirstOrDefault(c => c.Name == ours[i].Name) : theirs[i];
            if (!bound.Bound.Query.IsOpen && ours[i].Name != name)
            {
                yield return $"{query}\n  name {ours[i].Name}, but DuckDB gives {name}";
            }

            if (type is not null && !IsRight(ours[i].Type, type))
            {
                yield return $"{query}\n  {ours[i].Name} {Text(ours[i].Type)}, but DuckDB gives {Text(type)}";
            }
        }
    }

    // A constant text is a VARCHAR of its length, which DuckDB does not keep; what is inside a nested type is part of the type.
    private static string Text(SqlType type) =>
        type.IsUnknown ? "?" : $"{SqlTypeDisplay.Of(type with { Length = null })}{(type.Shape is { } shape ? Inside(shape) : "")}";

    private static string Inside(PayloadShape shape) => shape.Element is { } element ? $"<{Inside(element)}>"
        : shape.Fields.Count > 0 ? $"({string.Join(", ", shape.Fields.Select(f => $"{f.Name} {Inside(f.Shape)}"))})"
        : shape.Type is { } type ? Text(type)
        : "";
}
