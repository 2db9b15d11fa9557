using System.Globalization;
using Pipeline.Commands;
using Pipeline.Reporting;
using Pipeline.Sensing;
using Pipeline.Stages;

namespace Pipeline.Tasks;

/// <summary>Task <c>wait_for_s3_data</c>: waits until the stage has files of the logical date.</summary>
internal static class WaitForS3Data
{
    /// <summary>The task's name.</summary>
    public const string Name = "wait_for_s3_data";

    /// <summary>Waits; the outcome's listing is what the load goes through.</summary>
    public static async Task<(TaskOutcome Outcome, IReadOnlyList<StageFile> Files)> RunAsync(Session session, IStage stage, CancellationToken cancellationToken)
    {
        var sensor = new KeySensor(stage, session.Settings.Sensor.PokeInterval, session.Settings.Sensor.Timeout, session.Host.Clock);
        var pattern = session.Settings.Sensor.Pattern.For(session.Date);
        var result = await sensor.WaitAsync(pattern, poke => session.Events.Publish(SensorPoked.Of(stage.Url, poke)), cancellationToken).ConfigureAwait(false);
        var bytes = result.DayFiles.Sum(file => file.Size);
        var outcome = result.Found
            ? new TaskOutcome(TaskState.Success, string.Create(CultureInfo.InvariantCulture, $"{result.DayFiles.Count} files of {session.Date:yyyy-MM-dd}, {bytes} bytes, in {stage.Url}"))
            : new TaskOutcome(TaskState.TimedOut, string.Create(CultureInfo.InvariantCulture, $"no file matches {pattern} in {stage.Url} after {result.Pokes} pokes"));
        return (outcome, result.Files);
    }
}
