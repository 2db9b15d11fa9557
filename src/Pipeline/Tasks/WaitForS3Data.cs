using System.Globalization;
using Pipeline.Commands;
using Pipeline.Reporting;
using Pipeline.Runs;
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
        using var waiting = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, session.Request.StopWaiting);
        try
        {
            return await WaitAsync(session, stage, waiting.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (session.Request.StopWaiting.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            const string Stopped = "stopped while it waited for files; the next start takes it up";
            session.Recorder?.Outcome = new RunEnd(RunState.Interrupted, ExitCode: null, Stopped);
            return (new TaskOutcome(TaskState.Rescheduled, Stopped), []);
        }
    }

    private static async Task<(TaskOutcome Outcome, IReadOnlyList<StageFile> Files)> WaitAsync(Session session, IStage stage, CancellationToken cancellationToken)
    {
        var settings = session.Settings.Sensor;
        var sensor = new KeySensor(stage, settings, new SensorStore(session.OpenRunStore()), session.Host.Clock);
        var result = await sensor.WaitAsync(
            session.Date,
            state => session.Events.Publish(new SensorResumed(state.Started, state.Pokes, state.Started + settings.Timeout)),
            poke => session.Events.Publish(SensorPoked.Of(stage.Url, poke)),
            cancellationToken).ConfigureAwait(false);
        foreach (var late in result.Late)
        {
            session.Events.Publish(LateFilesFound.Of(late));
        }

        var outcome = Outcome(session, stage, result);
        Record(session, outcome, result.Next);
        return (outcome, session.Request.IsBackfill ? UpTo(session, result.Files) : result.Files);
    }

    // A date that is made up for sees the stage as it was then; a file without a date is of no later one.
    private static IReadOnlyList<StageFile> UpTo(Session session, IReadOnlyList<StageFile> files) =>
        [.. files.Where(file => session.Settings.Sensor.Pattern.DateOf(file.Key) is not { } date || date <= session.Date)];

    // What the exit code does not say of the run: it goes on later, or there was nothing to do.
    private static void Record(Session session, TaskOutcome outcome, DateTimeOffset? next)
    {
        if (session.Recorder is { } recorder)
        {
            recorder.Outcome = outcome.State switch
            {
                TaskState.Rescheduled => new RunEnd(RunState.Waiting, ExitCode: null, outcome.Summary) { WakeAt = next },
                TaskState.Skipped => new RunEnd(RunState.Skipped, ExitCode.Success, outcome.Summary),
                _ => null,
            };
        }
    }

    private static TaskOutcome Outcome(Session session, IStage stage, SensorResult result)
    {
        var pattern = (session.Settings.Sensor.Manifest ?? session.Settings.Sensor.Pattern).For(session.Date);
        var nothing = string.Create(CultureInfo.InvariantCulture, $"no file matches {pattern} in {stage.Url} after {result.Pokes} pokes");
        return result.Outcome switch
        {
            SensorOutcome.Found => new TaskOutcome(
                TaskState.Success,
                string.Create(CultureInfo.InvariantCulture, $"{result.DayFiles.Count} files of {session.Date:yyyy-MM-dd}, {result.DayFiles.Sum(file => file.Size)} bytes, in {stage.Url}")),
            SensorOutcome.Rescheduled => new TaskOutcome(
                TaskState.Rescheduled, string.Create(CultureInfo.InvariantCulture, $"{nothing}; to be started again at {result.Next?.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC")),
            _ when session.Settings.Sensor.SoftFail => new TaskOutcome(TaskState.Skipped, nothing),
            _ => new TaskOutcome(TaskState.TimedOut, nothing),
        };
    }
}
