using System.Text.Json.Nodes;
using Microsoft.Extensions.Configuration;
using Pipeline.Commands;
using Pipeline.Compiled;
using Pipeline.Observing.OpenLineage;
using Pipeline.Tests.Commands;
using Pipeline.Warehouses;
using Xunit;
using static Pipeline.Tests.Building.Shop;

namespace Pipeline.Tests.Observing;

/// <summary>OpenLineage events of real runs, in a file and at a server on loopback.</summary>
public sealed class OpenLineageTests : IDisposable
{
    private static readonly SourceTable _events = Source("lake", "events") with
    {
        Columns = [new("id", "NUMBER(38,0)", "BIGINT", true, "The event's id."), new("payload", "VARIANT", "JSON", true), new("at", "TIMESTAMP_NTZ", "TIMESTAMP", true)],
    };

    private static readonly Model _clean = Ephemeral("clean", "select 1 as id, 2 as amount", _events.UniqueId) with
    {
        Columns = [Column("id"), Column("amount")],
        Lineage = Lineage(
            ("id", [new(_events.UniqueId, "id", LineageKind.Cast)]),
            ("amount", [new(_events.UniqueId, "payload", LineageKind.Identity, "order.total"), new(_events.UniqueId, "at", LineageKind.Filter)])),
    };

    private static readonly Model _orders = Table("orders", "select 1 as id, 2 as total union all select 2, 3", "clean") with
    {
        Description = "One row an order.",
        Columns = [new("id", "NUMBER(38,0)", "INTEGER", false), new("total", "NUMBER(38,0)", "HUGEINT", true, "What it came to."), new("row_no", "NUMBER(18,0)", null, true)],
        Lineage = Lineage(
            ("id", [new("model.shop.clean", "id", LineageKind.Identity), new("model.shop.clean", "id", LineageKind.Group)]),
            ("total", [new("model.shop.clean", "amount", LineageKind.Aggregate), new("model.shop.clean", "id", LineageKind.Conditional), new("model.shop.clean", "id", LineageKind.Group)]),
            ("row_no", [new("legacy.numbers", "n", LineageKind.WindowKey), new("model.shop.clean", "id", LineageKind.Group)])),
    };

    private readonly App _app = new();

    private string EventsFile => Path.Combine(_app.TargetPath, "lineage/events.jsonl");

    [Fact]
    public async Task A_model_s_event_has_schema_lineage_and_its_parent()
    {
        Configure(("File", EventsFile));
        Assert.Equal(0, (await _app.RunAsync(Project(_events, _clean, _orders), "build", "--date", "2026-02-06")).Code);
        var events = await ReadAsync();
        Assert.Equal(["START shop.build", "START model.shop.orders", "COMPLETE model.shop.orders", "COMPLETE shop.build"], events.Select(Line));
        var run = (string)events[0]["run"]!["runId"]!;
        Assert.Equal(run, (string?)events[3]["run"]!["runId"]);
        Assert.Equal((string?)events[1]["run"]!["runId"], (string?)events[2]["run"]!["runId"]);

        var (complete, producer) = (events[2].AsObject(), (string)events[2]["producer"]!);
        var expected = JsonNode.Parse($$"""
            {
              "eventType": "COMPLETE",
              "eventTime": "{{complete["eventTime"]}}",
              "run": {
                "runId": "{{complete["run"]!["runId"]}}",
                "facets": {
                  "parent": { {{Base("1-1-0/ParentRunFacet")}}, "run": { "runId": "{{run}}" }, "job": { "namespace": "shop", "name": "shop.build" } }
                }
              },
              "job": {
                "namespace": "shop",
                "name": "model.shop.orders",
                "facets": {
                  "jobType": { {{Base("2-0-3/JobTypeJobFacet")}}, "processingType": "BATCH", "integration": "PIPELINE", "jobType": "MODEL" },
                  "documentation": { {{Base("1-0-1/DocumentationJobFacet")}}, "description": "One row an order." }
                }
              },
              "inputs": [
                {
                  "namespace": "duckdb://{{_app.Database}}",
                  "name": "raw.events",
                  "facets": {
                    "schema": {
                      {{Base("1-1-1/SchemaDatasetFacet")}},
                      "fields": [
                        { "name": "id", "type": "BIGINT", "description": "The event's id." },
                        { "name": "payload", "type": "JSON" },
                        { "name": "at", "type": "TIMESTAMP" }
                      ]
                    }
                  }
                }
              ],
              "outputs": [
                {
                  "namespace": "duckdb://{{_app.Database}}",
                  "name": "marts.orders",
                  "facets": {
                    "schema": {
                      {{Base("1-1-1/SchemaDatasetFacet")}},
                      "fields": [
                        { "name": "id", "type": "INTEGER" },
                        { "name": "total", "type": "HUGEINT", "description": "What it came to." },
                        { "name": "row_no" }
                      ]
                    },
                    "columnLineage": {
                      {{Base("1-2-0/ColumnLineageDatasetFacet")}},
                      "fields": {
                        "id": { "inputFields": [{{Input("id", "DIRECT", "TRANSFORMATION", "cast")}}] },
                        "total": {
                          "inputFields": [
                            {{Input("payload", "DIRECT", "AGGREGATION", "aggregate of order.total")}},
                            {{Input("id", "INDIRECT", "CONDITIONAL", "conditional")}}
                          ]
                        },
                        "row_no": {
                          "inputFields": [
                            {
                              "namespace": "duckdb://{{_app.Database}}", "name": "legacy.numbers", "field": "n",
                              "transformations": [{ "type": "INDIRECT", "subtype": "WINDOW", "description": "window", "masking": false }]
                            }
                          ]
                        }
                      },
                      "dataset": [{{Input("id", "INDIRECT", "GROUP_BY", "group")}}, {{Input("at", "INDIRECT", "FILTER", "filter")}}]
                    }
                  },
                  "outputFacets": { "outputStatistics": { {{Base("1-0-2/OutputStatisticsOutputDatasetFacet")}}, "rowCount": 2 } }
                }
              ],
              "producer": "{{producer}}",
              "schemaURL": "https://openlineage.io/spec/2-0-2/OpenLineage.json#/$defs/RunEvent"
            }
            """);
        Assert.Equal(expected!.ToString(), complete.ToString());
        Assert.StartsWith("urn:pipeline:", producer, StringComparison.Ordinal);
        Assert.Equal("2026-02-06T00:00:00Z 2026-02-07T00:00:00Z", $"{events[0]["run"]!["facets"]!["nominalTime"]!["nominalStartTime"]} {events[0]["run"]!["facets"]!["nominalTime"]!["nominalEndTime"]}");

        string Base(string schema) => $"\"_producer\": \"{producer}\", \"_schemaURL\": \"https://openlineage.io/spec/facets/{schema}.json#/$defs/{schema.Split('/')[1]}\"";

        string Input(string field, string type, string subtype, string description) => $$"""
            { "namespace": "duckdb://{{_app.Database}}", "name": "raw.events", "field": "{{field}}", "transformations": [{ "type": "{{type}}", "subtype": "{{subtype}}", "description": "{{description}}", "masking": false }] }
            """;
    }

