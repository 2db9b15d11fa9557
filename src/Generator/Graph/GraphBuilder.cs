using Generator.Project;
using Generator.Text;

namespace Generator.Graph;

/// <summary>Orders the nodes and finds the node that each data test runs beside.</summary>
internal static class GraphBuilder
{
    /// <summary>Builds the graph.</summary>
    /// <param name="nodes">All nodes, in any order.</param>
    /// <param name="layers">The layers from first to last, see <see cref="LayerOrder"/>.</param>
    public static ProjectGraph Build(IEnumerable<GraphNode> nodes, IReadOnlyList<string> layers)
    {
        var all = nodes.OrderBy(node => node.UniqueId, StringComparer.Ordinal).ToList();
        var built = all.Where(node => node.Kind != ResourceKind.DataTest).ToList();
        var tests = all.Where(node => node.Kind == ResourceKind.DataTest).ToList();
        var cycles = new CycleFinder(built);
        var (order, unordered) = Order(built, cycles.Members);
        var position = order.Select((id, index) => (id, index)).ToDictionary(row => row.id, row => row.index, StringComparer.Ordinal);

        var attached = tests.Select(test => new TestAttachment(test.UniqueId, LastParent(test, position))).ToList();
        var testsOf = attached.ToLookup(test => test.NodeId ?? "", test => test.TestId, StringComparer.Ordinal);
        var withTests = testsOf[""].Concat(order.SelectMany(id => testsOf[id].Prepend(id))).ToEquatableArray();
        return new ProjectGraph(
            withTests,
            attached.OrderBy(test => test.NodeId is null ? -1 : position[test.NodeId]).ToEquatableArray(),
            unordered.ToEquatableArray(),
            [.. cycles.Diagnostics, .. LayerChecker.Check(built, layers), .. AccessChecker.Check(all)]);
    }

    // Depth is the length of the longest way from a node that reads nothing, sources before all. Nodes of a circle have none: they come last.
    private static (List<string> Order, List<string> Unordered) Order(List<GraphNode> nodes, IReadOnlyCollection<string> inCycles)
    {
        var byId = nodes.ToDictionary(node => node.UniqueId, StringComparer.Ordinal);
        var readers = nodes
            .SelectMany(node => Parents(node, byId).Select(parent => (parent, node.UniqueId)))
            .ToLookup(edge => edge.parent, edge => edge.UniqueId, StringComparer.Ordinal);
        var waiting = nodes.ToDictionary(node => node.UniqueId, node => Parents(node, byId).Count(), StringComparer.Ordinal);
        var order = new List<string>();
        var ready = nodes.Where(node => waiting[node.UniqueId] == 0)
            .OrderBy(node => node.Kind == ResourceKind.Source ? 0 : 1)
            .Select(node => node.UniqueId)
            .ToList();
        while (ready.Count > 0)
        {
            order.AddRange(ready);
            var next = new List<string>();
            foreach (var reader in ready.SelectMany(id => readers[id]))
            {
                if (--waiting[reader] == 0)
                {
                    next.Add(reader);
                }
            }

            next.Sort(StringComparer.Ordinal);
            ready = next;
        }

        // What is left is a circle or reads one.
        var unordered = waiting.Where(row => row.Value > 0).Select(row => row.Key).OrderBy(id => inCycles.Contains(id) ? 0 : 1).ThenBy(id => id, StringComparer.Ordinal).ToList();
        order.AddRange(unordered);
        return (order, unordered);
    }

    private static IEnumerable<string> Parents(GraphNode node, Dictionary<string, GraphNode> byId) =>
        node.DependsOn.Select(reference => reference.UniqueId).Where(byId.ContainsKey).Distinct(StringComparer.Ordinal);

    private static string? LastParent(GraphNode test, Dictionary<string, int> position) =>
        test.DependsOn
            .Select(reference => reference.UniqueId)
            .Where(position.ContainsKey)
            .OrderByDescending(id => position[id])
            .FirstOrDefault();
}
