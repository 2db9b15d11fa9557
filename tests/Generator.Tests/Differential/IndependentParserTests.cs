using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;
using Generator.Dialects;
using Generator.Tests.Dialects;
using Generator.Tests.Harness;
using Xunit;

namespace Generator.Tests.Differential;

/// <summary>The statements for Snowflake, which no test runs, read by a parser that is not ours: tests/independent-parser, which the gate installs.</summary>
public partial class IndependentParserTests
{
    /// <summary>What that parser does not know and Snowflake's manual does: a part of the statement's name.</summary>
    private static readonly string[] _unknownToIt =
    [
        "stars.sql: ilike",
        "hierarchies.sql: the manager's title", // PRIOR in a select list
        "hierarchies.sql: several conditions, with a comma and with brackets",
    ];

    [Fact]
    public void Every_statement_for_Snowflake_parses()
    {
        var folder = Repository.PathOf("tests", "independent-parser");
        if (!Directory.Exists(Path.Combine(folder, "node_modules")))
        {
            Assert.SkipWhen(Environment.GetEnvironmentVariable("CI") is null or "", "The independent parser is not installed: npm ci --prefix tests/independent-parser");
            Assert.Fail("The gate installs the independent parser, and it is not there.");
        }

        List<Statement> statements = [.. OfProject(SqlProject.Ecommerce), .. OfCases()];
        Assert.Equal("no Snowflake", Assert.Single(Parse(folder, [.. statements.Take(3), new Statement("no Snowflake", "select a from where")])).Name);
        Assert.True(statements.Count > 200, $"Only {statements.Count} statements were found.");
        var wrong = Parse(folder, statements).Where(f => !_unknownToIt.Any(u => f.Name.Contains(u, StringComparison.Ordinal)));
        Assert.Empty(wrong.Select(f => $"{f.Name}: {f.Error}\n{statements.First(s => s.Name == f.Name).Sql}"));
    }

    private static IEnumerable<Statement> OfProject(SqlProject project)
    {
        var compiled = ProjectCompilation.Of(project);
        foreach (var model in compiled.Models)
        {
            CompiledSql?[] texts = [model.Snowflake.Select, model.Snowflake.IncrementalSelect, model.Snowflake.Create, model.Snowflake.Merge];
            foreach (var (sql, i) in texts.Select((sql, i) => (sql, i)).Where(t => t.sql is not null))
            {
                yield return new Statement($"{model.Name} {i}", TestSql.Text(sql!));
            }
        }

        foreach (var test in compiled.TestGroups.SelectMany(g => g.Tests))
        {
            yield return new Statement(test.Name, TestSql.Text(test.Snowflake.Count));
            yield return new Statement(test.Name + " rows", TestSql.Text(test.Snowflake.Rows));
        }

        foreach (var (operation, statement) in compiled.Operations.SelectMany(o => o.Snowflake.OfType<SqlStatement>().Select((s, i) => ($"{o.Name} {i}", s))))
        {
            yield return new Statement(operation, TestSql.Text(statement.Text));
        }
    }

    // Snowflake is sent what is written: the statements of the differential suite show that what it accepts is what others take for Snowflake's SQL.
    private static IEnumerable<Statement> OfCases() =>
        from path in Directory.GetFiles(Path.Combine(Repository.PathOf("tests", "Generator.Tests"), "Differential", "Cases"), "*.sql").Order(StringComparer.Ordinal)
        let cases = DifferentialCase.Read(path)
        from test in cases
        where test.Name != DifferentialCase.Tables
        select new Statement($"{Path.GetFileName(path)}: {test.Name}", Hole().Replace(test.Sql, "$1"));

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Hole();

    private static List<Failure> Parse(string folder, IReadOnlyList<Statement> statements)
    {
        var start = new ProcessStartInfo("node", "parse.mjs") { WorkingDirectory = folder, RedirectStandardInput = true, RedirectStandardOutput = true };
        using var node = Process.Start(start)!;
        var output = node.StandardOutput.ReadToEndAsync();
        node.StandardInput.Write(JsonSerializer.Serialize(statements, JsonSerializerOptions.Web));
        node.StandardInput.Close();
        var failures = JsonSerializer.Deserialize<List<Failure>>(output.GetAwaiter().GetResult(), JsonSerializerOptions.Web)!;
        node.WaitForExit();
        Assert.Equal(0, node.ExitCode);
        return failures;
    }

    private sealed record Statement(string Name, string Sql);

    private sealed record Failure(string Name, string Error);
}
