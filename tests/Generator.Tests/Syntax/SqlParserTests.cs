using System.Runtime.CompilerServices;
using Generator.Diagnostics;
using Generator.Syntax;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace Generator.Tests.Syntax;

/// <summary>The cases in Cases/*.sql: right SQL and how it is printed, wrong SQL and its diagnostics with their spans marked <c>^…^</c>.</summary>
public class SqlParserTests
{
    public static TheoryData<string> RightTopics =>
        ["select", "from", "expressions", "literals", "functions", "queries", "statements", "copy", "manual"];

    public static TheoryData<string> WrongTopics => ["errors", "mistakes", "statement_errors"];

    [Theory]
    [MemberData(nameof(RightTopics))]
    public void Right_sql_is_printed_as_expected(string topic) => Assert.Equal("", GoldenCase.Compare(topic, Print));

    [Theory]
    [MemberData(nameof(RightTopics))]
    public void What_is_printed_parses_to_an_equal_tree(string topic)
    {
        foreach (var golden in GoldenCase.Read(topic))
        {
            var tree = SqlParser.Parse(golden.Input);
            var printed = SqlPrinter.Print(tree);
            var again = SqlParser.Parse(printed);
            Assert.True(tree.Statements == again.Statements, $"{golden}\n{printed}");
            Assert.Equal(printed, SqlPrinter.Print(again));
        }
    }

    [Theory]
    [MemberData(nameof(WrongTopics))]
    public void Wrong_sql_is_diagnosed_as_expected(string topic) => Assert.Equal("", GoldenCase.Compare(topic, Diagnose));

    [Theory]
    [MemberData(nameof(RightTopics))]
    [MemberData(nameof(WrongTopics))]
    public void A_dropped_or_last_token_costs_few_diagnostics(string topic)
    {
        foreach (var golden in GoldenCase.Read(topic))
        {
            var text = Unmark(golden.Input);
            var already = SqlParser.Parse(text).Diagnostics.Count;
            foreach (var token in Tokens(text))
            {
                AssertBounded(text.Remove(token.Start, token.Length), already);
                AssertBounded(text[..token.Start], already);
            }
        }
    }

    [Fact]
    public void Every_diagnostic_has_a_page_whose_example_triggers_it()
    {
        var descriptors = typeof(SyntaxDiagnostics).GetFields().Select(field => (DiagnosticDescriptor)field.GetValue(null)!);
        foreach (var descriptor in descriptors)
        {
            var page = File.ReadAllText(PageOf(descriptor.Id));
            Assert.StartsWith($"# {descriptor.Id}: {descriptor.Title}\n", page, StringComparison.Ordinal);
            var example = page.Split("```sql\n")[1].Split("\n```")[0];
            var tree = descriptor.Id == "GEN2009" ? SqlParser.ParseQuery(example) : SqlParser.Parse(example);
            Assert.Contains(tree.Diagnostics, diagnostic => diagnostic.Descriptor.Id == descriptor.Id);
            Assert.All(tree.Diagnostics, diagnostic => Assert.Equal(descriptor.Id, diagnostic.Descriptor.Id));
        }
    }

    private static string PageOf(string id, [CallerFilePath] string here = "") =>
        Path.Combine(Path.GetDirectoryName(here)!, "../../../docs/diagnostics", id + ".md");

    private static void AssertBounded(string text, int already)
    {
        var tree = SqlParser.Parse(text);
        Assert.True(tree.Diagnostics.Count <= already + 4, $"{tree.Diagnostics.Count} diagnostics:\n{Marked.Of(tree)}");
        Assert.All(tree.Diagnostics, diagnostic => Assert.InRange(diagnostic.Span.End, 0, text.Length));
        _ = SqlPrinter.Print(tree);
        _ = SqlParser.ParseQuery(text);
    }

    private static string Print(string text)
    {
        var tree = SqlParser.Parse(text);
        return tree.Diagnostics.Count == 0
            ? string.Join(";\n", tree.Statements.Select(statement => statement.ToString()))
            : Marked.Of(tree);
    }

    private static string Diagnose(string marked)
    {
        var text = Unmark(marked);
        var tree = text.StartsWith("-- query", StringComparison.Ordinal) ? SqlParser.ParseQuery(text) : SqlParser.Parse(text);
        var marks = Marked.Of(tree);
        return marks.StartsWith(marked + "\n", StringComparison.Ordinal) ? marks[(marked.Length + 1)..] : marks;
    }

    private static string Unmark(string text) => text.Replace("^", "", StringComparison.Ordinal);

    private static IEnumerable<TextSpan> Tokens(string text) =>
        Generator.Syntax.Lexing.Lexer.Lex(text, new(), SqlDialect.Snowflake).Tokens.SkipLast(1).Select(token => token.Span);
}
