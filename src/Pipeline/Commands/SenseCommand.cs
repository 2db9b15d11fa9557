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
        command.SetAction((parsed, cancellationToken) => CommandRunner.RecordAsync(host, parsed, "sense", RunAsync, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(Session session, CancellationToken cancellationToken)
    {
        var (outcome, _) = await WaitForS3Data.RunAsync(session, session.OpenStage(), cancellationToken).ConfigureAwait(false);
        var found = outcome.State == TaskState.Success;
        session.Events.Publish(new Message(found ? $"Found {outcome.Summary}" : $"Timed out: {outcome.Summary}", found ? EventLevel.Info : EventLevel.Error));
        return found ? ExitCode.Success : ExitCode.Failed;
    }
}
