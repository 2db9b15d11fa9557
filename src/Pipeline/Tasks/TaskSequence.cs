using System.Data.Common;
using Pipeline.Commands;
using Pipeline.Loading;
using Pipeline.Observing;
using Pipeline.Reporting;

namespace Pipeline.Tasks;

/// <summary>How a task ended and what came of it.</summary>
/// <param name="State">How it ended.</param>
/// <param name="Summary">What came of it, in a line.</param>
internal sealed record TaskOutcome(TaskState State, string Summary)
{
    /// <summary>What the task makes of the process's exit code.</summary>
    public int Code { get; init; } = State switch
    {
        TaskState.Failed or TaskState.TimedOut => ExitCode.Failed,
        TaskState.Rescheduled => ExitCode.Waiting,
        _ => ExitCode.Success,
    };

    /// <summary>Whether tasks after it are skipped.</summary>
    public bool Blocks => State is TaskState.Failed or TaskState.TimedOut or TaskState.Skipped or TaskState.Rescheduled;
}

/// <summary>Numbers, times and reports the pipeline's tasks. After one that failed the others are skipped, but for those that run always.</summary>
/// <param name="total">The number of tasks.</param>
/// <param name="clock">Times them.</param>
/// <param name="events">Told of every start and end.</param>
internal sealed class TaskSequence(int total, TimeProvider clock, IEventSink events)
{
    private readonly List<TaskFinished> _finished = [];
    private string? _blocker;

    /// <summary>The tasks that have ended or been skipped, in order.</summary>
    public IReadOnlyList<TaskFinished> Finished => _finished;

    /// <summary>The worst exit code so far.</summary>
    public int Code { get; private set; }

    /// <summary>Passes over the next task, which is done.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="reason">By whom.</param>
    public void Pass(string name, string reason) => End(new TaskFinished(name, _finished.Count + 1, total, TaskState.Skipped, reason, 0));

    /// <summary>Runs the next task unless one before it failed.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="always">Whether it runs after a failure too.</param>
    /// <param name="run">Does it; an exception is a failure.</param>
    public async Task RunAsync(string name, bool always, Func<Task<TaskOutcome>> run)
    {
        var number = _finished.Count + 1;
        if (_blocker is not null && !always)
        {
            End(new TaskFinished(name, number, total, TaskState.Skipped, $"task {_blocker}", 0));
            return;
        }

        RunPosition.EnterTask(name);
        events.Publish(new TaskStarted(name, number, total));
        var since = clock.GetTimestamp();
        var outcome = await TryAsync(run).ConfigureAwait(false);
        End(new TaskFinished(name, number, total, outcome.State, outcome.Summary, clock.GetElapsedTime(since).TotalSeconds));
        Code = ExitCode.Worst(Code, outcome.Code);
        _blocker ??= outcome.Blocks ? name : null;
    }

    private void End(TaskFinished task)
    {
        _finished.Add(task);
        events.Publish(task);
    }

    private static async Task<TaskOutcome> TryAsync(Func<Task<TaskOutcome>> run)
    {
        try
        {
            return await run().ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            return new TaskOutcome(TaskState.Failed, "cancelled");
        }
        catch (Exception error)
        {
            // A statement that fails is the data's fault; anything else is the configuration's or ours.
            return new TaskOutcome(TaskState.Failed, ErrorText.Of(error)) { Code = error is LoadException or DbException ? ExitCode.Failed : ExitCode.Error };
        }
    }
}
