using System.CommandLine;

namespace Pipeline.Commands;

/// <summary>The program's commands. Nothing but the command line is built until one of them runs, so that <c>--help</c> is quick.</summary>
internal static class CommandLine
{
    // Long enough for running statements to be taken back after Ctrl+C.
    private static readonly TimeSpan _wayOut = TimeSpan.FromSeconds(30);

    /// <summary>Parses and runs; gives the exit code.</summary>
    public static async Task<int> RunAsync(HostEnvironment host, IReadOnlyList<string> arguments, CancellationToken cancellationToken = default)
    {
        var parsed = Parse(host, arguments);
        var code = await parsed.InvokeAsync(
            new InvocationConfiguration
            {
                Output = host.Out,
                Error = host.Error,
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = parsed.CommandResult.Command.Name == ScheduleCommand.Name ? null : _wayOut,
            },
            cancellationToken).ConfigureAwait(false);
        return parsed.Errors.Count > 0 ? ExitCode.Error : code;
    }

    /// <summary>Parses a command line without running it.</summary>
    public static ParseResult Parse(HostEnvironment host, IReadOnlyList<string> arguments) =>

        // A leading @ is dbt's graph operator here, and no file of arguments.
        Create(host).Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });

    private static RootCommand Create(HostEnvironment host)
    {
        var root = new RootCommand("Waits for a day's event files, loads them, builds and tests the models, and reports. Without a command it does all of that.");
        foreach (var option in SharedOptions.Everywhere)
        {
            option.Recursive = true;
        }

        SharedOptions.AddTo(root, SharedOptions.Everywhere);
        PipelineCommand.AddTo(root, host);
        Command[] commands =
        [
            .. BuildCommands.Create(host),
            CompileCommand.Create(host),
            ListCommand.Create(host),
            ShowCommand.Create(host),
            RunOperationCommand.Create(host),
            DepsCommand.Create(host),
            SourceFreshnessCommand.Create(host),
            SenseCommand.Create(host),
            CopyCommand.Create(host),
            GenerateEventsCommand.Create(host),
            DebugCommand.Create(host),
            RetryCommand.Create(host),
            BackfillCommand.Create(host),
            ScheduleCommand.Create(host),
            RunsCommand.Create(host),
        ];
        foreach (var command in commands)
        {
            root.Subcommands.Add(command);
        }

        return root;
    }
}
