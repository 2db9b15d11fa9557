using DuckDB.NET.Data;
using Generator.Binding;
using Generator.Dialects;
using Generator.Dialects.DuckDb;
using Generator.Syntax;
using Generator.Tests.Functions.Cases;
using Generator.Types;
using Xunit;

namespace Generator.Tests.Functions;

/// <summary>
/// Expressions as a user writes them, compiled and run on DuckDB: each gives the text that Snowflake gives. <c>v('x')</c> stands for a column that
/// holds the value, where a constant would be read by the compiler.
/// </summary>
public sealed class CastTests(FunctionCaseTests.Database database) : IClassFixture<FunctionCaseTests.Database>
{
    public static TheoryData<string> Lines => new(
        CastCases.Table.Split('\n').Select(line => line.TrimEnd('\r')).Where(line => line.Length > 0 && !line.StartsWith('#')));

    [Theory]
    [MemberData(nameof(Lines))]
    public void Expression_gives_what_Snowflake_gives(string line)
    {
        var arrow = line.LastIndexOf(" -> ", StringComparison.Ordinal);
        var (expression, expected) = (line[..arrow], line[(arrow + 4)..]);
        var (sql, type) = Compile(Query(expression));
        var actual = type is null ? sql : Run(sql, type);
        Assert.True(
            expected.StartsWith("error", StringComparison.Ordinal) ? actual.StartsWith(expected, StringComparison.Ordinal) : FunctionCaseTests.Matches(expected, actual, type ?? SqlType.Unknown),
            $"expected {expected}, got {actual} from {sql}");
    }

    private static string Query(string expression)
    {
        var open = expression.IndexOf("v(", StringComparison.Ordinal);
        if (open < 0 || (open > 0 && char.IsLetterOrDigit(expression[open - 1])))
        {
            return $"select {expression} as result";
        }

        var close = Scan.Closing(expression, open + 1);
        var value = expression[(open + 2)..close];
        return $"select {expression[..open]}c{expression[(close + 1)..]} as result from (select {(value == "null" ? "null::varchar" : value)} as c) t";
    }

    private static (string Sql, SqlType? Type) Compile(string text)
    {
        var tree = SqlParser.ParseQuery(text);
        Assert.True(tree.Diagnostics.Count == 0, $"{string.Join("; ", tree.Diagnostics)} in {text}");
        var bound = Binder.BindModel(tree, [], new FunctionCaseCompiledTests.NoSchemas());
        if (bound.Diagnostics.Count > 0)
        {
            return ("error: " + string.Join("; ", bound.Diagnostics.Select(d => d.Descriptor.Id)), null);
        }

        var compiled = DuckDbQuery.Of(bound.Query, new DialectEnvironment(new Dictionary<string, Generator.Templating.ResolvedRelation>(), new Dictionary<string, EphemeralModel>()));
        return compiled.Diagnostics.Count > 0
            ? ("error: " + string.Join("; ", compiled.Diagnostics.Select(d => $"{d.Descriptor.Id} {string.Join(", ", d.Arguments)}")), null)
            : (string.Concat(compiled.Sql.Segments.Select(s => ((LiteralSegment)s).Text)), bound.Query.Columns[0].Type);
    }

    private string Run(string sql, SqlType type)
    {
        using var command = database.Connection.CreateCommand();
        command.CommandText = $"select cast({(type.Kind == SqlTypeKind.Binary ? "hex(result)" : "result")} as varchar) from ({sql}) q";
        try
        {
            return command.ExecuteScalar() is string text ? text : "NULL";
        }
        catch (DuckDBException error)
        {
            return "error: " + error.Message;
        }
    }
}
