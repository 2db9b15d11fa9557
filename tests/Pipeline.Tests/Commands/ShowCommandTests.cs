using System.Text.Json.Nodes;
using Pipeline.Compiled;
using Pipeline.Tests.Building;
using Xunit;
using static Pipeline.Tests.Building.Shop;

namespace Pipeline.Tests.Commands;

public class ShowCommandTests
{
    private static readonly SourceTable _events = Source("lake", "events") with { Columns = [new("data", "VARIANT", "JSON", true), new("at", "DATE", "DATE", false)] };

    private static readonly Model _stg = Table("stg", "select 1 as amount", _events.UniqueId) with
    {
        Columns = [new("amount", "NUMBER(38,0)", "BIGINT", true), new("note", null, null, true)],
        Lineage = ColumnLineage.ByColumn([new("amount", [new(_events.UniqueId, "data", LineageKind.Cast, "order.amount")]), new("note", [])], [new(_events.UniqueId, "at", LineageKind.Filter)]),
    };

    private static readonly Model _fct = Table("fct", "select 1 as total", "stg") with
    {
        Columns = [new("total", "NUMBER(38,0)", "BIGINT", false)],
        Lineage = ColumnLineage.ByColumn([new("total", [new("model.shop.stg", "amount", LineageKind.Aggregate), new("model.shop.stg", "note", LineageKind.WindowKey)])], []),
    };

    private static readonly CompiledProject _project = Project(_events, _stg, _fct, View("open", "select 1", "fct") with { HasOtherColumns = true });

    [Fact]
    public async Task Lineage_is_a_tree_down_to_the_sources()
    {
        Assert.Equal(
            [
                "model.shop.fct.total NUMBER(38,0) not null (models/marts/fct.sql)",
                "├─ aggregate model.shop.stg.amount (models/marts/stg.sql)",
                "│  ├─ cast source.shop.lake.events.data:order.amount (models/sources.yml)",
                "│  └─ filter by source.shop.lake.events.at (models/sources.yml)",
                "└─ window by model.shop.stg.note (models/marts/stg.sql)",
                "comes from source.shop.lake.events.data:order.amount (aggregate)",
                "decided by source.shop.lake.events.at (filter), source.shop.lake.events.at (window)",
            ],
            await LinesAsync(0, "--lineage", "fct.TOTAL"));
    }

    [Theory]
    [InlineData("model.shop.stg.amount", "amount")]
    [InlineData("stg", "amount note")]
    [InlineData("lake.events.at", "at")]
    [InlineData("source.shop.lake.events", "data at")]
    public async Task Lineage_as_json(string name, string columns)
    {
        var json = (await LinesAsync(0, "--lineage", name, "--output", "json")).Select(line => JsonNode.Parse(line)!.AsObject()).ToList();
        Assert.Equal(columns, string.Join(' ', json.Select(column => (string?)column["name"])));
        Assert.Equal(["node", "name", "data_type", "nullable", "lineage", "origins"], json[0].Select(property => property.Key));
    }

    [Fact]
    public async Task Lineage_in_json_names_type_path_and_origins() =>
        Assert.Equal(
            """{"node":"model.shop.fct","name":"total","data_type":"NUMBER(38,0)","nullable":false,"lineage":[{"node":"model.shop.stg","column":"amount","kind":"aggregate","type":"direct"},{"node":"model.shop.stg","column":"note","kind":"window","type":"indirect"}],"origins":[{"node":"source.shop.lake.events","column":"data","path":"order.amount","kind":"aggregate","type":"direct"},{"node":"source.shop.lake.events","column":"at","kind":"filter","type":"indirect"},{"node":"source.shop.lake.events","column":"at","kind":"window","type":"indirect"}]}""",
            Assert.Single(await LinesAsync(0, "--lineage", "fct.total", "--output", "json")));

    [Theory]
    [InlineData("stg.nothing", "show --lineage stg.nothing: stg has no column 'nothing'; there are amount, note.")]
    [InlineData("nobody.x", "show --lineage nobody.x: no model or source is called 'nobody'.")]
    public async Task A_column_that_does_not_exist(string name, string message) =>
        Assert.StartsWith(message, Assert.Single(await LinesAsync(2, "--lineage", name)), StringComparison.Ordinal);

    [Fact]
    public async Task Inline_says_what_to_do_instead() =>
        Assert.Contains("Put the query into a model of the project", Assert.Single(await LinesAsync(2, "--inline", "select 1")), StringComparison.Ordinal);

    [Fact]
    public async Task Rows_as_dbts_json()
    {
        using var app = new App();
        var typed = View("typed", "select 1 as n, 1.50 as d, 'x' as s, true as b, date '2026-02-06' as day, timestamp '2026-02-06 01:02:03' as at, null as nothing, 'nan'::double as r, 170141183460469231731687303715884105727::hugeint as h from range(3)");
        var (code, lines) = await app.RunAsync(Project(typed), "show", "-s", "typed", "--limit", "1", "--output", "json");
        Assert.Equal(0, code);
        Assert.Equal(
            """{"node":"typed","show":[{"n":1,"d":1.50,"s":"x","b":true,"day":"2026-02-06","at":"2026-02-06T01:02:03","nothing":null,"r":"NaN","h":170141183460469231731687303715884105727}]}""",
            JsonNode.Parse(string.Concat(lines))!.ToJsonString());
    }

    [Fact]
    public async Task Compile_counts_typed_columns()
    {
        using var app = new App();
        var (code, lines) = await app.RunAsync(_project, "compile");
        Assert.Equal(0, code);
        Assert.Equal(
            [
                "Columns: 2 of 3 typed (66.6%)",
                "  stg (models/marts/stg.sql): 1 of 2 untyped: note",
                "  open (models/marts/open.sql): no column is known; declare the columns of the sources that it reads whole",
            ],
            lines[1..]);
        Assert.Equal("Columns: 1 of 1 typed (100.0%)", (await app.RunAsync(_project, "compile", "-s", "fct")).Lines[^1]);
        var manifest = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(app.TargetPath, "manifest.json"), TestContext.Current.CancellationToken))!;
        Assert.Equal("aggregate", (string?)manifest["nodes"]!["model.shop.fct"]!["columns"]!["total"]!["lineage"]![0]!["kind"]);
        Assert.False(File.Exists(app.Database));
    }

    private static async Task<string[]> LinesAsync(int expected, params string[] arguments)
    {
        using var app = new App();
        var (code, lines) = await app.RunAsync(_project, ["show", .. arguments]);
        Assert.Equal(expected, code);
        Assert.False(File.Exists(app.Database));
        return lines;
    }
}
