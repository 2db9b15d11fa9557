using System.Globalization;
using System.Runtime.CompilerServices;
using Generator.Syntax;
using Generator.Syntax.Lexing;
using Xunit;

namespace Generator.Tests.Syntax;

/// <summary>
/// Mutants of all SQL in the tests, by token and by character, from a fixed seed: the parser never fails or hangs, its diagnostics lie in the
/// text, and what has none is printed as text that parses to an equal tree.
/// </summary>
public class SqlFuzzTests
{
    private const int Seed = 20260206;
    private const int Mutants = 4_000;

    private static readonly string[] Alphabet =
    [
        "'", "\"", "`", "(", ")", "[", "]", "{", "}", ",", ";", ".", ":", "::", "->", "->>", "=>", "$", "$1", "$$", "@", "?", "!", "|", "^", "\\",
        "*", "**", "%", "--", "//", "/*", "*/", "\n", "\0", "\t", "\u00A0", "\u200B", "\uFEFF", "\uD800", "\uDC00", "é", "，", "“", "0", "1e", "x'",
    ];

    [Theory]
    [InlineData("snowflake")]
    [InlineData("duckdb")]
    public void Every_text_of_the_tests_is_printed_and_read_again_equal(string dialect)
    {
        SmallStack.Run(TimeSpan.FromMinutes(1), Corpus(dialect), text => Check(text, SqlDialects.Parse(dialect)!.Value));
    }

    [Theory]
    [InlineData("snowflake")]
    [InlineData("duckdb")]
    public void Mutants_are_parsed_or_diagnosed(string dialect)
    {
        SmallStack.Run(TimeSpan.FromMinutes(1), Mutated(dialect, Mutants, Seed), text => Check(text, SqlDialects.Parse(dialect)!.Value));
    }

    [Theory]
    [InlineData("snowflake")]
    [InlineData("duckdb")]
    public void Mutants_go_through_every_stage(string dialect)
    {
        SmallStack.Run(TimeSpan.FromMinutes(1), Mutated(dialect, Mutants / 4, Seed + 1), text => Compile.All(text, SqlDialects.Parse(dialect)!.Value));
    }

    private static IEnumerable<string> Mutated(string dialect, int count, int seed)
    {
        var random = new Random(seed);
        var corpus = Corpus(dialect);
        var tokens = corpus.SelectMany(Tokens).Distinct().ToArray();
        return Enumerable.Range(0, count).Select(_ => Mutate(random, corpus, tokens));
    }

    private static string Mutate(Random random, List<string> corpus, string[] tokens)
    {
        var text = corpus[random.Next(corpus.Count)];
        for (var edits = random.Next(1, 4); edits > 0; edits--)
        {
            text = random.Next(2) == 0 ? MutateTokens(random, text, tokens) : MutateCharacters(random, text);
        }

        return text;
    }

    private static void Check(string text, SqlDialect dialect)
    {
        var tree = SqlParser.Parse(text, dialect);
        Assert.All(tree.Diagnostics, diagnostic => Assert.InRange(diagnostic.Span.End, 0, text.Length));
        Assert.InRange(tree.Diagnostics.Count, 0, 50);
        var printed = SqlPrinter.Print(tree);
        if (tree.Diagnostics.Count == 0)
        {
            var again = SqlParser.Parse(printed, dialect);
            Assert.True(again.Diagnostics.Count == 0 && again.Statements == tree.Statements, $"{Escape(text)}\nis printed as\n{printed}");
        }

        _ = SqlParser.ParseQuery(text, dialect);
    }

    private static string MutateTokens(Random random, string text, string[] others)
    {
        var tokens = Lexer.Lex(text, new(), SqlDialect.Snowflake).Tokens;
        var token = tokens[random.Next(tokens.Length)];
        var other = tokens[random.Next(tokens.Length)];
        var words = text.Substring(other.Start, other.End - other.Start);
        return random.Next(5) switch
        {
            0 => text.Remove(token.Start, token.End - token.Start),
            1 => text.Insert(token.Start, words + " "),
            2 => text.Remove(token.Start, token.End - token.Start).Insert(token.Start, words),
            3 => text.Insert(token.Start, others[random.Next(others.Length)] + " "),
            _ => text[..token.Start],
        };
    }

    private static string MutateCharacters(Random random, string text)
    {
        var place = random.Next(text.Length + 1);
        var length = Math.Min(random.Next(1, 4), text.Length - place);
        return random.Next(4) switch
        {
            0 => text.Remove(place, length),
            1 => text.Insert(place, Alphabet[random.Next(Alphabet.Length)]),
            2 => text.Remove(place, length).Insert(place, Alphabet[random.Next(Alphabet.Length)]),
            _ => text.Insert(place, ((char)random.Next(random.Next(2) == 0 ? 128 : 65536)).ToString()),
        };
    }

    private static IEnumerable<string> Tokens(string text) =>
        Lexer.Lex(text, new(), SqlDialect.Snowflake).Tokens.Select(token => text.Substring(token.Start, token.End - token.Start)).Where(token => token.Length is > 0 and < 40);

    /// <summary>The inputs of all golden files in the dialect, whatever stage they are for, in a fixed order.</summary>
    private static List<string> Corpus(string dialect, [CallerFilePath] string here = "")
    {
        var root = Path.Combine(Path.GetDirectoryName(here)!, "..");
        return
        [
            .. Directory.GetFiles(root, "*.sql", SearchOption.AllDirectories)
                .Where(file => file.Split(Path.DirectorySeparatorChar) is var parts && !parts.Contains("bin") && !parts.Contains("obj"))
                .Where(file => Path.GetFileName(file).StartsWith("duckdb", StringComparison.Ordinal) == (dialect == "duckdb"))
                .Order(StringComparer.Ordinal)
                .SelectMany(file => File.ReadAllText(file).ReplaceLineEndings("\n").Split("\n====\n"))
                .Select(text => text.Split("\n----\n")[0])
                .Where(text => text.Length is > 0 and < 20_000),
        ];
    }

    private static string Escape(string text) => string.Concat(
        text.Select(c => c is < ' ' and not '\n' or > '~' ? string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}") : c.ToString()));
}
