using System.Diagnostics;
using Pipeline.Commands;
using Pipeline.Compiled;
using Pipeline.Warehouses;

namespace Pipeline.Observing.Telemetry;

/// <summary>What spans and measurements say of the warehouse and of what is done there (OpenTelemetry: "Semantic Conventions for Database Client Calls").</summary>
/// <param name="target">The warehouse.</param>
internal sealed class DatabaseAttributes(RunTarget target)
{
    /// <summary>The attributes of an operation.</summary>
    /// <param name="operation">Its name, such as <c>CREATE TABLE</c>.</param>
    /// <param name="collection">The table, as schema.name; null where there is none.</param>
    public TagList Of(string operation, string? collection)
    {
        var tags = new TagList { { "db.system.name", target.Property("type") }, { "db.operation.name", operation } };
        if (target.Property("database") is { } database)
        {
            tags.Add("db.namespace", database);
        }

        if (collection is not null)
        {
            tags.Add("db.collection.name", collection);
        }

        return tags;
    }

    /// <summary>What is done for a node, on which relation.</summary>
    public static (string Operation, string? Collection) Of(Node node, CompiledProject project) => node switch
    {
        Model { Seed: not null } seed => ("INSERT", seed.Relation.ToString()),
        Model model => (model.Materialization switch
        {
            Materialization.View => "CREATE VIEW",
            Materialization.Incremental => "MERGE",
            Materialization.DynamicTable => "CREATE DYNAMIC TABLE",
            _ => "CREATE TABLE",
        }, model.Relation.ToString()),
        DataTest { AttachedNode: { } attached } => ("SELECT", project.Nodes.FirstOrDefault(other => other.UniqueId == attached) switch
        {
            Model model => model.Relation.ToString(),
            SourceTable source => source.Relation.ToString(),
            _ => null,
        }),
        _ => ("SELECT", null),
    };
}
