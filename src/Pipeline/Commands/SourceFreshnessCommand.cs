using System.CommandLine;
using System.Data.Common;
using Pipeline.Artefacts;
using Pipeline.Building;
using Pipeline.Compiled;
using Pipeline.SourceFreshness;
using Pipeline.Reporting;
using Pipeline.Warehouses;

namespace Pipeline.Commands;

/// <summary><c>source freshness</c>: whether sources' newest rows are young enough (dbt: "Source freshness").</summary>
internal static class SourceFreshnessCommand
{
    private static readonly Option<string> _output = new("--output", "-o") { Description = "Where the results go [default: sources.json in the target path]", HelpName = "file" };

    /// <summary>The command <c>source</c> with its sub-command.</summary>
    public static Command Create(HostEnvironment host)
    {
        var freshness = new Command("freshness", "Check the age of sources' newest rows against their thresholds") { _output };
        SharedOptions.AddTo(freshness, SharedOptions.Selection);
        freshness.SetAction((parsed, cancellationToken) => CommandRunner.RunAsync(host, parsed, "freshness", (session, cancel) => RunAsync(session, parsed, cancel), cancellationToken));
        return new Command("source", "Commands about sources") { freshness };
    }

    private static async Task<int> RunAsync(Session session, ParseResult parsed, CancellationToken cancellationToken)
    {
        var sources = session.Select(parsed).OfType<SourceTable>().Where(source => source.Freshness is not null).ToList();
        RefuseOtherValues(session, sources);
        var warehouse = await session.OpenWarehouseAsync(cancellationToken).ConfigureAwait(false);
        await using var _ = warehouse.ConfigureAwait(false);
        var checks = new List<FreshnessCheck>();
        foreach (var source in sources)
        {
            var check = await CheckAsync(session, warehouse, source, cancellationToken).ConfigureAwait(false);
            checks.Add(check);
            session.Events.Publish(FreshnessChecked.Of(checks.Count, sources.Count, check));
        }

        if (sources.Count == 0)
        {
            session.Events.Publish(new Message("Nothing to do: no selected source has freshness thresholds.", EventLevel.Warn));
        }

        var output = parsed.GetValue(_output) ?? Path.Combine(session.Settings.TargetPath, "sources.json");
        ArtefactFile.Write(Path.GetDirectoryName(Path.GetFullPath(output))!, Path.GetFileName(output), SourcesFile.Create(session.Run, checks), session.Secrets);
        return checks.Exists(check => check.State is FreshnessState.Error or FreshnessState.RuntimeError) ? ExitCode.Failed : ExitCode.Success;
    }

    // A connection of its own each: on Snowflake one that failed may be of no more use.
    private static async Task<FreshnessCheck> CheckAsync(Session session, IWarehouse warehouse, SourceTable source, CancellationToken cancellationToken)
    {
        var clock = session.Host.Clock;
        var since = clock.GetTimestamp();
        NewestRow newest;
        try
        {
            var connection = await warehouse.OpenAsync(cancellationToken).ConfigureAwait(false);
            await using var _ = connection.ConfigureAwait(false);
            newest = await new SourceAge(connection, session.Project, session.Run).AskAsync(source, cancellationToken).ConfigureAwait(false);
        }
        catch (DbException error) when (!cancellationToken.IsCancellationRequested)
        {
            newest = new NewestRow(null, ErrorText.Of(error));
        }

        return FreshnessCheck.Of(source, newest, clock.GetUtcNow(), clock.GetElapsedTime(since));
    }

    private static void RefuseOtherValues(Session session, IEnumerable<SourceTable> sources)
    {
        var assumptions = sources.SelectMany(source => source.FreshnessQuery?.Assumptions ?? []);
        var problems = AssumptionCheck.Problems(assumptions, session.Run);
        if (problems.Count > 0)
        {
            throw new UsageException(string.Join("\n", problems));
        }
    }
}
