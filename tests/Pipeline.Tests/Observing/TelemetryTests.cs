using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Configuration;
using Pipeline.Commands;
using Pipeline.Compiled;
using Pipeline.Observing.Telemetry;
using Pipeline.Tests.Commands;
using Xunit;
using static Pipeline.Tests.Building.Shop;

namespace Pipeline.Tests.Observing;

/// <summary>Spans and measurements of real runs, in the process and at a collector on loopback.</summary>
public sealed class TelemetryTests : IDisposable
{
    private readonly App _app = new();

    // A name of its own, so that what other tests measure is told from it.
    private readonly string _project = $"shop_{Guid.NewGuid():N}";

    [Fact]
    public async Task A_run_s_spans_are_sensor_load_and_nodes_with_their_tests()
    {
        var spans = new ConcurrentQueue<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == PipelineTelemetry.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = spans.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);
        _app.Stage("raw-events/2026/02/06/a.json", "{}");
        var (stg, orders) = (View("stg", "select 1 as id"), Table("orders", "select * from marts.stg", "stg"));
        var project = Named(stg, orders, Test("good", stg, "select 1 where false"), Test("fails", orders, "select 1"));
        Assert.Equal(1, (await _app.RunAsync(project, "--stage", _app.StagePath, "--date", "2026-02-06")).Code);

        var run = Assert.Single(spans, span => _project.Equals(span.GetTagItem("pipeline.project")));
        var mine = spans.Where(span => span.TraceId == run.TraceId).ToList();
        Assert.Equal(
            [
                $"pipeline {_project}: -",
                "wait_for_s3_data: pipeline",
                "load_raw_data: pipeline",
                "dbt_deps: pipeline",
                "dbt_run: pipeline",
                "CREATE VIEW marts.stg: dbt_run",
                "test good: CREATE",
                "CREATE TABLE marts.orders: dbt_run",
                "test fails: CREATE",
                "dbt_test: pipeline",
                "logging: pipeline",
            ],
            mine.OrderBy(span => span.StartTimeUtc).Select(span => $"{span.DisplayName}: {mine.Find(other => other.SpanId == span.ParentSpanId)?.DisplayName.Split(' ')[0] ?? "-"}"));
        Assert.Equal(("2026-02-06", "failed", 1, ActivityStatusCode.Error), (run.GetTagItem("pipeline.logical_date"), run.GetTagItem("pipeline.run.state"), run.GetTagItem("process.exit.code"), run.Status));
        Assert.Equal("poke", mine.Find(span => span.DisplayName == "wait_for_s3_data")!.Events.Single().Name);

