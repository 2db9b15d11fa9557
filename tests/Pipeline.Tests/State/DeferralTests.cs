using Pipeline.Compiled;
using Pipeline.Tests.Commands;
using Xunit;
using static Pipeline.Tests.Building.Shop;

namespace Pipeline.Tests.State;

/// <summary>A run that reads what it does not build where an earlier run built it: in another DuckDB file.</summary>
public class DeferralTests
{
    private static readonly Model _orders = Table("orders", "select 7 as id");
    private static readonly Model _history = Ephemeral("history", $"select id from {_orders.Relation}", "orders");
    private static readonly Model _reader = Table("reader", $"select id + 1 as id from (select id from {_orders.Relation})", "history");

    [Fact]
    public async Task Reads_what_is_not_selected_from_the_earlier_runs_database()
    {
        using var production = new App();
        using var development = new App();
        Assert.Equal(0, (await production.RunAsync(Project(_orders, _history, _reader), "build")).Code);

        var (without, _) = await development.RunAsync(Project(_orders, _history, _reader), "build", "--select", "reader");
        Assert.Equal(1, without);

        var (code, lines) = await development.RunAsync(Project(_orders, _history, _reader), "build", "--select", "reader", "--defer", "--state", production.TargetPath);
        Assert.True(code == 0, string.Join('\n', lines));
        Assert.Contains($"Reading where the run of '{production.TargetPath}' built it: orders", lines);
        var (_, shown) = await development.RunAsync(Project(_orders, _history, _reader), "show", "--select", "reader", "--defer", "--state", production.TargetPath);
        Assert.Contains(shown, line => line.Contains('8', StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("1")]
    [InlineData("7", "--favor-state")]
    public async Task What_is_built_here_is_read_here_unless_the_state_is_favoured(string expected, params string[] arguments)
    {
        using var production = new App();
        using var development = new App();
        await production.RunAsync(Project(_orders), "build");
        var here = Table("orders", "select 1 as id");
        var reader = Table("reader", $"select id from {here.Relation}", "orders");
        var test = Test("same__reader", reader, $"select * from {reader.Relation} where id <> {SqlText.FromString(expected)}");
        await development.RunAsync(Project(here), "build");
        var (code, lines) = await development.RunAsync(Project(here, reader, test), ["build", "--select", "reader", "--defer", "--state", production.TargetPath, .. arguments]);
        Assert.True(code == 0, string.Join('\n', lines));
    }

    [Fact]
    public async Task A_database_that_is_gone_is_named()
    {
        using var production = new App();
        using var development = new App();
        await production.RunAsync(Project(_orders), "build");
        File.Delete(production.Database);
        var (code, lines) = await development.RunAsync(Project(_orders, _history, _reader), "build", "--select", "reader", "--defer", "--state", production.TargetPath);
        Assert.Equal(2, code);
        Assert.Contains(lines, line => line.Contains($"Database '{production.Database}' cannot be opened", StringComparison.Ordinal));
    }
}
