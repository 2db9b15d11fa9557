using Generator.Binding;
using Generator.Binding.Lineage;
using Generator.Syntax;
using Generator.Tests.Syntax;
using Xunit;

namespace Generator.Tests.Binding;

/// <summary>The binder gets through whatever the parser gives it.</summary>
public class BindingRobustnessTests
{
    private static readonly SchemaFile Schemas = SchemaFile.Load("schemas.txt");

    public static TheoryData<string> SyntaxTopics => ["copy", "errors", "expressions", "from", "functions", "literals", "queries", "select", "statement_errors", "statements"];

    public static TheoryData<string, string, string> LongQueries => new()
    {
        { "select a from t where a = 1", " and b is not null", "" },
        { "select a from t where a = 1", " or b > 2", "" },
        { "select 1", " + a", " as x from t group by 1" },
        { "select a", " || 'x'", " as x from t" },
        { "select a from t", " union all select a from t", "" },
        { "select 1 as x from t", " join t", "" },
        { "select a", ", b + 1", " from t" },
    };

    [Theory]
    [MemberData(nameof(SyntaxTopics))]
    public void Binds_every_case_of_the_parser_with_words_dropped(string topic)
    {
        foreach (var golden in GoldenCase.Read(topic))
        {
            Bind(golden.Input);
            var words = golden.Input.Split(' ');
            for (var i = 0; i < words.Length; i += 4)
            {
                Bind(string.Join(' ', words.Where((_, j) => j != i)));
            }
        }
    }

    [Theory]
    [MemberData(nameof(LongQueries))]
    public void Binds_long_queries_on_a_small_stack(string start, string repeated, string end)
    {
        var sql = start + string.Concat(Enumerable.Repeat(repeated, 900)) + end;
        var thread = new Thread(() => Bind(sql), 1 << 20);
        thread.Start();
        Assert.True(thread.Join(TimeSpan.FromSeconds(20)));
    }

    [Fact]
    public void A_query_too_deep_for_the_stack_is_one_diagnostic()
    {
        // The parser's limit keeps trees within a stack of 1 MB; no stack holds this one, whatever its frames measure.
        var tree = SqlParser.ParseQuery("select a as x");
        var statement = (QueryStatement)tree.Statements[0];
        var select = (SelectQuery)statement.Query.Body;
        var item = select.Items[0];
        var deep = Enumerable.Range(0, 100_000).Aggregate(item.Expression, (operand, _) => new UnaryExpression(item.Span, UnaryOperator.Not, operand));
        var query = statement.Query with { Body = select with { Items = [item with { Expression = deep }] } };

        var model = Binder.BindModel(tree with { Statements = [statement with { Query = query }] }, [], Schemas);

        Assert.Equal("GEN3023", Assert.Single(model.Diagnostics).Descriptor.Id);
        Assert.True(model.Query.IsOpen);
    }

    private static void Bind(string sql)
    {
        var script = Binder.BindStatements(SqlParser.Parse(sql), [], Schemas);
        Assert.False(script.Statements.Items.IsDefault);
        LineageCollector.Collect(Binder.BindModel(SqlParser.ParseQuery(sql), [], Schemas).Query);
    }
}
