using System.CommandLine;
using Pipeline.Compiled;
using Pipeline.Stages;
using Pipeline.Tasks;

namespace Pipeline.Commands;

/// <summary><c>copy</c>: the pipeline's second task alone, loading what the stage has and the warehouse does not.</summary>
internal static class CopyCommand
{
    /// <summary>The command.</summary>
    /// <param name="host">The process.</param>
    public static Command Create(HostEnvironment host)
    {
        var command = new Command("copy", "Load the stage's new files, whatever their date");
        var replay = new Option<bool>("--replay") { Description = "Instead of loading files, try the rejected rows of earlier loads again" };
        SharedOptions.AddTo(command, SharedOptions.Stage, SharedOptions.Changed, replay);
        command.SetAction((parsed, cancellationToken) => CommandRunner.RecordAsync(
            host, parsed, "copy", (session, cancel) => parsed.GetValue(replay) ? ReplayAsync(session, cancel) : RunAsync(session, cancel), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(Session session, CancellationToken cancellationToken)
    {
        LoadOf(session);
        var stage = session.OpenStage();
        var listed = await stage.ListAsync("", cancellationToken).ConfigureAwait(false);
        IReadOnlyList<StageFile> files = [.. listed.Where(file => session.Settings.Sensor.Manifest?.Matches(file.Key) != true)];
        var warehouse = await session.OpenWarehouseAsync(cancellationToken).ConfigureAwait(false);
        await using var _ = warehouse.ConfigureAwait(false);
        await LoadRawData.RunAsync(session, warehouse, stage, files, cancellationToken).ConfigureAwait(false);
        return ExitCode.Success;
    }

    private static async Task<int> ReplayAsync(Session session, CancellationToken cancellationToken)
    {
        var operation = LoadOf(session);
        var warehouse = await session.OpenWarehouseAsync(cancellationToken).ConfigureAwait(false);
        await using var _ = warehouse.ConfigureAwait(false);
        await new OperationRunner(session, warehouse).ReplayAsync(operation, cancellationToken).ConfigureAwait(false);
        return ExitCode.Success;
    }

    private static Operation LoadOf(Session session) =>
        session.Project.Load ?? throw new UsageException("The project has no COPY INTO: no macro of it runs one.");
}
