using System.Text.Json.Nodes;
using Pipeline.Compiled;

namespace Pipeline.Artefacts;

/// <summary>A node's columns with what the compiler knows of them, as <c>ls --output json</c> writes them (docs/concepts/lineage.md).</summary>
/// <param name="lineage">The project's lineage.</param>
/// <param name="withOrigins">Whether each column also says what it comes from in the end.</param>
internal sealed class ColumnJson(LineageGraph lineage, bool withOrigins)
{
    /// <summary>The columns in order; empty for a node that has none.</summary>
    public JsonArray Of(Node node) => new([.. Columns(node).Select(column => Of(node, column))]);

    /// <summary>A node's columns; empty for a node that has none.</summary>
    public static IReadOnlyList<Column> Columns(Node node) => node switch
    {
        Model model => model.Columns,
        SourceTable source => source.Columns,
        _ => [],
    };

    /// <summary>A column.</summary>
    public JsonObject Of(Node node, Column column)
    {
        var json = new JsonObject
        {
            ["name"] = column.Name,
            ["data_type"] = column.DataType,
            ["nullable"] = column.Nullable,
            ["lineage"] = Of(lineage.InputsOf(node.UniqueId, column.Name) ?? []),
        };
        if (withOrigins)
        {
            json["origins"] = Of(lineage.OriginsOf(node.UniqueId, column.Name));
        }

        return json;
    }

    /// <summary>Inputs, in order.</summary>
    public static JsonArray Of(IReadOnlyList<LineageInput> inputs) => new([.. inputs.Select(Of)]);

    private static JsonObject Of(LineageInput input)
    {
        var json = new JsonObject { ["node"] = input.Node, ["column"] = input.Column };
        if (input.Path is not null)
        {
            json["path"] = input.Path;
        }

        json["kind"] = input.KindName;
        json["type"] = input.IsDirect ? "direct" : "indirect";
        return json;
    }
}