        var node = mine.Find(span => span.DisplayName == "CREATE TABLE marts.orders")!;
        Assert.Equal(
            "db.collection.name=marts.orders db.namespace=warehouse db.operation.name=CREATE TABLE db.query.summary=CREATE TABLE marts.orders db.system.name=duckdb error.type=error "
            + $"pipeline.node.id=model.shop.orders pipeline.node.resource_type=model pipeline.node.status=error pipeline.run.id={run.GetTagItem("pipeline.run.id")}",
            string.Join(' ', node.TagObjects.OrderBy(tag => tag.Key, StringComparer.Ordinal).Select(tag => $"{tag.Key}={tag.Value}")));
        Assert.Equal((ActivityKind.Client, "not published, what was there before stays: fails failed"), (node.Kind, node.StatusDescription));
        Assert.Equal(1L, mine.Find(span => span.DisplayName == "test fails")!.GetTagItem("pipeline.test.failures"));
    }

    [Fact]
    public async Task Durations_and_rows_are_measured()
    {
        var measured = new ConcurrentQueue<string>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, self) =>
            {
                if (instrument.Meter.Name == PipelineTelemetry.Name)
                {
                    self.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Note(instrument, value > 0 ? "some" : "none", tags));
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Note(instrument, $"{value}", tags));
        listener.Start();
        var orders = Table("orders", "select * from range(3)");
        await _app.RunAsync(Named(orders, Test("good", orders, "select 1 where false")), "build");
        Assert.Equal(
            [
                "db.client.operation.duration some s: db.collection.name=marts.orders db.namespace=warehouse db.operation.name=CREATE TABLE db.system.name=duckdb pipeline.node.resource_type=model pipeline.node.status=success",
                "db.client.operation.duration some s: db.collection.name=marts.orders db.namespace=warehouse db.operation.name=SELECT db.system.name=duckdb pipeline.node.resource_type=test pipeline.node.status=pass",
                "pipeline.rows 3 {row}: db.collection.name=marts.orders",
                "pipeline.run.duration some s: pipeline.command=build pipeline.run.state=success",
            ],
            measured.Order(StringComparer.Ordinal));

        void Note(Instrument instrument, string value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
        {
            var all = tags.ToArray();
            if (all.Contains(new("pipeline.project", _project)))
            {
                var others = all.Where(tag => tag.Key != "pipeline.project").OrderBy(tag => tag.Key, StringComparer.Ordinal).Select(tag => $"{tag.Key}={tag.Value}");
                measured.Enqueue($"{instrument.Name} {value} {instrument.Unit}: {string.Join(' ', others)}");
            }
        }
    }

    [Fact]
    public async Task A_collector_gets_traces_and_metrics_before_the_program_ends()
    {
        await using var collector = new HttpReceiver();
        Configure(collector.Url);
        Assert.Equal(0, (await _app.RunAsync(Named(Table("orders", "select 1 as id")), "build")).Code);
        Assert.All(collector.Requests, request => Assert.Equal(("application/x-protobuf", "a key; with=signs & 100%"), (request.Headers["Content-Type"], request.Headers["X-Key"])));
        Assert.True(Has("/v1/traces", $"build {_project}") && Has("/v1/traces", "CREATE TABLE marts.orders") && Has("/v1/traces", "service.name"));
        Assert.True(Has("/v1/metrics", "db.client.operation.duration") && Has("/v1/metrics", _project));

        bool Has(string path, string text) => collector.Requests.Any(request => request.Path == path && request.Body.AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0);
    }

    [Fact]
    public async Task A_collector_that_does_not_answer_changes_nothing()
    {
        await using var collector = new HttpReceiver(500);
        Configure(collector.Url);
        var (code, lines) = await _app.RunAsync(Named(Table("orders", "select 1 as id")), "build");
        Assert.Equal((0, "Done. PASS=1 WARN=0 ERROR=0 SKIP=0 NO-OP=0 TOTAL=1"), (code, lines[^1]));
    }

    [Theory]
    [InlineData("Pipeline:Telemetry:Endpoint=http://c:4318", "http://c:4318/ HttpProtobuf")]
    [InlineData("Pipeline:Telemetry:Endpoint=http://c:4317 Pipeline:Telemetry:Protocol=grpc", "http://c:4317/ Grpc")]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPOINT=http://e:4318", "http://e:4318/ HttpProtobuf")]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPOINT=http://e:4317 OTEL_EXPORTER_OTLP_PROTOCOL=grpc", "http://e:4317/ Grpc")]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPOINT=http://e:4317 Pipeline:Telemetry:Endpoint=http://c:4318", "http://c:4318/ HttpProtobuf")]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPOINT=http://e:4317 OTEL_SDK_DISABLED=true", "")]
    [InlineData("Pipeline:Target=duckdb", "")]
    public void The_setting_wins_over_OpenTelemetry_s_own_variables(string configured, string expected)
    {
        var telemetry = PipelineSettings.Read(new ConfigurationBuilder()
            .AddInMemoryCollection(configured.Split(' ').Select(setting => setting.Split('=', 2)).Select(parts => KeyValuePair.Create(parts[0], (string?)parts[1])))
            .Build()).Observing.Telemetry;
        Assert.Equal(expected, telemetry is null ? "" : $"{telemetry.Endpoint} {telemetry.Protocol}");
    }

    public void Dispose() => _app.Dispose();

    private CompiledProject Named(params Node[] nodes) => Project(nodes) with { Name = _project };

    private void Configure(string endpoint)
    {
        Directory.CreateDirectory(_app.ContentRoot);
        var telemetry = new JsonObject { ["Endpoint"] = endpoint, ["Headers"] = new JsonObject { ["X-Key"] = "a key; with=signs & 100%" } };
        File.WriteAllText(Path.Combine(_app.ContentRoot, "appsettings.json"), new JsonObject { ["Pipeline"] = new JsonObject { ["Telemetry"] = telemetry } }.ToJsonString());
    }
}
