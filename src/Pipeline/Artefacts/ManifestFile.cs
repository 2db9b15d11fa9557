using System.Text.Json.Nodes;
using Pipeline.Compiled;
using Pipeline.Warehouses;

namespace Pipeline.Artefacts;

/// <summary><c>manifest.json</c> (dbt: "Manifest JSON file", schema v12), to the extent of what is compiled: raw templates stay in their files.</summary>
/// <param name="project">What was compiled.</param>
/// <param name="run">The run whose values fill the compiled code.</param>
internal sealed class ManifestFile(CompiledProject project, RunContext run)
{
    private readonly ProjectGraph _graph = new(project.Nodes);
    private readonly SqlRenderer _renderer = new(run);

    /// <summary>The artefact.</summary>
    public JsonObject Create()
    {
        var metadata = ArtefactFile.Metadata("manifest/v12", run);
        metadata["project_name"] = project.Name;
        metadata["adapter_type"] = run.Target.Property("type");
        metadata["run_started_at"] = ArtefactFile.Time(run.StartedAt);
        var nodes = project.Nodes.Where(node => node is Model or DataTest).ToList();
        var mapped = project.Nodes.Where(node => node is not Operation).OrderBy(node => node.UniqueId, StringComparer.Ordinal).ToList();
        return new JsonObject
        {
            ["metadata"] = metadata,
            ["nodes"] = Map(nodes, node => node.UniqueId, node => node is Model model ? Of(model) : Of((DataTest)node)),
            ["sources"] = Map(project.Nodes.OfType<SourceTable>(), source => source.UniqueId, Of),
            ["macros"] = Map(Macros(), id => id, id => Macro(id)),
            ["docs"] = new JsonObject(),
            ["exposures"] = new JsonObject(),
            ["metrics"] = new JsonObject(),
            ["groups"] = Map(Groups(), group => $"group.{project.Name}.{group}", Group),
            ["selectors"] = new JsonObject(),
            ["disabled"] = new JsonObject(),
            ["parent_map"] = Map(mapped, node => node.UniqueId, node => ArtefactFile.Array(node.DependsOn)),
            ["child_map"] = Map(mapped, node => node.UniqueId, node => ArtefactFile.Array(_graph.ChildrenOf(node.UniqueId).Select(child => child.UniqueId).Order(StringComparer.Ordinal))),
            ["group_map"] = Map(Groups(), group => group, group => ArtefactFile.Array(nodes.Where(node => node.Group == group).Select(node => node.UniqueId))),
            ["saved_queries"] = new JsonObject(),
            ["semantic_models"] = new JsonObject(),
            ["unit_tests"] = new JsonObject(),
        };
    }

    private JsonObject Of(Model model)
    {
        var json = Node(model, model.Relation.Schema, model.Relation.Identifier);
        json["columns"] = Map(model.Columns, column => column.Name, Column);
        json["contract"] = new JsonObject { ["enforced"] = model.ContractEnforced };
        json["primary_key"] = ArtefactFile.Array(model.UniqueKey);
        json["relation_name"] = model.Materialization == Materialization.Ephemeral ? null : _renderer.Name(model.Relation);
        Compile(json, model.Sql(run.Target.Dialect).Select);
        return json;
    }

    private JsonObject Of(DataTest test)
    {
        var json = Node(test, "dbt_test__audit", test.Name);
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

        Compile(json, test.Sql(run.Target.Dialect).Rows);
        return json;
    }

    private JsonObject Node(Node node, string schema, string alias)
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
            ["config"] = JsonNode.Parse(node.ConfigJson),
            ["tags"] = ArtefactFile.Array(node.Tags),
            ["description"] = node.Description,
            ["group"] = node.Group,
            ["language"] = "sql",
            ["refs"] = new JsonArray([.. parents.OfType<Model>().Select(parent => new JsonObject { ["name"] = parent.Name })]),
            ["sources"] = new JsonArray([.. parents.OfType<SourceTable>().Select(parent => ArtefactFile.Array([parent.SourceName, parent.Name]))]),
            ["depends_on"] = new JsonObject { ["macros"] = ArtefactFile.Array(node.Macros), ["nodes"] = ArtefactFile.Array(node.DependsOn) },
        };
    }

    // Without a value that the run has not given, the node is in the manifest as not compiled.
    private void Compile(JsonObject json, SqlText sql)
    {
        try
        {
            json["compiled_code"] = _renderer.Inline(sql);
            json["compiled"] = true;
        }
        catch (RunValueException)
        {
            json["compiled"] = false;
        }
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
        ["columns"] = Map(source.Columns, column => column.Name, Column),
        ["tags"] = ArtefactFile.Array(source.Tags),
        ["relation_name"] = _renderer.Name(source.Relation),
    };

    private static JsonObject Column(Column column) => new()
    {
        ["name"] = column.Name,
        ["description"] = column.Description,
        ["data_type"] = column.DataType,
    };

    private static JsonObject Macro(string id)
    {
        var parts = id.Split('.', 3);
        return new JsonObject
        {
            ["name"] = parts[^1],
            ["resource_type"] = "macro",
            ["package_name"] = parts.Length == 3 ? parts[1] : "",
            ["path"] = "",
            ["original_file_path"] = "",
            ["unique_id"] = id,
            ["macro_sql"] = "",
        };
    }

    private JsonObject Group(string name) => new()
    {
        ["name"] = name,
        ["resource_type"] = "group",
        ["package_name"] = project.Name,
        ["path"] = "",
        ["original_file_path"] = "",
        ["unique_id"] = $"group.{project.Name}.{name}",
        ["owner"] = new JsonObject(),
    };

    private IEnumerable<string> Groups() => project.Nodes.Select(node => node.Group).OfType<string>().Distinct().Order(StringComparer.Ordinal);

    private IEnumerable<string> Macros() => project.Nodes.SelectMany(node => node.Macros).Distinct().Order(StringComparer.Ordinal);

    private static JsonObject Map<T>(IEnumerable<T> items, Func<T, string> key, Func<T, JsonNode> value) =>
        new(items.Select(item => KeyValuePair.Create(key(item), (JsonNode?)value(item))));
}
