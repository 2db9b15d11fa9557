using Generator.Templating;

namespace Generator.Compilation;

/// <summary>What ref may name, and the relation that it then means.</summary>
internal sealed record NamedRelation(string Name, ResolvedRelation Relation);
