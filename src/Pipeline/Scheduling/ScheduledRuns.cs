using Microsoft.Data.Sqlite;
using Pipeline.Commands;
using Pipeline.Reporting;
using Pipeline.Runs;

namespace Pipeline.Scheduling;

/// <summary>The runs that ticks ask for, as the run store keeps them between processes.</summary>
/// <param name="session">The schedule's session.</param>
/// <param name="arguments">The command line that repeats a run.</param>
internal sealed class ScheduledRuns(Session session, IReadOnlyList<string> arguments)
{
    // A run that takes its process down with it again and again is not started for ever.
    private const int MostInterruptions = 3;

    private readonly RunStore _store = session.OpenRunStore();

    /// <summary>The newest tick that has a run; null when none has.</summary>
    public DateTimeOffset? LastTick => _store.Read(connection => RunReader.LastTick(connection, session.Project.Name, session.Kind.Locate(session.Settings)));

    /// <summary>Adds a tick's run to those that wait for a place; false when it has one already.</summary>
    public bool Queue(DateTimeOffset tick) => _store.Write(connection => RunWriter.Insert(connection, session.Describe(arguments) with
    {
        Id = Guid.NewGuid(),
        Command = PipelineCommand.Name,
        Trigger = RunTrigger.Schedule,
        LogicalDate = session.Settings.Schedule.DateOf(tick),
        ScheduledFor = tick,
        State = RunState.Queued,
    }));

    /// <summary>The runs to start now, the oldest first: queued ones, those whose sensor is to look again, and interrupted ones.</summary>
    public IReadOnlyList<RunRecord> Due(DateTimeOffset now)
    {
        InterruptedRuns.Mark(_store);
        var lost = new List<RunGivenUp>();
        var due = new List<RunRecord>();
        _store.Write(connection =>
        {
            foreach (var run in Open(connection).Where(run => run.State != RunState.Waiting || run.WakeAt <= now))
            {
                if (IsHopeless(connection, run))
                {
                    lost.Add(new RunGivenUp(run.Id, run.LogicalDate, $"given up after {MostInterruptions} interruptions; the last: {run.Message}"));
                    RunWriter.GiveUp(connection, run.Id, lost[^1].Reason, now);
                }
                else
                {
                    due.Add(run);
                }
            }
        });
        lost.ForEach(session.Events.Publish);
        return due;
    }

    /// <summary>How often a run has been begun.</summary>
    public int Attempts(RunRecord run) => _store.Read(connection => RunReader.Attempts(connection, run.Id).Count);

    /// <summary>Ends a run that could not even be begun, or it would be due for ever.</summary>
    /// <param name="run">The run, as it was when it was started.</param>
    /// <param name="attempts">The attempts at it then.</param>
    public void GiveUpUntouched(RunRecord run, int attempts)
    {
        var lost = new RunGivenUp(run.Id, run.LogicalDate, "it could not be begun; the log says why");
        var isLost = _store.Write(connection =>
        {
            if (RunReader.Find(connection, run.Id) is not { } now || now.State != run.State || RunReader.Attempts(connection, run.Id).Count != attempts)
            {
                return false;
            }

            RunWriter.GiveUp(connection, run.Id, lost.Reason, session.Host.Clock.GetUtcNow());
            return true;
        });
        if (isLost)
        {
            session.Events.Publish(lost);
        }
    }

    /// <summary>When the next waiting sensor is to look again; null when none waits.</summary>
    public DateTimeOffset? NextWake => _store.Read(Open).Where(run => run.State == RunState.Waiting).Min(run => run.WakeAt);

    private List<RunRecord> Open(SqliteConnection connection) =>
    [
        .. RunReader.TriggeredBy(connection, session.Project.Name, session.Kind.Locate(session.Settings), RunTrigger.Schedule)
            .Where(run => run.State is RunState.Queued or RunState.Waiting or RunState.Interrupted)
            .OrderBy(run => run.ScheduledFor),
    ];

    private static bool IsHopeless(SqliteConnection connection, RunRecord run) =>
        RunReader.Attempts(connection, run.Id).Count(attempt => attempt.State == RunState.Interrupted) >= MostInterruptions;
}
