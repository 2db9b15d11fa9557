using System.Text.Json.Nodes;
using Pipeline.Commands;
using Pipeline.Compiled;
using Pipeline.Stages;
using Pipeline.Warehouses;

namespace Pipeline.Observing.OpenLineage;

/// <summary>The project's relations as OpenLineage's datasets: their names, columns and column lineage.</summary>
/// <param name="project">The project.</param>
/// <param name="kind">The kind of warehouse.</param>
/// <param name="settings">Which warehouse.</param>
internal sealed class Datasets(CompiledProject project, WarehouseKind kind, PipelineSettings settings)
{
    private readonly string _namespace = kind.DatasetNamespace(settings);
    private readonly Dictionary<string, Node> _nodes = project.Nodes.ToDictionary(node => node.UniqueId, StringComparer.Ordinal);
    private readonly List<Model> _ephemeral = [.. project.Nodes.OfType<Model>().Where(IsEphemeral)];

    /// <summary>The datasets that a node reads, those behind ephemeral models included.</summary>
    public IEnumerable<JsonObject> ReadBy(Node node) => Relations(node, new HashSet<string>(StringComparer.Ordinal)).Select(read => Of(read));

    /// <summary>The dataset that a model writes, with its lineage; null for an ephemeral one.</summary>
    public JsonObject? WrittenBy(Model model)
    {
        if (IsEphemeral(model))
        {
            return null;
        }

        var dataset = Of(model);
        if (model.Lineage.Count > 0)
        {
            dataset["facets"]!["columnLineage"] = Lineage(model);
        }

        return dataset;
    }

    /// <summary>A relation's dataset, without lineage.</summary>
    public JsonObject Of(Node node)
    {
        var (relation, columns) = node is Model model ? (model.Relation, model.Columns) : (((SourceTable)node).Relation, ((SourceTable)node).Columns);
        var dataset = Named(Name(relation));
        dataset["facets"] = new JsonObject { ["schema"] = Facet.Schema(columns.Select(Field)) };
        return dataset;
    }

    /// <summary>The dataset of a table by its name in messages, such as <c>raw.events</c>.</summary>
    public JsonObject OfTable(string table) => project.Nodes.OfType<SourceTable>().FirstOrDefault(source => source.Relation.ToString() == table) is { } source ? Of(source) : Named(table);

    /// <summary>The stage's files as one dataset (OpenLineage: "Naming Conventions").</summary>
    /// <exception cref="StageException">The URL names no stage.</exception>
    public static JsonObject OfStage(string url) => StageUri.Parse(url) switch
    {
        S3StageUri s3 => new JsonObject { ["namespace"] = $"s3://{s3.Bucket}", ["name"] = s3.Prefix.Length == 0 ? "/" : s3.Prefix },
        DirectoryStageUri directory => new JsonObject { ["namespace"] = "file", ["name"] = Path.GetFullPath(directory.Path) },
        _ => new JsonObject { ["namespace"] = "file", ["name"] = url },
    };

    /// <summary>A column's name as the warehouse has it.</summary>
    public string FieldName(string column) => Identifier.Stored(kind.Dialect, column);

    private IEnumerable<Node> Relations(Node node, HashSet<string> seen) => node.DependsOn.Where(seen.Add).Select(id => _nodes.GetValueOrDefault(id)).SelectMany(parent => parent switch
    {
        Model model when IsEphemeral(model) => Relations(model, seen),
        Model or SourceTable => [parent],
        _ => Array.Empty<Node>(),
    });

    // Only ephemeral models are looked through: to the graph, every other relation is where a column begins.
    private JsonObject Lineage(Model model)
    {
        var graph = new LineageGraph([.. _ephemeral.Where(node => node.UniqueId != model.UniqueId), model]);
        var inputs = model.Lineage.Keys.ToDictionary(
            column => column, column => graph.OriginsOf(model.UniqueId, column).Where(input => !_ephemeral.Exists(node => node.UniqueId == input.Node)).ToList(), StringComparer.Ordinal);
        return Facet.ColumnLineage(
            model.Columns.Where(column => inputs.ContainsKey(column.Name)).DistinctBy(column => FieldName(column.Name))
                .Select(column => KeyValuePair.Create(FieldName(column.Name), InputFields(inputs[column.Name].Where(input => !Transformation.IsOfRows(input.Kind))))),
            InputFields(inputs.Values.SelectMany(all => all).Where(input => Transformation.IsOfRows(input.Kind)).Distinct()));
    }

    private JsonArray InputFields(IEnumerable<LineageInput> inputs) => new([.. inputs.GroupBy(input => (input.Node, input.Column)).Select(same => new JsonObject
    {
        ["namespace"] = _namespace,
        ["name"] = _nodes.GetValueOrDefault(same.Key.Node) switch
        {
            Model model => Name(model.Relation),
            SourceTable source => Name(source.Relation),
            _ => same.Key.Node,
        },
        ["field"] = FieldName(same.Key.Column),
        ["transformations"] = new JsonArray([.. same.Select(Transformation.Of)]),
    })]);

    private JsonObject Field(Column column)
    {
        var field = new JsonObject { ["name"] = FieldName(column.Name) };
        if ((kind.Dialect == Dialect.DuckDb ? column.DuckDbType : column.DataType) is { } type)
        {
            field["type"] = type;
        }

        if (column.Description.Length > 0)
        {
            field["description"] = column.Description;
        }

        return field;
    }

    private JsonObject Named(string name) => new() { ["namespace"] = _namespace, ["name"] = name };

    private string Name(Relation relation) => kind.DatasetName(settings, relation);

    private static bool IsEphemeral(Model model) => model.Materialization == Materialization.Ephemeral;
}
