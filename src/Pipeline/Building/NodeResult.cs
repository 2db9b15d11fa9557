using Pipeline.Compiled;
using Pipeline.Testing;

namespace Pipeline.Building;

/// <summary>How a node ended, in dbt's words.</summary>
internal enum NodeStatus
{
    /// <summary>The model is published.</summary>
    Success,

    /// <summary>It could not be run, or it was not published.</summary>
    Error,

    /// <summary>It was not run because something before it failed.</summary>
    Skipped,

    /// <summary>There was nothing to do, as for an ephemeral model.</summary>
    NoOp,

    /// <summary>It was left as it is, because nothing changed since it was built.</summary>
    Reused,

    /// <summary>The test found nothing, or less than it tolerates.</summary>
    Pass,

    /// <summary>The test found something that is to be reported only.</summary>
    Warn,

    /// <summary>The test found what it must not.</summary>
    Fail,
}

/// <summary>What became of one node in one run.</summary>
/// <param name="Node">The node.</param>
/// <param name="Status">How it ended.</param>
/// <param name="Message">What is to be said of it: rows, error text, reason of a skip.</param>
internal sealed record NodeResult(Node Node, NodeStatus Status, string Message)
{
    /// <summary>When it started; the time of the decision for a skipped node.</summary>
    public DateTimeOffset StartedAt { get; init; }

    /// <summary>How long it took.</summary>
    public TimeSpan Elapsed { get; init; }

    /// <summary>The thread of the pool, from 1; 0 when it did not run.</summary>
    public int Thread { get; init; }

    /// <summary>Rows written or, for a whole table, held; null where nothing counts them.</summary>
    public long? Rows { get; init; }

    /// <summary>The failure count of a test; null without one.</summary>
    public long? Failures { get; init; }

    /// <summary>Failing rows of a test, at most 100.</summary>
    public RowSample? FailingRows { get; init; }

    /// <summary>The name of the relation in the warehouse, quoted as it must be; null for a node without one.</summary>
    public string? RelationName { get; init; }

    /// <summary>The query with its values; null when it could not be written.</summary>
    public string? CompiledCode { get; init; }

    /// <summary>Whether it was skipped because the build left it out, or something that it reads; that is no failure of the run.</summary>
    public bool IsLeftOut { get; init; }

    /// <summary>Whether it makes the run a failed one.</summary>
    public bool FailsRun => Failed && !IsLeftOut;

    /// <summary>Whether it stops what depends on it.</summary>
    public bool Failed => Status is NodeStatus.Error or NodeStatus.Fail or NodeStatus.Skipped;
}
