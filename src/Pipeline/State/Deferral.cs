using System.Text.Json.Nodes;
using Pipeline.Compiled;
using Pipeline.Warehouses;

namespace Pipeline.State;

/// <summary>A relation where an earlier run built it.</summary>
/// <param name="Database">The database, when it is another than this run's; null otherwise.</param>
/// <param name="Schema">The schema.</param>
/// <param name="Identifier">The name.</param>
internal sealed record DeferredRelation(string? Database, string Schema, string Identifier);

/// <summary>Finds the relations that a run reads where an earlier one built them (dbt: "Defer").</summary>
/// <param name="earlier">The earlier run's manifest.</param>
/// <param name="kind">The kind of warehouse.</param>
/// <param name="warehouse">The warehouse of this run.</param>
internal sealed class Deferral(StateManifest earlier, WarehouseKind kind, IWarehouse warehouse)
{
    /// <summary>The relations by unique id: what is read, not built, and, unless the state is favoured, not in the warehouse.</summary>
    /// <param name="graph">The compiled project's graph.</param>
    /// <param name="readers">The nodes of the run; those that it builds are among them.</param>
    /// <param name="isBuilt">Whether the run builds a model.</param>
    /// <param name="favorState">Whether the earlier run's relations are read although this warehouse has them.</param>
    /// <param name="cancellationToken">Ends the look-ups.</param>
    /// <exception cref="WarehouseException">The earlier run's database cannot be read.</exception>
    public async Task<IReadOnlyDictionary<string, DeferredRelation>> FindAsync(
        ProjectGraph graph, IEnumerable<Node> readers, Func<Model, bool> isBuilt, bool favorState, CancellationToken cancellationToken)
    {
        var relations = new Dictionary<string, DeferredRelation>(StringComparer.Ordinal);
        var connection = await warehouse.OpenAsync(cancellationToken).ConfigureAwait(false);
        await using var _ = connection.ConfigureAwait(false);
        foreach (var model in Read(graph, readers, isBuilt))
        {
            if (earlier.Find(model.UniqueId) is { } before
                && Relation(before) is { } relation
                && (favorState || await StoredRelation.FindAsync(connection, warehouse.Dialect, model.Relation, cancellationToken).ConfigureAwait(false) is null))
            {
                relations.Add(model.UniqueId, relation);
            }
        }

        return relations;
    }

    // The stored relations that nodes read, through ephemeral models, and that the run does not build.
    private static IEnumerable<Model> Read(ProjectGraph graph, IEnumerable<Node> readers, Func<Model, bool> isBuilt)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var queue = new Queue<Node>(readers);
        while (queue.TryDequeue(out var node))
        {
            foreach (var parent in graph.ParentsOf(node.UniqueId).OfType<Model>().Where(parent => !isBuilt(parent) && seen.Add(parent.UniqueId)))
            {
                if (parent.Materialization == Materialization.Ephemeral)
                {
                    queue.Enqueue(parent);
                }
                else
                {
                    yield return parent;
                }
            }
        }
    }

    private DeferredRelation? Relation(JsonObject node) =>
        node["schema"]?.GetValue<string>() is { } schema && (node["alias"] ?? node["name"])?.GetValue<string>() is { } name
            ? new DeferredRelation(kind.DatabaseOf(earlier, node, warehouse), schema, name)
            : null;
}
