using Generator.Diagnostics;

namespace Generator.Graph;

/// <summary>
/// Finds references to a later layer. The order of the folders in dbt_project.yml was not always meant as an order of layers (it may be alphabetical),
/// so it counts only where layers do read each other in both directions, and only when most references follow it.
/// </summary>
internal static class LayerChecker
{
    private sealed record Edge(GraphNode Reader, GraphNode Read, GraphReference Reference, int From, int To);

    public static IEnumerable<DiagnosticInfo> Check(IReadOnlyList<GraphNode> nodes, IReadOnlyList<string> layers)
    {
        var edges = Edges(nodes, layers).ToList();
        var breaches = edges.Where(edge => edge.To > edge.From).ToList();
        if (breaches.Count == 0 || breaches.Count * 2 > edges.Count)
        {
            return [];
        }

        var reachable = Reachable(edges, layers.Count);
        return breaches
            .Where(edge => reachable[edge.To, edge.From])
            .Select(edge => new DiagnosticInfo(
                GraphDiagnostics.LayerBreach,
                edge.Reference.Location,
                [edge.Reader.Name, layers[edge.From], edge.Read.Name, layers[edge.To]]));
    }

    private static IEnumerable<Edge> Edges(IReadOnlyList<GraphNode> nodes, IReadOnlyList<string> layers)
    {
        var index = layers.Select((layer, i) => (layer, i)).ToDictionary(row => row.layer, row => row.i, StringComparer.Ordinal);
        var byId = nodes.ToDictionary(node => node.UniqueId, StringComparer.Ordinal);
        foreach (var node in nodes)
        {
            foreach (var reference in node.DependsOn)
            {
                if (byId.TryGetValue(reference.UniqueId, out var read)
                    && node.Layer is { } from && read.Layer is { } to && from != to
                    && index.TryGetValue(from, out var fromIndex) && index.TryGetValue(to, out var toIndex))
                {
                    yield return new Edge(node, read, reference, fromIndex, toIndex);
                }
            }
        }
    }

    // Whether a layer reads another, directly or through others.
    private static bool[,] Reachable(IEnumerable<Edge> edges, int count)
    {
        var reaches = new bool[count, count];
        foreach (var edge in edges)
        {
            reaches[edge.From, edge.To] = true;
        }

        for (var via = 0; via < count; via++)
        {
            for (var from = 0; from < count; from++)
            {
                for (var to = 0; to < count; to++)
                {
                    reaches[from, to] |= reaches[from, via] && reaches[via, to];
                }
            }
        }

        return reaches;
    }
}
