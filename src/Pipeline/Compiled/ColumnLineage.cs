using System.Collections.ObjectModel;

namespace Pipeline.Compiled;

/// <summary>
/// How an input column gets into an output column (docs/concepts/lineage.md). The direct kinds come first, from what changes a value least to what
/// changes it most; the indirect ones only decide.
/// </summary>
public enum LineageKind
{
    /// <summary>Passed on unchanged, or read out of a payload.</summary>
    Identity,

    /// <summary>Converted to another type.</summary>
    Cast,

    /// <summary>Part of an expression.</summary>
    Expression,

    /// <summary>The value that a window function is given.</summary>
    Window,

    /// <summary>Aggregated over a group.</summary>
    Aggregate,

    /// <summary>Decides which of several values it is.</summary>
    Conditional,

    /// <summary>PARTITION BY and ORDER BY of a window.</summary>
    WindowKey,

    /// <summary>Joins the rows, or is opened into rows.</summary>
    Join,

    /// <summary>Filters the rows.</summary>
    Filter,

    /// <summary>Groups the rows, or tells duplicates.</summary>
    Group,

    /// <summary>Sorts the rows.</summary>
    Sort,
}

/// <summary>One input of a column.</summary>
/// <param name="Node">Unique id of the relation read; the name as written where no node makes it.</param>
/// <param name="Column">Its column.</param>
/// <param name="Kind">How it gets into the output.</param>
/// <param name="Path">The path read inside the column's payload, such as <c>order.items[].quantity</c>; null for the whole value.</param>
public sealed record LineageInput(string Node, string Column, LineageKind Kind, string? Path = null)
{
    /// <summary>Whether its value flows into the output; otherwise it only decides.</summary>
    public bool IsDirect => Kind <= LineageKind.Aggregate;

    /// <summary>The kind as <c>ls</c> and <c>show --lineage</c> write it; a window's keys are told from its value by <see cref="IsDirect"/>.</summary>
    public string KindName => Kind == LineageKind.WindowKey ? "window" : Kind.ToString().ToLowerInvariant();

    /// <summary>What is read, such as <c>source.shop.lake.events.event_data:order.tax</c>.</summary>
    public override string ToString() => Path is null ? $"{Node}.{Column}" : $"{Node}.{Column}:{Path}";
}

/// <summary>Where one output column comes from.</summary>
/// <param name="Column">The output column.</param>
/// <param name="Inputs">What it is made of: direct inputs first, then what decides about it, then what decides about all rows.</param>
public sealed record ColumnLineage(string Column, IReadOnlyList<LineageInput> Inputs)
{
    /// <summary>The lineage of a query's columns, found by the column's name in any case; of two of one name the first.</summary>
    /// <param name="columns">One entry a column, with its own inputs.</param>
    /// <param name="rows">What joins, filters, groups or sorts the rows of all of them.</param>
    public static IReadOnlyDictionary<string, ColumnLineage> ByColumn(IReadOnlyList<ColumnLineage> columns, IReadOnlyList<LineageInput> rows)
    {
        var lineage = new Dictionary<string, ColumnLineage>(columns.Count, StringComparer.OrdinalIgnoreCase);
        foreach (var column in columns)
        {
            lineage.TryAdd(column.Column, column with { Inputs = column.Inputs.Count == 0 ? rows : [.. column.Inputs, .. rows.Except(column.Inputs)] });
        }

        return new ReadOnlyDictionary<string, ColumnLineage>(lineage);
    }
}
