using Pipeline.Compiled;
using Pipeline.Observing;
using Pipeline.Reporting;

namespace Pipeline.Building;

/// <summary>Numbers, times and collects a run's nodes, and tells the events of them.</summary>
internal sealed class Journal(int total, TimeProvider clock, IEventSink events)
{
    private readonly Lock _lock = new();
    private readonly List<NodeResult> _results = [];
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    /// <summary>The results so far, in order of their ends.</summary>
    public IReadOnlyList<NodeResult> Results
    {
        get
        {
            lock (_lock)
            {
                return [.. _results];
            }
        }
    }

    /// <summary>The journal as one thread of the pool writes it.</summary>
    /// <param name="number">From 1; 0 for what no thread runs.</param>
    public Thread On(int number) => new(this, number);

    /// <summary>A node under way.</summary>
    /// <param name="Node">The node.</param>
    /// <param name="Index">Its number in order of start, from 1.</param>
    /// <param name="At">When it started.</param>
    /// <param name="Stamp">The clock's time stamp then.</param>
    internal sealed record Entry(Node Node, int Index, DateTimeOffset At, long Stamp);

    /// <summary>One thread's view of the journal.</summary>
    internal sealed class Thread(Journal journal, int number)
    {
        /// <summary>Begins a node.</summary>
        public Entry Start(Node node)
        {
            var entry = journal.Begin(node);
            RunPosition.EnterNode(node.UniqueId);
            journal.Tell(new NodeStarted(entry.Index, journal.Total, node.UniqueId, NodeDescription.Of(node)));
            return entry;
        }

        /// <summary>Numbers a node that is not run.</summary>
        public Entry Skip(Node node) => journal.Begin(node);

        /// <summary>Ends nodes that are not run.</summary>
        public void Skip(IEnumerable<Node> nodes, string reason, bool isLeftOut = false)
        {
            foreach (var node in nodes)
            {
                End(Skip(node), new NodeResult(node, NodeStatus.Skipped, reason) { IsLeftOut = isLeftOut });
            }
        }

        /// <summary>Tells that a node is tried again.</summary>
        /// <param name="entry">The node.</param>
        /// <param name="attempt">The attempt that follows, from 2.</param>
        /// <param name="attempts">How many there may be.</param>
        /// <param name="error">What failed.</param>
        /// <param name="wait">The time until then.</param>
        public void Retry(Entry entry, int attempt, int attempts, string error, TimeSpan wait) => journal.Tell(new NodeRetried(
            entry.Index, journal.Total, entry.Node.UniqueId, NodeDescription.Of(entry.Node), attempt, attempts, error, wait.TotalSeconds));

        /// <summary>Forgets what an earlier attempt found of nodes; they keep their numbers.</summary>
        public void Forget(IReadOnlyCollection<Node> nodes) => journal.Forget(nodes);

        /// <summary>Ends a node.</summary>
        public NodeResult End(Entry entry, NodeResult result) => journal.End(entry, result with { Thread = number });
    }

    private int Total => total;

    private Entry Begin(Node node)
    {
        lock (_lock)
        {
            if (!_numbers.TryGetValue(node.UniqueId, out var number))
            {
                _numbers.Add(node.UniqueId, number = _numbers.Count + 1);
            }

            return new Entry(node, number, clock.GetUtcNow(), clock.GetTimestamp());
        }
    }

    private void Forget(IReadOnlyCollection<Node> nodes)
    {
        lock (_lock)
        {
            _results.RemoveAll(result => nodes.Contains(result.Node));
        }
    }

    private void Tell(RunEvent runEvent) => events.Publish(runEvent);

    private NodeResult End(Entry entry, NodeResult result)
    {
        var timed = result with { StartedAt = entry.At, Elapsed = clock.GetElapsedTime(entry.Stamp) };
        lock (_lock)
        {
            _results.Add(timed);
        }

        events.Publish(new NodeFinished(
            entry.Index,
            total,
            entry.Node.UniqueId,
            NodeDescription.Of(entry.Node),
            timed.Status,
            timed.Message,
            timed.Rows,
            timed.Failures,
            timed.Elapsed.TotalSeconds,
            timed.IsLeftOut));
        return timed;
    }
}
