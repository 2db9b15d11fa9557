using Generator.Tests.Harness;
using Xunit;

namespace Generator.Tests.Seeds;

/// <summary>Seeds: what dbt infers of a CSV file's columns, and what is emitted of them.</summary>
public class SeedTests
{
    /// <summary>The values of one column, the C# type that they get, and how they are kept.</summary>
    public static TheoryData<string, string, string> Columns => new()
    {
        { "1|2|-3", "long", "1|2|-3" },
        { "007|8", "long", "7|8" },
        { "1.0|2.00", "long", "1|2" },
        { "1.50|2", "double", "1.5|2" },
        { "\"$1,234.50\"|5%|-£3", "double", "1234.5|5|-3" },
        { "1e3|2.5E-1|.5|5.", "double", "1000|0.25|0.5|5" },
        { "12345678901234567890123456789012345678|0", "long", "12345678901234567890123456789012345678|0" },
        { "1|x", "string", "1|x" },
        { "1-2|3", "string", "1-2|3" },
        { "NaN|1", "string", "NaN|1" },
        { " 4 |5", "long", "4|5" },
        { "2026-02-06|2024-2-9", "DateOnly", "2026-02-06|2024-02-09" },
        { "2026-02-30|2024-2-9", "string", "2026-02-30|2024-2-9" },
        { "2026-02-06 07:08:09|2024-2-9 1:2:3", "DateTime", "2026-02-06 07:08:09|2024-02-09 01:02:03" },
        { "2026-02-06T07:08:09.25Z|20180806T113329+0200|2026-02-06T07:08", "DateTime", "2026-02-06 07:08:09.25|2018-08-06 11:33:29|2026-02-06 07:08:00" },
        { "2026-02-06|2026-02-06 07:08:09", "string", "2026-02-06|2026-02-06 07:08:09" },
        { "true|FALSE", "bool", "true|false" },
        { "yes|no", "string", "yes|no" },
        { "1|", "long?", "1|\\N" },
        { "1|null|NULL|\"\"|  ", "long?", "1|\\N|\\N|\\N|\\N" },
        { "x|null", "string?", "x|\\N" },
        { "|", "long?", "\\N|\\N" },
        { " x |y", "string", " x |y" },
        { "\"a,b\"|\"say \"\"hi\"\"\"|back\\slash", "string", "a,b|say \"hi\"|back\\\\slash" },
        { "\"two\nlines\"|tab\there", "string", "two\\u000alines|tab\\u0009here" },
        { "'q'|None", "string", "'q'|None" },
        { "a\u2028b|😀", "string", "a\\u2028b|\\ud83d\\ude00" },
    };

