using System.CommandLine;
using Pipeline.Reporting;
using Pipeline.Tasks;

namespace Pipeline.Commands;

/// <summary><c>sense</c>: the pipeline's first task alone, waiting until the stage has files of the logical date.</summary>
internal static class SenseCommand
{
    /// <summary>The command.</summary>
    /// <param name="host">The process.</param>
    public static Command Create(HostEnvironment host)
    {
        var command = new Command("sense", "Wait until the stage has the logical date's files");
        SharedOptions.AddTo(command, SharedOptions.Sensing);
        RepeatableCommands.SetAction(command, host, "sense");
        return command;
    }

    /// <summary>Waits for the files.</summary>
    public static async Task<int> RunAsync(Session session, ParseResult parsed, CancellationToken cancellationToken)
    {
        var (outcome, _) = await WaitForS3Data.RunAsync(session, session.OpenStage(), cancellationToken).ConfigureAwait(false);
        session.Events.Publish(outcome.State switch
        {
            TaskState.Success => new Message($"Found {outcome.Summary}"),
            TaskState.Rescheduled => new Message($"Waiting: {outcome.Summary}"),
            TaskState.Skipped => new Message($"Skipped: {outcome.Summary}", EventLevel.Warn),
            _ => new Message($"Timed out: {outcome.Summary}", EventLevel.Error),
        });
        return outcome.Code;
    }
}
