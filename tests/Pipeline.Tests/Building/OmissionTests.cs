using Pipeline.Compiled;
using Xunit;
using static Pipeline.Tests.Building.Shop;

namespace Pipeline.Tests.Building;

/// <summary>Nodes that the build left out, because it only warned of what it did not understand.</summary>
public class OmissionTests : BuildTest
{
    private static readonly Omission _reason = new("GEN3001", "models/broken.sql", 7, "Column 'x' does not exist in 'a'");
    private static readonly Model _a = Table("a", "select 1 as id");
    private static readonly Model _broken = Table("broken", "", "a") with { DuckDbOmission = _reason, SnowflakeOmission = _reason };
    private static readonly Model _reader = Table("reader", "select * from marts.broken", "broken");

    [Fact]
    public async Task A_node_is_skipped_with_its_reason_and_its_readers_with_its_name()
    {
        var results = await BuildAsync(_a, _broken, Test("unique__broken", _broken, "select 1"), _reader, Test("unique__reader", _reader, "select 1"), Table("last", "select 2 as id", "reader", "a"));

        Assert.Equal(
            [
                "a: Success SELECT 1",
                "broken: Skipped models/broken.sql:7: GEN3001: Column 'x' does not exist in 'a'",
                "unique__broken: Skipped broken is left out",
                "reader: Skipped broken is left out",
                "unique__reader: Skipped broken is left out",
                "last: Skipped broken is left out",
            ],
            Lines(results));
        Assert.DoesNotContain(results, result => result.FailsRun);
    }

    [Fact]
    public async Task What_is_left_out_on_the_other_dialect_runs() => Assert.Equal(
        ["a: Success SELECT 1"],
        Lines(await BuildAsync(_a with { SnowflakeOmission = _reason })));

    [Fact]
    public async Task A_reader_runs_on_what_is_there_when_the_node_is_not_selected()
    {
        await BuildAsync(Table("broken", "select 5 as id"));

        Assert.Equal(["reader: Success SELECT 1"], Lines(await BuildAsync(Project(_a, _broken, _reader), selected: ["reader"])));
    }

    [Fact]
    public async Task A_test_that_is_left_out_does_not_hold_its_model_back()
    {
        var test = Test("odd__a", _a, "") with { DuckDbOmission = _reason };

        Assert.Equal(["odd__a: Skipped models/broken.sql:7: GEN3001: Column 'x' does not exist in 'a'", "a: Success SELECT 1"], Lines(await BuildAsync(_a, test)));
    }

    [Fact]
    public async Task A_failure_beside_what_is_left_out_fails_the_run()
    {
        var results = await BuildAsync(Table("b", "select nothing"), _broken);

        Assert.Single(results, result => result.FailsRun);
    }
}
