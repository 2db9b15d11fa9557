using Pipeline.Building;
using Pipeline.Compiled;
using Pipeline.Reporting;
using Xunit;
using static Pipeline.Tests.Building.Shop;

namespace Pipeline.Tests.Building;

public class BuilderTests : BuildTest
{
    [Fact]
    public async Task Builds_in_graph_order_and_tests_beside_the_node()
    {
        var orders = Table("orders", "select range as id from range(3)");
        var big = View("big_orders", $"select * from {orders.Relation} where id > 0", "orders");
        var results = await BuildAsync(orders, Test("unique__orders", orders, $"select id from {orders.Relation} group by id having count(*) > 1"), big);
        Assert.Equal(["unique__orders: Pass", "orders: Success SELECT 3", "big_orders: Success CREATE VIEW"], Lines(results));
        Assert.Equal("1\n2", await QueryAsync("select id from marts.big_orders order by id"));
        Assert.All(results, result => Assert.InRange(result.Thread, 1, 4));
    }

    [Fact]
    public async Task A_failed_test_leaves_the_table_as_it_was_and_skips_descendants()
    {
        var before = Table("orders", "select 1 as id");
        await BuildAsync(before, View("reader", $"select * from {before.Relation}", "orders"));

        var after = Table("orders", "select unnest([7, 7, null]) as id");
        var reader = Table("reader", $"select * from {after.Relation}", "orders");
        var readersTest = Test("not_null__reader", reader, $"select * from {reader.Relation}");
        var results = await BuildAsync(
            after,
            Test("not_null__orders", after, $"select * from {after.Relation} where id is null"),
            Test("unique__orders", after, $"select id from {after.Relation} where id is not null group by id having count(*) > 1"),
            reader,
            readersTest);
        Assert.Equal(
            [
                "not_null__orders: Fail Got 1 result, configured to fail if != 0",
                "unique__orders: Fail Got 1 result, configured to fail if != 0",
                "orders: Error not published, what was there before stays: not_null__orders, unique__orders failed",
                "reader: Skipped test not_null__orders failed",
                "not_null__reader: Skipped test not_null__orders failed",
            ],
            Lines(results));
        Assert.Equal("1", await QueryAsync("select id from marts.orders"));
        Assert.Equal("1", await QueryAsync("select id from marts.reader"));
        var sample = results[1].FailingRows;
        Assert.Equal(["id"], sample!.Columns);
        Assert.Equal([["7"]], sample.Rows);
    }

    [Fact]
    public async Task A_warning_publishes()
    {
        var orders = Table("orders", "select range as id from range(250)");
        var warns = Test("odd__orders", orders, $"select * from {orders.Relation}") with { Severity = Severity.Warn };
        var results = await BuildAsync(orders, warns, Table("reader", $"select * from {orders.Relation}", "orders"));
        Assert.Equal(["odd__orders: Warn Got 250 results, configured to warn if != 0", "orders: Success SELECT 250", "reader: Success SELECT 250"], Lines(results));
        Assert.Equal(100, results[0].FailingRows!.Rows.Count);
        Assert.Equal(250, results[0].Failures);
    }

    [Fact]
    public async Task A_views_tests_run_before_its_readers_and_leave_it_in_place()
    {
        var view = View("orders", "select 1 as id");
        var results = await BuildAsync(view, Test("fails__orders", view, $"select * from {view.Relation}"), Table("reader", $"select * from {view.Relation}", "orders"));
        Assert.Equal(
            ["fails__orders: Fail Got 1 result, configured to fail if != 0", "orders: Success CREATE VIEW", "reader: Skipped test fails__orders failed"],
            Lines(results));
        Assert.Equal("1", await QueryAsync("select * from marts.orders"));
    }

    [Fact]
    public async Task An_sql_error_is_the_nodes_and_its_tests_are_skipped()
    {
        var orders = Table("orders", "select cast('x' as integer) as id");
        var results = await BuildAsync(orders, Test("unique__orders", orders, "select 1"), Table("other", "select 1 as id"));
        var lines = Lines(results.OrderBy(r => r.Node.UniqueId)).ToList();
        Assert.StartsWith("orders: Error Conversion Error: Could not convert string 'x' to INT32", lines[0], StringComparison.Ordinal);
        Assert.Equal("other: Success SELECT 1", lines[1]);
        Assert.Equal("unique__orders: Skipped orders failed", lines[2]);
    }

