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
    private readonly NodeJson _json = new(project, run);

    /// <summary>The artefact.</summary>
    public JsonObject Create()
    {
        var metadata = ArtefactFile.Metadata("manifest/v12", run);
        metadata["project_name"] = project.Name;
        metadata["adapter_type"] = run.Target.Property("type");
        metadata["database_path"] = run.Target.Property("path") is { } path ? Path.GetFullPath(path) : null;
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
        var json = WithColumns(model, model.Columns);
        Compile(json, model, model.Sql(run.Target.Dialect).Select);
        return json;
    }

    private JsonObject Of(DataTest test)
    {
        var json = _json.Of(test);
        Compile(json, test, test.Sql(run.Target.Dialect).Rows);
        return json;
    }

    private JsonObject Of(SourceTable source) => WithColumns(source, source.Columns);

    private JsonObject WithColumns(Node node, IReadOnlyList<Column> columns)
    {
        var json = _json.Of(node);
        json["columns"] = Map(columns.DistinctBy(column => column.Name), column => column.Name, column => Column(node, column));
        return json;
    }

    // Without a value that the run has not given, when the build left it out, and of a seed, the node is in the manifest as not compiled.
    private void Compile(JsonObject json, Node node, SqlText sql)
    {
        if (node.Omission(run.Target.Dialect) is not null || node is Model { Seed: not null })
        {
            json["compiled"] = false;
            return;
        }

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

    // dbt's properties, then what only the compiler knows.
    private JsonObject Column(Node node, Column column) => new()
    {
        ["name"] = column.Name,
        ["description"] = column.Description,
        ["data_type"] = column.DataType,
        ["nullable"] = column.Nullable,
        ["lineage"] = ColumnJson.Of(_graph.Lineage.InputsOf(node.UniqueId, column.Name) ?? []),
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
