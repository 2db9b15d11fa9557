using System.Globalization;
using Generator.Syntax;
using Xunit;

namespace Generator.Tests.Syntax;

/// <summary>Texts that no person writes: the parser, the printer and comparison get through them on a stack of 1 MB.</summary>
public class SqlRobustnessTests
{
    private const int Many = 5_000;

    public static TheoryData<string, string, string, string> DeepTexts => new()
    {
        { "select ", "(", "1", ")" },
        { "select ", "f(", "1", ")" },
        { "select ", "- ", "1", "" },
        { "select ", "not ", "a", "" },
        { "select ", "[", "1", "]" },
        { "select ", "{'a': ", "1", "}" },
        { "select ", "case when ", "a", " then 1 end" },
        { "select ", "case a when 1 then ", "a", " end" },
        { "select ", "x -> ", "a", "" },
        { "select ", "a[", "1", "]" },
        { "select ", "cast(", "a", " as int)" },
        { "select ", "position(", "a", " in b)" },
        { "select ", "a in (", "1", ")" },
        { "select ", "a between 1 and (", "1", ")" },
        { "select ", "sum(a) over (order by ", "1", ")" },
        { "select a::", "array(", "int", ")" },
        { "select a in ", "(select ", "1", ")" },
        { "", "select * from (", "select 1", ")" },
        { "select * from ", "(", "a", " join b)" },
        { "select * from ", "lateral (select * from ", "a", ")" },
        { "", "with a as (", "select 1", ") select 1" },
        { "", "(", "select 1", ")" },
        { "", "(", "select 1", ") union all select 2" },
        { "copy into t from @s credentials = ", "(a = ", "1", ")" },
    };

    public static TheoryData<string, string> LongTexts => new()
    {
        { "select 1", " + 1" },
        { "select a", " or b" },
        { "select a", " = b" },
        { "select a", " is null" },
        { "select a", "::int" },
        { "select a", " collate 'x'" },
        { "select 1", " union all select 1" },
        { "select 1", " intersect select 1" },
        { "select * from a", " join b" },
        { "select * from a", " sample (1)" },
        { "select ", "(" },
        { "select ", "case " },
        { "select ", ")" },
        { "", ";" },
        { "", "select " },
        { "select a", " from " },
        { "select ", ", " },
    };

    [Theory]
    [MemberData(nameof(DeepTexts))]
    public void Deep_nesting_is_one_diagnostic(string start, string open, string middle, string close)
    {
        var shallow = start + Repeat(open, 40) + middle + Repeat(close, 40);
        var deep = start + Repeat(open, Many) + middle + Repeat(close, Many);
        OnSmallStack(() =>
        {
            Walk(shallow);
            Assert.Empty(SqlParser.Parse(shallow).Diagnostics);
            Walk(deep);
            Assert.Equal("GEN2006", Assert.Single(SqlParser.Parse(deep).Diagnostics).Descriptor.Id);
        });
    }

    [Theory]
    [MemberData(nameof(LongTexts))]
    public void Long_chains_are_walked_or_diagnosed(string start, string link)
    {
        OnSmallStack(() =>
        {
            Walk(start + Repeat(link, 500));
            Walk(start + Repeat(link, Many));
        });
    }

    [Theory]
    [InlineData("select a")]
    [InlineData("select * from a")]
    public void Chains_of_five_hundred_links_are_no_error(string start)
    {
        var link = start.Contains("from", StringComparison.Ordinal) ? " join b using (x)" : " || 'x'";
        OnSmallStack(() => Assert.Empty(SqlParser.Parse(start + Repeat(link, 500)).Diagnostics));
    }

    [Fact]
    public void Rubbish_is_diagnosed_a_bounded_number_of_times()
    {
        var random = new Random(20260206);
        for (var round = 0; round < 200; round++)
        {
            var text = new string([.. Enumerable.Range(0, 300).Select(_ => (char)random.Next(round % 2 == 0 ? 128 : 65536))]);
            Assert.InRange(SqlParser.Parse(text).Diagnostics.Count, 0, 50);
            Walk(text);
        }
    }

    [Fact]
    public void Shuffled_tokens_are_diagnosed_a_bounded_number_of_times()
    {
        var random = new Random(20260206);
        var words = "select from where group by having qualify order limit with as ( ) , . : :: [ ] { } 'x' 1 a b join on using case when then else end and or not in is null like between over partition rows preceding union all exists flatten lateral table values => -> @s copy into create merge update insert set ; ? $1 * = < + -".Split(' ');
        for (var round = 0; round < 500; round++)
        {
            Walk(string.Join(' ', Enumerable.Range(0, 60).Select(_ => words[random.Next(words.Length)])));
        }
    }

    private static void Walk(string text)
    {
        var tree = SqlParser.Parse(text);
        Assert.True(tree.Diagnostics.Count <= 50, text);
        Assert.All(tree.Diagnostics, diagnostic =>
        {
            Assert.InRange(diagnostic.Span.End, 0, text.Length);
            _ = string.Format(CultureInfo.InvariantCulture, diagnostic.Descriptor.MessageFormat.ToString(CultureInfo.InvariantCulture), [.. diagnostic.Arguments]);
        });
        _ = SqlPrinter.Print(tree);
        Assert.Equal(tree.Statements, SqlParser.Parse(text).Statements);
        Assert.Equal(tree.Statements.GetHashCode(), SqlParser.Parse(text).Statements.GetHashCode());
        Assert.Single(SqlParser.ParseQuery(text).Statements);
    }

    private static string Repeat(string text, int count) => string.Concat(Enumerable.Repeat(text, count));

    private static void OnSmallStack(Action action)
    {
        Exception? failure = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    action();
                }
                catch (Exception exception) when (exception is Xunit.Sdk.XunitException or InvalidOperationException or ArgumentException)
                {
                    failure = exception;
                }
            },
            maxStackSize: 1 << 20);
        thread.Start();
        thread.Join();
        Assert.Null(failure);
    }
}
