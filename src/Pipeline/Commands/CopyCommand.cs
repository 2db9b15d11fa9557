using System.CommandLine;
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
        SharedOptions.AddTo(command, SharedOptions.Stage);
        command.SetAction((parsed, cancellationToken) => CommandRunner.RecordAsync(host, parsed, "copy", RunAsync, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(Session session, CancellationToken cancellationToken)
    {
        if (session.Project.Load is null)
        {
            throw new UsageException("The project has no COPY INTO: no macro of it runs one.");
        }

        var stage = session.OpenStage();
        var listed = await stage.ListAsync("", cancellationToken).ConfigureAwait(false);
        IReadOnlyList<StageFile> files = [.. listed.Where(file => session.Settings.Sensor.Manifest?.Matches(file.Key) != true)];
        var warehouse = await session.OpenWarehouseAsync(cancellationToken).ConfigureAwait(false);
        await using var _ = warehouse.ConfigureAwait(false);
        await LoadRawData.RunAsync(session, warehouse, stage, files, cancellationToken).ConfigureAwait(false);
        return ExitCode.Success;
    }
}
