using Pipeline.Compiled;
using Xunit;
using static Pipeline.Tests.Building.Shop;

namespace Pipeline.Tests.Building;

public class SeedTests : BuildTest
{
    private static readonly SeedRows _rows = new(2, static () => "1\ttwo\\u000alines\n2\t\\N\n3\tback\\\\slash\\ud83d\\ude00"u8);

    [Fact]
    public void Rows_are_read_as_they_were_written() => Assert.Equal(
        [["1", "two\nlines"], ["2", null], ["3", "back\\slash😀"]],
        _rows.Read());

    [Fact]
    public void A_seed_may_have_no_rows() => Assert.Empty(new SeedRows(2, static () => default).Read());

    [Fact]
    public async Task A_seed_is_loaded_tested_and_read()
    {
        var seed = Seed(_rows);
        var results = await BuildAsync(
            seed,
            Test("not_null__codes", seed, $"select * from {seed.Relation} where id is null"),
            Table("reader", $"select max(id) as id from {seed.Relation}", "codes"));

        Assert.Equal(["not_null__codes: Pass", "codes: Success INSERT 3", "reader: Success SELECT 1"], Lines(results));
        Assert.Equal("1|two\nlines\n2|null\n3|back\\slash😀", await QueryAsync("select id, name from marts.codes order by id"));
        Assert.Equal("INTEGER", await QueryAsync("select distinct typeof(id) from marts.codes"));
    }

    [Fact]
    public async Task A_seed_that_fails_its_test_stays_as_it_was()
    {
        await BuildAsync(Seed(_rows));
        var seed = Seed(new SeedRows(2, static () => "\\N\tx"u8));
        var results = await BuildAsync(seed, Test("not_null__codes", seed, $"select * from {seed.Relation} where id is null"));

        Assert.Equal(["not_null__codes: Fail Got 1 result, configured to fail if != 0", "codes: Error not published, what was there before stays: not_null__codes failed"], Lines(results));
        Assert.Equal("3", await QueryAsync("select count(*) from marts.codes"));
    }

    private static Model Seed(SeedRows rows)
    {
        var table = Table("codes", $"select * from marts.codes");
        SqlText create = $"create or replace table {table.Relation} as select cast(column1 as integer) as id, column2 as name from seed_rows";
        return table with { Seed = rows, DuckDb = table.DuckDb with { Create = create } };
    }
}
