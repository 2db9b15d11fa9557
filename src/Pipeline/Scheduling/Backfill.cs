using System.CommandLine;
using Pipeline.Commands;
using Pipeline.Observing;
using Pipeline.Reporting;
using Pipeline.Runs;

namespace Pipeline.Scheduling;

/// <summary>
/// Runs the pipeline for each of several logical dates. Dates load and build in order, one after the other, whatever is asked to be parallel:
/// each builds on the tables of the one before. What overlaps is the sensing of the dates that come next.
/// </summary>
/// <param name="session">The command's session.</param>
/// <param name="parsed">The command line, whose options the runs have too.</param>
/// <param name="parallel">How many dates are under way at once.</param>
internal sealed class Backfill(Session session, ParseResult parsed, int parallel)
{
    // A past day's files are there or not: nothing comes of waiting. Another process may have the database for a while.
    private static readonly Dictionary<string, string?> _defaults = new()
    {
        ["Sensor:Timeout"] = "0s",
        ["Sensor:SoftFail"] = "true",
        ["Sensor:Mode"] = "poke",
        ["LockTimeout"] = "1h",
    };

    private readonly RunStore _store = session.OpenRunStore();
    private readonly IReadOnlyList<string> _arguments = CommandArguments.Of(parsed, parsed.RootCommandResult.Command);

    /// <summary>Runs the dates; gives the worst exit code.</summary>
    /// <param name="from">The first date.</param>
    /// <param name="to">The last date.</param>
    /// <param name="reprocess">Whether dates that are done are run again.</param>
    /// <param name="cancellationToken">Ends the dates under way and starts no further one.</param>
    public async Task<int> RunAsync(DateOnly from, DateOnly to, bool reprocess, CancellationToken cancellationToken)
    {
        RunObservers.FollowHost(session);
        InterruptedRuns.Mark(_store);
        var done = reprocess ? [] : Done();
        IReadOnlyList<DateOnly> dates = [.. Enumerable.Range(0, to.DayNumber - from.DayNumber + 1).Select(from.AddDays)];
        foreach (var date in dates.Where(done.ContainsKey))
        {
            session.Events.Publish(new Message($"{StoredText.Of(date)} is done: run {done[date]}"));
        }

        var ends = await RunAsync([.. dates.Where(date => !done.ContainsKey(date))], cancellationToken).ConfigureAwait(false);
        var counts = ends.GroupBy(end => end.State).OrderBy(group => group.Key).Select(group => $"{group.Count()} {StoredText.Of(group.Key)}");
        var unreached = dates.Count - done.Keys.Count(dates.Contains) - ends.Count;
        var code = ends.Count == 0 ? ExitCode.Success : ends.Max(end => end.Code);
        session.Events.Publish(new Message(
            $"Backfill of {dates.Count} dates: {string.Join(", ", [.. counts, $"{done.Keys.Count(dates.Contains)} done before", .. unreached > 0 ? [$"{unreached} not reached"] : Array.Empty<string>()])}",
            code == ExitCode.Success ? EventLevel.Info : EventLevel.Error));
        return code;
    }

    private async Task<IReadOnlyList<(RunState State, int Code)>> RunAsync(IReadOnlyList<DateOnly> dates, CancellationToken cancellationToken)
    {
        using var failed = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var places = new SemaphoreSlim(parallel);
        var runs = new List<Task<(RunState State, int Code)>>();
        foreach (var date in dates)
        {
            try
            {
                await places.WaitAsync(failed.Token).ConfigureAwait(false);
            }
            catch (OperationCanceledException)
            {
                break;
            }

            if (failed.IsCancellationRequested)
            {
                break;
            }

            Task before = runs.Count == 0 ? Task.CompletedTask : runs[^1];
            runs.Add(Task.Run(() => RunAsync(date, before, places, failed), CancellationToken.None));
        }

        return await Task.WhenAll(runs).ConfigureAwait(false);
    }

    private async Task<(RunState State, int Code)> RunAsync(DateOnly date, Task before, SemaphoreSlim places, CancellationTokenSource failed)
    {
        var request = new RunRequest
        {
            Trigger = RunTrigger.Backfill,
            LogicalDate = date,
            Defaults = _defaults,
            Label = parallel > 1 ? $"{StoredText.Of(date)} | " : null,
            Turn = before.WaitAsync,
        };
        try
        {
            session.Events.Publish(new Message($"Backfill of {StoredText.Of(date)}: run {request.Id}"));
            var host = session.Host with { IsTerminal = session.Host.IsTerminal && parallel == 1 };
            var code = await RepeatableCommands.RunAsync(host, parsed, PipelineCommand.Name, request, _arguments, failed.Token).ConfigureAwait(false);
            if (code != ExitCode.Success)
            {
                // The dates after it would build on what is not there.
                await failed.CancelAsync().ConfigureAwait(false);
            }

            var state = _store.Read(connection => RunReader.Find(connection, request.Id))?.State;
            return (state ?? RunState.Failed, code);
        }
        finally
        {
            places.Release();
        }
    }

    // By date, the run that did it with the same options; a retry completes what it repeats.
    private Dictionary<DateOnly, Guid> Done() => _store.Read(connection =>
    {
        var project = session.Project.Name;
        var warehouse = session.Kind.Locate(session.Settings);
        var backfills = RunReader.TriggeredBy(connection, project, warehouse, RunTrigger.Backfill).ToDictionary(run => run.Id);
        foreach (var retry in RunReader.TriggeredBy(connection, project, warehouse, RunTrigger.Retry))
        {
            if (retry.RetryOf is { } of && backfills.ContainsKey(of))
            {
                backfills.Add(retry.Id, retry);
            }
        }

        return backfills.Values
            .Where(run => run.State == RunState.Success && run.Arguments.SequenceEqual(_arguments))
            .GroupBy(run => run.LogicalDate)
            .ToDictionary(runs => runs.Key, runs => runs.Last().Id);
    });
}