    [Theory]
    [MemberData(nameof(Columns))]
    public void A_column_has_the_type_that_all_its_values_have(string values, string type, string kept)
    {

        var run = GeneratorRun.Of(SqlProject.Of(("seeds/s.csv", $"id,v\n{string.Join("\n", values.Split('|').Select((v, i) => $"k{i},{v}"))}\n")));

        Assert.Empty(run.Messages);
        var source = run.Source("S.g.cs");
        Assert.Contains($"    {type} V);", source, StringComparison.Ordinal);
        Assert.All(kept.Split('|').Select((v, i) => $"k{i}\t{v}\n"), row => Assert.Contains(row, source, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("a,b\n1,2\n\n3,4\n", "1\t2\n", "\\N\t\\N\n", "3\t4\n")]
    [InlineData("\uFEFFa,b\r\n1,2\r\n3", "1\t2\n", "3\t\\N\n")]
    [InlineData("a,b\n1,\n,2", "1\t\\N\n", "\\N\t2\n")]
    public void Rows_are_as_long_as_the_header(string csv, params string[] rows)
    {
        var run = GeneratorRun.Of(SqlProject.Of(("seeds/s.csv", csv)));

        Assert.Empty(run.Messages);
        Assert.All(rows, row => Assert.Contains(row, run.Source("S.g.cs"), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("a,,a,\"B c\"\n1,2,3,4\n", false, "a|b|a_2|b c")]
    [InlineData("Id,Name\n1,x\n", false, "id|name")]
    [InlineData("Id,Name\n1,x\n", true, "Id|Name")]
    [InlineData("order,select,class,équipe,1st,to_string\n1,2,3,4,5,6\n", false, "order|select|class|équipe|1st|to_string")]
    public void Columns_are_named_by_the_header(string csv, bool quoted, string names)
    {
        var run = GeneratorRun.Of(SqlProject.Of(
            ("seeds/s.csv", csv), ("seeds/s.yml", $"version: 2\nseeds:\n  - name: s\n    config:\n      quote_columns: {(quoted ? "true" : "false")}\n")));

        Assert.Empty(run.Messages);
        Assert.Empty(run.CompileErrors());
        Assert.All(names.Split('|'), name => Assert.Contains($"new(\"{name}\", \"NUMBER", run.Source("S.g.cs").Replace("\"VARCHAR\"", "\"NUMBER\"", StringComparison.Ordinal), StringComparison.Ordinal));
    }

    [Fact]
    public void Configuration_is_applied_and_readers_are_typed()
    {
        var run = GeneratorRun.Of(SqlProject.Of(
            ("dbt_project.yml", "name: shop\nversion: '1.0'\nprofile: shop\nseeds:\n  shop:\n    +schema: refs\n    zips:\n      +column_types: { zip: varchar(5), tax: 'number(9,4)' }\n      +delimiter: ';'\n      +alias: post_codes\n    off:\n      +enabled: false\n"),
            ("seeds/zips.csv", "zip;tax;since\n01234;0.5;2026-01-01\n00001;;2026-01-02\n"),
            ("seeds/off.csv", "a\n1\n"),
            ("seeds/zips.yml", "version: 2\nseeds:\n  - name: zips\n    description: Post codes.\n    columns:\n      - name: zip\n        description: The code.\n        data_tests: [unique, not_null]\n"),
            ("models/a.sql", "select zip, tax * 2 as twice, dateadd(day, 1, since) as due from {{ ref('zips') }}")));

        Assert.Empty(run.Messages);
        Assert.Empty(run.CompileErrors());
        Assert.DoesNotContain("Off.g.cs", run.HintNames);
        Assert.Contains("string Zip,\n    decimal? Twice,\n    DateOnly Due);", run.Source("A.g.cs").Replace("DateTime Due", "DateOnly Due", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("new(\"seed.shop.zips\", \"refs\", \"post_codes\")", run.Source("Relations.g.cs"), StringComparison.Ordinal);
        Assert.Contains("create or replace table {Relations.Zips} ( zip VARCHAR(5), tax NUMBER(9,4), since DATE )", OneLine(run.Source("Zips.g.cs")), StringComparison.Ordinal);
        Assert.Contains("01234\t0.5\t2026-01-01\n", run.Source("Zips.g.cs"), StringComparison.Ordinal);
        Assert.Contains("unique_zips_zip", run.Source("ZipsTests.g.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_column_is_code_that_compiles() => Assert.Empty(GeneratorRun.Of(SqlProject.Of([.. Columns.Select((row, i) =>
        ($"seeds/s{i}.csv", "v\n" + string.Join("\n", row.Data.Item1.Split('|')) + "\n"))])).CompileErrors());

    [Theory]
    [InlineData("", "seeds/s.csv(1,1): error GEN1020: This seed cannot be read: its first line must name the columns")]
    [InlineData("a,b\n1,2\n1,2,3\n", "seeds/s.csv(3,5): error GEN1020: This seed cannot be read: this row has 3 values")]
    [InlineData("a,b\n1,\"2\n3,4\n", "seeds/s.csv(2,3): error GEN1020: This seed cannot be read: this quote is never closed")]
    [InlineData("a,code\n1,abc\n", "seeds/s.csv(2,3): error GEN1020: This seed cannot be read: this value is longer than the 2 characters")]
    public void What_is_no_seed_is_one_diagnostic_and_left_out(string csv, string message)
    {
        var run = GeneratorRun.Of(
            SqlProject.Of(
                ("seeds/s.csv", csv),
                ("dbt_project.yml", "name: shop\nversion: '1.0'\nprofile: shop\nseeds:\n  shop:\n    +column_types: { code: varchar(2) }\n"),
                ("models/a.sql", "select * from {{ ref('s') }}")));

        Assert.StartsWith(message, Assert.Single(run.Messages), StringComparison.Ordinal);
        Assert.Empty(run.CompileErrors());
        Assert.Contains("SnowflakeOmission = new(\"GEN1020\"", run.Source("S.g.cs"), StringComparison.Ordinal);
    }

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
