using Generator.Syntax;
using Generator.Syntax.Lexing;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace Generator.Tests.Syntax;

/// <summary>What readers of the tree rely on: spans, folded names, equality, and the COPY INTO tree.</summary>
public class SyntaxTreeTests
{
    [Theory]
    [InlineData("select ^a.b^ from t")]
    [InlineData("select ^a:b.c[0]^ from t")]
    [InlineData("select ^(a + b) * c^ as x from t")]
    [InlineData("select (^a + b^) from t")]
    [InlineData("select ^x::int^ y")]
    [InlineData("select ^case when a then b end^ y")]
    [InlineData("select ^(select 1)^ y")]
    [InlineData("select ^sum(a) over (order by b)^ y")]
    [InlineData("select ^not a is null^ y")]
    [InlineData("select ^t.* exclude a^ from t")]
    public void An_expression_covers_its_text(string marked)
    {
        var (text, span) = Unmark(marked);
        Assert.Equal(span, Select(text).Items[0].Expression.Span);
    }

    [Theory]
    [InlineData("select a.^b^ from t")]
    [InlineData("select a.b.^\"C d\"^ from t")]
    public void A_column_has_its_own_span(string marked)
    {
        var (text, span) = Unmark(marked);
        Assert.Equal(span, Assert.IsType<ColumnReference>(Select(text).Items[0].Expression).Column.Span);
    }

    [Theory]
    [InlineData("select data:customer.^emial^::string")]
    [InlineData("select data:^customer^")]
    [InlineData("select data['a'][^'b'^]")]
    public void A_path_step_has_its_own_span(string marked)
    {
        var (text, span) = Unmark(marked);
        var expression = Select(text).Items[0].Expression;
        var path = Assert.IsType<PathExpression>(expression is CastExpression cast ? cast.Operand : expression);
        Assert.Equal(span, path.Steps[^1].Span);
    }

    [Fact]
    public void Unquoted_names_fold_to_upper_case_and_quoted_ones_do_not()
    {
        var items = Select("select Order_Id as x, \"Order_Id\" as \"x\", \"ORDER_ID\"").Items;
        var names = items.Select(item => ((ColumnReference)item.Expression).Column).ToArray();
        Assert.Equal(["ORDER_ID", "Order_Id", "ORDER_ID"], names.Select(name => name.Name));
        Assert.Equal(["Order_Id", "Order_Id", "ORDER_ID"], names.Select(name => name.Text));
        Assert.True(names[0] == names[2]);
        Assert.False(names[0] == names[1]);
        Assert.Equal("x", items[1].Alias!.Name);
    }

    [Theory]
    [InlineData("date_trunc('day', a.B)", "DATE_TRUNC( 'day' ,A.b )", true)]
    [InlineData("cast(a as int)", "(a)::INT", true)]
    [InlineData("data:Field", "data:field", false)]
    [InlineData("a + b", "b + a", false)]
    [InlineData("'x'", "'X'", false)]
    [InlineData("current_date", "current_date()", true)]
    public void Expressions_are_equal_when_they_say_the_same(string left, string right, bool areEqual) =>
        Assert.Equal(areEqual, Select($"select {left}").Items[0].Expression == Select($"select   {right}").Items[0].Expression);

    [Fact]
    public void A_copy_keeps_its_options()
    {
        var copy = Assert.IsType<CopyStatement>(Assert.Single(SqlParser.Parse(
            "copy into raw.t (a) from @raw.s/\"x\"/2026/ file_format = (type = json strip_outer_array = true) on_error = skip_file files = ('a', 'b')").Statements));
        var stage = Assert.IsType<CopyFromStage>(copy.Source).Location;
        Assert.Equal((StageKind.Named, "raw.s", "\"x\"/2026/"), (stage.Kind, stage.Name!.ToString(), stage.Path));
        Assert.Equal("SKIP_FILE", Assert.IsType<OptionWord>(copy.Option("ON_ERROR")).Word.Last.Name);
        var format = Assert.IsType<OptionGroup>(copy.Option("FILE_FORMAT"));
        Assert.Equal(new BooleanLiteral(default, true), Assert.IsType<OptionLiteral>(format.Option("STRIP_OUTER_ARRAY")).Value);
        Assert.Equal(2, Assert.IsType<OptionList>(copy.Option("FILES")).Items.Count);
        Assert.Null(copy.Option("PATTERN"));
    }

    [Theory]
    [InlineData("create or replace stage if not exists raw.s url = 'x'", "create stage", "raw.s")]
    [InlineData("create storage integration i type = external_stage", "create storage integration", "i")]
    [InlineData("create or replace file format raw.f type = json", "create file format", "raw.f")]
    [InlineData("alter table t add column a int", "alter table", "t")]
    [InlineData("drop view if exists \"My View\"", "drop view", "\"My View\"")]
    [InlineData("use schema raw", "use schema", "raw")]
    [InlineData("grant select on t to r", "grant", null)]
    [InlineData("create table t clone u", "create table", "t")]
    [InlineData("with p as procedure (x int) returns int as $$ begin return x; end $$ call p(1)", "with", null)]
    [InlineData("put file:///tmp/a.csv @~/staged", "put", null)]
    [InlineData("insert into identifier('t') values (1)", "insert", null)]
    public void Other_statements_say_what_they_do(string text, string keywords, string? name)
    {
        var statement = Assert.IsType<OpaqueStatement>(Assert.Single(SqlParser.Parse(text + ";").Statements));
        Assert.Equal((keywords, name, text), (statement.Keywords, statement.Name?.ToString(), statement.Text));
    }

    [Fact]
    public void Every_keyword_is_found_in_any_case()
    {
        foreach (var keyword in Enum.GetValues<Keyword>().Skip(1))
        {
            var text = KeywordTable.Text(keyword);
            Assert.Equal(keyword, KeywordTable.Find(text, 0, text.Length));
            Assert.Equal(keyword, KeywordTable.Find(text.ToUpperInvariant(), 0, text.Length));
            Assert.Equal(Keyword.None, KeywordTable.Find(text + "_", 0, text.Length + 1));
        }
    }

    private static SelectQuery Select(string text)
    {
        var tree = SqlParser.ParseQuery(text);
        Assert.Empty(tree.Diagnostics);
        return Assert.IsType<SelectQuery>(Assert.IsType<QueryStatement>(tree.Statements[0]).Query.Body);
    }

    private static (string Text, TextSpan Span) Unmark(string marked)
    {
        var start = marked.IndexOf('^', StringComparison.Ordinal);
        var end = marked.LastIndexOf('^') - 1;
        return (marked.Replace("^", "", StringComparison.Ordinal), TextSpan.FromBounds(start, end));
    }
}
