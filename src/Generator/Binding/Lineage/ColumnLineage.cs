using Generator.Text;

namespace Generator.Binding.Lineage;

/// <summary>How an input column becomes an output column. Names as in Pipeline.Compiled.LineageKind.</summary>
internal enum LineageKind
{
    /// <summary>Passed on unchanged, or read out of a payload.</summary>
    Identity,
    Cast,
    Expression,
    Aggregate,
    Window,
    Conditional,

    /// <summary>Not in the value: it joins, filters, groups or sorts the rows.</summary>
    Indirect,
}

/// <summary>One input of a column.</summary>
/// <param name="Node">Unique id of the relation read; the name as written where none is known.</param>
/// <param name="Column">Its column, with the payload path read from it, such as <c>event_data.order.items[].quantity</c>.</param>
/// <param name="Kind">How it gets into the output.</param>
internal sealed record LineageInput(string Node, string Column, LineageKind Kind);

/// <summary>Where one output column comes from: the relations that the query reads, common table expressions seen through.</summary>
/// <param name="Column">The output column.</param>
/// <param name="Inputs">What it is made of, direct inputs first, each column of a relation once.</param>
internal sealed record ColumnLineage(string Column, EquatableArray<LineageInput> Inputs);
