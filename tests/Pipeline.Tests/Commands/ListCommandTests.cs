using System.Text.Json.Nodes;
using Pipeline.Compiled;
using Pipeline.Tests.Building;
using Xunit;
using static Pipeline.Tests.Building.Shop;

namespace Pipeline.Tests.Commands;

public class ListCommandTests
{
    private static readonly SourceTable _events = Source("lake", "events") with { Columns = [new("id", "NUMBER(38,0)", "BIGINT", false)] };

    private static readonly Model _stg = Table("stg", $"select id from {_events.Relation}", _events.UniqueId) with
    {
        Tags = ["nightly"],
        Description = "Staged.",
        ConfigJson = """{"schema":"marts"}""",
        Columns = [new("id", "VARCHAR", "VARCHAR", false), new("note", null, null, true)],
        Lineage = new Dictionary<string, ColumnLineage> { ["ID"] = new("id", [new(_events.UniqueId, "id", LineageKind.Cast)]) }.ToDictionary(StringComparer.OrdinalIgnoreCase),
    };

    private static readonly CompiledProject _project = Project(
        _events,
        _stg,
        Test("unique__stg", _stg, $"select id from {_stg.Relation}"),
        new Operation { UniqueId = "operation.shop.copy", Name = "copy", Path = "macros/copy.sql", DuckDb = [], Snowflake = [] });

    [Theory]
    [InlineData("ls", "shop.marts.stg source:shop.lake.events shop.unique__stg")]
    [InlineData("list --output name", "stg lake.events unique__stg")]
    [InlineData("ls --output path", "models/marts/stg.sql models/sources.yml models/schema.yml")]
    [InlineData("ls -s @stg --exclude source:*", "shop.marts.stg shop.unique__stg")]
    [InlineData("ls -s +stg --output name --resource-type model source", "stg lake.events")]
    [InlineData("ls --output name --resource-type default", "stg lake.events unique__stg")]
    [InlineData("ls --output name --resource-type all", "stg copy lake.events unique__stg")]
    [InlineData("ls --resource-type seed", "")]
    public async Task Lists_by_unique_id(string command, string expected) => Assert.Equal(expected, string.Join(' ', await LinesAsync(command.Split(' '))));

    [Fact]
    public async Task Json_has_dbts_keys_and_the_columns()
    {
        Assert.Equal(
            [
                """{"name":"stg","resource_type":"model","package_name":"shop","original_file_path":"models/marts/stg.sql","unique_id":"model.shop.stg","alias":"stg","config":{"schema":"marts","enabled":true,"materialized":"table"},"tags":["nightly"],"depends_on":{"macros":[],"nodes":["source.shop.lake.events"]},"columns":[{"name":"id","data_type":"VARCHAR","nullable":false,"lineage":[{"node":"source.shop.lake.events","column":"id","kind":"cast","type":"direct"}]},{"name":"note","data_type":null,"nullable":true,"lineage":[]}]}""",
                """{"name":"events","resource_type":"source","package_name":"shop","original_file_path":"models/sources.yml","unique_id":"source.shop.lake.events","source_name":"lake","config":{"enabled":true},"tags":[],"columns":[{"name":"id","data_type":"NUMBER(38,0)","nullable":false,"lineage":[]}]}""",
                """{"name":"unique__stg","resource_type":"test","package_name":"shop","original_file_path":"models/schema.yml","unique_id":"test.shop.unique__stg","alias":"unique__stg","config":{"enabled":true},"tags":[],"depends_on":{"macros":[],"nodes":["model.shop.stg"]},"columns":[]}""",
            ],
            await LinesAsync("ls", "--output", "json"));
    }

    [Theory]
    [InlineData("name resource_type description")]
    [InlineData("name,resource_type, description")]
    [InlineData("name", "resource_type", "description", "no_such_key")]
    public async Task Output_keys_choose(params string[] keys) =>
        Assert.Equal(["""{"name":"stg","resource_type":"model","description":"Staged."}"""], await LinesAsync(["ls", "--output", "json", "-s", "stg", "--resource-type", "model", "--output-keys", .. keys]));

    [Fact]
    public async Task Any_property_may_be_chosen()
    {
        var json = JsonNode.Parse((await LinesAsync("ls", "-s", "stg", "--resource-type", "model", "--output", "json", "--output-keys", "columns", "fqn", "relation_name"))[0])!.AsObject();
        Assert.Equal(["fqn", "relation_name", "columns"], json.Select(property => property.Key));
    }

    [Fact]
    public async Task Origins_are_given_when_asked_for() =>
        Assert.Equal(
            """{"name":"stg","columns":[{"name":"id","data_type":"VARCHAR","nullable":false,"lineage":[{"node":"source.shop.lake.events","column":"id","kind":"cast","type":"direct"}],"origins":[{"node":"source.shop.lake.events","column":"id","kind":"cast","type":"direct"}]},{"name":"note","data_type":null,"nullable":true,"lineage":[],"origins":[{"node":"model.shop.stg","column":"note","kind":"identity","type":"direct"}]}]}""",
            Assert.Single(await LinesAsync("ls", "-s", "stg", "--resource-type", "model", "--output", "json", "--output-keys", "name", "origins")));

    [Fact]
    public async Task A_node_that_the_build_left_out_has_its_reason()
    {
        using var app = new App();
        var left = _stg with { DuckDbOmission = new("GEN2001", "models/marts/stg.sql", 3, "Expected ')'") };
        var lines = (await app.RunAsync(Project(left), "ls", "--output", "json", "--output-keys", "name omission")).Lines;
        Assert.Equal("""{"name":"stg","omission":"models/marts/stg.sql:3: GEN2001: Expected ')'"}""", Assert.Single(lines));
    }

    private static async Task<string[]> LinesAsync(params string[] arguments)
    {
        using var app = new App();
        var (code, lines) = await app.RunAsync(_project, arguments);
        Assert.True(code == 0, string.Join('\n', lines));
        Assert.False(File.Exists(app.Database));
        return lines;
    }
}
