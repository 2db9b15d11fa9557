using DuckDB.NET.Data;
using Generator.Functions;
using Generator.Functions.Forms;
using Generator.Types;
using Xunit;

namespace Generator.Tests.Functions;

/// <summary>GROUPING stands only beside GROUP BY, so it is no line of a case table.</summary>
public sealed class GroupingTests
{
    [Fact]
    public void Grouping_sets_a_bit_for_each_expression_left_out()
    {
        var call = new FunctionCall([new FunctionArgument(SqlType.Integer), new FunctionArgument(SqlType.Integer)]);
        var form = FunctionCatalog.Find("grouping_id")!.DuckDb!.For(call)!.Value;
        var expression = string.Concat(form.Select(s => s switch { FormSegment.Text t => t.Value, FormSegment.Argument a => a.Index == 0 ? "x" : "y", _ => "" }));
        using var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"select string_agg(g, ',' order by g) from (select {expression} as g from (values (1, 2)) t(x, y) group by grouping sets ((x, y), (x), (y), ()))";

        Assert.Equal("0,1,2,3", command.ExecuteScalar());
    }
}
