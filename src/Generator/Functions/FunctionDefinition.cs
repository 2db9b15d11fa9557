using Generator.Functions.Forms;
using Generator.Functions.Results;
using Generator.Functions.Signatures;
using Generator.Text;

namespace Generator.Functions;

/// <summary>One row of the catalogue: a function of Snowflake's, as its manual page describes it, and how DuckDB says the same.</summary>
internal sealed record FunctionDefinition
{
    /// <summary>The name in upper case.</summary>
    public required string Name { get; init; }

    /// <summary>Other names of the same function, in upper case.</summary>
    public EquatableArray<string> Aliases { get; init; } = [];

    public required FunctionKind Kind { get; init; }

    /// <summary>Known by name only: every call is taken as it is.</summary>
    public bool IsUntyped { get; init; }

    /// <summary>Whether an aggregate may also stand with OVER; a window function always does.</summary>
    public bool TakesOver { get; init; }

    /// <summary>
    /// The frame in DuckDB's words that a window with ORDER BY and without a frame has in Snowflake, where it is another than the rows up to the current
    /// one and its peers: the whole partition for FIRST_VALUE, LAST_VALUE and NTH_VALUE ("Window function syntax and usage"). Null for every other function.
    /// </summary>
    public string? DefaultFrame { get; init; }

    /// <summary>The ways of calling it; one for most. A context function has one without parameters.</summary>
    public required EquatableArray<Signature> Signatures { get; init; }

    /// <summary>The type of the result. For a table function, <see cref="Columns"/> says it instead.</summary>
    public required ReturnType Result { get; init; }

    public required NullRule Nullability { get; init; }

    /// <summary>The columns of a table function's rows; empty for every other kind.</summary>
    public EquatableArray<FunctionColumn> Columns { get; init; } = [];

    /// <summary>What it does, in one sentence.</summary>
    public required string Description { get; init; }

    /// <summary>A call from the manual, where one says more than the description.</summary>
    public string? Example { get; init; }

    /// <summary>The same function in DuckDB's SQL; null when DuckDB has none of equal results, or the lowering builds it (FLATTEN, GENERATOR).</summary>
    public DuckDbForm? DuckDb { get; init; }
}

/// <summary>A column of a table function's rows.</summary>
internal sealed record FunctionColumn(string Name, Types.SqlType Type, bool Nullable);
