using System.CommandLine;
using System.Globalization;
using Pipeline.Reporting;
using Pipeline.Warehouses;

namespace Pipeline.Commands;

/// <summary><c>debug</c>: says what is configured and whether the warehouse answers. Secrets are never shown.</summary>
internal static class DebugCommand
{
    /// <summary>The command.</summary>
    public static Command Create(HostEnvironment host)
    {
        var command = new Command("debug", "Show the configuration and test the connection");
        command.SetAction((parsed, cancellationToken) => CommandRunner.RunAsync(host, parsed, "debug", RunAsync, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(Session session, CancellationToken cancellationToken)
    {
        var settings = session.Settings;
        void Say(string line) => session.Events.Publish(new Message(line));
        Say($"program: {typeof(DebugCommand).Assembly.GetName().Version} on {System.Runtime.InteropServices.RuntimeInformation.FrameworkDescription}");
        Say($"project: {session.Project.Name}");
        Say($"environment: {session.EnvironmentName}");
        Say($"working directory: {Directory.GetCurrentDirectory()}");
        Say($"logical date: {session.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}");
        Say($"stage: {settings.Stage ?? "the samples"}");
        Say($"sensor: {settings.Sensor.Pattern} every {settings.Sensor.PokeInterval}, for {settings.Sensor.Timeout}");
        Say($"artefacts: {settings.TargetPath}");
        Say(string.Create(CultureInfo.InvariantCulture, $"threads: {settings.Threads}"));
        foreach (var line in settings.Observing.Describe())
        {
            Say(line);
        }

        var warehouse = await session.OpenWarehouseAsync(cancellationToken).ConfigureAwait(false);
        await using var _ = warehouse.ConfigureAwait(false);
        Say($"target: {session.Run.Target.Name} ({warehouse.Name})");
        var connection = await warehouse.OpenAsync(cancellationToken).ConfigureAwait(false);
        await using var __ = connection.ConfigureAwait(false);
        await connection.ScalarAsync(new Statement("select 1"), cancellationToken).ConfigureAwait(false);
        Say($"connection: OK (version {connection.ServerVersion})");
        Say("All checks passed.");
        return ExitCode.Success;
    }
}