    [Fact]
    public async Task A_test_s_result_is_an_assertion_on_what_it_judges()
    {
        Configure(("File", EventsFile));
        var project = Project(
            _orders with { DependsOn = [], Lineage = new Dictionary<string, ColumnLineage>() },
            Test("not_null__orders_id", _orders, "select 1 where false") with { ColumnName = "id" },
            Test("odd__orders", _orders, "select 1") with { Severity = Severity.Warn },
            Test("unique__orders", _orders, "select 1"));
        Assert.Equal(1, (await _app.RunAsync(project, "build")).Code);
        var events = await ReadAsync();
        Assert.Equal(
            [
                "START shop.build",
                "START model.shop.orders",
                "START test.shop.not_null__orders_id", "COMPLETE test.shop.not_null__orders_id",
                "START test.shop.odd__orders", "COMPLETE test.shop.odd__orders",
                "START test.shop.unique__orders", "FAIL test.shop.unique__orders",
                "FAIL model.shop.orders",
                "FAIL shop.build",
            ],
            events.Select(Line));
        Assert.Equal(
            [
                """{"assertion":"not_null","success":true,"severity":"error","column":"id"}""",
                """{"assertion":"odd","success":false,"severity":"warn"}""",
                """{"assertion":"unique","success":false,"severity":"error"}""",
            ],
            events.Where(e => Line(e) is not "FAIL model.shop.orders" and not "FAIL shop.build" && (string?)e["eventType"] != "START").Select(e => e["inputs"]![0]!["inputFacets"]!["dataQualityAssertions"]!["assertions"]![0]!.ToJsonString()));
        Assert.Equal("marts.orders", (string?)events[7]["inputs"]![0]!["name"]);
        Assert.Equal(
            ("Got 1 result, configured to fail if != 0", "SQL"),
            ((string?)events[7]["run"]!["facets"]!["errorMessage"]!["message"], (string?)events[7]["run"]!["facets"]!["errorMessage"]!["programmingLanguage"]));
    }

