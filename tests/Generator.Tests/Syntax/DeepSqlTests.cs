using Xunit;

namespace Generator.Tests.Syntax;

/// <summary>Whatever is deep, long or rubbish ends in SQL or a diagnostic, on a stack of 1 MB and through every stage.</summary>
public class DeepSqlTests
{
    public static TheoryData<string, string> Texts => new()
    {
        { "parentheses", "select " + Repeat("(", 10_000) + "1" + Repeat(")", 10_000) },
        { "operators", "select 1" + Repeat(" + 1", 10_000) },
        { "concatenations", "select a" + Repeat(" || b", 900) + " from orders" },
        { "conjunction", "select a from orders where a = 1" + Repeat(" and a <> 2", 20_000) },
        { "cases", "select " + Repeat("case when a then ", 5_000) + "1" + Repeat(" end", 5_000) + " from orders" },
        { "subqueries", Repeat("select * from (", 5_000) + "select 1" + Repeat(")", 5_000) },
        { "common table expressions", "with a0 as (select 1 as x)" + string.Concat(Enumerable.Range(1, 5_000).Select(i => $", a{i} as (select x from a{i - 1})")) + " select x from a5000" },
        { "nested common table expressions", Repeat("with a as (", 5_000) + "select 1" + Repeat(") select * from a", 5_000) },
        { "list", "select a from orders where a in (1" + Repeat(", 1", 20_000) + ")" },
        { "unions", "select 1" + Repeat(" union all select 1", 20_000) },
        { "joins", "select 1 from orders" + Repeat(" cross join orders", 2_000) },
        { "columns", "select a" + Repeat(", a", 20_000) + " from orders" },
        { "predicates", "select a" + Repeat(" is null", 10_000) + " from orders" },
        { "casts", "select a" + Repeat("::int", 10_000) + " from orders" },
        { "signs", "select " + Repeat("- ", 10_000) + "1" },
        { "nested calls", "select " + Repeat("abs(", 10_000) + "1" + Repeat(")", 10_000) },
        { "nested arrays", "select " + Repeat("[", 10_000) + Repeat("]", 10_000) },
        { "row patterns", "select * from t match_recognize (pattern (" + Repeat("(", 10_000) + "a" + Repeat(")", 10_000) + ") define a as true)" },
        { "quantifiers", "select * from t match_recognize (pattern (a" + Repeat("?", 10_000) + ") define a as true)" },
        { "a comment of a megabyte", "select 1 /* " + new string('x', 1_000_000) + " */" },
        { "a string of a megabyte", "select '" + new string('x', 1_000_000) + "' as x" },
        { "a megabyte of one word", new string('x', 1_000_000) },
        { "binary", new string([.. Enumerable.Range(0, 200_000).Select(i => (char)(i * 31 % 256))]) },
        { "surrogates", "select '\uD800' as \"\uDC00\", \uD83D from t\uDFFF" },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void Goes_through_every_stage(string what, string text)
    {
        Assert.NotEmpty(what);
        SmallStack.Run(TimeSpan.FromSeconds(60), [text], text => Compile.All(text));
    }

    private static string Repeat(string text, int count) => string.Concat(Enumerable.Repeat(text, count));
}
