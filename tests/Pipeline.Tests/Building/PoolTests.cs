using System.Globalization;
using Pipeline.Building;
using Pipeline.Commands;
using Pipeline.Compiled;
using Pipeline.Reporting;
using Xunit;
using static Pipeline.Tests.Building.Shop;

namespace Pipeline.Tests.Building;

public class PoolTests : BuildTest
{
    private const string Work = "select count(*) as n from range(3000000)";

    [Fact]
    public async Task A_pool_limits_its_nodes_and_no_others()
    {
        var heavy = Enumerable.Range(0, 4).Select(Node (i) => In("heavy", Table($"heavy{i}", Work)));
        var light = Enumerable.Range(0, 4).Select(Node (i) => Table($"light{i}", Work));
        var options = new BuildOptions { Threads = 4, Pools = new Pools(new Dictionary<string, int> { ["warehouse"] = 5, ["heavy"] = 1 }) };
        var results = await BuildAsync(Project([.. heavy, .. light]), options: options);

        Assert.All(results, result => Assert.Equal(NodeStatus.Success, result.Status));
        Assert.Equal(1, AtOnce(results.Where(result => result.Node.Name.StartsWith("heavy", StringComparison.Ordinal))));
        Assert.InRange(AtOnce(results), 2, 4);
    }

    [Fact]
    public async Task The_warehouse_has_a_pool_of_its_own()
    {
        var options = new BuildOptions { Threads = 6, Pools = new Pools(new Dictionary<string, int> { ["warehouse"] = 2 }) };
        var results = await BuildAsync(Project([.. Enumerable.Range(0, 6).Select(Node (i) => Table($"t{i}", Work))]), options: options);

        Assert.Equal(2, AtOnce(results));
    }

    [Theory]
    [InlineData("", "c a b d")]
    [InlineData("a=1 d=100", "c d b a")]
    [InlineData("a=50 b=1 c=1 d=1", "a c b d")]
    public async Task Of_those_that_could_run_the_one_on_the_longest_path_does(string seconds, string order)
    {
        // Only d needs another, c; what is not known counts as the average.
        var known = seconds.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=')).ToDictionary(pair => Id(pair[0]), pair => double.Parse(pair[1], CultureInfo.InvariantCulture));
        await BuildAsync(Project(Table("a", "select 1 as id"), Table("b", "select 1 as id"), Table("c", "select 1 as id"), Table("d", "select 1 as id", "c")), threads: 1, seconds: known);

        Assert.Equal(order, string.Join(' ', Events.OfType<NodeStarted>().Select(e => e.UniqueId.Split('.')[^1])));
    }

    [Fact]
    public void A_pool_that_there_is_not_is_refused()
    {
        var plan = BuildPlan.For(Project(In("hevy", Table("t", Work))), new HashSet<string> { Id("t") });
        var error = Assert.Throws<UsageException>(() => plan.Schedule(new Pools(new Dictionary<string, int> { ["warehouse"] = 5, ["heavy"] = 1 }), new Dictionary<string, double>()));

        Assert.Equal("models/marts/t.sql: t names pool 'hevy', and there are heavy, warehouse. Configure it: Pipeline:Pools:hevy.", error.Message);
    }

