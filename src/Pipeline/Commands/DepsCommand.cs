using System.CommandLine;
using Pipeline.Tasks;

namespace Pipeline.Commands;

/// <summary><c>deps</c>: which packages' macros and tests are built in.</summary>
internal static class DepsCommand
{
    /// <summary>The command.</summary>
    public static Command Create(HostEnvironment host)
    {
        var command = new Command("deps", "Say which packages' macros and tests are built in; there is nothing to install");
        command.SetAction((parsed, cancellationToken) => CommandRunner.RunAsync(
            host,
            parsed,
            "deps",
            (session, _) =>
            {
                var outcome = DbtDeps.Run(session.Project, session.Events);
                session.Events.Publish(new Reporting.Message(outcome.Summary));
                return Task.FromResult(outcome.Code);
            },
            cancellationToken));
        return command;
    }
}
