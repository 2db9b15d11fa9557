using Pipeline.Compiled;

namespace Pipeline.Building;

/// <summary>A node in the words of dbt's result lines.</summary>
internal static class NodeDescription
{
    /// <summary>Such as <c>sql incremental model staging.stg_events</c> or <c>test unique_dim_customers_customer_id</c>.</summary>
    public static string Of(Node node) => node switch
    {
        Model { Seed: not null } seed => $"seed file {seed.Relation}",
        Model model => $"sql {Of(model.Materialization)} model {model.Relation}",
        SourceTable source => $"source {source.SourceName}.{source.Name}",
        _ => $"{node.ResourceType} {node.Name}",
    };

    /// <summary>The materialization's name in configuration.</summary>
    public static string Of(Materialization materialization) => materialization switch
    {
        Materialization.View => "view",
        Materialization.Table => "table",
        Materialization.Incremental => "incremental",
        Materialization.DynamicTable => "dynamic_table",
        _ => "ephemeral",
    };
}
