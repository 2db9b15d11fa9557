using Generator.Binding.Tree;

namespace Generator.Binding.Scopes;

/// <summary>A column that USING or NATURAL made of several.</summary>
/// <param name="Entry">An entry of its own, which outer joins above extend.</param>
/// <param name="Column">The merged column.</param>
/// <param name="Covered">The columns of tables that its bare name stands for.</param>
internal sealed record MergedColumn(SourceEntry Entry, ColumnSymbol Column, IReadOnlyCollection<ColumnSymbol> Covered);
