using System.CommandLine;
using Pipeline.Runs;

namespace Pipeline.Commands;

/// <summary>The commands that are runs: what the run store knows of, and what can be repeated.</summary>
internal static class RepeatableCommands
{
    /// <summary>What a command does in a session; gives the exit code.</summary>
    internal delegate Task<int> Body(Session session, ParseResult parsed, CancellationToken cancellationToken);

    private static readonly Dictionary<string, Body> _bodies = new(StringComparer.Ordinal)
    {
        [PipelineCommand.Name] = PipelineCommand.RunAsync,
        ["build"] = BuildCommands.RunAsync,
        ["seed"] = BuildCommands.RunAsync,
        ["run"] = BuildCommands.RunAsync,
        ["test"] = BuildCommands.RunAsync,
        ["sense"] = SenseCommand.RunAsync,
        ["copy"] = CopyCommand.RunAsync,
        ["run-operation"] = RunOperationCommand.RunAsync,
    };

    /// <summary>Their names.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. _bodies.Keys];

    /// <summary>Makes a command of the command line a run by its name.</summary>
    public static void SetAction(Command command, HostEnvironment host, string name) =>
        command.SetAction((parsed, cancellationToken) => RunAsync(host, parsed, name, new RunRequest(), CommandArguments.Of(parsed, command), cancellationToken));

    /// <summary>Runs a command as a run that the store knows; gives the exit code.</summary>
    /// <param name="host">The process.</param>
    /// <param name="parsed">The command line.</param>
    /// <param name="name">The command's name.</param>
    /// <param name="request">What is asked for beyond the command line.</param>
    /// <param name="arguments">The command line that repeats it.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static Task<int> RunAsync(
        HostEnvironment host, ParseResult parsed, string name, RunRequest request, IReadOnlyList<string> arguments, CancellationToken cancellationToken) =>
        CommandRunner.RunAsync(
            host,
            parsed,
            name,
            request,
            (session, cancel) => RecordedRun.RunAsync(session, arguments, (recorded, token) => _bodies[name](recorded, parsed, token), cancel),
            cancellationToken);
}
