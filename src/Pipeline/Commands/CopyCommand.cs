using System.CommandLine;
using Pipeline.Compiled;
using Pipeline.Stages;
using Pipeline.Tasks;

namespace Pipeline.Commands;

/// <summary><c>copy</c>: the pipeline's second task alone, loading what the stage has and the warehouse does not.</summary>
internal static class CopyCommand
{
    private static readonly Option<bool> Replay = new("--replay") { Description = "Instead of loading files, try the rejected rows of earlier loads again" };

    /// <summary>The command.</summary>
    /// <param name="host">The process.</param>
    public static Command Create(HostEnvironment host)
    {
        var command = new Command("copy", "Load the stage's new files, whatever their date");
        SharedOptions.AddTo(command, SharedOptions.Stage, SharedOptions.Changed, Replay);
        RepeatableCommands.SetAction(command, host, "copy");
        return command;
    }

    /// <summary>Loads the files, or the rows that earlier loads rejected.</summary>
    public static Task<int> RunAsync(Session session, ParseResult parsed, CancellationToken cancellationToken) =>
        parsed.GetValue(Replay) ? ReplayAsync(session, cancellationToken) : LoadAsync(session, cancellationToken);

    private static async Task<int> LoadAsync(Session session, CancellationToken cancellationToken)
    {
        LoadOf(session);
        var stage = session.OpenStage();

        // The bucket answers while the database is opened.
        var listing = Task.Run(() => stage.ListAsync("", cancellationToken), cancellationToken);
        var warehouse = await session.OpenWarehouseAsync(cancellationToken).ConfigureAwait(false);
        await using var _ = warehouse.ConfigureAwait(false);
        var listed = await listing.ConfigureAwait(false);
        IReadOnlyList<StageFile> files = [.. listed.Where(file => session.Settings.Sensor.Manifest?.Matches(file.Key) != true)];
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
