using Generator.Functions;
using Generator.Types;
using Xunit;

namespace Generator.Tests.Functions;

/// <summary>Result types and nullability that the rows infer. In a column's values <c>null</c> makes it nullable.</summary>
public sealed class FunctionRuleTests
{
    [Theory]
    [InlineData("COALESCE(1, 2.50)", "NUMBER(3,2)", false)]
    [InlineData("COALESCE(number null, 2)", "NUMBER(38,0)", false)]
    [InlineData("COALESCE(date null, timestamp null)", "TIMESTAMP_NTZ", true)]
    [InlineData("IFF(boolean null, 'a', 'b')", "VARCHAR", false)]
    [InlineData("IFF(true, 'a', null)", "VARCHAR", true)]
    [InlineData("NVL2(varchar null, 1, 2)", "NUMBER(1,0)", false)]
    [InlineData("NULLIF(1, 2)", "NUMBER(1,0)", true)]
    [InlineData("ZEROIFNULL(number(10,2) null)", "NUMBER(10,2)", false)]
    [InlineData("GREATEST(1, number null)", "NUMBER(38,0)", true)]
    [InlineData("DECODE(1, 1, 10, 2, 20.5)", "NUMBER(3,1)", true)]
    [InlineData("EQUAL_NULL(1, null)", "BOOLEAN", false)]
    [InlineData("COUNT({1, null})", "NUMBER(18,0)", false)]
    [InlineData("SUM(number(10,2) {1, 2})", "NUMBER(22,2)", false)]
    [InlineData("SUM(number(10,2) {1, null})", "NUMBER(22,2)", true)]
    [InlineData("SUM(float {1})", "FLOAT", false)]
    [InlineData("SUM(variant {'1'})", "FLOAT", false)]
    [InlineData("SUM(number {})", "NUMBER(38,0)", true)]
    [InlineData("AVG(number(10,2) {1})", "NUMBER(28,8)", false)]
    [InlineData("AVG(number(38,0) {1})", "NUMBER(38,6)", false)]
    [InlineData("AVG(number(20,10) {1})", "NUMBER(34,12)", false)]
    [InlineData("MEDIAN(number(10,2) {1})", "NUMBER(13,5)", false)]
    [InlineData("MIN(date {null})", "DATE", true)]
    [InlineData("PERCENTILE_CONT(0.5) within number(10,2) {1}", "NUMBER(13,5)", false)]
    [InlineData("PERCENTILE_DISC(0.5) within number(10,2) {null}", "NUMBER(10,2)", true)]
    [InlineData("LISTAGG(varchar {null})", "VARCHAR", false)]
    [InlineData("ARRAY_AGG({null})", "ARRAY", false)]
    [InlineData("STDDEV({1})", "FLOAT", true)]
    [InlineData("LAG({1}) over (order by 1)", "NUMBER(1,0)", true)]
    [InlineData("ROW_NUMBER() over (order by 1)", "NUMBER(18,0)", false)]
    [InlineData("ROUND(number(10,3) 1, 1)", "NUMBER(11,1)", false)]
    [InlineData("ROUND(number(10,3) 1)", "NUMBER(11,0)", false)]
    [InlineData("ROUND(number(10,3) 1, -1)", "NUMBER(11,0)", false)]
    [InlineData("ROUND(number(10,3) 1, ~1)", "NUMBER(11,3)", false)]
    [InlineData("ROUND(float 1, 1)", "FLOAT", false)]
    [InlineData("DIV0(number(10,2) 1, number(10,2) 3)", "NUMBER(18,8)", false)]
    [InlineData("MOD(number(10,2) 1, number(4,3) 3)", "NUMBER(11,3)", false)]
    [InlineData("LENGTH('a')", "NUMBER(18,0)", false)]
    [InlineData("SPLIT_PART('a', 'b', 1)", "VARCHAR", false)]
    [InlineData("STRTOK('a', 'b', 1)", "VARCHAR", true)]
    [InlineData("LEFT(binary 'AB', 1)", "BINARY", false)]
    [InlineData("REGEXP_SUBSTR('a', 'b')", "VARCHAR", true)]
    [InlineData("DATEADD(day, 1, date '2020-01-01')", "DATE", false)]
    [InlineData("DATEADD(hour, 1, date '2020-01-01')", "TIMESTAMP_NTZ", false)]
    [InlineData("DATEADD(hour, 1, timestamp_tz '2020-01-01')", "TIMESTAMP_TZ", false)]
    [InlineData("DATEADD(day, 1, '2020-01-01')", "TIMESTAMP_NTZ", false)]
    [InlineData("DATEADD(day, number null, date '2020-01-01')", "DATE", true)]
    [InlineData("DATE_TRUNC(month, date null)", "DATE", true)]
    [InlineData("DATEDIFF(day, date '2020-01-01', date null)", "NUMBER(18,0)", true)]
    [InlineData("LAST_DAY(timestamp '2020-01-01')", "DATE", false)]
    [InlineData("CONVERT_TIMEZONE('UTC', timestamp '2020-01-01')", "TIMESTAMP_TZ", false)]
    [InlineData("CONVERT_TIMEZONE('UTC', 'UTC', timestamp '2020-01-01')", "TIMESTAMP_NTZ", false)]
    [InlineData("TO_NUMBER('1')", "NUMBER(38,0)", false)]
    [InlineData("TO_NUMBER('1', 10, 2)", "NUMBER(10,2)", false)]
    [InlineData("TO_NUMBER('1', '9.99', 10, 2)", "NUMBER(10,2)", false)]
    [InlineData("TRY_TO_NUMBER('1')", "NUMBER(38,0)", true)]
    [InlineData("TO_DATE('2020-01-01')", "DATE", false)]
    [InlineData("TRY_TO_TIMESTAMP('x')", "TIMESTAMP_NTZ", true)]
    [InlineData("TO_VARCHAR(1)", "VARCHAR", false)]
    [InlineData("PARSE_JSON('1')", "VARIANT", true)]
    [InlineData("GET_PATH(variant '1', 'a')", "VARIANT", true)]
    [InlineData("OBJECT_CONSTRUCT('a', null)", "OBJECT", false)]
    [InlineData("ARRAY_SIZE(array '[]')", "NUMBER(18,0)", false)]
    [InlineData("HASH(null)", "NUMBER(19,0)", false)]
    [InlineData("CURRENT_DATE()", "DATE", false)]
    [InlineData("CURRENT_TIMESTAMP()", "TIMESTAMP_LTZ", false)]
    public void Rows_infer_type_and_nullability(string line, string type, bool isNullable)
    {
        var @case = FunctionCase.Parse($"{line} -> ");
        var definition = FunctionCatalog.Find(@case.Name)!;
        var call = @case.Call(@case.IsWithoutRows);

        Assert.Equal((type, isNullable), (SqlTypeDisplay.Of(definition.Result.Of(call)), definition.Nullability.Of(call)));
    }

    [Fact]
    public void An_unknown_argument_makes_only_what_depends_on_it_unknown()
    {
        var unknown = new FunctionCall([new FunctionArgument(SqlType.Unknown)]);

        Assert.Equal(SqlType.Unknown, FunctionCatalog.Find("sum")!.Result.Of(unknown));
        Assert.Equal(SqlType.Unknown, FunctionCatalog.Find("max")!.Result.Of(unknown));
        Assert.Equal(SqlType.Varchar, FunctionCatalog.Find("upper")!.Result.Of(unknown));
    }

    [Fact]
    public void An_aggregate_over_rows_that_may_be_none_may_be_null()
    {
        var call = new FunctionCall([new FunctionArgument(SqlType.Float, Nullable: false)], MayBeEmpty: true);

        Assert.True(FunctionCatalog.Find("sum")!.Nullability.Of(call));
        Assert.False(FunctionCatalog.Find("count")!.Nullability.Of(call));
        Assert.False(FunctionCatalog.Find("sum")!.Nullability.Of(call with { MayBeEmpty = false }));
    }
}
