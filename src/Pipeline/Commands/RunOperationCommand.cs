using System.CommandLine;
using Pipeline.Building;
using Pipeline.Compiled;
using Pipeline.Tasks;

namespace Pipeline.Commands;

/// <summary><c>run-operation</c>: runs a macro's statements.</summary>
internal static class RunOperationCommand
{
    private static readonly Argument<string> _name = new("macro") { Description = "The macro's name" };

    private static readonly Option<string> _args = new("--args") { Description = "The macro's arguments, a YAML or JSON dictionary: '{days: 7}'", HelpName = "yaml" };

    /// <summary>The command.</summary>
    public static Command Create(HostEnvironment host)
    {
        var command = new Command("run-operation", "Run a macro's statements");
        command.Arguments.Add(_name);
        SharedOptions.AddTo(command, _args, SharedOptions.Stage);
        RepeatableCommands.SetAction(command, host, "run-operation");
        return command;
    }

    /// <summary>Runs the macro.</summary>
    public static async Task<int> RunAsync(Session session, ParseResult parsed, CancellationToken cancellationToken)
    {
        var name = parsed.GetValue(_name);
        var operations = session.Project.Nodes.OfType<Operation>().ToList();
        var operation = operations.Find(o => o.Name == name)
            ?? throw new UsageException(operations.Count == 0
                ? $"There is no operation '{name}': the project has no macro that runs statements."
                : $"There is no operation '{name}'; there are {string.Join(", ", operations.Select(o => o.Name))}. A macro that decides by a query's answer, or by an argument without a default, is none: its statements cannot be compiled.");
        var arguments = parsed.GetResult(_args) is null ? new Dictionary<string, string?>() : YamlArguments.Parse("--args", parsed.GetValue(_args) ?? "");
        var unknown = arguments.Keys.Where(key => !operation.Arguments.ContainsKey(key)).ToList();
        if (unknown.Count > 0)
        {
            throw new UsageException($"Operation '{name}' has no argument '{unknown[0]}'; it has {(operation.Arguments.Count == 0 ? "none" : string.Join(", ", operation.Arguments.Keys))}.");
        }

        var problems = AssumptionCheck.Problems([operation], session.Run with { Arguments = arguments });
        if (problems.Count > 0)
        {
            throw new UsageException(string.Join("\n", problems));
        }

        var warehouse = await session.OpenWarehouseAsync(cancellationToken).ConfigureAwait(false);
        await using var _ = warehouse.ConfigureAwait(false);
        var stage = session.OpenStage();
        var copies = operation.Statements(warehouse.Dialect).OfType<CopyStatement>().Any();
        var files = copies ? await stage.ListAsync("", cancellationToken).ConfigureAwait(false) : [];
        await new OperationRunner(session, warehouse).RunAsync(operation, arguments, stage, files, cancellationToken).ConfigureAwait(false);
        return ExitCode.Success;
    }
}
