using Generator.Binding.Tree;
using Generator.Dialects.DuckDb;
using Generator.Syntax;
using Generator.Types;
using Xunit;

namespace Generator.Tests.Dialects;

/// <summary>Lowering never brings the compiler down.</summary>
public sealed class DepthTests
{
    [Fact]
    public void A_chain_too_deep_for_the_stack_is_a_diagnostic()
    {
        var query = TestSql.Parse("select units = 1 as is_one from {staging.orders}").Bind();
        var select = (BoundSelect)query.Body;
        var column = (BoundSelectColumn)select.Items[0];
        var chain = column.Expression;
        for (var i = 0; i < 100_000; i++)
        {
            chain = new BoundBinary(column.Span, SqlType.Boolean, false, BinaryOperator.Or, chain, column.Expression);
        }

        var lowered = DuckDbQuery.Of(query with { Body = select with { Items = [column with { Expression = chain }] } }, TestSql.Environment);

        Assert.Equal("GEN3902", Assert.Single(lowered.Diagnostics).Descriptor.Id);
    }
}
