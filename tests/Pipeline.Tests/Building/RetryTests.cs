using DuckDB.NET.Native;
using System.Data.Common;
using System.Net;
using System.Net.Sockets;
using DuckDB.NET.Data;
using Pipeline.Building;
using Pipeline.Compiled;
using Pipeline.Reporting;
using Pipeline.Tests.Warehouses;
using Pipeline.Warehouses;
using Pipeline.Warehouses.DuckDb;
using Pipeline.Warehouses.Snowflake;
using Xunit;
using static Pipeline.Tests.Building.Shop;

namespace Pipeline.Tests.Building;

public class RetryTests : BuildTest
{
    private static readonly BuildOptions _quickly = new() { RetryDelay = TimeSpan.FromMilliseconds(1) };

    [Fact]
    public async Task A_conflict_with_another_transaction_passes()
    {
        await ExecuteAsync("create schema marts");
        await using var other = await Warehouse.OpenAsync(Cancel);
        await using var transaction = await other.BeginTransactionAsync(Cancel);
        await other.ExecuteAsync("create table marts.orders as select 7 as id", Cancel, transaction);
        Happened = happened =>
        {
            if (happened is NodeRetried)
            {
                transaction.Rollback();
                Happened = _ => { };
            }
        };
        var orders = Table("orders", "select 1 as id");
        var results = await BuildAsync(
            Project(orders, Test("unique__orders", orders, $"select id from {orders.Relation} group by id having count(*) > 1"), Table("reader", $"select * from {orders.Relation}", "orders")), options: _quickly);

        Assert.Equal(["unique__orders: Pass", "orders: Success SELECT 1", "reader: Success SELECT 1"], Lines(results));
        var retried = Assert.Single(Events.OfType<NodeRetried>());
        Assert.Equal((1, 3, 2, 3), (retried.Index, retried.Total, retried.Attempt, retried.Attempts));
        Assert.Contains("conflict", retried.Error, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task What_does_not_pass_in_time_fails_with_its_last_error()
    {
        await ExecuteAsync("create schema marts");
        await using var other = await Warehouse.OpenAsync(Cancel);
        await using var transaction = await other.BeginTransactionAsync(Cancel);
        await other.ExecuteAsync("create table marts.orders as select 7 as id", Cancel, transaction);
        var results = await BuildAsync(Project(Table("orders", "select 1 as id")), options: _quickly);

        Assert.Equal((NodeStatus.Error, 2), (Assert.Single(results).Status, Events.OfType<NodeRetried>().Count()));
        Assert.Contains("conflict", results[0].Message, StringComparison.OrdinalIgnoreCase);
        Assert.All(await BuildAsync(Project(Table("orders", "select 1 as id")), options: _quickly with { Retries = 0 }), result => Assert.True(result.Failed));
        Assert.Equal(2, Events.OfType<NodeRetried>().Count());
    }

    [Theory]
    [InlineData("select cast('x' as integer) as id")]
    [InlineData("select * from nowhere.at_all")]
    [InlineData("select no_column from range(3)")]
    [InlineData("select error('by hand') as id")]
    public async Task What_is_in_the_data_or_the_contract_is_never_tried_again(string select)
    {
        var results = await BuildAsync(Project(Table("orders", SqlText.FromString(select))), options: _quickly);

        Assert.Equal(NodeStatus.Error, Assert.Single(results).Status);
        Assert.Empty(Events.OfType<NodeRetried>());
    }

    [Fact]
    public async Task A_lost_connection_in_an_audit_begins_the_model_anew_and_each_test_is_told_once()
    {
        var asked = new Dictionary<string, int>(StringComparer.Ordinal);
        var driver = new RecordingDriver(text => text.Contains("as failures", StringComparison.Ordinal) ? Answer(text) : null);
        var warehouse = SnowflakeWarehouse.Open(driver, new Dictionary<string, string> { ["account"] = "a", ["user"] = "u" });
        var run = Run with { Target = TestTarget.Of(Dialect.Snowflake) };
        var orders = Table("orders", "select 1 as id");
        var plan = BuildPlan.For(Project(orders, Test("first__orders", orders, "select 1"), Test("second__orders", orders, "select 2")), new HashSet<string> { Id("orders"), "test.shop.first__orders", "test.shop.second__orders" });
        var results = await new Builder(warehouse, new SnowflakeModelWriter(warehouse, run), run, new NoSink()).BuildAsync(plan, new Dictionary<string, Reuse>(), _quickly, Cancel);

        Assert.Equal(["first__orders: Pass", "second__orders: Pass", "orders: Success SELECT 0"], Lines(results));
        Assert.Equal([2, 2], asked.Values);

        object Answer(string text)
        {
            asked[text] = asked.GetValueOrDefault(text) + 1;
            return text.Contains("select 2", StringComparison.Ordinal) && asked[text] == 1 ? throw new NumberedException(390114) : 0L;
        }
    }

    [Theory]
    [InlineData(DuckDBErrorType.Transaction, FailureKind.Transient)]
    [InlineData(DuckDBErrorType.OutOfMemory, FailureKind.Transient)]
    [InlineData(DuckDBErrorType.Conversion, FailureKind.Data)]
    [InlineData(DuckDBErrorType.Constraint, FailureKind.Data)]
    [InlineData(DuckDBErrorType.Catalog, FailureKind.Contract)]
    [InlineData(DuckDBErrorType.Binder, FailureKind.Contract)]
    [InlineData(DuckDBErrorType.Io, FailureKind.Other)]
    [InlineData(DuckDBErrorType.Permission, FailureKind.Other)]
    public void DuckDBs_errors(DuckDBErrorType type, object kind) => Assert.Equal(kind, DuckDbFailure.KindOf(type));

    [Theory]
    [InlineData(625, FailureKind.Transient)]
    [InlineData(390114, FailureKind.Transient)]
    [InlineData(270007, FailureKind.Transient)]
    [InlineData(630, FailureKind.TimedOut)]
    [InlineData(100038, FailureKind.Data)]
    [InlineData(100072, FailureKind.Data)]
    [InlineData(1003, FailureKind.Contract)]
    [InlineData(2003, FailureKind.Contract)]
    [InlineData(904, FailureKind.Contract)]
    [InlineData(390100, FailureKind.Other)]
    public void Snowflakes_errors(int code, object kind) => Assert.Equal(kind, SnowflakeFailure.KindOf(new NumberedException(code)));

    [Fact]
    public void The_hosts_errors()
    {
        Assert.Equal(FailureKind.Transient, Failure.KindOf(new WarehouseException("no", new HttpRequestException("no", new SocketException()))));
        Assert.Equal(FailureKind.Transient, Failure.KindOf(new HttpRequestException("busy", null, HttpStatusCode.ServiceUnavailable)));
        Assert.Equal(FailureKind.Other, Failure.KindOf(new HttpRequestException("no", null, HttpStatusCode.Forbidden)));
        Assert.Equal(FailureKind.Contract, Failure.KindOf(new SchemaChangeException("column")));
        Assert.Equal(FailureKind.Other, Failure.KindOf(new InvalidOperationException("ours")));
    }

    private sealed class NumberedException(int code) : DbException("as the driver throws it")
    {
        public override int ErrorCode => code;
    }

    private sealed class NoSink : IEventSink
    {
        public void Publish(RunEvent runEvent)
        {
        }
    }
}
