using Pipeline.Compiled;
using Pipeline.State;

namespace Pipeline.Selection;

/// <summary>What a selection took.</summary>
/// <param name="Ids">Unique ids of the selected nodes.</param>
/// <param name="Unmatched">Criteria that matched nothing.</param>
internal sealed record SelectedNodes(IReadOnlySet<string> Ids, IReadOnlyList<string> Unmatched);

/// <summary>
/// Selects nodes of a project by dbt's syntax: criteria separated by spaces are united, by commas intersected; tests come with any
/// of the nodes they test (dbt: "Set operators", "Test selection examples", indirect selection <c>eager</c>).
/// </summary>
/// <param name="project">The nodes to select from.</param>
/// <param name="state">What the methods <c>state</c> and <c>result</c> compare with; null without <c>--state</c>.</param>
internal sealed class NodeSelection(CompiledProject project, StateComparison? state = null)
{
    private readonly ProjectGraph _graph = new(project.Nodes);
    private readonly SelectionMethods _methods = new(state);

    /// <summary>The nodes that are selected and not excluded.</summary>
    /// <param name="select">Selectors; none takes all nodes.</param>
    /// <param name="exclude">Selectors of nodes to leave out.</param>
    /// <exception cref="Commands.UsageException">A selector is malformed.</exception>
    public SelectedNodes Select(IReadOnlyList<string> select, IReadOnlyList<string> exclude)
    {
        var unmatched = new List<string>();
        var selected = select.Count == 0
            ? project.Nodes.Select(node => node.UniqueId).ToHashSet(StringComparer.Ordinal)
            : Union(select, unmatched);
        selected.ExceptWith(Union(exclude, unmatched));
        return new SelectedNodes(selected, unmatched);
    }

    private HashSet<string> Union(IReadOnlyList<string> selectors, List<string> unmatched)
    {
        var union = new HashSet<string>(StringComparer.Ordinal);
        foreach (var selector in selectors.SelectMany(text => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))
        {
            union.UnionWith(Intersection(selector, unmatched));
        }

        return union;
    }

    private HashSet<string> Intersection(string selector, List<string> unmatched)
    {
        HashSet<string>? intersection = null;
        foreach (var text in selector.Split(',', StringSplitOptions.RemoveEmptyEntries))
        {
            var nodes = Nodes(Criterion.Parse(text));
            if (nodes.Count == 0)
            {
                unmatched.Add(text);
            }

            nodes.UnionWith(project.Nodes.OfType<DataTest>().Where(test => test.DependsOn.Any(nodes.Contains)).Select(test => test.UniqueId).ToList());
            if (intersection is null)
            {
                intersection = nodes;
            }
            else
            {
                intersection.IntersectWith(nodes);
            }
        }

        return intersection ?? [];
    }

    private HashSet<string> Nodes(Criterion criterion)
    {
        var matched = project.Nodes.Where(node => node is not Operation && _methods.Matches(node, criterion)).ToList();
        var nodes = matched.Select(node => node.UniqueId).ToHashSet(StringComparer.Ordinal);
        if (criterion.WithAncestorsOfDescendants)
        {
            nodes.UnionWith(Reach(matched, Children, int.MaxValue));
            nodes.UnionWith(Reach([.. nodes.Select(_graph.Find).OfType<Node>()], _graph.ParentsOf, int.MaxValue));
        }

        nodes.UnionWith(Reach(matched, _graph.ParentsOf, criterion.Ancestors));
        nodes.UnionWith(Reach(matched, Children, criterion.Descendants));
        return nodes;
    }

    private IEnumerable<Node> Children(string uniqueId) => _graph.ChildrenOf(uniqueId);

    private static HashSet<string> Reach(IReadOnlyList<Node> from, Func<string, IEnumerable<Node>> step, int generations)
    {
        var reached = new HashSet<string>(StringComparer.Ordinal);
        IReadOnlyList<Node> front = from;
        for (var generation = 0; generation < generations && front.Count > 0; generation++)
        {
            front = [.. front.SelectMany(node => step(node.UniqueId)).Where(node => reached.Add(node.UniqueId))];
        }

        return reached;
    }
}
