namespace Generator.Binding.Lineage;

/// <summary>The inputs of a query.</summary>
/// <param name="Columns">Of each output column, in order.</param>
/// <param name="Indirect">What joins, filters, groups and sorts its rows.</param>
/// <param name="Unlisted">Of a column that comes out of a star over unknown columns, by name.</param>
internal sealed record QueryLineage(IReadOnlyList<InputSet> Columns, InputSet Indirect, Func<string, InputSet> Unlisted);
