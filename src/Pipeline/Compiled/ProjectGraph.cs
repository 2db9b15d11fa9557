namespace Pipeline.Compiled;

/// <summary>The dependency graph of a compiled project.</summary>
/// <param name="nodes">The nodes in build order.</param>
public sealed class ProjectGraph(IReadOnlyList<Node> nodes)
{
    private readonly Dictionary<string, Node> _byId = nodes.ToDictionary(node => node.UniqueId, StringComparer.Ordinal);
    private readonly ILookup<string, Node> _children = nodes
        .SelectMany(node => node.DependsOn.Select(parent => (parent, node)))
        .ToLookup(edge => edge.parent, edge => edge.node, StringComparer.Ordinal);

    /// <summary>Every node after all it depends on; the same order at every build.</summary>
    public IReadOnlyList<Node> BuildOrder { get; } = nodes;

    /// <summary>Column lineage across the nodes.</summary>
    public LineageGraph Lineage { get; } = new(nodes);

    /// <summary>A node by its unique id; null when there is none.</summary>
    /// <param name="uniqueId">dbt's unique id.</param>
    public Node? Find(string uniqueId) => _byId.GetValueOrDefault(uniqueId);

    /// <summary>The nodes that read this one directly, in build order.</summary>
    /// <param name="uniqueId">dbt's unique id.</param>
    public IEnumerable<Node> ChildrenOf(string uniqueId) => _children[uniqueId];

    /// <summary>The nodes that this one reads directly.</summary>
    /// <param name="uniqueId">dbt's unique id.</param>
    public IEnumerable<Node> ParentsOf(string uniqueId) =>
        Find(uniqueId) is { } node ? node.DependsOn.Select(Find).OfType<Node>() : [];
}
