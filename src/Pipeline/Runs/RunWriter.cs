using System.Text.Json;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Pipeline.Runs;

/// <summary>Writes runs into the store; callers give the transaction.</summary>
internal static class RunWriter
{
    /// <summary>Adds a run; false when the schedule's tick has one already.</summary>
    public static bool Insert(SqliteConnection store, RunRecord run) => store.Execute(
        """
        insert or ignore into runs (run_id, command, triggered_by, project, target, warehouse, code_version, logical_date, scheduled_for, retry_of, arguments, parameters, state, created_at)
        values (@run, @command, @trigger, @project, @target, @warehouse, @code, @date, @scheduled, @retryOf, @arguments, @parameters, @state, @created)
        """,
        new
        {
            run = Id(run.Id),
            command = run.Command,
            trigger = StoredText.Of(run.Trigger),
            project = run.Project,
            target = run.Target,
            warehouse = run.Warehouse,
            code = run.CodeVersion,
            date = StoredText.Of(run.LogicalDate),
            scheduled = run.ScheduledFor is { } scheduled ? StoredText.Of(scheduled) : null,
            retryOf = run.RetryOf is { } retried ? Id(retried) : null,
            arguments = JsonSerializer.Serialize(run.Arguments),
            parameters = JsonSerializer.Serialize(run.Parameters),
            state = StoredText.Of(run.State),
            created = StoredText.Of(run.CreatedAt),
        }) > 0;

    /// <summary>Begins a process's work on a run; gives the attempt's number, from 1.</summary>
    public static int BeginAttempt(SqliteConnection store, Guid run, string codeVersion, ProcessIdentity owner, DateTimeOffset now)
    {
        var number = store.ExecuteScalar<int>("select count(*) + 1 from attempts where run_id = @run", new { run = Id(run) });
        store.Execute(
            """
            insert into attempts (run_id, number, process_id, host, process_started_at, heartbeat_at, started_at, state)
            values (@run, @number, @process, @host, @processStarted, @heartbeat, @now, @running)
            """,
            new
            {
                run = Id(run),
                number,
                process = owner.Id,
                host = owner.Host,
                processStarted = StoredText.Of(owner.StartedAt),
                heartbeat = StoredText.Of(TimeProvider.System.GetUtcNow()),
                now = StoredText.Of(now),
                running = StoredText.Of(RunState.Running),
            });
        store.Execute(
            """
            update runs set state = @running, code_version = @codeVersion, started_at = coalesce(started_at, @now),
                ended_at = null, exit_code = null, message = null, wake_at = null
            where run_id = @run
            """,
            new { run = Id(run), running = StoredText.Of(RunState.Running), codeVersion, now = StoredText.Of(now) });
        return number;
    }

    /// <summary>Ends an attempt, and with it the run until somebody takes it up again.</summary>
    public static void End(SqliteConnection store, Guid run, int attempt, RunEnd end, DateTimeOffset now)
    {
        var parameters = new
        {
            run = Id(run),
            attempt,
            state = StoredText.Of(end.State),
            attemptState = StoredText.Of(end is { State: RunState.Interrupted, IsCrash: false } ? RunState.Cancelled : end.State),
            code = end.ExitCode,
            message = end.Message,
            wake = end.WakeAt is { } wake ? StoredText.Of(wake) : null,
            now = StoredText.Of(now),
            ended = end.State == RunState.Waiting ? null : StoredText.Of(now),
        };
        store.Execute("update attempts set state = @attemptState, ended_at = @now where run_id = @run and number = @attempt", parameters);
        store.Execute("update runs set state = @state, exit_code = @code, message = @message, wake_at = @wake, ended_at = @ended where run_id = @run", parameters);
    }

    /// <summary>Ends a run that nobody works on as failed.</summary>
    public static void GiveUp(SqliteConnection store, Guid run, string message, DateTimeOffset now) => store.Execute(
        "update runs set state = @failed, exit_code = 2, message = @message, wake_at = null, ended_at = @now where run_id = @run",
        new { run = Id(run), failed = StoredText.Of(RunState.Failed), message, now = StoredText.Of(now) });

    /// <summary>Notes that an attempt's process is alive.</summary>
    public static void Beat(SqliteConnection store, Guid run, int attempt) => store.Execute(
        "update attempts set heartbeat_at = @now where run_id = @run and number = @attempt and ended_at is null",
        new { run = Id(run), attempt, now = StoredText.Of(TimeProvider.System.GetUtcNow()) });

    /// <summary>Writes a task's state over what was known of it.</summary>
    public static void Put(SqliteConnection store, Guid run, int attempt, TaskRecord task) => store.Execute(
        """
        insert into tasks (run_id, attempt, name, number, state, summary, started_at, seconds)
        values (@run, @attempt, @Name, @Number, @State, @Summary, @started, @Seconds)
        on conflict (run_id, attempt, name) do update set state = excluded.state, summary = excluded.summary, seconds = excluded.seconds
        """,
        new { run = Id(run), attempt, task.Name, task.Number, task.State, task.Summary, started = StoredText.Of(task.StartedAt), task.Seconds });

    /// <summary>Writes a node's state over what was known of it.</summary>
    public static void Put(SqliteConnection store, Guid run, int attempt, NodeRecord node) => store.Execute(
        """
        insert into nodes (run_id, attempt, unique_id, resource_type, status, message, row_count, failures, is_left_out, started_at, seconds)
        values (@run, @attempt, @UniqueId, @ResourceType, @Status, @Message, @Rows, @Failures, @IsLeftOut, @started, @Seconds)
        on conflict (run_id, attempt, unique_id) do update set status = excluded.status, message = excluded.message, row_count = excluded.row_count,
            failures = excluded.failures, is_left_out = excluded.is_left_out, started_at = coalesce(nodes.started_at, excluded.started_at), seconds = excluded.seconds
        """,
        new
        {
            run = Id(run),
            attempt,
            node.UniqueId,
            node.ResourceType,
            node.Status,
            node.Message,
            node.Rows,
            node.Failures,
            node.IsLeftOut,
            started = node.StartedAt is { } started ? StoredText.Of(started) : null,
            node.Seconds,
        });

    private static string Id(Guid run) => run.ToString("D");
}

/// <summary>How an attempt at a run ended.</summary>
/// <param name="State">The run's state from now on.</param>
/// <param name="ExitCode">The exit code; null while it waits.</param>
/// <param name="Message">Why; null when there is nothing to say.</param>
internal sealed record RunEnd(RunState State, int? ExitCode, string? Message)
{
    /// <summary>Whether its process died, and did not end it.</summary>
    public bool IsCrash { get; init; }

    /// <summary>When its sensor looks again; null unless it waits.</summary>
    public DateTimeOffset? WakeAt { get; init; }
}
