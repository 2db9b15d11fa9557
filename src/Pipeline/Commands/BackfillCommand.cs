using System.CommandLine;
using System.Globalization;
using Pipeline.Scheduling;

namespace Pipeline.Commands;

/// <summary><c>backfill</c>: the bare command for each of several logical dates, in order.</summary>
internal static class BackfillCommand
{
    private static readonly Option<DateOnly> _from = DayOption.Create("--from", "The first logical date");

    private static readonly Option<DateOnly> _to = DayOption.Create("--to", "The last logical date");

    private static readonly Option<string> _parallel = new("--parallel")
    {
        Description = "How many dates are under way at once: the next ones sense while one loads and builds [default: 1]",
        HelpName = "n",
    };

    private static readonly Option<bool> _reprocess = new("--reprocess") { Description = "Also dates that an earlier backfill has done" };

    /// <summary>The command.</summary>
    public static Command Create(HostEnvironment host)
    {
        var command = new Command("backfill", "Wait, load, build and test for each date of a range, in order; dates that are done are passed over");
        SharedOptions.AddTo(command, _from, _to, _parallel, _reprocess);
        SharedOptions.AddTo(command, SharedOptions.Sensing);
        SharedOptions.AddTo(command, SharedOptions.Building);
        command.SetAction((parsed, cancellationToken) => CommandRunner.RunAsync(
            host, parsed, "backfill", (session, cancel) => RunAsync(session, parsed, cancel), cancellationToken));
        return command;
    }

    private static Task<int> RunAsync(Session session, ParseResult parsed, CancellationToken cancellationToken)
    {
        if (parsed.GetResult(SharedOptions.Date) is not null)
        {
            throw new UsageException("backfill runs the dates from --from to --to: leave --date out.");
        }

        var (from, to) = (parsed.GetValue(_from), parsed.GetValue(_to));
        if (to < from)
        {
            throw new UsageException("--to is a day before --from.");
        }

        var parallel = parsed.GetValue(_parallel) is not { } text ? 1
            : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and <= 64 ? number
            : throw new UsageException($"--parallel is '{text}'; it is a number from 1 to 64.");
        return new Backfill(session, parsed, parallel).RunAsync(from, to, parsed.GetValue(_reprocess), cancellationToken);
    }
}
