namespace Pipeline.Compiled;

/// <summary>A table or view by the node that makes it; the run decides which name stands for it.</summary>
/// <param name="UniqueId">dbt's unique id of the node, such as <c>model.shop.stg_events</c>.</param>
/// <param name="Schema">The schema from the project's configuration, unquoted.</param>
/// <param name="Identifier">The name from the project's configuration, unquoted.</param>
public sealed record Relation(string UniqueId, string Schema, string Identifier)
{
    /// <summary>schema.identifier, for messages; SQL is written by the warehouse's quoting function.</summary>
    public override string ToString() => $"{Schema}.{Identifier}";
}