    [Fact]
    public async Task The_first_failure_may_end_the_run()
    {
        var endless = Table("endless", "select count(*) as n from range(100000000) as a, range(100000) as b where a.range * b.range % 7 = 3");
        var bad = Table("bad", "select cast('x' as integer) as id from range(1) where (select count(*) from range(20000000)) > 0");
        var results = await BuildAsync(
            Project(endless, Test("t__endless", endless, "select 1"), bad, Table("reader", "select 1 as id", "bad"), Table("waiting", "select 1 as id", "endless"), Table("alone", "select 1 as id")),
            options: new BuildOptions { Threads = 2, FailFast = true },
            seconds: new Dictionary<string, double> { [Id("endless")] = 9, [Id("bad")] = 9, [Id("alone")] = 0.1 });

        Assert.Equal(
            [
                "alone: Skipped fail-fast: bad failed",
                "bad: Error Conversion Error: Could not convert string 'x' to INT32",
                "endless: Skipped fail-fast: another node failed, and this one's statement was ended",
                "reader: Skipped bad failed",
                "t__endless: Skipped fail-fast: another node failed, and this one's statement was ended",
                "waiting: Skipped endless failed",
            ],
            Lines(results).Select(line => line.Split('\n')[0]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_node_that_was_left_out_ends_no_run()
    {
        var leftOut = Table("left_out", "select 1 as id") with { DuckDbOmission = new("GEN3001", "models/left_out.sql", 1, "wrong") };
        var results = await BuildAsync(Project(leftOut, Table("other", "select 1 as id")), options: new BuildOptions { Threads = 1, FailFast = true });

        Assert.Equal("other: Success SELECT 1", Lines(results).Last());
    }

    [Theory]
    [InlineData("{\"meta\":{\"timeout\":\"300ms\"}}", null)]
    [InlineData("{}", 300)]
    [InlineData("{\"meta\":{\"timeout\":\"300ms\"}}", 3_600_000)]
    public async Task A_node_that_takes_too_long_is_ended_and_taken_back(string config, int? milliseconds)
    {
        var endless = Table("endless", "select count(*) as n from range(100000000) as a, range(100000) as b where a.range * b.range % 7 = 3") with { ConfigJson = config };
        var results = await BuildAsync(
            Project(endless, Table("reader", "select 1 as id", "endless"), Table("other", "select 1 as id")),
            options: new BuildOptions { NodeTimeout = milliseconds is { } limit ? TimeSpan.FromMilliseconds(limit) : null });

        Assert.Equal(
            ["endless: Error timed out after 00:00:00.3000000: its statement was ended", "other: Success SELECT 1", "reader: Skipped endless failed"],
            Lines(results).Order(StringComparer.Ordinal));
        Assert.Equal("other", await QueryAsync("select table_name from information_schema.tables where table_schema = 'marts'"));
        Assert.DoesNotContain(Events, e => e is NodeRetried);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_test_that_takes_too_long_is_ended_too(bool besideItsModel)
    {
        var model = Table("orders", "select 1 as id");
        var endless = Test("endless__orders", model, "select 1 from range(100000000) as a, range(100000) as b where a.range * b.range % 7 = 3");
        await BuildAsync(model);
        var results = await BuildAsync(Project(model, endless), selected: besideItsModel ? null : [endless.UniqueId], options: new BuildOptions { NodeTimeout = TimeSpan.FromMilliseconds(300) });

        Assert.Equal("endless__orders: Error timed out after 00:00:00.3000000: its statement was ended", Lines(results).First());
        Assert.Equal("1", await QueryAsync("select id from marts.orders"));
    }

    [Fact]
    public async Task Cancelling_ends_a_tests_query_too()
    {
        using var cancel = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        Happened = happened =>
        {
            if (happened is NodeStarted { UniqueId: "test.shop.endless__orders" })
            {
                cancel.CancelAfter(200);
            }
        };
        var model = View("orders", "select 1 as id");
        var results = await BuildAsync(
            Project(model, Test("endless__orders", model, "select 1 from range(100000000) as a, range(100000) as b where a.range * b.range % 7 = 3")), cancellationToken: cancel.Token);

        Assert.Contains("endless__orders: Error cancelled", Lines(results));
    }

    private static Model In(string pool, Model model) => model with { ConfigJson = $$$"""{"meta":{"pool":"{{{pool}}}"}}""" };

    private static int AtOnce(IEnumerable<NodeResult> results)
    {
        var running = 0;
        return results.SelectMany(r => new[] { (At: r.StartedAt, Change: 1), (At: r.StartedAt + r.Elapsed, Change: -1) })
            .OrderBy(moment => moment.At).ThenBy(moment => moment.Change).Max(moment => running += moment.Change);
    }
}
