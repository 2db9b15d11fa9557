using Pipeline.Building;

namespace Pipeline.Reporting;

/// <summary>A node has started.</summary>
/// <param name="Index">Its number among the run's nodes, from 1, in order of start.</param>
/// <param name="Total">The number of nodes.</param>
/// <param name="UniqueId">The node.</param>
/// <param name="Description">The node in words, such as <c>sql table model marts.fct_orders</c>.</param>
internal sealed record NodeStarted(int Index, int Total, string UniqueId, string Description) : RunEvent
{
    /// <inheritdoc />
    public override string? Node => UniqueId;
}

/// <summary>A node failed in a way that passes, and is tried again.</summary>
/// <param name="Index">Its number among the run's nodes, from 1.</param>
/// <param name="Total">The number of nodes.</param>
/// <param name="UniqueId">The node.</param>
/// <param name="Description">The node in words.</param>
/// <param name="Attempt">The attempt that follows, from 2.</param>
/// <param name="Attempts">How many there may be.</param>
/// <param name="Error">What failed.</param>
/// <param name="Seconds">The time until then.</param>
internal sealed record NodeRetried(int Index, int Total, string UniqueId, string Description, int Attempt, int Attempts, string Error, double Seconds) : RunEvent
{
    /// <inheritdoc />
    public override string? Node => UniqueId;

    /// <inheritdoc />
    public override EventLevel Level => EventLevel.Warn;
}

/// <summary>A node has ended, or was skipped.</summary>
/// <param name="Index">Its number among the run's nodes, from 1.</param>
/// <param name="Total">The number of nodes.</param>
/// <param name="UniqueId">The node.</param>
/// <param name="Description">The node in words.</param>
/// <param name="Status">How it ended.</param>
/// <param name="Message">The warehouse's answer, or the reason of a failure or skip.</param>
/// <param name="Rows">Rows written or held; null where nothing counts them.</param>
/// <param name="Failures">A test's failure count; null without one.</param>
/// <param name="Seconds">How long it took.</param>
/// <param name="IsLeftOut">Whether it was skipped because the build left it out, or something that it reads.</param>
internal sealed record NodeFinished(
    int Index,
    int Total,
    string UniqueId,
    string Description,
    NodeStatus Status,
    string Message,
    long? Rows,
    long? Failures,
    double Seconds,
    bool IsLeftOut) : RunEvent
{
    /// <inheritdoc />
    public override string? Node => UniqueId;

    /// <inheritdoc />
    public override EventLevel Level => Status switch
    {
        NodeStatus.Error or NodeStatus.Fail => EventLevel.Error,
        NodeStatus.Warn or NodeStatus.Skipped => EventLevel.Warn,
        _ => EventLevel.Info,
    };
}
