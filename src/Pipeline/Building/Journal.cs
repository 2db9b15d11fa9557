using Pipeline.Compiled;
using Pipeline.Reporting;

namespace Pipeline.Building;

/// <summary>Numbers, times and collects a run's nodes, and tells the events of them.</summary>
internal sealed class Journal(int total, TimeProvider clock, IEventSink events)
{
    private readonly Lock _lock = new();
    private readonly List<NodeResult> _results = [];
    private int _started;

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
            journal.Tell(new NodeStarted(entry.Index, journal.Total, node.UniqueId, NodeDescription.Of(node)));
            return entry;
        }

        /// <summary>Numbers a node that is not run.</summary>
        public Entry Skip(Node node) => journal.Begin(node);

        /// <summary>Ends a node.</summary>
        public NodeResult End(Entry entry, NodeResult result) => journal.End(entry, result with { Thread = number });
    }

    private int Total => total;

    private Entry Begin(Node node) => new(node, Interlocked.Increment(ref _started), clock.GetUtcNow(), clock.GetTimestamp());

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
