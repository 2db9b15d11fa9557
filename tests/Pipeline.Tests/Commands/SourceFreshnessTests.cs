using System.Text.Json.Nodes;
using Pipeline.Compiled;
using Pipeline.Tests.Building;
using Pipeline.Tests.Sensing;
using Xunit;
using static Pipeline.Tests.Building.Shop;

namespace Pipeline.Tests.Commands;

public sealed class SourceFreshnessTests : IDisposable
{
    private static readonly Freshness _thresholds = new(TimeSpan.FromHours(3), TimeSpan.FromHours(6));

    private readonly App _app = new() { Clock = new LeapingClock() };

    public void Dispose() => _app.Dispose();

    [Theory]
    [InlineData("timestamp '2026-02-06 00:00:00'", 0, "PASS freshness of lake.events, newest row 2026-02-06 00:00:00 UTC", "pass")]
    [InlineData("timestamp '2026-02-05 21:00:00'", 0, "WARN freshness of lake.events, newest row 2026-02-05 21:00:00 UTC", "warn")]
    [InlineData("timestamp '2026-02-05 18:00:00'", 1, "ERROR STALE freshness of lake.events, newest row 2026-02-05 18:00:00 UTC", "error")]
    [InlineData("timestamptz '2026-02-06 02:00:00+02'", 0, "PASS freshness of lake.events, newest row 2026-02-06 00:00:00 UTC", "pass")]
    [InlineData("date '2026-02-06'", 0, "PASS freshness of lake.events, newest row 2026-02-06 00:00:00 UTC", "pass")]
    [InlineData("cast(null as timestamp)", 1, "ERROR STALE freshness of lake.events, no row at all", "error")]
    [InlineData("'yesterday'", 1, "ERROR freshness of lake.events: its newest value, 'yesterday', is no time; cast it", "runtime error")]
    [InlineData("cast('x' as timestamp)", 1, "ERROR freshness of lake.events: Conversion Error", "runtime error")]
    public async Task A_source_is_judged_by_its_newest_row(string newest, int expected, string line, string status)
    {
        var source = Source("lake", "events") with { Freshness = _thresholds, FreshnessQuery = Query($"select {SqlText.FromString(newest)} as max_loaded_at") };
        var (code, lines) = await _app.RunAsync(Project(source), "source", "freshness");

        Assert.Equal(expected, code);
        Assert.Contains(lines, text => text.StartsWith("1 of 1 " + line, StringComparison.Ordinal));
        Assert.Equal(status, (string?)(await ResultsAsync())[0]!["status"]);
    }

    [Fact]
    public async Task The_results_have_dbts_form()
    {
        var source = Source("lake", "events") with
        {
            Freshness = _thresholds with { Filter = "id = 1" },
            FreshnessQuery = Query("select timestamp '2026-02-06 00:30:00'"),
        };
        var output = Path.Combine(_app.TargetPath, "deeper", "fresh.json");
        await _app.RunAsync(Project(source), "source", "freshness", "--output", output);
        var artefact = JsonNode.Parse(await File.ReadAllTextAsync(output, TestContext.Current.CancellationToken))!;
        var result = artefact["results"]![0]!;

        Assert.Equal("https://schemas.getdbt.com/dbt/sources/v3.json", (string?)artefact["metadata"]!["dbt_schema_version"]);
        Assert.Equal("source.shop.lake.events 2026-02-06T00:30:00.000000Z 2026-02-06T01:00:00.000000Z 1800", $"{result["unique_id"]} {result["max_loaded_at"]} {result["snapshotted_at"]} {result["max_loaded_at_time_ago_in_s"]}");
        Assert.Equal("""{"warn_after":{"count":3,"period":"hour"},"error_after":{"count":6,"period":"hour"},"filter":"id = 1"}""", result["criteria"]!.ToJsonString());
        Assert.False(File.Exists(Path.Combine(_app.TargetPath, "sources.json")));
    }

