using System.Text.Json.Nodes;
using Pipeline.Observing;
using Pipeline.Tests.Building;
using Pipeline.Tests.Commands;
using Pipeline.Tests.Warehouses;
using Pipeline.Warehouses;
using Pipeline.Warehouses.Snowflake;
using Xunit;
using static Pipeline.Tests.Building.Shop;

namespace Pipeline.Tests.Observing;

/// <summary>What says of a log line or a statement in which run and node it was.</summary>
public class RunPositionTests : BuildTest
{
    private static readonly Guid _run = Guid.Parse("0b5cf5f8-7a0a-4f1c-9a7e-2f3f4b1d6a11");

    [Fact]
    public async Task Duckdb_s_statements_end_with_a_comment_of_run_and_node()
    {
        RunPosition.EnterRun(_run);
        await ExecuteAsync("call enable_logging('QueryLog', storage = 'memory')");
        var orders = Table("orders", "select 1 as id -- the first");
        await BuildAsync(orders, Test("t", orders, "select 1 where false"));
        var log = await QueryAsync("select message from duckdb_logs where type = 'QueryLog' order by timestamp");
        Assert.Contains($$"""-- the first{{"\n"}}/* {"app":"pipeline","run":"{{_run}}","node":"model.shop.orders"} */""", log.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Contains($$"""/* {"app":"pipeline","run":"{{_run}}","node":"test.shop.t"} */""", log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_error_s_place_is_as_without_the_comment()
    {
        RunPosition.EnterRun(_run);
        var result = Assert.Single(await BuildAsync(Table("orders", "select 1 as id, oops")));
        Assert.Contains("LINE 1: create or replace table marts.orders as select 1 as id, oops", result.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(_run.ToString(), result.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Snowflake_s_sessions_carry_a_tag_and_its_statements_no_comment()
    {
        RunPosition.EnterRun(_run);
        RunPosition.EnterNode("model.shop.orders");
        var driver = new RecordingDriver(_ => null);
        await using var warehouse = SnowflakeWarehouse.Open(driver, new Dictionary<string, string> { ["account"] = "a", ["user"] = "u" });
        await using var connection = await warehouse.OpenAsync(Cancel);
        await connection.ExecuteAsync("select 1", Cancel);
        Assert.EndsWith($$""", query_tag = '{"app":"pipeline","run":"{{_run}}","node":"model.shop.orders"}'""", driver.Statements[0], StringComparison.Ordinal);
        Assert.Equal("select 1", driver.Statements[1]);
    }

    [Fact]
    public async Task Json_lines_say_in_which_run_task_and_node_they_were()
    {
        using var app = new App();
        app.Stage("raw-events/2026/02/06/a.json", "{}");
        var orders = Table("orders", "select 1 as id");
        var project = Project(orders, Test("fails", orders, $"select * from {orders.Relation}"));
        var (_, lines) = await app.RunAsync(project, "--stage", app.StagePath, "--date", "2026-02-06", "--log-format", "json");
        var events = lines.Select(line => JsonNode.Parse(line)!).ToList();
        var run = (string?)events.Single(e => (string?)e["event"] == "RunStarted")["data"]!["invocationId"];
        Assert.All(events, e => Assert.Equal(run, (string?)e["run"]));
        Assert.Equal(
            [
                "Message: - -",
                "RunStarted: - -",
                "SensorPoked: wait_for_s3_data -",
                "NodeStarted: dbt_run model.shop.orders",
                "NodeStarted: dbt_run test.shop.fails",
                "NodeFinished: dbt_run test.shop.fails",
                "NodeFinished: dbt_run model.shop.orders",
                "NodeProblem: - test.shop.fails",
                "NodeProblem: - model.shop.orders",
                "RunFinished: - -",
            ],
            events.Where(e => !((string)e["event"]!).StartsWith("Task", StringComparison.Ordinal)).Select(e => $"{e["event"]}: {e["task"] ?? "-"} {e["node"] ?? "-"}"));
        Assert.Equal(["severity", "text"], events[0]["data"]!.AsObject().Select(property => property.Key).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Outside_a_run_there_is_no_position()
    {
        RunPosition.EnterNode("model.shop.orders");
        RunPosition.EnterTask("logging");
        Assert.Null(RunPosition.Current);
    }
}
