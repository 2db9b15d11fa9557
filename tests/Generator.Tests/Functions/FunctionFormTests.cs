using Generator.Functions;
using Generator.Functions.Dates;
using Generator.Functions.Forms;
using Generator.Types;
using Xunit;

namespace Generator.Tests.Functions;

/// <summary>How forms are chosen and filled, and what has none.</summary>
public sealed class FunctionFormTests
{
    [Theory]
    [InlineData("COALESCE(1, 2, 3)", "coalesce(<0>, <1>, <2>)")]
    [InlineData("CONCAT('a', 'b', 'c')", "(<0!> || <1!> || <2!>)")]
    [InlineData("IFF(true, 1, 2)", "case when <0> then <1> else <2> end")]
    [InlineData("DECODE(1, 2, 3, 4)", "case when <0!> is not distinct from <1!> then <2> else <3> end")]
    [InlineData("DATEDIFF(mm, date '2020-01-01', date '2020-01-02')", "date_diff('month', <1>, <2>)")]
    [InlineData("DATEADD(day, 1, date '2020-01-01')", "(<2!> + <1!>)")]
    [InlineData("DATEADD(day, ~1, date '2020-01-01')", "(<2!> + cast(<1> as integer))")]
    [InlineData("SUM({1})", "sum(<distinct><0>)<over>")]
    [InlineData("LISTAGG({'a'}, ',') within {1}", "coalesce(string_agg(<distinct><0>, <1><order>)<over>, '')")]
    [InlineData("TO_DATE('2020-01-01')", "<cast 0>")]
    [InlineData("TRY_TO_DATE('2020-01-01')", "<try_cast 0>")]
    [InlineData("GET_PATH(variant '1', 'a[0].b''c')", "json_extract(<0>, '$.\"a\"[0].\"b''c\"')")]
    [InlineData("SUBSTR('abc', 2, 1)", "substr(<0>, <1>, <2>)")]
    [InlineData("LEFT('abc', ~number(38,0) 2)", "left(<0>, case when <1!> < 0 then 0 else cast(<1> as bigint) end)")]
    public void A_form_is_filled(string call, string expected) => Assert.Equal(expected, Fill(call));

    [Theory]
    [InlineData("SOUNDEX('a')")]
    [InlineData("TO_VARCHAR(12.5, '9.9EE')")]
    [InlineData("TO_VARCHAR(date '2020-01-01', ~'YYYY')")]
    [InlineData("TO_VARCHAR(timestamp '2020-01-01', 'YYYY TZH')")]
    [InlineData("GET_PATH(variant '1', ~'a.b')")]
    [InlineData("GET_PATH(variant '1', 'a[')")]
    [InlineData("REGEXP_LIKE('a', 'a', ~'m')")]
    [InlineData("REGEXP_LIKE('a', 'a', 'x')")]
    [InlineData("REGEXP_SUBSTR('a', 'a+?')")]
    [InlineData("REGEXP_SUBSTR('a', 'a{2}?')")]
    [InlineData("REGEXP_INSTR('a', '(a)+', 1, 1, 0, 'e')")]
    [InlineData("REGEXP_INSTR('a', 'a|(b)', 1, 1, 0, 'e')")]
    [InlineData("CONVERT_TIMEZONE('Asia/Tokyo', timestamp '2020-01-01')")]
    [InlineData("SHA2('a', 512)")]
    [InlineData("DATEADD(nanosecond, 1, timestamp '2020-01-01')")]
    [InlineData("DATEDIFF(dayofweek, date '2020-01-01', date '2020-01-01')")]
    public void What_DuckDB_cannot_say_alike_has_no_form(string call) => Assert.Null(Fill(call));