    [Fact]
    public async Task A_server_gets_each_event_in_its_order_with_the_key()
    {
        await using var receiver = new HttpReceiver(503, 201);
        Configure(("Url", receiver.Url + "/api/v1/lineage"), ("ApiKey", "the-key-of-the-server"), ("Namespace", "production"), ("RetryDelay", "1ms"));
        await _app.RunAsync(Project(Table("orders", "select oops")), "build");
        Assert.Equal(["START shop.build", "START shop.build", "START model.shop.orders", "FAIL model.shop.orders", "FAIL shop.build"], receiver.Requests.Select(request => Line(request.Json)));
        Assert.All(receiver.Requests, request => Assert.Equal(("Bearer the-key-of-the-server", "/api/v1/lineage", "production"), (request.Headers["Authorization"], request.Path, (string?)request.Json["job"]!["namespace"])));
        Assert.Contains("Binder Error", (string?)receiver.Requests.ElementAt(3).Json["run"]!["facets"]!["errorMessage"]!["message"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_does_not_take_them_is_one_warning()
    {
        await using var receiver = new HttpReceiver(400);
        Configure(("Url", receiver.Url), ("File", EventsFile));
        var (code, lines) = await _app.RunAsync(Project(Table("orders", "select 1 as id")), "build");
        Assert.Equal((0, 1, "4 OpenLineage events could not be delivered to 127.0.0.1: it answered 400 (1 attempt)"), (code, receiver.Requests.Count, lines[^1]));
        Assert.Equal(4, (await ReadAsync()).Count);
    }

    [Fact]
    public async Task A_load_reads_the_stage_and_writes_its_table()
    {
        Configure(("File", EventsFile));
        _app.Stage("any/a.json", "{\"id\": 1}\n{\"id\": 2}\n");
        var source = _events with { Columns = [new("payload", "VARIANT", "JSON", true)] };
        var copy = new Operation
        {
            UniqueId = "operation.shop.copy_events",
            Name = "copy_events",
            Path = "macros/copy_events.sql",
            DuckDb = [new CopyStatement { Target = source.Relation, Stage = "s", Text = "", Insert = $"insert into {source.Relation} select value from copy_rows" }],
            Snowflake = [],
        };
        Assert.Equal(0, (await _app.RunAsync(Project(source, copy), "copy", "--stage", _app.StagePath)).Code);
        var events = await ReadAsync();
        Assert.Equal(["START shop.copy", "START shop.copy.raw.events", "COMPLETE shop.copy.raw.events", "COMPLETE shop.copy"], events.Select(Line));
        Assert.Equal(
            ("file", _app.StagePath, "raw.events", 2),
            ((string?)events[2]["inputs"]![0]!["namespace"], (string?)events[2]["inputs"]![0]!["name"], (string?)events[2]["outputs"]![0]!["name"], (int?)events[2]["outputs"]![0]!["outputFacets"]!["outputStatistics"]!["rowCount"]));
    }

    [Theory]
    [InlineData("s3://bucket/a/b", "s3://bucket", "a/b/")]
    [InlineData("s3://bucket", "s3://bucket", "/")]
    [InlineData("/data/stage", "file", "/data/stage")]
    public void Stages_have_the_names_of_the_specification(string url, string @namespace, string name) =>
        Assert.Equal((@namespace, name), ((string?)Datasets.OfStage(url)["namespace"], (string?)Datasets.OfStage(url)["name"]));

    [Fact]
    public void Snowflake_s_names_are_folded_as_the_account_folds_them()
    {
        var settings = PipelineSettings.Read(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Pipeline:Target"] = "snowflake",
            ["Pipeline:Snowflake:account"] = "xy12345.eu-west-1",
            ["Pipeline:Snowflake:db"] = "analytics",
        }).Build());
        var source = _events with { Relation = new Relation(_events.UniqueId, "raw", "Odd Name"), Columns = [new("id", "NUMBER(38,0)", "BIGINT", true), new("Mixed Case", "VARCHAR", "VARCHAR", true)] };
        var dataset = new Datasets(Project(source), WarehouseKind.Of(Dialect.Snowflake), settings).Of(source);
        Assert.Equal(("snowflake://xy12345.eu-west-1", "ANALYTICS.RAW.Odd Name"), ((string?)dataset["namespace"], (string?)dataset["name"]));
        Assert.Equal("""[{"name":"ID","type":"NUMBER(38,0)"},{"name":"Mixed Case","type":"VARCHAR"}]""", dataset["facets"]!["schema"]!["fields"]!.ToJsonString());
    }

    public void Dispose() => _app.Dispose();

    private static string Line(JsonNode e) => $"{e["eventType"]} {e["job"]!["name"]}";

    private static IReadOnlyDictionary<string, ColumnLineage> Lineage(params (string Column, LineageInput[] Inputs)[] columns) =>
        ColumnLineage.ByColumn([.. columns.Select(column => new ColumnLineage(column.Column, column.Inputs))], []);

    private async Task<List<JsonNode>> ReadAsync() =>
        [.. (await File.ReadAllLinesAsync(EventsFile, TestContext.Current.CancellationToken)).Select(line => JsonNode.Parse(line)!)];

    private void Configure(params (string Key, string Value)[] settings)
    {
        Directory.CreateDirectory(_app.ContentRoot);
        var section = new JsonObject(settings.Select(setting => KeyValuePair.Create(setting.Key, (JsonNode?)setting.Value)));
        File.WriteAllText(Path.Combine(_app.ContentRoot, "appsettings.json"), new JsonObject { ["Pipeline"] = new JsonObject { ["OpenLineage"] = section } }.ToJsonString());
    }
}
