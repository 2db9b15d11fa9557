namespace Generator.Binding.Lineage;

/// <summary>The inputs of a query.</summary>
/// <param name="Columns">Of each output column, in order.</param>
/// <param name="Rows">What joins, filters, groups and sorts its rows; indirect kinds only.</param>
/// <param name="Unlisted">Of a column that comes out of a star over unknown columns, by name.</param>
internal sealed record QueryLineage(IReadOnlyList<InputSet> Columns, InputSet Rows, Func<string, InputSet> Unlisted)
{
    /// <summary>A query that is not known to read anything.</summary>
    public static QueryLineage None(int columns) => new([.. Enumerable.Repeat(InputSet.Empty, columns)], InputSet.Empty, _ => InputSet.Empty);

    /// <summary>All that its values are made of and that decides about them.</summary>
    public InputSet All => InputSet.Union([.. Columns, Rows]);
}
