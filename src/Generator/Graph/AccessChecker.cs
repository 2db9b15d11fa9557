using Generator.Diagnostics;
using Generator.Project;
using Generator.Project.Config;

namespace Generator.Graph;

/// <summary>Finds references to private models from outside their group ("Model access"). Data tests may read what they test.</summary>
internal static class AccessChecker
{
    public static IEnumerable<DiagnosticInfo> Check(IReadOnlyList<GraphNode> nodes)
    {
        var byId = nodes.ToDictionary(node => node.UniqueId, StringComparer.Ordinal);
        return from node in nodes
               where node.Kind != ResourceKind.DataTest
               from reference in node.DependsOn
               where byId.ContainsKey(reference.UniqueId)
               let read = byId[reference.UniqueId]
               where read.Access == ModelAccess.Private && read.Group != node.Group && read.UniqueId != node.UniqueId
               select new DiagnosticInfo(
                   GraphDiagnostics.PrivateModel,
                   reference.Location,
                   [read.Name, read.Group ?? "none", node.Name, node.Group is null ? "in no group" : $"in the group '{node.Group}'"]);
    }
}
