using System.Text.Json.Nodes;
using Pipeline.Compiled;

namespace Pipeline.Observing.OpenLineage;

/// <summary>Kinds of lineage in OpenLineage's words ("Column Level Lineage Dataset Facet", transformation type and subtype).</summary>
internal static class Transformation
{
    /// <summary>Whether the kind is about rows, and so about all columns of the output.</summary>
    public static bool IsOfRows(LineageKind kind) => kind is LineageKind.Join or LineageKind.Filter or LineageKind.Group or LineageKind.Sort;

    /// <summary>The transformation of an input. What is read out of a payload is no copy of it.</summary>
    public static JsonObject Of(LineageInput input)
    {
        var subtype = input.Kind switch
        {
            LineageKind.Identity when input.Path is null => "IDENTITY",
            LineageKind.Aggregate => "AGGREGATION",
            LineageKind.Conditional => "CONDITIONAL",
            LineageKind.WindowKey => "WINDOW",
            LineageKind.Join => "JOIN",
            LineageKind.Filter => "FILTER",
            LineageKind.Group => "GROUP_BY",
            LineageKind.Sort => "SORT",
            _ => "TRANSFORMATION",
        };
        return new JsonObject
        {
            ["type"] = input.IsDirect ? "DIRECT" : "INDIRECT",
            ["subtype"] = subtype,
            ["description"] = input.Path is null ? input.KindName : $"{input.KindName} of {input.Path}",
            ["masking"] = false,
        };
    }
}
