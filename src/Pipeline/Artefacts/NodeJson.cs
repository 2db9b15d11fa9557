using System.Text.Json.Nodes;
using Pipeline.Compiled;
using Pipeline.Warehouses;

namespace Pipeline.Artefacts;

/// <summary>A node as dbt's manifest and <c>ls</c> write it, without its columns and its compiled code.</summary>
/// <param name="project">What was compiled.</param>
/// <param name="run">The run, whose target names the database.</param>
internal sealed class NodeJson(CompiledProject project, RunContext run)
{
    private readonly ProjectGraph _graph = new(project.Nodes);
    private readonly SqlRenderer _renderer = new(run);

    /// <summary>A node's properties, in dbt's order.</summary>
    public JsonObject Of(Node node) => node switch
    {
        Model model => Of(model),
        DataTest test => Of(test),
        SourceTable source => Of(source),
        _ => Of(node, schema: "", alias: node.Name),
    };

    private JsonObject Of(Model model)
    {
        var json = Of(model, model.Relation.Schema, model.Relation.Identifier);
        json["contract"] = new JsonObject { ["enforced"] = model.ContractEnforced };
        json["primary_key"] = ArtefactFile.Array(model.UniqueKey);
        json["relation_name"] = model.Materialization == Materialization.Ephemeral ? null : _renderer.Name(model.Relation);
        return json;
    }

    private JsonObject Of(DataTest test)
    {
        var json = Of(test, "dbt_test__audit", test.Name);
        if (test.TestName is not null)
        {
            json["column_name"] = test.ColumnName;
            json["attached_node"] = test.AttachedNode;
            json["test_metadata"] = new JsonObject
            {
                ["name"] = test.TestName,
                ["kwargs"] = test.ColumnName is null ? new JsonObject() : new JsonObject { ["column_name"] = test.ColumnName },
            };
        }

        return json;
    }

    private JsonObject Of(Node node, string schema, string alias)
    {
        var parents = _graph.ParentsOf(node.UniqueId).ToList();
        return new JsonObject
        {
            ["database"] = run.Target.Property("database"),
            ["schema"] = schema,
            ["name"] = node.Name,
            ["resource_type"] = node.ResourceType,
            ["package_name"] = project.Name,
            ["path"] = node.Path,
            ["original_file_path"] = node.Path,
            ["unique_id"] = node.UniqueId,
            ["fqn"] = ArtefactFile.Array(node.Fqn),
            ["alias"] = alias,
            ["checksum"] = new JsonObject { ["name"] = "sha256", ["checksum"] = node.Checksum },
            ["fingerprint"] = node.Fingerprint.Length == 0 ? null : node.Fingerprint,
            ["config"] = Config(node),
            ["tags"] = ArtefactFile.Array(node.Tags),
            ["description"] = node.Description,
            ["group"] = node.Group,
            ["language"] = "sql",
            ["refs"] = new JsonArray([.. parents.OfType<Model>().Select(parent => new JsonObject { ["name"] = parent.Name })]),
            ["sources"] = new JsonArray([.. parents.OfType<SourceTable>().Select(parent => ArtefactFile.Array([parent.SourceName, parent.Name]))]),
            ["depends_on"] = new JsonObject { ["macros"] = ArtefactFile.Array(node.Macros), ["nodes"] = ArtefactFile.Array(node.DependsOn) },
        };
    }

    private JsonObject Of(SourceTable source) => new()
    {
        ["database"] = run.Target.Property("database"),
        ["schema"] = source.Relation.Schema,
        ["name"] = source.Name,
        ["resource_type"] = "source",
        ["package_name"] = project.Name,
        ["path"] = source.Path,
        ["original_file_path"] = source.Path,
        ["unique_id"] = source.UniqueId,
        ["fqn"] = ArtefactFile.Array(source.Fqn),
        ["source_name"] = source.SourceName,
        ["source_description"] = "",
        ["loader"] = "",
        ["identifier"] = source.Relation.Identifier,
        ["loaded_at_field"] = source.LoadedAtField,
        ["freshness"] = source.Freshness is { } freshness ? FreshnessJson.Criteria(freshness) : null,
        ["description"] = source.Description,
        ["config"] = Config(source),
        ["tags"] = ArtefactFile.Array(source.Tags),
        ["relation_name"] = _renderer.Name(source.Relation),
    };

    // What no file configures has dbt's default; a disabled node is not compiled.
    private static JsonObject Config(Node node)
    {
        var config = JsonNode.Parse(node.ConfigJson)!.AsObject();
        config.TryAdd("enabled", true);
        if (node is Model model)
        {
            config.TryAdd("materialized", model.Materialization.ToString().ToLowerInvariant());
        }

        return config;
    }
}