    [Theory]
    [InlineData("YYYY-MM-DD", "strftime(<0>, '%Y-%m-%d')")]
    [InlineData("yyyy/mm/dd hh24:mi:ss", "strftime(<0>, '%Y/%m/%d %H:%M:%S')")]
    [InlineData("DD-MON-YY", "strftime(<0>, '%d-%b-%y')")]
    [InlineData("YYYY\"y\"MM", "strftime(<0>, '%Yy%m')")]
    [InlineData("100% YYYY", "strftime(<0>, '100%% %Y')")]
    [InlineData("HH12:MI AM", "strftime(<0>, '%I:%M %p')")]
    [InlineData("SS.FF3", "strftime(<0>, '%S.%g')")]
    [InlineData("SS.FF2", "(strftime(<0>, '%S.') || left(strftime(<0>, '%f'), 2))")]
    [InlineData("SS.FF", "strftime(<0>, '%S.%f000')")]
    [InlineData("D/MO/Y H:ME:S", "strftime(<0>, '%-d/%-m/%-y %-H:%-M:%-S')")]
    [InlineData("HH24 hours", "strftime(<0>, '%H hours')")]
    [InlineData("TZH:TZM", null)]
    [InlineData("", "''")]
    public void Format_models_become_strftime(string model, string? text) => Assert.Equal(text, Fill($"TO_CHAR(timestamp '2020-01-01', '{model}')"));

    [Theory]
    [InlineData("YYYY-MM-DD", "strptime(<0>, '%Y-%m-%d')")]
    [InlineData("DD-MON-YYYY", "strptime(<0>, ['%d-%b-%Y', '%d-%B-%Y'])")]
    [InlineData("HH24:MI", "strptime('1970 ' || <0!>, '%Y %H:%M')")]
    [InlineData("YYYY-MM-DD HH24:MI:SS TZH:TZM", "strptime(regexp_replace(<0>, ' *([+-][0-9]{1,2}(:?[0-9]{2})?|Z)? *$', ''), '%Y-%m-%d %H:%M:%S')")]
    [InlineData("YYYY TZH MM", null)]
    public void Format_models_become_strptime(string model, string? text) => Assert.Equal(text, Fill($"TO_TIMESTAMP(~'x', '{model}')"));

    [Theory]
    [InlineData("a", "$.\"a\"")]
    [InlineData("a.b[0].c", "$.\"a\".\"b\"[0].\"c\"")]
    [InlineData("['a b'][\"c\"]", "$.\"a b\".\"c\"")]
    [InlineData("a:b", "$.\"a\".\"b\"")]
    [InlineData("\"x.y\".z", "$.\"x.y\".\"z\"")]
    [InlineData("a..b", null)]
    [InlineData("a[x]", null)]
    [InlineData("a[0", null)]
    [InlineData("['a", null)]
    public void Paths_become_JSON_paths(string path, string? json) => Assert.Equal(json, JsonPath.FromSnowflake(path));

    [Fact]
    public void Every_date_part_has_a_word_and_a_DuckDB_name() =>
        Assert.All(Enum.GetValues<DatePart>(), part =>
        {
            Assert.Contains(DateParts.Names, word => DateParts.Find(word) == part);
            Assert.NotEmpty(DateParts.DuckDbName(part));
        });

    [Theory]
    [InlineData("MON", DatePart.Month)]
    [InlineData("m", DatePart.Minute)]
    [InlineData("weekday", DatePart.DayOfWeek)]
    [InlineData("epoch", DatePart.EpochSecond)]
    public void Words_for_date_parts_are_found_case_ignored(string word, object part) => Assert.Equal(part, DateParts.Find(word));

    private static string? Fill(string line)
    {
        var @case = FunctionCase.Parse($"{line} -> ");
        return FunctionCatalog.Find(@case.Name)!.DuckDb?.For(@case.Call(mayBeEmpty: true)) is { } segments ? string.Concat(segments.Select(Show)) : null;
    }

    private static string Show(FormSegment segment) => segment switch
    {
        FormSegment.Text text => text.Value,
        FormSegment.Argument argument => $"<{argument.Index}{(argument.IsOperand ? "!" : "")}>",
        FormSegment.Cast cast => $"<{(cast.IsTry ? "try_cast" : "cast")} {cast.Index}>",
        FormSegment.ResultType => "<type>",
        _ => $"<{segment.GetType().Name.ToLowerInvariant()}>",
    };
}
