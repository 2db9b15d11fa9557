using System.Text.Json.Nodes;
using Pipeline.Compiled;
using Pipeline.Tests.Building;
using Pipeline.Tests.Sensing;
using Pipeline.Warehouses;
using Xunit;
using static Pipeline.Tests.Building.Shop;

namespace Pipeline.Tests.Commands;

public class PipelineCommandTests
{
    private static readonly SourceTable _events = Source("lake", "events") with
    {
        Columns = [new("event_data", "VARIANT", "JSON", true), new("source_file", "VARCHAR", "VARCHAR", true), new("loaded_at", "TIMESTAMP_NTZ", "TIMESTAMP", true)],
        LoadedAtField = "loaded_at",
    };

    private static readonly Operation _copy = new()
    {
        UniqueId = "operation.shop.copy_events",
        Name = "copy_events",
        Path = "macros/copy_events.sql",
        Arguments = new Dictionary<string, string?> { ["note"] = "none" },
        DuckDb = [new OmittedStatement("create stage", "files are read where they are"), Copy(), new SqlStatement($"select {new RunValue(RunValueKind.Argument, "note")} as note")],
        Snowflake = [],
    };

    private static CompiledProject Lake(params Func<Model, Node>[] tests)
    {
        var stg = Table("stg", $"select event_data ->> '$.id' as id, source_file from {_events.Relation}", _events.UniqueId);
        return Project([_events, stg, .. tests.Select(test => test(stg)), _copy]) with { Packages = [new("dbt_utils", "1.3.0", ["star"], ["accepted_range"])] };
    }

