using Generator.Functions;
using Generator.Types;
using Xunit;

namespace Generator.Tests.Functions;

/// <summary>What the catalogue says of calls that do not fit, and that it is as lenient as Snowflake's own coercion.</summary>
public sealed class FunctionResolutionTests
{
    [Theory]
    [InlineData("LEFT('abc')", "-1: takes 2 arguments (value, length), not 1")]
    [InlineData("NVL('a', 'b', 'c')", "-1: takes 2 arguments (value, fallback), not 3")]
    [InlineData("ABS()", "-1: takes 1 argument (value), not 0")]
    [InlineData("COALESCE(1)", "-1: takes at least 2 arguments (first, second, [rest, …]), not 1")]
    [InlineData("GREATEST()", "-1: takes at least 1 argument (values, …), not 0")]
    [InlineData("SUBSTR('a')", "-1: takes 2 or 3 arguments (value, start, [length]), not 1")]
    [InlineData("REGEXP_REPLACE('a')", "-1: takes 2 to 6 arguments (subject, pattern, [replacement], [position], [occurrence], [parameters]), not 1")]
    [InlineData("CONVERT_TIMEZONE('UTC')", "-1: takes 2 or 3 arguments (target, value) or (source, target, value), not 1")]
    [InlineData("SUM(date '2020-01-01')", "0: takes a number as argument 1 (value), not DATE")]
    [InlineData("SUM(true)", "0: takes a number as argument 1 (value), not BOOLEAN")]
    [InlineData("ROUND(1, array '[]')", "1: takes a number as argument 2 (scale), not ARRAY")]
    [InlineData("UPPER(array '[]')", "0: takes a string as argument 1 (value), not ARRAY")]
    [InlineData("MONTH(true)", "0: takes a date, time or timestamp as argument 1 (value), not BOOLEAN")]
    [InlineData("ARRAY_CAT('a', array '[]')", "0: takes an array as argument 1 (left), not VARCHAR")]
    [InlineData("DATEDIFF(mnth, date '2020-01-01', date '2020-01-02')", "0: does not know the date or time part 'mnth'; did you mean 'month'?")]
    [InlineData("DATE_TRUNC('banana', date '2020-01-01')", "0: does not know the date or time part 'banana'")]
    [InlineData("TRUNC(date '2020-01-01', 'banana')", "1: does not know the date or time part 'banana'")]
    public void A_call_that_does_not_fit_is_one_problem(string call, string expected)
    {
        var problem = Assert.Single(Resolve(call).Problems);
        Assert.Equal(expected, $"{problem.Argument}: {problem.Message}");
    }

    [Theory]
    [InlineData("SUM(variant '1')")]
    [InlineData("SUM('1')")]
    [InlineData("SUM(null)")]
    [InlineData("UPPER(12)")]
    [InlineData("UPPER(true)")]
    [InlineData("UPPER(date '2020-01-01')")]
    [InlineData("UPPER(variant '1')")]
    [InlineData("LENGTH(binary 'AB')")]
    [InlineData("DATEDIFF('month', '2020-01-01', timestamp '2020-01-02')")]
    [InlineData("DATEADD(DD, '1', variant '1')")]
    [InlineData("ARRAY_SIZE(object '{}')")]
    [InlineData("IFF(1, 2, 3)")]
    [InlineData("BOOLAND_AGG({1, 0})")]
    [InlineData("TRUNC(timestamp '2020-01-01', MM)")]
    [InlineData("OBJECT_CONSTRUCT()")]
    [InlineData("COUNT()")]
    [InlineData("AI_COMPLETE('model', array '[]', true)")]
    public void What_Snowflake_coerces_is_no_problem(string call) => Assert.Empty(Resolve(call).Problems);

    [Fact]
    public void Named_arguments_find_their_parameters_in_any_order()
    {
        var flatten = FunctionCatalog.Find("flatten")!;
        var resolution = FunctionCatalog.Resolve(
            flatten,
            [new FunctionArgument(SqlType.Boolean, Constant: "true", Name: "OUTER"), new FunctionArgument(SqlType.Variant, Name: "input")]);

        Assert.Empty(resolution.Problems);
        Assert.Equal([2, 0], resolution.Parameters);
    }

    [Fact]
    public void A_misspelt_argument_name_gets_a_suggestion()
    {
        var resolution = FunctionCatalog.Resolve(FunctionCatalog.Find("flatten")!, [new FunctionArgument(SqlType.Variant, Name: "inptu")]);

        var problem = Assert.Single(resolution.Problems);
        Assert.Equal((CallProblemKind.UnknownArgumentName, 0, "has no argument named 'inptu'; did you mean 'input'?"), (problem.Kind, problem.Argument, problem.Message));
    }

    private static FunctionResolution Resolve(string call)
    {
        var @case = FunctionCase.Parse($"{call} -> ");
        return FunctionCatalog.Resolve(FunctionCatalog.Find(@case.Name)!, [.. @case.Arguments.Select(a => a.AsArgument())]);
    }
}
