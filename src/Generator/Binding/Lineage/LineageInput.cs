using Generator.Text;

namespace Generator.Binding.Lineage;

/// <summary>One input of a column.</summary>
/// <param name="Node">Unique id of the relation read; the name as written where none is known.</param>
/// <param name="Column">Its column.</param>
/// <param name="Path">The path read inside the column's payload, such as <c>order.items[].quantity</c>; null for the whole value.</param>
/// <param name="Kind">How it gets into the output.</param>
internal sealed record LineageInput(string Node, string Column, string? Path, LineageKind Kind);

/// <summary>Where one output column comes from: the relations that the query reads, common table expressions seen through.</summary>
/// <param name="Column">The output column.</param>
/// <param name="Inputs">What it is made of, direct inputs first, then what decides about this column alone.</param>
internal sealed record ColumnLineage(string Column, EquatableArray<LineageInput> Inputs);

/// <summary>Where a query's output comes from.</summary>
/// <param name="Columns">A column each, in order.</param>
/// <param name="Rows">What joins, filters, groups or sorts the rows, and so decides about every column.</param>
internal sealed record RelationLineage(EquatableArray<ColumnLineage> Columns, EquatableArray<LineageInput> Rows)
{
    /// <summary>Of what is no query, or none that is understood.</summary>
    public static readonly RelationLineage None = new([], []);
}
