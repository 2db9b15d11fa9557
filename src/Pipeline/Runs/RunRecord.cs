namespace Pipeline.Runs;

/// <summary>A run as the store knows it. Times are UTC.</summary>
internal sealed record RunRecord
{
    /// <summary>The run's id, which artefacts call <c>invocation_id</c>.</summary>
    public required Guid Id { get; init; }

    /// <summary>The command, such as <c>pipeline</c> or <c>build</c>.</summary>
    public required string Command { get; init; }

    /// <summary>Who asked for it.</summary>
    public required RunTrigger Trigger { get; init; }

    /// <summary>The project's name.</summary>
    public required string Project { get; init; }

    /// <summary>The target's name.</summary>
    public required string Target { get; init; }

    /// <summary>Which warehouse: the file's full path or the account.</summary>
    public required string Warehouse { get; init; }

    /// <summary>The fingerprint of the compiled project.</summary>
    public required string CodeVersion { get; init; }

    /// <summary>The logical date.</summary>
    public required DateOnly LogicalDate { get; init; }

    /// <summary>The schedule's tick it belongs to; null for a run that no schedule started.</summary>
    public DateTimeOffset? ScheduledFor { get; init; }

    /// <summary>The run that it repeats the rest of; null for another one.</summary>
    public Guid? RetryOf { get; init; }

    /// <summary>The command line that repeats it, but for the command's name and the logical date.</summary>
    public IReadOnlyList<string> Arguments { get; init; } = [];

    /// <summary>Its settings and vars, for people.</summary>
    public IReadOnlyDictionary<string, string?> Parameters { get; init; } = new Dictionary<string, string?>();

    /// <summary>Where it is in its life.</summary>
    public required RunState State { get; init; }

    /// <summary>The exit code; null before it has ended.</summary>
    public int? ExitCode { get; init; }

    /// <summary>Why it ended as it did; null when there is nothing to say.</summary>
    public string? Message { get; init; }

    /// <summary>When it was asked for.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When its first attempt began; null while it is queued.</summary>
    public DateTimeOffset? StartedAt { get; init; }

    /// <summary>When it ended; null before.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>When its sensor looks again; null unless it is waiting.</summary>
    public DateTimeOffset? WakeAt { get; init; }
}

/// <summary>One process's work on a run.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Owner">The process.</param>
/// <param name="HeartbeatAt">When the process was last heard of.</param>
/// <param name="StartedAt">When it began.</param>
/// <param name="EndedAt">When it ended; null while it is at work, or when it died.</param>
/// <param name="State">How it ended.</param>
internal sealed record AttemptRecord(int Number, ProcessIdentity Owner, DateTimeOffset HeartbeatAt, DateTimeOffset StartedAt, DateTimeOffset? EndedAt, RunState State);

/// <summary>A task of a run's last attempt.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Number">Its number, from 1.</param>
/// <param name="State">How it ended, in lower case; <c>running</c> before.</param>
/// <param name="Summary">What came of it; null before it has ended.</param>
/// <param name="StartedAt">When it began.</param>
/// <param name="Seconds">How long it took; null before it has ended.</param>
internal sealed record TaskRecord(string Name, int Number, string State, string? Summary, DateTimeOffset StartedAt, double? Seconds);

/// <summary>A node of a run, as its last attempt left it.</summary>
/// <param name="UniqueId">The node.</param>
/// <param name="ResourceType">Its resource type.</param>
/// <param name="Status">dbt's word for how it ended; <c>pending</c> and <c>running</c> before.</param>
/// <param name="Message">The warehouse's answer, or the reason of a failure or skip.</param>
/// <param name="Rows">Rows written or held.</param>
/// <param name="Failures">A test's failure count.</param>
/// <param name="IsLeftOut">Whether the build left it out, or something that it reads.</param>
/// <param name="StartedAt">When it began; null before.</param>
/// <param name="Seconds">How long it took; null before it has ended.</param>
internal sealed record NodeRecord(
    string UniqueId, string ResourceType, string Status, string? Message, long? Rows, long? Failures, bool IsLeftOut, DateTimeOffset? StartedAt, double? Seconds)
{
    /// <summary>Planned and not begun.</summary>
    public const string Pending = "pending";

    /// <summary>Begun and not ended.</summary>
    public const string Running = "running";

    /// <summary>Whether a retry runs it: it failed, was skipped, or was never reached (dbt: "About dbt retry command").</summary>
    public bool IsUndone => !IsLeftOut && Status is not ("success" or "pass" or "warn" or "no-op" or "reused");
}
