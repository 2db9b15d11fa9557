using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Samples;

namespace Pipeline.Commands;

/// <summary><c>generate-events</c>: writes sample event files, the same ones for the same seed.</summary>
internal static class GenerateEventsCommand
{
    /// <summary>The command.</summary>
    /// <param name="host">The process.</param>
    public static Command Create(HostEnvironment host)
    {
        var events = new Option<long>("--events") { Description = "How many events happen", DefaultValueFactory = _ => 4000 };
        var from = DayOption.Create("--from", "The first day");
        var to = DayOption.Create("--to", "The last day");
        var seed = new Option<ulong>("--seed") { Description = "Where chance begins", DefaultValueFactory = _ => 1 };
        var output = new Option<string>("--output") { Description = "The directory to write into", Required = true, HelpName = "dir" };
        events.Validators.Add(result => Require(result, result.GetValueOrDefault<long>() > 0, "--events is a number above 0."));
        var command = new Command("generate-events", "Write sample event files") { events, from, to, seed, output };
        command.SetAction((parsed, cancellationToken) => Task.Run(
            () =>
            {
                if (parsed.GetValue(from) > parsed.GetValue(to))
                {
                    host.Error.WriteLine("--to is a day before --from.");
                    return ExitCode.Error;
                }

                var (files, lines) = EventFiles.Write(
                    parsed.GetValue(events), parsed.GetValue(from), parsed.GetValue(to), parsed.GetValue(seed), parsed.GetValue(output)!, cancellationToken);
                host.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Wrote {lines} events in {files} files to {parsed.GetValue(output)}"));
                return ExitCode.Success;
            },
            cancellationToken));
        return command;
    }

    private static void Require(SymbolResult result, bool holds, string message)
    {
        if (!holds)
        {
            result.AddError(message);
        }
    }
}
