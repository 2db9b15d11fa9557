using System.CommandLine;

namespace Pipeline.Commands;

/// <summary>A command line as a run keeps it, so that it can be repeated.</summary>
internal static class CommandArguments
{
    // The date is kept by itself; where the store is and how lines look is up to whoever repeats the run.
    private static readonly Option[] _notRepeated = [SharedOptions.Date, SharedOptions.Database, SharedOptions.LockTimeout, SharedOptions.LogFormat, SharedOptions.Quiet];

    /// <summary>The arguments and options that were given and that a command takes, each option by its name.</summary>
    /// <param name="parsed">The command line, of the command itself or of one with its options.</param>
    /// <param name="command">The command that is to be repeated.</param>
    public static IReadOnlyList<string> Of(ParseResult parsed, Command command)
    {
        var arguments = new List<string>();
        foreach (var argument in command.Arguments)
        {
            arguments.AddRange(parsed.GetResult(argument)?.Tokens.Select(token => token.Value) ?? []);
        }

        foreach (var option in command.Options.Concat(SharedOptions.Everywhere).Distinct().Except(_notRepeated))
        {
            if (parsed.GetResult(option) is { Implicit: false } given)
            {
                arguments.Add(option.Name);
                arguments.AddRange(given.Tokens.Select(token => token.Value));
            }
        }

        return arguments;
    }
}
