using System.Text.Encodings.Web;
using System.Text.Json;
using Pipeline.Artefacts;
using Pipeline.Compiled;
using Pipeline.Reporting;

namespace Pipeline.Commands;

/// <summary><c>show --lineage</c>: prints where a column comes from. It opens no warehouse.</summary>
internal static class ShowLineage
{
    private static readonly JsonSerializerOptions _json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the lineage of a column, or of all columns of a node.</summary>
    /// <param name="session">The command's run.</param>
    /// <param name="name"><c>model.column</c>, <c>source.table.column</c>, either with a unique id, or a node alone.</param>
    /// <param name="asJson">One JSON object a column instead of a tree.</param>
    /// <exception cref="UsageException">There is no such column.</exception>
    public static void Write(Session session, string name, bool asJson)
    {
        var graph = new ProjectGraph(session.Project.Nodes);
        var (node, columns) = Find(session.Project, name);
        foreach (var column in columns)
        {
            if (asJson)
            {
                var json = new ColumnJson(graph.Lineage, withOrigins: true).Of(node, column);
                json.Insert(0, "node", node.UniqueId);
                session.Host.Out.WriteLine(json.ToJsonString(_json));
                continue;
            }

            foreach (var line in new LineageTree(graph).Lines(node, column))
            {
                session.Host.Out.WriteLine(line);
            }
        }
    }

    private static (Node Node, IReadOnlyList<Column> Columns) Find(CompiledProject project, string name)
    {
        if (FindNode(project, name) is { } whole)
        {
            return (whole, ColumnJson.Columns(whole));
        }

        var dot = name.LastIndexOf('.');
        if (dot <= 0 || FindNode(project, name[..dot]) is not { } node)
        {
            throw new UsageException($"show --lineage {name}: no model or source is called '{(dot > 0 ? name[..dot] : name)}'. Write model.column, such as fct_orders.revenue; ls lists the models.");
        }

        var columns = ColumnJson.Columns(node);
        return columns.FirstOrDefault(column => string.Equals(column.Name, name[(dot + 1)..], StringComparison.OrdinalIgnoreCase)) is { } column
            ? (node, [column])
            : throw new UsageException($"show --lineage {name}: {node.Name} has no column '{name[(dot + 1)..]}'; there are {string.Join(", ", columns.Select(column => column.Name))}.");
    }

    private static Node? FindNode(CompiledProject project, string name) => project.Nodes.FirstOrDefault(node =>
        node is Model or SourceTable && (node.UniqueId == name || name == (node is SourceTable source ? $"{source.SourceName}.{source.Name}" : node.Name)));
}
