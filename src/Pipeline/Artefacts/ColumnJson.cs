using System.Text.Json.Nodes;
using Pipeline.Compiled;

namespace Pipeline.Artefacts;

/// <summary>A node's columns with what the compiler knows of them, as <c>ls --output json</c> writes them.</summary>
internal static class ColumnJson
{
    /// <summary>The columns in order; empty for a node that has none.</summary>
    public static JsonArray Of(Node node) => node switch
    {
        Model model => new([.. model.Columns.Select(column => Of(column, model.Lineage.GetValueOrDefault(column.Name)?.Inputs ?? []))]),
        SourceTable source => new([.. source.Columns.Select(column => Of(column, []))]),
        _ => [],
    };

    private static JsonObject Of(Column column, IReadOnlyList<LineageInput> inputs) => new()
    {
        ["name"] = column.Name,
        ["data_type"] = column.DataType,
        ["nullable"] = column.Nullable,
        ["lineage"] = new JsonArray([.. inputs.Select(Of)]),
    };

    private static JsonObject Of(LineageInput input)
    {
        var json = new JsonObject { ["node"] = input.Node, ["column"] = input.Column };
        if (input.Path is not null)
        {
            json["path"] = input.Path;
        }

        json["kind"] = input.Kind == LineageKind.WindowKey ? "window" : input.Kind.ToString().ToLowerInvariant();
        json["type"] = input.IsDirect ? "direct" : "indirect";
        return json;
    }
}
