using System.CommandLine;
using System.Data.Common;
using System.Text.Json.Nodes;
using Pipeline.Artefacts;
using Pipeline.Compiled;
using Pipeline.Reporting;
using Pipeline.Warehouses;

namespace Pipeline.Commands;

/// <summary><c>source freshness</c>: whether sources' newest rows are young enough (dbt: "Source freshness", sources.json v3).</summary>
internal static class SourceFreshnessCommand
{
    /// <summary>The command <c>source</c> with its sub-command.</summary>
    public static Command Create(HostEnvironment host)
    {
        var freshness = new Command("freshness", "Check the age of sources' newest rows against their thresholds");
        SharedOptions.AddTo(freshness, SharedOptions.Selection);
        freshness.SetAction((parsed, cancellationToken) => CommandRunner.RunAsync(host, parsed, "freshness", (session, cancel) => RunAsync(session, parsed, cancel), cancellationToken));
        return new Command("source", "Commands about sources") { freshness };
    }

    private static async Task<int> RunAsync(Session session, ParseResult parsed, CancellationToken cancellationToken)
    {
        var sources = session.Select(parsed).OfType<SourceTable>().Where(source => source is { Freshness: not null, LoadedAtField: not null }).ToList();
        var warehouse = await session.OpenWarehouseAsync(cancellationToken).ConfigureAwait(false);
        await using var _ = warehouse.ConfigureAwait(false);
        var connection = await warehouse.OpenAsync(cancellationToken).ConfigureAwait(false);
        await using var __ = connection.ConfigureAwait(false);
        var results = new JsonArray();
        var code = ExitCode.Success;
        foreach (var (source, number) in sources.Select((source, i) => (source, i + 1)))
        {
            var start = session.Host.Clock.GetUtcNow();
            var check = await CheckAsync(session, connection, source, cancellationToken).ConfigureAwait(false);
            var elapsed = session.Host.Clock.GetUtcNow() - start;
            session.Events.Publish(new FreshnessChecked(number, sources.Count, source.UniqueId, $"{source.SourceName}.{source.Name}", check.State, check.NewestRow, check.Problem, elapsed.TotalSeconds));
            results.Add(Json(source, check, start, elapsed));
            code = check.State is FreshnessState.Pass or FreshnessState.Warn ? code : ExitCode.Failed;
        }

        if (sources.Count == 0)
        {
            session.Events.Publish(new Message("Nothing to do: no selected source has freshness thresholds and a loaded_at_field.", EventLevel.Warn));
        }

        ArtefactFile.Write(session.Settings.TargetPath, "sources.json", new JsonObject
        {
            ["metadata"] = ArtefactFile.Metadata("sources/v3", session.Run),
            ["results"] = results,
            ["elapsed_time"] = (session.Host.Clock.GetUtcNow() - session.Run.StartedAt).TotalSeconds,
        });
        return code;
    }

    private static async Task<Check> CheckAsync(Session session, DbConnection connection, SourceTable source, CancellationToken cancellationToken)
    {
        var renderer = new SqlRenderer(session.Run);
        var field = Identifier.Quote(session.Settings.Target, source.LoadedAtField!);
        try
        {
            var newest = await connection.ScalarAsync(new Statement($"select max({field}) from {renderer.Name(source.Relation)}"), cancellationToken).ConfigureAwait(false);
            DateTimeOffset? at = newest switch
            {
                DateTimeOffset instant => instant,
                DateTime time => new DateTimeOffset(DateTime.SpecifyKind(time, DateTimeKind.Utc)),
                _ => null,
            };
            var now = session.Host.Clock.GetUtcNow();
            return at is { } loaded
                ? new Check(State(source.Freshness!, now - loaded), loaded, now, null)
                : new Check(FreshnessState.RuntimeError, null, now, $"{source.LoadedAtField} has no newest value: the table is empty, or the column is no time");
        }
        catch (DbException error)
        {
            return new Check(FreshnessState.RuntimeError, null, session.Host.Clock.GetUtcNow(), ErrorText.Of(error));
        }
    }

    private static FreshnessState State(Freshness freshness, TimeSpan age) =>
        freshness.ErrorAfter is { } error && age > error ? FreshnessState.Error
        : freshness.WarnAfter is { } warn && age > warn ? FreshnessState.Warn
        : FreshnessState.Pass;

    private static JsonObject Json(SourceTable source, Check check, DateTimeOffset start, TimeSpan elapsed) => check.NewestRow is not { } newest
        ? new JsonObject { ["unique_id"] = source.UniqueId, ["error"] = check.Problem, ["status"] = "runtime error" }
        : new JsonObject
        {
            ["unique_id"] = source.UniqueId,
            ["max_loaded_at"] = ArtefactFile.Time(newest),
            ["snapshotted_at"] = ArtefactFile.Time(check.At),
            ["max_loaded_at_time_ago_in_s"] = (check.At - newest).TotalSeconds,
            ["status"] = check.State switch
            {
                FreshnessState.Pass => "pass",
                FreshnessState.Warn => "warn",
                _ => "error",
            },
            ["criteria"] = FreshnessJson.Criteria(source.Freshness!),
            ["adapter_response"] = new JsonObject(),
            ["timing"] = new JsonArray(new JsonObject { ["name"] = "execute", ["started_at"] = ArtefactFile.Time(start), ["completed_at"] = ArtefactFile.Time(start + elapsed) }),
            ["thread_id"] = "Thread-1",
            ["execution_time"] = elapsed.TotalSeconds,
        };

    private sealed record Check(FreshnessState State, DateTimeOffset? NewestRow, DateTimeOffset At, string? Problem);
}