    [Theory]
    [InlineData(null, 6, 1, "ERROR STALE")]
    [InlineData(3, null, 0, "WARN")]
    [InlineData(24, 48, 0, "PASS")]
    public async Task A_threshold_may_be_missing(int? warn, int? error, int expected, string state)
    {
        var source = Source("lake", "events") with
        {
            Freshness = new(warn is { } w ? TimeSpan.FromHours(w) : null, error is { } e ? TimeSpan.FromHours(e) : null),
            FreshnessQuery = Query("select timestamp '2026-02-05 12:00:00'"),
        };
        var (code, lines) = await _app.RunAsync(Project(source), "source", "freshness");

        Assert.Equal((expected, true), (code, lines[^1].StartsWith($"1 of 1 {state} ", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_table_that_is_loaded_is_as_fresh_as_its_load_history()
    {
        var loaded = Source("lake", "events") with
        {
            Columns = [new("event_data", "VARIANT", "JSON", true), new("source_file", "VARCHAR", "VARCHAR", true), new("loaded_at", "TIMESTAMP_NTZ", "TIMESTAMP", true)],
            Freshness = _thresholds,
        };
        var project = Project(loaded, Source("lake", "other") with { Freshness = _thresholds }, Load(loaded.Relation));
        var never = await _app.RunAsync(project, "source", "freshness", "--select", "source:lake.events");
        _app.Stage("raw-events/2026/02/06/a.json", "{\"id\": 1}");
        await _app.RunAsync(project, "copy", "--stage", _app.StagePath);
        ((LeapingClock)_app.Clock).Advance(TimeSpan.FromHours(4));
        var (code, lines) = await _app.RunAsync(project, "source", "freshness");

        Assert.Equal((1, true), (never.Code, never.Lines[^1].StartsWith("1 of 1 ERROR STALE freshness of lake.events, no row at all", StringComparison.Ordinal)));
        Assert.Equal(1, code);
        Assert.StartsWith("1 of 2 WARN freshness of lake.events, newest row 2026-02-06 01:00:00 UTC", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("2 of 2 ERROR freshness of lake.other: it has neither loaded_at_field nor loaded_at_query", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_query_that_the_build_left_out_or_compiled_for_another_value_is_not_asked()
    {
        var leftOut = Source("lake", "events") with
        {
            Freshness = _thresholds,
            FreshnessQuery = Query("") with { DuckDbOmission = new("GEN2001", "models/sources.yml", 3, "wrong") },
        };
        var assuming = Source("lake", "events") with
        {
            Freshness = _thresholds,
            FreshnessQuery = Query("select 1") with { Assumptions = [new(new(RunValueKind.Var, "days"), "3", "models/sources.yml", 4)] },
        };
        var (code, lines) = await _app.RunAsync(Project(leftOut), "source", "freshness");
        var other = await _app.RunAsync(Project(assuming), "source", "freshness", "--vars", "{days: 4}");

        Assert.Equal((1, 2), (code, other.Code));
        Assert.Contains("left out of the build: models/sources.yml:3: GEN2001: wrong", lines[^1], StringComparison.Ordinal);
        Assert.StartsWith("models/sources.yml:4: ", other.Lines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_thresholds_there_is_nothing_to_do()
    {
        var (code, lines) = await _app.RunAsync(Project(Source("lake", "events")), "source", "freshness");

        Assert.Equal((0, "Nothing to do: no selected source has freshness thresholds."), (code, lines[^1]));
        Assert.Empty(await ResultsAsync());
    }

    private static FreshnessQuery Query(SqlText sql) => new() { DuckDb = sql, Snowflake = sql };

    private static Operation Load(Relation target) => new()
    {
        UniqueId = "operation.shop.copy",
        Name = "copy",
        Path = "macros/copy.sql",
        DuckDb =
        [
            new CopyStatement
            {
                Target = target,
                Stage = "stage",
                Text = "copy into raw.events",
                Insert = $"insert into {target} (event_data, source_file, loaded_at) select value, filename, start_scan_time from copy_rows",
                OnError = OnError.SkipFile,
            },
        ],
        Snowflake = [],
    };

    private async Task<JsonArray> ResultsAsync() =>
        JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(_app.TargetPath, "sources.json"), TestContext.Current.CancellationToken))!["results"]!.AsArray();
}
