namespace Pipeline.Reporting;

/// <summary>How a task ended.</summary>
internal enum TaskState
{
    /// <summary>It did all it was to do.</summary>
    Success,

    /// <summary>It did, and there is something to look at.</summary>
    Warn,

    /// <summary>It did not.</summary>
    Failed,

    /// <summary>What it waited for did not come in time.</summary>
    TimedOut,

    /// <summary>What it waits for is not there yet; it looks again in another process.</summary>
    Rescheduled,

    /// <summary>It was not run because of a task before it, or there was nothing to do it for.</summary>
    Skipped,
}

/// <summary>A task of the pipeline has started.</summary>
/// <param name="Task">Its name, as in the DAG that the pipeline replaces.</param>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Of">The number of tasks.</param>
internal sealed record TaskStarted(string Task, int Number, int Of) : RunEvent;

/// <summary>A task of the pipeline has ended.</summary>
/// <param name="Task">Its name.</param>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Of">The number of tasks.</param>
/// <param name="State">How it ended.</param>
/// <param name="Summary">What came of it, in a line.</param>
/// <param name="Seconds">How long it took.</param>
internal sealed record TaskFinished(string Task, int Number, int Of, TaskState State, string Summary, double Seconds) : RunEvent
{
    /// <inheritdoc />
    public override EventLevel Level => State switch
    {
        TaskState.Success or TaskState.Rescheduled => EventLevel.Info,
        TaskState.Warn or TaskState.Skipped => EventLevel.Warn,
        _ => EventLevel.Error,
    };
}
