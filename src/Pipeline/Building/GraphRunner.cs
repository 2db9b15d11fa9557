namespace Pipeline.Building;

/// <summary>Something to run after other things.</summary>
/// <typeparam name="T">What is run.</typeparam>
/// <param name="Id">Its id, unique in the graph.</param>
/// <param name="Value">What is run.</param>
/// <param name="DependsOn">Ids of what must have succeeded before; ids outside the graph count as done.</param>
internal sealed record GraphNode<T>(string Id, T Value, IReadOnlyList<string> DependsOn);

/// <summary>Runs a graph: each node after all it depends on have succeeded, independent ones at the same time.</summary>
/// <typeparam name="T">What is run.</typeparam>
internal sealed class GraphRunner<T>
{
    private readonly IReadOnlyList<GraphNode<T>> _nodes;
    private readonly Dictionary<string, int> _index = new(StringComparer.Ordinal);
    private readonly List<int>[] _dependents;
    private readonly int[] _waitingFor;
    private readonly bool[] _done;

    /// <summary>Prepares a run.</summary>
    /// <param name="nodes">The nodes, each after all it depends on; those first in the list start first.</param>
    public GraphRunner(IReadOnlyList<GraphNode<T>> nodes)
    {
        _nodes = nodes;
        _dependents = new List<int>[nodes.Count];
        _waitingFor = new int[nodes.Count];
        _done = new bool[nodes.Count];
        for (var i = 0; i < nodes.Count; i++)
        {
            _dependents[i] = [];
            foreach (var parent in nodes[i].DependsOn.Distinct(StringComparer.Ordinal))
            {
                if (_index.TryGetValue(parent, out var p))
                {
                    _dependents[p].Add(i);
                    _waitingFor[i]++;
                }
            }

            _index.Add(nodes[i].Id, i);
        }
    }

    /// <summary>Runs all nodes, once.</summary>
    /// <param name="threads">The pool: how many run at once.</param>
    /// <param name="run">Runs one node on the given thread of the pool, from 1; false means that it failed.</param>
    /// <param name="skip">Told of each node that is not run: the failed node it descends from, or null when the run was cancelled.</param>
    /// <param name="cancellationToken">Starts no further node; those that run get it too.</param>
    public async Task RunAsync(
        int threads,
        Func<T, int, CancellationToken, Task<bool>> run,
        Action<T, T?> skip,
        CancellationToken cancellationToken)
    {
        var ready = new PriorityQueue<int, int>();
        var free = new PriorityQueue<int, int>();
        for (var thread = 1; thread <= threads; thread++)
        {
            free.Enqueue(thread, thread);
        }

        for (var i = 0; i < _nodes.Count; i++)
        {
            if (_waitingFor[i] == 0)
            {
                ready.Enqueue(i, i);
            }
        }

        var running = new Dictionary<Task<bool>, (int Node, int Thread)>();
        while (true)
        {
            while (!cancellationToken.IsCancellationRequested && free.Count > 0 && ready.TryDequeue(out var next, out _))
            {
                var thread = free.Dequeue();
                running.Add(Task.Run(() => run(_nodes[next].Value, thread, cancellationToken), CancellationToken.None), (next, thread));
            }

            if (running.Count == 0)
            {
                break;
            }

            var finished = await Task.WhenAny(running.Keys).ConfigureAwait(false);
            running.Remove(finished, out var at);
            free.Enqueue(at.Thread, at.Thread);
            _done[at.Node] = true;
            if (!await finished.ConfigureAwait(false))
            {
                SkipDescendants(at.Node, _nodes[at.Node].Value, skip);
                continue;
            }

            foreach (var dependent in _dependents[at.Node])
            {
                if (--_waitingFor[dependent] == 0 && !_done[dependent])
                {
                    ready.Enqueue(dependent, dependent);
                }
            }
        }

        for (var i = 0; i < _nodes.Count; i++)
        {
            if (!_done[i])
            {
                skip(_nodes[i].Value, default);
            }
        }
    }

    private void SkipDescendants(int failed, T cause, Action<T, T?> skip)
    {
        var queue = new PriorityQueue<int, int>(_dependents[failed].Select(i => (i, i)));
        while (queue.TryDequeue(out var next, out _))
        {
            if (_done[next])
            {
                continue;
            }

            _done[next] = true;
            skip(_nodes[next].Value, cause);
            foreach (var dependent in _dependents[next])
            {
                queue.Enqueue(dependent, dependent);
            }
        }
    }
}
