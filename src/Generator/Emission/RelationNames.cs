using Generator.Templating;
using Generator.Text;

namespace Generator.Emission;

/// <summary>The names of the generated classes and members, unique over the whole project, by unique id.</summary>
internal sealed record RelationNames(EquatableArray<RelationName> Entries)
{
    private Dictionary<string, string>? _byId;

    /// <summary>Names every relation: models, seeds and snapshots after themselves, sources after source and table. Clashes get a number, in the order of unique ids.</summary>
    public static RelationNames For(
        IEnumerable<ResolvedRelation> nodes,
        IEnumerable<(ResolvedRelation Relation, string Source, string Table)> sources,
        UniqueNames classes)
    {
        var ofNodes = nodes
            .OrderBy(m => m.UniqueId, StringComparer.Ordinal)
            .Select(m => new RelationName(m, classes.TakeRelation(CSharpNames.Type(m.UniqueId.Split('.').Last()), "Model")));
        var ofSources = sources
            .OrderBy(s => s.Relation.UniqueId, StringComparer.Ordinal)
            .Select(s => new RelationName(s.Relation, classes.TakeRelation(CSharpNames.Type(s.Source + "_" + s.Table), "Source")));
        return new RelationNames(ofNodes.Concat(ofSources).ToEquatableArray());
    }

    /// <summary>The names of several nodes, each once.</summary>
    public static RelationNames Union(IEnumerable<RelationNames> names) =>
        new(names.SelectMany(n => n.Entries).Distinct().OrderBy(e => e.Name, StringComparer.Ordinal).ToEquatableArray());

    /// <summary>Only these relations' names, so that a node does not change when another comes or goes.</summary>
    public RelationNames Only(IEnumerable<string> uniqueIds)
    {
        var wanted = new HashSet<string>(uniqueIds, StringComparer.Ordinal);
        return new(Entries.Where(e => wanted.Contains(e.Relation.UniqueId)).ToEquatableArray());
    }

    public string Of(string uniqueId)
    {
        _byId ??= Entries.ToDictionary(e => e.Relation.UniqueId, e => e.Name, StringComparer.Ordinal);
        return _byId[uniqueId];
    }

    public bool Equals(RelationNames? other) => other is not null && Entries == other.Entries;

    public override int GetHashCode() => Entries.GetHashCode();
}

/// <summary>One relation's C# name.</summary>
internal sealed record RelationName(ResolvedRelation Relation, string Name);