    [Fact]
    public async Task The_bare_command_is_six_tasks()
    {
        using var app = new App();
        app.Stage("raw-events/2026/02/06/a.json", "{\"id\": 1}\n{\"id\": 2}\n");
        app.Stage("raw-events/2026/02/05/b.json", "{\"id\": 3}\n{\"id\": ");
        var (code, lines) = await app.RunAsync(Lake(stg => Test("unique__stg", stg, $"select id from {stg.Relation} group by id having count(*) > 1")), "--stage", app.StagePath, "--date", "2026-02-06");
        Assert.Equal(0, code);
        Assert.Equal(
            ["OK task wait_for_s3_data", "WARN task load_raw_data", "OK task dbt_deps", "OK task dbt_run", "OK task dbt_test", "OK task logging"],
            lines.Select(line => line[(line.IndexOf(' ', 6) + 1)..]).Where(line => line.Contains("task", StringComparison.Ordinal) && !line.StartsWith("START", StringComparison.Ordinal)).Select(line => line[..line.IndexOf(':', StringComparison.Ordinal)]));
        Assert.Contains(lines, line => line.StartsWith("File raw-events/2026/02/05/b.json left out: ", StringComparison.Ordinal));
        Assert.Contains("2 rows of 1 files copied into raw.events; 0 files were loaded before; 1 left out", lines);
        Assert.Contains("create stage: passed over on duckdb, files are read where they are", lines);
        Assert.Equal("Done. PASS=2 WARN=0 ERROR=0 SKIP=0 NO-OP=0 TOTAL=2", lines[^1]);

        var results = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(app.TargetPath, "run_results.json"), TestContext.Current.CancellationToken))!;
        Assert.Equal(["test.shop.unique__stg pass", "model.shop.stg success"], results["results"]!.AsArray().Select(r => $"{r!["unique_id"]} {r["status"]}"));
        var manifest = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(app.TargetPath, "manifest.json"), TestContext.Current.CancellationToken))!;
        Assert.Equal("[\"source.shop.lake.events\"]", manifest["parent_map"]!["model.shop.stg"]!.ToJsonString());
        Assert.Equal("[\"test.shop.unique__stg\"]", manifest["child_map"]!["model.shop.stg"]!.ToJsonString());
        Assert.Equal("select event_data ->> '$.id' as id, source_file from raw.events", (string?)manifest["nodes"]!["model.shop.stg"]!["compiled_code"]);

        await using (var warehouse = Pipeline.Warehouses.DuckDb.DuckDbWarehouse.Open(app.Database))
        await using (var connection = await warehouse.OpenAsync(TestContext.Current.CancellationToken))
        {
            Assert.Equal(
                ["task.wait_for_s3_data success", "task.load_raw_data warn", "task.dbt_deps success", "task.dbt_run success", "task.dbt_test success", "test.shop.unique__stg pass", "model.shop.stg success"],
                await connection.QueryAsync<string>(new("select unique_id || ' ' || status from pipeline.run_log order by rowid"), TestContext.Current.CancellationToken));
        }

        var (_, again) = await app.RunAsync(Lake(), "--stage", app.StagePath, "--date", "2026-02-06");
        Assert.Contains("0 rows of 0 files copied into raw.events; 1 files were loaded before; 1 left out", again);
    }

    [Fact]
    public async Task After_a_sensor_timeout_four_tasks_are_skipped_and_logging_runs()
    {
        using var app = new App { Clock = new LeapingClock() };
        app.Stage("raw-events/2026/02/05/b.json", "{}");
        var (code, lines) = await app.RunAsync(Lake(), "--stage", app.StagePath, "--date", "2026-02-06", "--timeout", "3h", "--poke-interval", "1h");
        Assert.Equal(1, code);
        Assert.Equal(4, lines.Count(line => line.StartsWith("Poke ", StringComparison.Ordinal)));
        Assert.Contains(lines, line => line.StartsWith("1 of 6 TIMEOUT task wait_for_s3_data: no file matches raw-events/2026/02/06/** in ", StringComparison.Ordinal));
        Assert.Equal(4, lines.Count(line => line.Contains("SKIP task", StringComparison.Ordinal) && line.Contains("due to task wait_for_s3_data", StringComparison.Ordinal)));
        Assert.Contains(lines, line => line.StartsWith("6 of 6 OK task logging", StringComparison.Ordinal));
        Assert.True(File.Exists(Path.Combine(app.TargetPath, "run_results.json")));
    }

    [Fact]
    public async Task A_rescheduled_run_ends_before_its_other_tasks_and_the_store_knows_when_it_goes_on()
    {
        using var app = new App { Clock = new LeapingClock() };
        app.Stage("raw-events/2026/02/05/b.json", "{}");
        var (code, lines) = await app.RunAsync(Lake(), "--stage", app.StagePath, "--date", "2026-02-06", "--mode", "reschedule");
        Assert.Equal(75, code);
        Assert.StartsWith("1 of 6 RESCHEDULED task wait_for_s3_data: no file matches raw-events/2026/02/06/** in ", lines[^1], StringComparison.Ordinal);
        Assert.False(File.Exists(app.Database));
        Assert.Contains((await app.RunAsync(Lake(), "runs", "list")).Lines, line => line.Contains("waiting", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_day_without_files_may_be_skipped_and_logging_runs()
    {
        using var app = new App { Clock = new LeapingClock() };
        app.Stage("raw-events/2026/02/05/b.json", "{}");
        var (code, lines) = await app.RunAsync(Lake(), "--stage", app.StagePath, "--date", "2026-02-06", "--soft-fail");
        Assert.Equal(0, code);
        Assert.Contains(lines, text => text.StartsWith("1 of 6 SKIP task wait_for_s3_data due to no file matches raw-events/2026/02/06/** in ", StringComparison.Ordinal));
        Assert.Equal(4, lines.Count(text => text.Contains("SKIP task", StringComparison.Ordinal) && text.Contains("due to task wait_for_s3_data", StringComparison.Ordinal)));
        Assert.Contains(lines, text => text.StartsWith("6 of 6 OK task logging", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Files_that_come_after_their_day_are_named_and_loaded()
    {
        using var app = new App();
        app.Stage("raw-events/2026/02/05/a.json", "{\"id\": 1}");
        await app.RunAsync(Lake(), "--stage", app.StagePath, "--date", "2026-02-05");
        app.Stage("raw-events/2026/02/05/late.json", "{\"id\": 2}");
        app.Stage("raw-events/2026/02/06/a.json", "{\"id\": 3}");
        var (code, lines) = await app.RunAsync(Lake(), "--stage", app.StagePath, "--date", "2026-02-06");
        Assert.Equal(0, code);
        Assert.Contains("Late: 1 files of 2026-02-05 came after that day's sensor had passed: raw-events/2026/02/05/late.json", lines);
        Assert.Contains("2 rows of 2 files copied into raw.events; 1 files were loaded before", lines);
    }

    [Fact]
    public async Task A_stage_that_cannot_be_read_ends_with_2_after_logging()
    {
        using var app = new App();
        var (code, lines) = await app.RunAsync(Lake(), "--stage", app.StagePath, "--date", "2026-02-06");
        Assert.Equal(2, code);
        Assert.Contains(lines, line => line.StartsWith("1 of 6 ERROR task wait_for_s3_data: ", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.StartsWith("6 of 6 OK task logging", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_failed_test_fails_dbt_test_and_the_model_it_holds_back_fails_dbt_run()
    {
        using var app = new App();
        app.Stage("raw-events/2026/02/06/a.json", "{\"id\": 1}");
        var (code, lines) = await app.RunAsync(Lake(stg => Test("fails__stg", stg, $"select * from {stg.Relation}")), "--stage", app.StagePath, "--date", "2026-02-06");
        Assert.Equal(1, code);
        Assert.Contains(lines, line => line.StartsWith("4 of 6 ERROR task dbt_run: 1 models, 1 with an error", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.StartsWith("5 of 6 ERROR task dbt_test: 1 tests, beside their models, 1 failed", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_a_stage_the_samples_are_the_stage_and_their_newest_day_the_date()
    {
        using var app = new App();
        Directory.CreateDirectory(Path.Combine(app.ContentRoot, "samples/raw-events/2026/02/04"));
        await File.WriteAllTextAsync(Path.Combine(app.ContentRoot, "samples/raw-events/2026/02/04/a.json"), "{\"id\": 1}", TestContext.Current.CancellationToken);
        var (code, lines) = await app.RunAsync(Lake());
        Assert.Equal((0, "Logical date 2026-02-04, the newest day of the samples, which are the stage because none is configured"), (code, lines[0]));
    }

    [Fact]
    public async Task Json_lines_are_the_events_themselves()
    {
        using var app = new App();
        var (_, lines) = await app.RunAsync(Project(Table("orders", "select 1 as id")), "build", "--log-format", "json");
        var events = lines.Select(line => JsonNode.Parse(line)!).ToList();
        Assert.Equal(["Message", "RunStarted", "NodeStarted", "NodeFinished", "RunFinished"], events.Select(e => (string?)e["event"]));
        Assert.Equal("model.shop.orders success 1 info", $"{events[3]["data"]!["uniqueId"]} {events[3]["data"]!["status"]} {events[3]["data"]!["rows"]} {events[3]["level"]}");
    }

    [Fact]
    public async Task Run_operation_runs_its_statements_with_their_arguments()
    {
        using var app = new App();
        app.Stage("any/a.json", "{\"id\": 1}");
        var (code, lines) = await app.RunAsync(Lake(), "run-operation", "copy_events", "--stage", app.StagePath, "--args", "{note: \"it's in\"}");
        Assert.Equal(0, code);
        Assert.Contains("| it's in |", lines);
        Assert.Contains("Operation copy_events: 1 statement run", lines);
        Assert.Equal("Operation 'copy_events' has no argument 'nota'; it has note.", (await app.RunAsync(Lake(), "run-operation", "copy_events", "--args", "{nota: 1}")).Lines[0]);
        Assert.StartsWith("There is no operation 'copy'; there are copy_events. ", (await app.RunAsync(Lake(), "run-operation", "copy")).Lines[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Show_deps_and_compile()
    {
        using var app = new App();
        var project = Lake(stg => Test("unique__stg", stg, $"select id from {stg.Relation}"));
        Assert.Equal(
            ["nums, the first 2 rows:", "| n | text |", "|---|------|", "| 0 | NULL |", "| 1 | NULL |"],
            (await app.RunAsync(Project(Ephemeral("nums", "select range as n, null::varchar as text from range(9) -- all")), "show", "-s", "nums", "--limit", "2")).Lines);
        Assert.Equal(2, (await app.RunAsync(project, "show", "--inline", "select 1")).Code);
        Assert.Equal(["dbt_utils 1.3.0: 1 macros and 1 tests are built in", "nothing to install; dbt_utils compiled in"], (await app.RunAsync(project, "deps")).Lines);
        Assert.StartsWith("Compiled 3 nodes for duckdb to ", (await app.RunAsync(project, "compile")).Lines[0], StringComparison.Ordinal);
        Assert.Equal(
            "create or replace table marts.stg as select event_data ->> '$.id' as id, source_file from raw.events;\n",
            await File.ReadAllTextAsync(Path.Combine(app.TargetPath, "run/shop/models/marts/stg.sql"), TestContext.Current.CancellationToken));
        Assert.Equal(
            """
            -- create stage: files are read where they are

            insert into raw.events (event_data, source_file, loaded_at) select value, filename, start_scan_time from copy_rows;

            select 'none' as note;

            """,
            await File.ReadAllTextAsync(Path.Combine(app.TargetPath, "run/shop/macros/copy_events.sql"), TestContext.Current.CancellationToken));
        Assert.Equal("All checks passed.", (await app.RunAsync(project, "debug")).Lines[^1]);
    }

    private static CopyStatement Copy() => new()
    {
        Target = _events.Relation,
        Stage = "stage",
        Text = "copy into raw.events",
        Insert = $"insert into {_events.Relation} (event_data, source_file, loaded_at) select value, filename, start_scan_time from copy_rows",
        OnError = OnError.SkipFile,
    };
}
