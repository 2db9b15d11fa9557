using System.Text.Json.Nodes;
using Pipeline.SourceFreshness;
using Pipeline.Reporting;
using Pipeline.Warehouses;

namespace Pipeline.Artefacts;

/// <summary><c>sources.json</c> (dbt: "Sources JSON file", schema v3).</summary>
internal static class SourcesFile
{
    /// <summary>The artefact.</summary>
    /// <param name="run">The run.</param>
    /// <param name="checks">What became of the sources.</param>
    public static JsonObject Create(RunContext run, IReadOnlyList<FreshnessCheck> checks) => new()
    {
        ["metadata"] = ArtefactFile.Metadata("sources/v3", run),
        ["results"] = new JsonArray([.. checks.Select(Result)]),
        ["elapsed_time"] = (run.Clock.GetUtcNow() - run.StartedAt).TotalSeconds,
    };

    private static JsonObject Result(FreshnessCheck check) => check.Newest is not { } newest
        ? new JsonObject { ["unique_id"] = check.Source.UniqueId, ["error"] = check.Problem, ["status"] = "runtime error" }
        : new JsonObject
        {
            ["unique_id"] = check.Source.UniqueId,
            ["max_loaded_at"] = ArtefactFile.Time(newest),
            ["snapshotted_at"] = ArtefactFile.Time(check.At),
            ["max_loaded_at_time_ago_in_s"] = (check.At - newest).TotalSeconds,
            ["status"] = check.State switch
            {
                FreshnessState.Pass => "pass",
                FreshnessState.Warn => "warn",
                _ => "error",
            },
            ["criteria"] = FreshnessJson.Criteria(check.Source.Freshness!),
            ["adapter_response"] = new JsonObject(),
            ["timing"] = new JsonArray(new JsonObject
            {
                ["name"] = "execute",
                ["started_at"] = ArtefactFile.Time(check.At - check.Elapsed),
                ["completed_at"] = ArtefactFile.Time(check.At),
            }),
            ["thread_id"] = "Thread-1",
            ["execution_time"] = check.Elapsed.TotalSeconds,
        };
}
