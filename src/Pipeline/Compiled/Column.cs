namespace Pipeline.Compiled;

/// <summary>A column of a source, seed, model or snapshot.</summary>
/// <param name="Name">The column's name as written, unquoted.</param>
/// <param name="DataType">Snowflake's type, such as <c>NUMBER(38,0)</c>; null where it is not known.</param>
/// <param name="DuckDbType">The type it is stored in on DuckDB; null where it is not known.</param>
/// <param name="Nullable">Whether the compiler thinks that NULL can occur.</param>
/// <param name="Description">The contract's description; empty without one.</param>
public sealed record Column(string Name, string? DataType, string? DuckDbType, bool Nullable, string Description = "");

/// <summary>How an input column becomes an output column.</summary>
public enum LineageKind
{
    /// <summary>Passed on unchanged.</summary>
    Identity,

    /// <summary>Converted to another type.</summary>
    Cast,

    /// <summary>Part of an expression.</summary>
    Expression,

    /// <summary>Aggregated over a group.</summary>
    Aggregate,

    /// <summary>Part of a window function.</summary>
    Window,

    /// <summary>One branch of a conditional.</summary>
    Conditional,

    /// <summary>Not in the value: it joins, filters, groups or sorts the rows.</summary>
    Indirect,
}

/// <summary>One input of a column.</summary>
/// <param name="Node">Unique id of the relation read.</param>
/// <param name="Column">Its column, with the payload path read from it, such as <c>event_data.order.tax</c>.</param>
/// <param name="Kind">How it gets into the output.</param>
public sealed record LineageInput(string Node, string Column, LineageKind Kind);

/// <summary>Where one output column comes from.</summary>
/// <param name="Column">The output column.</param>
/// <param name="Inputs">What it is made of, direct inputs first.</param>
public sealed record ColumnLineage(string Column, IReadOnlyList<LineageInput> Inputs)
{
    /// <summary>The lineage of a query's columns, found by the column's name in any case.</summary>
    /// <param name="columns">One entry a column, with its direct inputs.</param>
    /// <param name="indirect">What joins, filters, groups or sorts the rows of all of them.</param>
    public static IReadOnlyDictionary<string, ColumnLineage> ByColumn(IReadOnlyList<ColumnLineage> columns, IReadOnlyList<LineageInput> indirect) =>
        columns.ToDictionary(
            column => column.Column,
            column => column with { Inputs = [.. column.Inputs, .. indirect.Where(input => !column.Inputs.Any(i => i.Node == input.Node && i.Column == input.Column))] },
            StringComparer.OrdinalIgnoreCase);
}
