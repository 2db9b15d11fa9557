using System.Text;
using Generator.Syntax;
using Generator.Syntax.Lexing;
using Xunit;

namespace Generator.Tests.Syntax;

/// <summary>The cases in Cases/duckdb*.sql, written in DuckDB's SQL. DuckDB itself runs each text that is right, and what is printed of it.</summary>
public class DuckDbParserTests
{
    [Fact]
    public void Right_sql_is_printed_as_expected() => Assert.Equal("", GoldenCase.Compare("duckdb", Print));

    [Fact]
    public void Wrong_sql_is_diagnosed_as_expected() => Assert.Equal("", GoldenCase.Compare("duckdb_errors", Diagnose));

    [Fact]
    public void What_is_printed_parses_to_an_equal_tree()
    {
        foreach (var golden in GoldenCase.Read("duckdb"))
        {
            var tree = SqlParser.ParseQuery(golden.Input, SqlDialect.DuckDb);
            var printed = SqlPrinter.Print(tree);
            var again = SqlParser.ParseQuery(printed, SqlDialect.DuckDb);
            Assert.True(tree.Statements == again.Statements, $"{golden}\n{printed}");
            Assert.Equal(printed, SqlPrinter.Print(again));
        }
    }

    [Fact]
    public void DuckDb_runs_right_sql_and_what_is_printed_of_it_alike()
    {
        using var connection = DuckDbDatabase.Open();
        var different = new StringBuilder();
        foreach (var golden in GoldenCase.Read("duckdb"))
        {
            var asWritten = DuckDbDatabase.Describe(connection, golden.Input);
            var asPrinted = DuckDbDatabase.Describe(connection, SqlPrinter.Print(SqlParser.ParseQuery(golden.Input, SqlDialect.DuckDb)));
            var isSample = golden.Input.Contains("sample", StringComparison.Ordinal);
            var isMissingFile = asWritten.Contains("No files found", StringComparison.Ordinal);
            if (asWritten.Contains("Error", StringComparison.Ordinal) && !isMissingFile || (asWritten != asPrinted && !isSample))
            {
                different.AppendLine(golden.Input).AppendLine($"  {asWritten}").AppendLine($"  {asPrinted}");
            }
        }

        Assert.True(different.Length == 0, different.ToString());
    }

    [Fact]
    public void DuckDb_refuses_wrong_sql()
    {
        using var connection = DuckDbDatabase.Open();
        var accepted = GoldenCase.Read("duckdb_errors")
            .Where(golden => !golden.Expected.Contains("GEN2009", StringComparison.Ordinal))
            .Where(golden => !DuckDbDatabase.Describe(connection, golden.Input).Contains("Error", StringComparison.Ordinal));
        Assert.Empty(accepted.Select(golden => golden.Input));
    }

    [Theory]
    [InlineData("duckdb")]
    [InlineData("duckdb_errors")]
    public void A_dropped_or_last_token_costs_few_diagnostics(string topic)
    {
        foreach (var golden in GoldenCase.Read(topic))
        {
            var already = SqlParser.ParseQuery(golden.Input, SqlDialect.DuckDb).Diagnostics.Count;
            foreach (var token in Lexer.Lex(golden.Input, new(), SqlDialect.DuckDb).Tokens.SkipLast(1))
            {
                AssertBounded(golden.Input.Remove(token.Start, token.End - token.Start), already);
                AssertBounded(golden.Input[..token.Start], already);
            }
        }
    }

    private static void AssertBounded(string text, int already)
    {
        var tree = SqlParser.ParseQuery(text, SqlDialect.DuckDb);
        Assert.True(tree.Diagnostics.Count <= already + 4, $"{tree.Diagnostics.Count} diagnostics:\n{Marked.Of(tree)}");
        Assert.All(tree.Diagnostics, diagnostic => Assert.InRange(diagnostic.Span.End, 0, text.Length));
        _ = SqlPrinter.Print(tree);
    }

    private static string Print(string text)
    {
        var tree = SqlParser.ParseQuery(text, SqlDialect.DuckDb);
        return tree.Diagnostics.Count > 0 ? Marked.Of(tree) : SqlPrinter.Print(tree).TrimEnd();
    }

    private static string Diagnose(string text) => Marked.Of(SqlParser.ParseQuery(text, SqlDialect.DuckDb));
}
