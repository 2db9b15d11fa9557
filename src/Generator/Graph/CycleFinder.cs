using Generator.Diagnostics;
using Generator.Text;

namespace Generator.Graph;

/// <summary>Finds nodes that read each other in a circle. Circles that share a node are one mistake: the shortest from the first node is spelled out.</summary>
internal sealed class CycleFinder
{
    private readonly Dictionary<string, GraphNode> _nodes;
    private readonly HashSet<string> _members = new(StringComparer.Ordinal);
    private readonly List<DiagnosticInfo> _diagnostics = [];

    /// <summary>Searches.</summary>
    /// <param name="nodes">The nodes, ordered by unique id.</param>
    public CycleFinder(IReadOnlyList<GraphNode> nodes)
    {
        _nodes = nodes.ToDictionary(node => node.UniqueId, StringComparer.Ordinal);
        foreach (var node in Remaining(nodes))
        {
            if (ShortestCycle(node) is { } cycle && !cycle.Any(step => _members.Contains(step.Reader.UniqueId)))
            {
                Report(cycle);
            }
        }
    }

    /// <summary>The unique ids of nodes in the circles reported.</summary>
    public IReadOnlyCollection<string> Members => _members;

    public IReadOnlyList<DiagnosticInfo> Diagnostics => _diagnostics;

    // Nodes all of whose parents are ordered cannot be in a circle; what is left is small or empty.
    private static IEnumerable<GraphNode> Remaining(IReadOnlyList<GraphNode> nodes)
    {
        var left = nodes.ToDictionary(node => node.UniqueId, StringComparer.Ordinal);
        var readers = nodes
            .SelectMany(node => node.DependsOn.Select(reference => (reference.UniqueId, Reader: node)))
            .ToLookup(edge => edge.UniqueId, edge => edge.Reader, StringComparer.Ordinal);
        var waiting = nodes.ToDictionary(node => node.UniqueId, node => node.DependsOn.Count(reference => left.ContainsKey(reference.UniqueId)), StringComparer.Ordinal);
        var ready = new Stack<GraphNode>(nodes.Where(node => waiting[node.UniqueId] == 0));
        while (ready.Count > 0)
        {
            var node = ready.Pop();
            left.Remove(node.UniqueId);
            foreach (var reader in readers[node.UniqueId].Where(reader => --waiting[reader.UniqueId] == 0))
            {
                ready.Push(reader);
            }
        }

        return nodes.Where(node => left.ContainsKey(node.UniqueId));
    }

    /// <summary>The references of the shortest way from a node back to itself; null when there is none.</summary>
    private List<(GraphNode Reader, GraphReference Reference)>? ShortestCycle(GraphNode start)
    {
        var cameBy = new Dictionary<string, (GraphNode Reader, GraphReference Reference)>(StringComparer.Ordinal);
        var queue = new Queue<GraphNode>([start]);
        while (queue.Count > 0)
        {
            var node = queue.Dequeue();
            foreach (var reference in node.DependsOn.Where(r => _nodes.ContainsKey(r.UniqueId) && !cameBy.ContainsKey(r.UniqueId)))
            {
                cameBy[reference.UniqueId] = (node, reference);
                if (reference.UniqueId == start.UniqueId)
                {
                    return WayBack(start, cameBy);
                }

                queue.Enqueue(_nodes[reference.UniqueId]);
            }
        }

        return null;
    }

    private static List<(GraphNode Reader, GraphReference Reference)> WayBack(
        GraphNode start, Dictionary<string, (GraphNode Reader, GraphReference Reference)> cameBy)
    {
        var way = new List<(GraphNode Reader, GraphReference Reference)>();
        var step = cameBy[start.UniqueId];
        way.Insert(0, step);
        while (step.Reader.UniqueId != start.UniqueId)
        {
            step = cameBy[step.Reader.UniqueId];
            way.Insert(0, step);
        }

        return way;
    }

    private void Report(List<(GraphNode Reader, GraphReference Reference)> cycle)
    {
        foreach (var (reader, _) in cycle)
        {
            _members.Add(reader.UniqueId);
        }

        var first = cycle[0];
        if (cycle.Count == 1)
        {
            _diagnostics.Add(new DiagnosticInfo(GraphDiagnostics.SelfReference, first.Reference.Location, [first.Reader.Name]));
            return;
        }

        var names = cycle.Select(step => step.Reader.Name).Append(first.Reader.Name);
        _diagnostics.Add(new DiagnosticInfo(
            GraphDiagnostics.Cycle,
            first.Reference.Location,
            [string.Join(" → ", names)],
            cycle.Skip(1).Select(step => step.Reference.Location).ToEquatableArray()));
    }
}
