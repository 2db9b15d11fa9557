using System.CommandLine;
using System.Runtime.InteropServices;
using Pipeline.Scheduling;

namespace Pipeline.Commands;

/// <summary><c>schedule</c>: the process that runs the bare command at its times until it is told to stop.</summary>
internal static class ScheduleCommand
{
    /// <summary>The command's name.</summary>
    public const string Name = "schedule";

    /// <summary>The ticks.</summary>
    public static readonly Option<string> Cron = new("--cron") { Description = "When to run: a cron expression of five fields, six with seconds, or @hourly, @daily, … [default: @hourly]", HelpName = "cron" };

    /// <summary>The zone whose clocks the ticks go by.</summary>
    public static readonly Option<string> TimeZone = new("--time-zone") { Description = "The clocks to go by, such as Europe/Berlin [default: UTC]", HelpName = "zone" };

    /// <summary>Whether missed ticks are made up for.</summary>
    public static readonly Option<bool> CatchUp = new("--catch-up") { Description = "Make up for every tick missed; otherwise for the last one" };

    /// <summary>From when ticks count.</summary>
    public static readonly Option<string> Start = new("--start") { Description = "From when ticks count where no run is known [default: the first start]", HelpName = "time" };

    /// <summary>How many runs are under way at once.</summary>
    public static readonly Option<string> MaxActiveRuns = new("--max-active-runs") { Description = "How many runs are under way at once; one at a time loads and builds in DuckDB [default: 1]", HelpName = "n" };

    /// <summary>How long runs may take to finish when the process is told to stop.</summary>
    public static readonly Option<string> StopTimeout = new("--stop-timeout") { Description = "How long runs may go on after SIGTERM before they are rolled back [default: 30s]", HelpName = "duration" };

    /// <summary>Where the health endpoints are.</summary>
    public static readonly Option<string> Health = new("--health") { Description = "Where /healthz and /readyz are, or off [default: http://127.0.0.1:8081/]", HelpName = "url" };

    /// <summary>The command.</summary>
    public static Command Create(HostEnvironment host)
    {
        var command = new Command(Name, "Run the pipeline at its times until told to stop");
        SharedOptions.AddTo(command, Cron, TimeZone, CatchUp, Start, MaxActiveRuns, StopTimeout, Health);
        SharedOptions.AddTo(command, SharedOptions.Sensing);
        SharedOptions.AddTo(command, SharedOptions.Building);
        command.SetAction((parsed, cancellationToken) => CommandRunner.RunAsync(host, parsed, Name, (session, cancel) => RunAsync(session, parsed, cancel), cancellationToken));
        return command;
    }

    // The first signal asks to finish, the second to roll back now.
    private static async Task<int> RunAsync(Session session, ParseResult parsed, CancellationToken cancellationToken)
    {
        if (parsed.GetResult(SharedOptions.Date) is not null)
        {
            throw new UsageException("schedule runs each tick's own date: leave --date out.");
        }

        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var abort = new CancellationTokenSource();
        void Stop(PosixSignalContext signal)
        {
            signal.Cancel = true;
            (stop.IsCancellationRequested ? abort : stop).Cancel();
        }

        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        await using var scheduler = new Scheduler(session, parsed);
        await scheduler.RunAsync(stop.Token, abort.Token).ConfigureAwait(false);
        return ExitCode.Success;
    }
}
