using Generator.Dialects;
using Generator.Project;
using Generator.Templating;

namespace Generator.Compilation;

/// <summary>What a node reads when the ephemeral models among its parents are taken into its query.</summary>
internal sealed class EphemeralClosure
{
    private readonly IReadOnlyDictionary<string, PublishedModel> _models;
    private readonly Dictionary<string, ResolvedRelation> _relations;

    /// <param name="definition">The project.</param>
    /// <param name="refs">The relations that ref may name.</param>
    /// <param name="models">The models compiled so far; it may grow.</param>
    public EphemeralClosure(ProjectDefinition definition, IEnumerable<ResolvedRelation> refs, IReadOnlyDictionary<string, PublishedModel> models)
    {
        _models = models;
        _relations = refs
            .Concat(definition.Sources.Select(ProjectEnvironment.RelationOf))
            .ToDictionary(r => r.UniqueId, StringComparer.Ordinal);
    }

    /// <summary>The ephemeral models among the given nodes and their own ephemeral parents, ordered by unique id.</summary>
    public IReadOnlyList<PublishedModel> Ephemerals(IReadOnlyCollection<string> uniqueIds)
    {
        if (!uniqueIds.Any(id => _models.TryGetValue(id, out var model) && model.Inlined is not null))
        {
            return [];
        }

        var found = new SortedDictionary<string, PublishedModel>(StringComparer.Ordinal);
        var waiting = new Stack<string>(uniqueIds);
        while (waiting.Count > 0)
        {
            if (_models.TryGetValue(waiting.Pop(), out var model) && model.Inlined is not null && !found.ContainsKey(model.UniqueId))
            {
                found.Add(model.UniqueId, model);
                foreach (var parent in model.DependsOn)
                {
                    waiting.Push(parent);
                }
            }
        }

        return [.. found.Values];
    }

    /// <summary>Why a node that reads these cannot run: an ephemeral model among them, whose query would be part of its own, is left out.</summary>
    public Omissions OmissionsOf(IEnumerable<string> uniqueIds) => uniqueIds
        .Select(id => _models.TryGetValue(id, out var model) ? model : null)
        .OfType<PublishedModel>()
        .Where(model => model.IsEphemeral)
        .Aggregate(Omissions.None, (all, model) => all.Or(model.Omissions.InReader(model.Name)));

    /// <summary>The given nodes and what the ephemeral ones among them read.</summary>
    public IEnumerable<string> Reads(IReadOnlyCollection<string> uniqueIds) =>
        uniqueIds.Concat(Ephemerals(uniqueIds).SelectMany(m => m.DependsOn)).Distinct(StringComparer.Ordinal);

    /// <summary>What the dialects see of the project around a node that reads these.</summary>
    public (DialectEnvironment DuckDb, DialectEnvironment Snowflake) Environments(IReadOnlyCollection<string> uniqueIds)
    {
        var ephemerals = Ephemerals(uniqueIds);
        return (
            new DialectEnvironment(_relations, ephemerals.ToDictionary(m => m.UniqueId, m => m.Inlined!.DuckDb, StringComparer.Ordinal)),
            new DialectEnvironment(_relations, ephemerals.ToDictionary(m => m.UniqueId, m => m.Inlined!.Snowflake, StringComparer.Ordinal)));
    }
}
