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
        Create(host, "build", "Load seeds, build models and run their tests, in graph order", _ => true),
        Create(host, "seed", "Load seeds without testing them", node => node is Model { Seed: not null }),
        Create(host, "run", "Build models without testing them", node => node is Model { Seed: null }),
        Create(host, "test", "Run the data tests of what is built", node => node is DataTest),
    ];

    private static Command Create(HostEnvironment host, string name, string description, Func<Node, bool> takes)
    {
        var command = new Command(name, description);
        SharedOptions.AddTo(command, SharedOptions.Building);
        command.SetAction((parsed, cancellationToken) => CommandRunner.RecordAsync(host, parsed, name, (session, cancel) => RunAsync(session, parsed, takes, cancel), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(Session session, ParseResult parsed, Func<Node, bool> takes, CancellationToken cancellationToken)
    {
        var run = NodeRun.Prepare(session, parsed, takes);
        var warehouse = await session.OpenWarehouseAsync(cancellationToken).ConfigureAwait(false);
        await using var _ = warehouse.ConfigureAwait(false);
        session.Announce(warehouse);
        var results = await run.ExecuteAsync(warehouse, cancellationToken).ConfigureAwait(false);
        await Logging.WriteAsync(session, warehouse, [], results).ConfigureAwait(false);
        run.ReportProblems(results);
        run.ReportSummary(results);
        return results.Any(result => result.FailsRun) ? ExitCode.Failed : ExitCode.Success;
    }
}
