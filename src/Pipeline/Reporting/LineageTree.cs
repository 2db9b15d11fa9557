using Pipeline.Compiled;

namespace Pipeline.Reporting;

/// <summary>A column's lineage as a tree of text: each step back with its kind and its file, then what the column comes from in the end.</summary>
/// <param name="graph">The project's graph.</param>
internal sealed class LineageTree(ProjectGraph graph)
{
    /// <summary>The tree's lines. What only decides stands after what flows and is not followed further.</summary>
    public IEnumerable<string> Lines(Node node, Column column)
    {
        yield return $"{node.UniqueId}.{column.Name}{(column.DataType is null ? "" : " " + column.DataType)}{(column.Nullable ? "" : " not null")} ({node.Path})";
        foreach (var line in Steps(node.UniqueId, column.Name, "", new(StringComparer.OrdinalIgnoreCase)))
        {
            yield return line;
        }

        foreach (var origins in graph.Lineage.OriginsOf(node.UniqueId, column.Name).Where(origin => origin.Node != node.UniqueId).GroupBy(origin => origin.IsDirect))
        {
            yield return $"{(origins.Key ? "comes from" : "decided by")} {string.Join(", ", origins.Select(origin => $"{origin} ({origin.KindName})"))}";
        }
    }

    private IEnumerable<string> Steps(string node, string column, string indent, HashSet<string> shown)
    {
        var inputs = graph.Lineage.InputsOf(node, column) ?? [];
        for (var i = 0; i < inputs.Count; i++)
        {
            var input = inputs[i];
            var isLast = i == inputs.Count - 1;
            var hasMore = input.IsDirect && graph.Lineage.InputsOf(input.Node, input.Column) is { Count: > 0 };
            var isNew = !hasMore || shown.Add($"{input.Node}.{input.Column}");
            var file = graph.Find(input.Node) is { } read ? $" ({read.Path})" : "";
            yield return $"{indent}{(isLast ? "└─ " : "├─ ")}{input.KindName}{(input.IsDirect ? "" : " by")} {input}{file}{(isNew ? "" : ", see above")}";
            if (hasMore && isNew)
            {
                foreach (var line in Steps(input.Node, input.Column, indent + (isLast ? "   " : "│  "), shown))
                {
                    yield return line;
                }
            }
        }
    }
}
