namespace Generator.Binding.Scopes;

/// <summary>What is known not to be NULL in the rows of a CONNECT BY, before WHERE filters them.</summary>
/// <param name="Roots">What START WITH proves of a root, which CONNECT_BY_ROOT reads.</param>
/// <param name="Rows">What holds for every row, and so for all rows on the path to one.</param>
internal sealed record HierarchyFacts(NullFacts Roots, NullFacts Rows);
