using System.CommandLine;
using Pipeline.Artefacts;
using Pipeline.Building;
using Pipeline.Compiled;
using Pipeline.Reporting;

namespace Pipeline.Commands;

/// <summary><c>build</c>, <c>seed</c>, <c>run</c> and <c>test</c>: the same run of nodes, with all resources or those of one kind.</summary>
internal static class BuildCommands
{
    /// <summary>The commands.</summary>
    public static IEnumerable<Command> Create(HostEnvironment host) =>
    [
        Create(host, "build", "Load seeds, build models and run their tests, in graph order"),
        Create(host, "seed", "Load seeds without testing them"),
        Create(host, "run", "Build models without testing them"),
        Create(host, "test", "Run the data tests of what is built"),
    ];

    /// <summary>Runs the resources that the session's command takes.</summary>
    public static async Task<int> RunAsync(Session session, ParseResult parsed, CancellationToken cancellationToken)
    {
        var run = NodeRun.Prepare(session, parsed, node => Takes(session.Command, node));
        var warehouse = await session.OpenWarehouseAsync(cancellationToken).ConfigureAwait(false);
        await using var _ = warehouse.ConfigureAwait(false);
        session.Announce(warehouse);
        var results = await run.ExecuteAsync(warehouse, cancellationToken).ConfigureAwait(false);
        await Logging.WriteAsync(session, warehouse, [], results).ConfigureAwait(false);
        run.ReportProblems(results);
        run.ReportSummary(results);
        return results.Any(result => result.FailsRun) ? ExitCode.Failed : ExitCode.Success;
    }

    private static bool Takes(string command, Node node) => command switch
    {
        "seed" => node is Model { Seed: not null },
        "run" => node is Model { Seed: null },
        "test" => node is DataTest,
        _ => true,
    };

    private static Command Create(HostEnvironment host, string name, string description)
    {
        var command = new Command(name, description);
        SharedOptions.AddTo(command, SharedOptions.Building);
        RepeatableCommands.SetAction(command, host, name);
        return command;
    }
}
