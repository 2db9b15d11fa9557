using Pipeline.Compiled;
using Pipeline.Tests.Commands;
using Xunit;
using static Pipeline.Tests.Building.Shop;

namespace Pipeline.Tests.State;

/// <summary>Selection by comparison with an earlier run's artefacts.</summary>
public class StateSelectionTests
{
    private static readonly Model _orders = Table("orders", "select 1 as id") with { Fingerprint = "f1", Checksum = "c1", ConfigJson = """{"materialized": "table"}""" };
    private static readonly Model _reader = View("reader", $"select id from {_orders.Relation}", "orders") with { Fingerprint = "f2", Checksum = "c2" };
    private static readonly DataTest _test = Test("not_null__orders", _orders, $"select * from {_orders.Relation} where id is null") with { Fingerprint = "f3" };

    public static TheoryData<string, string, string> Changes => new()
    {
        { "nothing", "state:modified", "" },
        { "nothing", "state:unmodified", "orders reader not_null__orders" },
        { "nothing", "state:old", "orders reader not_null__orders" },
        { "comment", "state:modified", "" },
        { "body", "state:modified", "orders not_null__orders" },
        { "body", "state:modified+", "orders reader not_null__orders" },
        { "body", "state:modified.body", "orders not_null__orders" },
        { "body", "state:modified.configs", "" },
        { "macro", "state:modified.macros", "orders not_null__orders" },
        { "macro", "state:modified.body", "" },
        { "config", "state:modified.configs", "orders not_null__orders" },
        { "tags", "state:modified", "" },
        { "relation", "state:modified.relation", "orders not_null__orders" },
        { "contract", "state:modified.contract", "orders not_null__orders" },
        { "test", "state:modified", "not_null__orders" },
        { "new", "state:new", "more" },
        { "new", "state:modified", "more" },
        { "nothing", "result:success", "orders reader not_null__orders" },
        { "nothing", "result:pass,resource_type:test", "not_null__orders" },
        { "nothing", "result:error", "" },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task State_compares_what_nodes_mean(string change, string select, string expected)
    {
        using var app = new App();
        var (built, lines) = await app.RunAsync(Project(_orders, _reader, _test), "build");
        Assert.True(built == 0, string.Join('\n', lines));
        var earlier = Keep(app);
        var (code, listed) = await app.RunAsync(Changed(change), "ls", "--output", "name", "--select", select, "--state", earlier);
        Assert.Equal(0, code);
        Assert.Equal(expected.Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal), listed.Where(line => !line.StartsWith("The selection", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("Selector 'state:modified' needs --state <dir>", "ls", "--select", "state:modified")]
    [InlineData("Selector 'state:changed' is not known; there are new, old, unmodified, modified,", "ls", "--select", "state:changed", "--state", "earlier")]
    [InlineData("--state 'nowhere' has no manifest.json", "ls", "--select", "state:modified", "--state", "nowhere")]
    [InlineData("--defer needs --state <dir>", "build", "--defer")]
    public async Task What_is_missing_is_said(string message, params string[] arguments)
    {
        using var app = new App();
        await app.RunAsync(Project(_orders), "build");
        var earlier = Keep(app);
        var (code, lines) = await app.RunAsync(Project(_orders), [.. arguments.Select(argument => argument == "earlier" ? earlier : argument)]);
        Assert.Equal(2, code);
        Assert.Contains(lines, line => line.Contains(message, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_manifest_of_dbts_is_compared_by_checksums()
    {
        using var app = new App();
        var folder = Path.Combine(app.TargetPath, "dbt");
        Directory.CreateDirectory(folder);
        await File.WriteAllTextAsync(
            Path.Combine(folder, "manifest.json"),
            """
            { "metadata": { "dbt_version": "1.11.0" }, "sources": {}, "nodes": {
              "model.shop.orders": { "resource_type": "model", "schema": "marts", "alias": "orders", "checksum": { "name": "sha256", "checksum": "c1" }, "config": { "enabled": true, "materialized": "table", "quoting": {} }, "contract": { "enforced": false } },
              "model.shop.reader": { "resource_type": "model", "schema": "marts", "alias": "reader", "checksum": { "name": "sha256", "checksum": "old" }, "config": { "enabled": true, "materialized": "view" }, "contract": { "enforced": false } }
            } }
            """,
            TestContext.Current.CancellationToken);
        var (_, lines) = await app.RunAsync(Project(_orders, _reader), "ls", "--output", "name", "--select", "state:modified", "--state", folder);
        Assert.Equal(["reader"], lines);
    }

    private static CompiledProject Changed(string change)
    {
        var orders = change switch
        {
            "comment" => _orders with { Checksum = "other" },
            "body" => _orders with { Checksum = "other", Fingerprint = "other" },
            "macro" => _orders with { Fingerprint = "other" },
            "config" => _orders with { ConfigJson = """{"materialized": "table", "cluster_by": "id"}""" },
            "tags" => _orders with { ConfigJson = """{"materialized": "table", "tags": ["x"]}""" },
            "relation" => _orders with { Relation = _orders.Relation with { Schema = "other" } },
            "contract" => _orders with { ContractEnforced = true, Columns = [Column("id")] },
            _ => _orders,
        };
        var test = change == "test" ? _test with { Fingerprint = "other" } : _test;
        return change == "new" ? Project(orders, _reader, Table("more", "select 1 as id"), test) : Project(orders, _reader, test);
    }

    private static string Keep(App app)
    {
        var folder = app.TargetPath + "-earlier";
        Directory.CreateDirectory(folder);
        foreach (var name in new[] { "manifest.json", "run_results.json" })
        {
            File.Copy(Path.Combine(app.TargetPath, name), Path.Combine(folder, name));
        }

        return folder;
    }
}
