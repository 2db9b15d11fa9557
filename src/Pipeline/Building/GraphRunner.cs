namespace Pipeline.Building;

/// <summary>Something to run after other things.</summary>
/// <typeparam name="T">What is run.</typeparam>
/// <param name="Id">Its id, unique in the graph.</param>
/// <param name="Value">What is run.</param>
/// <param name="DependsOn">Ids of what must have succeeded before; ids outside the graph count as done.</param>
internal sealed record GraphNode<T>(string Id, T Value, IReadOnlyList<string> DependsOn)
{
    /// <summary>The pool that it takes a place of while it runs.</summary>
    public string Pool { get; init; } = Pools.Warehouse;

    /// <summary>Of those that could run, the one with the highest does; of equals the first in the list.</summary>
    public double Priority { get; init; }
}

/// <summary>How a node of the graph ended.</summary>
internal enum GraphEnd
{
    /// <summary>What depends on it may run.</summary>
    Succeeded,

    /// <summary>What depends on it may not.</summary>
    Failed,

    /// <summary>It was passed over on purpose: what depends on it may not run, and that is no failure.</summary>
    LeftOut,
}

/// <summary>Why a node is not run.</summary>
/// <typeparam name="T">What is run.</typeparam>
/// <param name="Cause">What failed; null when the run was cancelled.</param>
/// <param name="IsDescendant">Whether the node needs what failed; otherwise the first failure ended the run.</param>
internal sealed record GraphSkip<T>(T? Cause, bool IsDescendant);

/// <summary>Runs a graph: each node after all it depends on have succeeded, independent ones at the same time.</summary>
/// <typeparam name="T">What is run.</typeparam>
internal sealed class GraphRunner<T>
    where T : class
{
    private readonly IReadOnlyList<GraphNode<T>> _nodes;
    private readonly List<int>[] _dependents;
    private readonly int[] _waitingFor;
    private readonly bool[] _done;
    private readonly SortedSet<(double Order, int Node)> _ready = [];
    private readonly Dictionary<string, int> _places;

    /// <summary>Prepares a run.</summary>
    /// <param name="nodes">The nodes, each after all it depends on.</param>
    /// <param name="pools">The pools that they name.</param>
    public GraphRunner(IReadOnlyList<GraphNode<T>> nodes, Pools pools)
    {
        _nodes = nodes;
        _places = new Dictionary<string, int>(pools.Limits, StringComparer.Ordinal);
        _dependents = new List<int>[nodes.Count];
        _waitingFor = new int[nodes.Count];
        _done = new bool[nodes.Count];
        var index = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < nodes.Count; i++)
        {
            _dependents[i] = [];
            foreach (var parent in nodes[i].DependsOn.Distinct(StringComparer.Ordinal))
            {
                if (index.TryGetValue(parent, out var p))
                {
                    _dependents[p].Add(i);
                    _waitingFor[i]++;
                }
            }

            index.Add(nodes[i].Id, i);
        }
    }

    /// <summary>Runs all nodes, once.</summary>
    /// <param name="threads">How many run at once.</param>
    /// <param name="failFast">Whether the first failure cancels what runs and skips the rest.</param>
    /// <param name="run">Runs one node on the given thread, from 1.</param>
    /// <param name="skip">Told of each node that is not run, and why.</param>
    /// <param name="cancellationToken">Starts no further node; those that run get it too.</param>
    public async Task RunAsync(
        int threads,
        bool failFast,
        Func<T, int, CancellationToken, Task<GraphEnd>> run,
        Action<T, GraphSkip<T>> skip,
        CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        T? ender = null;
        var free = new PriorityQueue<int, int>(Enumerable.Range(1, threads).Select(thread => (thread, thread)));
        for (var i = 0; i < _nodes.Count; i++)
        {
            Enqueue(i);
        }

        var running = new Dictionary<Task<GraphEnd>, (int Node, int Thread)>();
        while (true)
        {
            while (!stop.IsCancellationRequested && free.Count > 0 && Next() is { } next)
            {
                var thread = free.Dequeue();
                running.Add(Task.Run(() => run(_nodes[next].Value, thread, stop.Token), CancellationToken.None), (next, thread));
            }

            if (running.Count == 0)
            {
                break;
            }

            var finished = await Task.WhenAny(running.Keys).ConfigureAwait(false);
            running.Remove(finished, out var at);
            free.Enqueue(at.Thread, at.Thread);
            _places[_nodes[at.Node].Pool]++;
            _done[at.Node] = true;
            var end = await finished.ConfigureAwait(false);
            if (end != GraphEnd.Succeeded)
            {
                SkipDescendants(at.Node, _nodes[at.Node].Value, skip);
            }

            if (end == GraphEnd.Failed && failFast && ender is null && !cancellationToken.IsCancellationRequested)
            {
                ender = _nodes[at.Node].Value;
                await stop.CancelAsync().ConfigureAwait(false);
            }

            foreach (var dependent in end == GraphEnd.Succeeded ? _dependents[at.Node] : [])
            {
                _waitingFor[dependent]--;
                Enqueue(dependent);
            }
        }

        for (var i = 0; i < _nodes.Count; i++)
        {
            if (!_done[i])
            {
                skip(_nodes[i].Value, new GraphSkip<T>(ender, IsDescendant: false));
            }
        }
    }

    private void Enqueue(int node)
    {
        if (_waitingFor[node] == 0 && !_done[node])
        {
            _ready.Add((-_nodes[node].Priority, node));
        }
    }

    // The first whose pool has a place: others are not held up by a pool that is full.
    private int? Next()
    {
        foreach (var candidate in _ready)
        {
            var pool = _nodes[candidate.Node].Pool;
            if (_places[pool] > 0)
            {
                _places[pool]--;
                _ready.Remove(candidate);
                return candidate.Node;
            }
        }

        return null;
    }

    private void SkipDescendants(int failed, T cause, Action<T, GraphSkip<T>> skip)
    {
        var queue = new PriorityQueue<int, int>(_dependents[failed].Select(i => (i, i)));
        while (queue.TryDequeue(out var next, out _))
        {
            if (_done[next])
            {
                continue;
            }

            _done[next] = true;
            skip(_nodes[next].Value, new GraphSkip<T>(cause, IsDescendant: true));
            foreach (var dependent in _dependents[next])
            {
                queue.Enqueue(dependent, dependent);
            }
        }
    }
}
