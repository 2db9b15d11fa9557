using System.Globalization;

namespace Pipeline.Reporting;

/// <summary>Lines of the pipeline's tasks.</summary>
internal sealed class TaskLines : EventFormatter
{
    /// <inheritdoc />
    public override string? Format(RunEvent runEvent) => runEvent switch
    {
        TaskStarted started => ResultLine.Of(started.Number, started.Of, $"START task {started.Task}", "RUN"),
        TaskFinished { State: TaskState.Skipped } skipped =>
            ResultLine.Of(skipped.Number, skipped.Of, $"SKIP task {skipped.Task} due to {skipped.Summary}", "SKIP"),
        TaskFinished finished => ResultLine.Of(
            finished.Number,
            finished.Of,
            $"{Word(finished.State)} task {finished.Task}: {finished.Summary}",
            string.Create(CultureInfo.InvariantCulture, $"{Word(finished.State)} in {finished.Seconds:0.00}s")),
        _ => null,
    };

    private static string Word(TaskState state) => state switch
    {
        TaskState.Success => "OK",
        TaskState.Warn => "WARN",
        TaskState.TimedOut => "TIMEOUT",
        TaskState.Rescheduled => "RESCHEDULED",
        TaskState.Skipped => "SKIP",
        _ => "ERROR",
    };
}
