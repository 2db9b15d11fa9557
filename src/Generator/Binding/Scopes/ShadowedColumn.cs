using Generator.Binding.Tree;

namespace Generator.Binding.Scopes;

/// <summary>A column of the right side of JOIN … USING whose name the left side has too ("BCR-2256: JOIN … USING").</summary>
/// <param name="Table">The table that it is a column of.</param>
/// <param name="Column">The column.</param>
internal sealed record ShadowedColumn(TableSymbol Table, ColumnSymbol Column);
