using Generator.Diagnostics;

namespace Generator.Graph;

/// <summary>Finds references to a later layer.</summary>
internal static class LayerChecker
{
    public static IEnumerable<DiagnosticInfo> Check(IReadOnlyList<GraphNode> nodes, IReadOnlyList<string> layers)
    {
        var ordered = layers.ToList();
        var byId = nodes.ToDictionary(node => node.UniqueId, StringComparer.Ordinal);
        return from node in nodes
               from reference in node.DependsOn
               where byId.ContainsKey(reference.UniqueId)
               let read = byId[reference.UniqueId]
               where IndexOf(read.Layer) > IndexOf(node.Layer) && IndexOf(node.Layer) >= 0
               select new DiagnosticInfo(GraphDiagnostics.LayerBreach, reference.Location, [node.Name, node.Layer!, read.Name, read.Layer!]);

        int IndexOf(string? layer) => layer is null ? -1 : ordered.IndexOf(layer);
    }
}
