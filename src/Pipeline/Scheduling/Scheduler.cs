using System.CommandLine;
using System.Globalization;
using Pipeline.Commands;
using Pipeline.Observing;
using Pipeline.Reporting;
using Pipeline.Runs;

namespace Pipeline.Scheduling;

/// <summary>
/// Runs the pipeline at the schedule's ticks. What is due is in the run store, so that a restart goes on where the process before it was: ticks
/// that passed, runs that wait for files and runs that were interrupted.
/// </summary>
/// <param name="session">The command's session.</param>
/// <param name="parsed">The command line, whose options the runs have too.</param>
internal sealed class Scheduler(Session session, ParseResult parsed) : IAsyncDisposable
{
    // The store may change under us (another process may retry a run), and the machine may have slept.
    private static readonly TimeSpan _look = TimeSpan.FromSeconds(30);

    private static readonly Dictionary<string, string?> _defaults = new() { ["LockTimeout"] = "1d" };

    private readonly ScheduleSettings _settings = session.Settings.Schedule;
    private readonly TimeProvider _clock = session.Host.Clock;
    private readonly IReadOnlyList<string> _arguments = CommandArguments.Of(parsed, parsed.RootCommandResult.Command);
    private readonly Dictionary<Guid, Task> _active = [];
    private readonly CancellationTokenSource _abort = new();
    private HealthEndpoint? _health;

    /// <summary>Runs until told to stop; then runs under way may finish for a while, and what has not is rolled back.</summary>
    /// <param name="stop">Asks to finish.</param>
    /// <param name="abort">Asks to roll back now.</param>
    /// <exception cref="Warehouses.WarehouseException">Another process runs the schedule of this warehouse.</exception>
    public async Task RunAsync(CancellationToken stop, CancellationToken abort)
    {
        var store = session.OpenRunStore();
        var name = $"schedule of {session.Kind.Locate(session.Settings)}";
        var only = await DatabaseLock.AcquireAsync(store, name, $"schedule of project {session.Project.Name}", TimeSpan.Zero, _ => { }, stop).ConfigureAwait(false);
        await using var _ = only.ConfigureAwait(false);
        _health = HealthEndpoint.Start(_settings.Health, _clock, store);
        using var aborted = abort.Register(_abort.Cancel);
        RunObservers.FollowHost(session);
        var runs = new ScheduledRuns(session, _arguments);
        var since = runs.LastTick ?? _settings.Start ?? _clock.GetUtcNow();
        Say($"Scheduling {session.Project.Name} at '{_settings.Cron}', {_settings.Zone.Id}; next at {Text(_settings.After(_clock.GetUtcNow()))}{(_settings.Health is { } url ? $"; health at {url}healthz" : "")}");
        while (!stop.IsCancellationRequested)
        {
            var now = _clock.GetUtcNow();
            since = Queue(runs, since, now);
            Start(runs, now, stop);
            var next = _settings.After(now);
            _health?.Tell([.. _active.Keys], next);
            await WaitAsync(Earliest(next, runs.NextWake, now + _look) - now, stop).ConfigureAwait(false);
        }

        await StopAsync().ConfigureAwait(false);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _abort.CancelAsync().ConfigureAwait(false);
        await Task.WhenAll(_active.Values).ConfigureAwait(false);
        _health?.Dispose();
        _abort.Dispose();
    }

    // Gives the time up to which ticks have been looked at.
    private DateTimeOffset Queue(ScheduledRuns runs, DateTimeOffset since, DateTimeOffset now)
    {
        var ticks = _settings.Between(since, now).ToList();
        foreach (var tick in _settings.CatchUp ? ticks : ticks.TakeLast(1))
        {
            if (runs.Queue(tick) && ticks.Count > 1)
            {
                Say(_settings.CatchUp ? $"Catching up: the tick of {Text(tick)}" : $"{ticks.Count - 1} ticks before {Text(tick)} are not made up for: catch-up is off");
            }
        }

        return ticks.Count == 0 ? since : ticks[^1];
    }

    private void Start(ScheduledRuns runs, DateTimeOffset now, CancellationToken stop)
    {
        foreach (var ended in _active.Where(run => run.Value.IsCompleted).Select(run => run.Key).ToList())
        {
            _active.Remove(ended);
        }

        foreach (var run in runs.Due(now).Where(run => !_active.ContainsKey(run.Id)))
        {
            if (_active.Count < _settings.MaxActiveRuns)
            {
                _active.Add(run.Id, Task.Run(() => RunAsync(runs, run, stop), CancellationToken.None));
            }
        }
    }

    private async Task RunAsync(ScheduledRuns runs, RunRecord run, CancellationToken stop)
    {
        Say($"Run {run.Id}: tick of {Text(run.ScheduledFor)}, logical date {StoredText.Of(run.LogicalDate)}{(run.State == RunState.Queued ? "" : $", which was {StoredText.Of(run.State)}")}");
        var request = new RunRequest
        {
            Id = run.Id,
            Trigger = RunTrigger.Schedule,
            LogicalDate = run.LogicalDate,
            ScheduledFor = run.ScheduledFor,
            Defaults = _defaults,
            Label = _settings.MaxActiveRuns > 1 ? $"{Text(run.ScheduledFor)} | " : null,
            StopWaiting = stop,
        };
        var attempts = runs.Attempts(run);
        var host = session.Host with { IsTerminal = session.Host.IsTerminal && _settings.MaxActiveRuns == 1 };
        var code = await RepeatableCommands.RunAsync(host, parsed, PipelineCommand.Name, request, _arguments, _abort.Token).ConfigureAwait(false);
        runs.GiveUpUntouched(run, attempts);
        Say($"Run {run.Id} ended with exit code {code.ToString(CultureInfo.InvariantCulture)}");
    }

    private async Task StopAsync()
    {
        _health?.Stop();
        Say(_active.Count == 0 ? "Stopping" : $"Stopping: {_active.Count} {(_active.Count == 1 ? "run" : "runs")} may finish within {_settings.StopTimeout.TotalSeconds.ToString("0", CultureInfo.InvariantCulture)} s");
        var all = Task.WhenAll(_active.Values);
        try
        {
            await all.WaitAsync(_settings.StopTimeout, _clock, _abort.Token).ConfigureAwait(false);
        }
        catch (Exception error) when (error is TimeoutException or OperationCanceledException)
        {
            Say("Rolling back what has not finished; the next start takes it up");
            await _abort.CancelAsync().ConfigureAwait(false);
            await all.ConfigureAwait(false);
        }

        Say("Stopped");
    }

    private async Task WaitAsync(TimeSpan wait, CancellationToken stop)
    {
        using var waiting = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var ended = _active.Values.Append(Task.Delay(wait > TimeSpan.Zero ? wait : TimeSpan.FromMilliseconds(1), _clock, waiting.Token));
        await Task.WhenAny(ended).ConfigureAwait(false);
        await waiting.CancelAsync().ConfigureAwait(false);
    }

    private static DateTimeOffset Earliest(params DateTimeOffset?[] times) => times.Min()!.Value;

    private static string Text(DateTimeOffset? time) => time is { } at ? at.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture) + " UTC" : "no time";

    private void Say(string text) => session.Events.Publish(new Message(text));
}
