using Pipeline.Reporting;

namespace Pipeline.Building;

/// <summary>Ends a unit's statements when it takes too long, when the run is cancelled, or when another node's failure ends the run; and tells which.</summary>
internal sealed class NodeDeadline : IDisposable
{
    private readonly TimeSpan? _timeout;
    private readonly CancellationToken _ended;
    private readonly CancellationToken _cancelled;
    private readonly CancellationTokenSource _timer;
    private readonly CancellationTokenSource _any;

    /// <summary>Starts the time.</summary>
    /// <param name="timeout">How long; null for as long as it needs.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="ended">Cancelled when the run ends, for whatever reason.</param>
    /// <param name="cancelled">Cancelled when somebody cancels the run.</param>
    public NodeDeadline(TimeSpan? timeout, TimeProvider clock, CancellationToken ended, CancellationToken cancelled)
    {
        _timeout = timeout;
        _ended = ended;
        _cancelled = cancelled;
        _timer = timeout is { } limit ? new CancellationTokenSource(limit, clock) : new CancellationTokenSource();
        _any = CancellationTokenSource.CreateLinkedTokenSource(_timer.Token, ended);
    }

    /// <summary>What the unit's statements get.</summary>
    public CancellationToken Token => _any.Token;

    /// <summary>What an error makes of its node.</summary>
    public NodeResult Judge(Compiled.Node node, Exception error) =>
        _cancelled.IsCancellationRequested ? new NodeResult(node, NodeStatus.Error, "cancelled")
        : _ended.IsCancellationRequested ? new NodeResult(node, NodeStatus.Skipped, "fail-fast: another node failed, and this one's statement was ended")
        : _timer.IsCancellationRequested ? new NodeResult(node, NodeStatus.Error, $"timed out after {_timeout}: its statement was ended")
        : new NodeResult(node, NodeStatus.Error, ErrorText.Of(error));

    /// <inheritdoc />
    public void Dispose()
    {
        _any.Dispose();
        _timer.Dispose();
    }
}
