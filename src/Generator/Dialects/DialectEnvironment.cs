using Generator.Templating;

namespace Generator.Dialects;

/// <summary>What a dialect knows of the project beyond the query: where the relations are, and which models are inlined.</summary>
/// <param name="Relations">Every relation that the statement may read or write, by unique id.</param>
/// <param name="Ephemerals">The ephemeral models among the parents, with theirs in turn, by unique id.</param>
internal sealed record DialectEnvironment(
    IReadOnlyDictionary<string, ResolvedRelation> Relations,
    IReadOnlyDictionary<string, EphemeralModel> Ephemerals)
{
    /// <summary>The ephemeral models of these ids and those that they read, each once and after its own parents.</summary>
    public IReadOnlyList<EphemeralModel> Inlined(IEnumerable<string> uniqueIds)
    {
        var ordered = new List<EphemeralModel>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var id in uniqueIds)
        {
            Visit(id);
        }

        return ordered;

        void Visit(string id)
        {
            if (seen.Add(id) && Ephemerals.TryGetValue(id, out var model))
            {
                foreach (var parent in model.Parents)
                {
                    Visit(parent);
                }

                ordered.Add(model);
            }
        }
    }
}
