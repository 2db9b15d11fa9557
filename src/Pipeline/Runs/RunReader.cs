using System.Globalization;
using System.Text.Json;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Pipeline.Runs;

/// <summary>Reads runs from the store.</summary>
internal static class RunReader
{
    /// <summary>The newest runs, the newest first.</summary>
    public static IReadOnlyList<RunRecord> Newest(SqliteConnection store, int limit) => Runs(store, "order by id desc limit @limit", new { limit });

    /// <summary>Runs in a state, the oldest first.</summary>
    public static IReadOnlyList<RunRecord> InState(SqliteConnection store, RunState state) => Runs(store, "where state = @state order by id", new { state = StoredText.Of(state) });

    /// <summary>A run by its id; null when there is none.</summary>
    public static RunRecord? Find(SqliteConnection store, Guid run) => Runs(store, "where run_id = @run", new { run = run.ToString("D") }) is [var found] ? found : null;

    /// <summary>Runs whose id starts with a text; one that is the whole id is the only one.</summary>
    public static IReadOnlyList<RunRecord> StartingWith(SqliteConnection store, string id) =>
        Runs(store, "where substr(run_id, 1, length(@id)) = @id order by id desc", new { id = id.ToLowerInvariant() });

    /// <summary>The newest run of a warehouse by one of some commands; null when there is none.</summary>
    public static RunRecord? Last(SqliteConnection store, string project, string warehouse, IReadOnlyList<string> commands) =>
        Runs(store, "where project = @project and warehouse = @warehouse and command in @commands order by id desc limit 1", new { project, warehouse, commands }).FirstOrDefault();

    /// <summary>The runs of a warehouse that something asked for, the oldest first.</summary>
    public static IReadOnlyList<RunRecord> TriggeredBy(SqliteConnection store, string project, string warehouse, RunTrigger trigger) => Runs(
        store, "where project = @project and warehouse = @warehouse and triggered_by = @trigger order by id", new { project, warehouse, trigger = StoredText.Of(trigger) });

    /// <summary>The newest tick of a schedule that has a run; null when none has.</summary>
    public static DateTimeOffset? LastTick(SqliteConnection store, string project, string warehouse) => Instant(store.ExecuteScalar<string?>(
        "select max(scheduled_for) from runs where project = @project and warehouse = @warehouse", new { project, warehouse }));

    /// <summary>A run's attempts, in order.</summary>
    public static IReadOnlyList<AttemptRecord> Attempts(SqliteConnection store, Guid run) =>
    [
        .. store.Query("select * from attempts where run_id = @run order by number", new { run = run.ToString("D") }).Select(row => new AttemptRecord(
            (int)(long)row.number,
            new ProcessIdentity((int)(long)row.process_id, (string)row.host, StoredText.Instant((string)row.process_started_at)),
            StoredText.Instant((string)row.heartbeat_at),
            StoredText.Instant((string)row.started_at),
            Instant((string?)row.ended_at),
            StoredText.Value<RunState>((string)row.state))),
    ];

    /// <summary>The tasks of a run's last attempt, in order.</summary>
    public static IReadOnlyList<TaskRecord> Tasks(SqliteConnection store, Guid run) =>
    [
        .. store.Query(
            "select * from tasks where run_id = @run and attempt = (select max(attempt) from tasks where run_id = @run) order by number",
            new { run = run.ToString("D") }).Select(row => new TaskRecord(
            (string)row.name, (int)(long)row.number, (string)row.state, (string?)row.summary, StoredText.Instant((string)row.started_at), (double?)row.seconds)),
    ];

    /// <summary>A run's nodes, each as the last attempt that had it left it, in order of their starts.</summary>
    public static IReadOnlyList<NodeRecord> Nodes(SqliteConnection store, Guid run) =>
    [
        .. store.Query(
            """
            select * from nodes as n
            where run_id = @run and attempt = (select max(attempt) from nodes as m where m.run_id = n.run_id and m.unique_id = n.unique_id)
            order by started_at is null, started_at, rowid
            """,
            new { run = run.ToString("D") }).Select(row => new NodeRecord(
            (string)row.unique_id,
            (string)row.resource_type,
            (string)row.status,
            (string?)row.message,
            (long?)row.row_count,
            (long?)row.failures,
            (long)row.is_left_out != 0,
            Instant((string?)row.started_at),
            (double?)row.seconds)),
    ];

    /// <summary>How many of a run's nodes have which status, as their last attempt left them.</summary>
    public static IReadOnlyDictionary<string, int> Counts(SqliteConnection store, Guid run) => Nodes(store, run)
        .GroupBy(node => node.Status).OrderBy(group => group.Key, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);

    private static List<RunRecord> Runs(SqliteConnection store, string which, object parameters) =>
        [.. store.Query($"select * from runs {which}", parameters).Select(row => (RunRecord)Run(row))];

    private static RunRecord Run(dynamic row) => new()
    {
        Id = Guid.Parse((string)row.run_id, CultureInfo.InvariantCulture),
        Command = (string)row.command,
        Trigger = StoredText.Value<RunTrigger>((string)row.triggered_by),
        Project = (string)row.project,
        Target = (string)row.target,
        Warehouse = (string)row.warehouse,
        CodeVersion = (string)row.code_version,
        LogicalDate = StoredText.Date((string)row.logical_date),
        ScheduledFor = Instant((string?)row.scheduled_for),
        RetryOf = (string?)row.retry_of is { } retried ? Guid.Parse(retried, CultureInfo.InvariantCulture) : null,
        Arguments = JsonSerializer.Deserialize<string[]>((string)row.arguments) ?? [],
        Parameters = JsonSerializer.Deserialize<Dictionary<string, string?>>((string)row.parameters) ?? [],
        State = StoredText.Value<RunState>((string)row.state),
        ExitCode = (int?)(long?)row.exit_code,
        Message = (string?)row.message,
        CreatedAt = StoredText.Instant((string)row.created_at),
        StartedAt = Instant((string?)row.started_at),
        EndedAt = Instant((string?)row.ended_at),
        WakeAt = Instant((string?)row.wake_at),
    };

    private static DateTimeOffset? Instant(string? text) => text is null ? null : StoredText.Instant(text);
}
