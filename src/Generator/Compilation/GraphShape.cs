using Generator.Graph;
using Generator.Text;

namespace Generator.Compilation;

/// <summary>
/// The nodes and what they read, wherever the references stand. An edit seldom changes it, and a graph in which nothing is wrong names no place: it is the
/// same as long as the shape is.
/// </summary>
internal sealed class GraphShape : IEquatable<GraphShape>
{
    private readonly List<GraphNode> _nodes;
    private readonly EquatableArray<string> _layers;

    private GraphShape(List<GraphNode> nodes, EquatableArray<string> layers)
    {
        _nodes = nodes;
        _layers = layers;
    }

    /// <summary>The graph of these nodes.</summary>
    /// <param name="nodes">All nodes.</param>
    /// <param name="layers">The layers from first to last.</param>
    /// <param name="cache">Remembers the last graph.</param>
    /// <param name="name">Tells the graphs in the cache apart.</param>
    public static ProjectGraph Build(IEnumerable<GraphNode> nodes, EquatableArray<string> layers, NodeCache cache, string name)
    {
        var shape = new GraphShape([.. nodes], layers);
        var graph = cache.Get(nameof(ProjectGraph), name, shape, () => GraphBuilder.Build(shape._nodes, layers));
        return graph.Diagnostics.Count == 0 ? graph : GraphBuilder.Build(shape._nodes, layers);
    }

    public bool Equals(GraphShape? other) =>
        other is not null && _layers == other._layers && _nodes.Count == other._nodes.Count && _nodes.Zip(other._nodes, IsSame).All(same => same);

    public override bool Equals(object? obj) => Equals(obj as GraphShape);

    public override int GetHashCode() => _nodes.Count;

    private static bool IsSame(GraphNode node, GraphNode other) =>
        ReferenceEquals(node, other)
        || (node with { DependsOn = [] } == other with { DependsOn = [] }
            && node.DependsOn.Select(r => r.UniqueId).SequenceEqual(other.DependsOn.Select(r => r.UniqueId), StringComparer.Ordinal));
}