    [Fact]
    public async Task A_test_that_cannot_be_asked_takes_its_table_back_and_skips_the_tests_after_it()
    {
        var orders = Table("orders", "select 1 as id");
        var results = await BuildAsync(orders, Test("broken__orders", orders, "select nothing"), Test("unique__orders", orders, "select 1"));
        Assert.Equal([NodeStatus.Error, NodeStatus.Error, NodeStatus.Skipped], results.Select(r => r.Status));
        Assert.Equal("0", await QueryAsync("select count(*) from information_schema.tables where table_schema = 'marts'"));
    }

    [Fact]
    public async Task A_test_over_two_models_waits_for_both()
    {
        var customers = Table("customers", "select 1 as id from range(1) where (select count(*) from range(20000000)) > 0");
        var orders = Table("orders", "select 1 as id");
        var test = Test("relationships__orders", orders, $"select * from {orders.Relation} where id not in (select id from {customers.Relation})", "customers");
        Assert.Equal(
            ["customers: Success SELECT 1", "relationships__orders: Pass", "orders: Success SELECT 1"],
            Lines(await BuildAsync(customers, orders, test)));
    }

    [Fact]
    public async Task An_ephemeral_model_does_nothing_and_is_tested()
    {
        var history = Ephemeral("history", "select 1 as id");
        var results = await BuildAsync(history, Test("not_null__history", history, "with history as (select 1 as id) select * from history where id is null"));
        Assert.Equal([NodeStatus.NoOp, NodeStatus.Pass], results.Select(r => r.Status));
    }

    [Fact]
    public async Task A_failed_source_test_skips_the_readers_of_the_source()
    {
        await ExecuteAsync("create schema raw");
        await ExecuteAsync("create table raw.events as select null as id");
        var source = Source("lake", "events");
        var reader = Table("stg", $"select * from {source.Relation}", source.UniqueId);
        var test = Test("not_null__events", reader, $"select * from {source.Relation} where id is null") with { AttachedNode = source.UniqueId, DependsOn = [source.UniqueId] };
        Assert.Equal(
            ["not_null__events: Fail Got 1 result, configured to fail if != 0", "stg: Skipped test not_null__events failed"],
            Lines(await BuildAsync(source, test, reader)));
    }

    [Fact]
    public async Task The_order_between_selected_nodes_goes_through_those_that_are_not()
    {
        var slow = Table("a", "select 1 as id from range(1) where (select count(*) from range(20000000)) > 0");
        var project = Project(slow, Ephemeral("b", $"select * from {slow.Relation}", "a"), Table("c", $"select * from {slow.Relation}", "b"));
        Assert.Equal(["a: Success SELECT 1", "c: Success SELECT 1"], Lines(await BuildAsync(project, selected: ["a", "c"])));
    }

    [Fact]
    public async Task Independent_nodes_run_at_the_same_time_within_the_pool()
    {
        var nodes = Enumerable.Range(0, 12).Select(Node (i) => Table($"t{i:00}", "select count(*) as n from range(3000000)")).ToArray();
        var results = await BuildAsync(Project(nodes), threads: 3);
        Assert.All(results, result => Assert.Equal(NodeStatus.Success, result.Status));
        Assert.Equal([1, 2, 3], results.Select(result => result.Thread).Distinct().Order());
        var moments = results.SelectMany(r => new[] { (At: r.StartedAt, Change: 1), (At: r.StartedAt + r.Elapsed, Change: -1) }).OrderBy(m => m.At).ThenBy(m => m.Change);
        var running = 0;
        var most = moments.Max(moment => running += moment.Change);
        Assert.InRange(most, 2, 3);
        Assert.Equal(Enumerable.Range(1, 12), Events.OfType<NodeStarted>().Select(e => e.Index).Order());
    }

    [Fact]
    public async Task Cancelling_ends_the_query_takes_it_back_and_skips_the_rest()
    {
        using var cancel = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        var endless = Table("endless", "select count(*) as n from range(100000000) as a, range(100000) as b where a.range * b.range % 7 = 3");
        var build = BuildAsync(Project(endless, Test("t__endless", endless, "select 1"), Table("reader", "select 1 as id", "endless")), cancellationToken: cancel.Token);
        await Task.Delay(200, Cancel);
        await cancel.CancelAsync();
        Assert.Equal(
            ["endless: Error cancelled", "t__endless: Skipped endless failed", "reader: Skipped endless failed"],
            Lines(await build));
    }
}
