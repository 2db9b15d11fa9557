using System.Text.Json.Nodes;
using Pipeline.Compiled;
using Xunit;
using static Pipeline.Tests.Building.Shop;

namespace Pipeline.Tests.Commands;

public sealed class RunsCommandTests : IDisposable
{
    private readonly App _app = new();

    private static CompiledProject Good
    {
        get
        {
            var a = Table("a", "select 1 as id");
            return Project(a, Table("b", $"select id from {a.Relation}", a.UniqueId), Test("unique__a", a, $"select 1 where false"));
        }
    }

    [Fact]
    public async Task Runs_are_listed_and_shown()
    {
        await _app.RunAsync(Good, "build", "--select", "a", "--date", "2026-02-06", "--vars", "{x: 1}");
        await _app.RunAsync(Project(Table("a", "select error('no')")), "run");
        await _app.RunAsync(Good, "ls");
        var (code, lines) = await _app.RunAsync(Good, "runs", "list", "--output", "json");

        Assert.Equal(0, code);
        var runs = lines.Select(line => JsonNode.Parse(line)!).ToList();
        Assert.Equal(["run failed 1 {\"error\":1}", "build success 0 {\"pass\":1,\"success\":1}"], runs.Select(run => $"{run["command"]} {run["state"]} {run["exit_code"]} {run["nodes"]!.ToJsonString()}"));
        Assert.Equal("2026-02-06", (string?)runs[1]["logical_date"]);
        Assert.Equal("[\"--select\",\"a\",\"--vars\",\"{x: 1}\",\"--target-path\",\"" + _app.TargetPath + "\"]", runs[1]["arguments"]!.ToJsonString().Replace("\\u002B", "+", StringComparison.Ordinal));
        Assert.Equal("1", (string?)runs[1]["parameters"]!["vars.x"]);
        Assert.NotEqual((string?)runs[0]["code_version"], (string?)runs[1]["code_version"]);

        var (_, shown) = await _app.RunAsync(Good, "runs", "show", ((string)runs[1]["run_id"]!)[..6], "--output", "json");
        var run = JsonNode.Parse(Assert.Single(shown))!;
        Assert.Equal(["model.shop.a success SELECT 1", "test.shop.unique__a pass "], run["nodes"]!.AsArray().Select(node => $"{node!["unique_id"]} {node["status"]} {node["message"]}"));
        Assert.Equal(Environment.ProcessId, (int?)run["attempts"]![0]!["process_id"]);
    }

    [Fact]
    public async Task Text_is_a_table()
    {
        await _app.RunAsync(Good, "build");
        var (_, list) = await _app.RunAsync(Good, "runs", "list");
        var (_, show) = await _app.RunAsync(Good, "runs", "show");

        Assert.Equal(3, list.Length);
        Assert.Matches(@"^\| [0-9a-f]{8} \| build   \| manual \| ....-..-..   \| success \| .* \| pass=1 success=2 \|$", list[2]);
        Assert.Contains(show, line => line.StartsWith("| model.shop.b ", StringComparison.Ordinal));
        Assert.Contains("state: success", show);
    }

    [Theory]
    [InlineData("runs show", "has no run yet")]
    [InlineData("runs show ffff", "has no run whose id starts with 'ffff'")]
    public async Task A_run_that_is_not_there_is_told(string command, string why)
    {
        var (code, lines) = await _app.RunAsync(Good, command.Split(' '));

        Assert.Equal(2, code);
        Assert.Contains(why, Assert.Single(lines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_that_cannot_be_run_is_recorded_with_its_reason()
    {
        await _app.RunAsync(Good, "build", "--select", "nonsense:x");
        var (_, lines) = await _app.RunAsync(Good, "runs", "list", "--output", "json");

        var run = JsonNode.Parse(Assert.Single(lines))!;
        Assert.Equal("failed 2", $"{run["state"]} {run["exit_code"]}");
        Assert.Contains("nonsense", (string?)run["message"], StringComparison.Ordinal);
    }

    public void Dispose() => _app.Dispose();
}
