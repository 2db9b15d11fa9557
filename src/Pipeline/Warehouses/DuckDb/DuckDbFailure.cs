using DuckDB.NET.Native;
using DuckDB.NET.Data;

namespace Pipeline.Warehouses.DuckDb;

/// <summary>Sorts DuckDB's errors by their type.</summary>
internal static class DuckDbFailure
{
    /// <summary>The kind of an error.</summary>
    public static FailureKind KindOf(DuckDBErrorType type) => type switch
    {
        // Memory is scarce while other nodes are at work, and free when they are done.
        DuckDBErrorType.Transaction or DuckDBErrorType.OutOfMemory or DuckDBErrorType.Connection or DuckDBErrorType.Network or DuckDBErrorType.Http => FailureKind.Transient,

        DuckDBErrorType.Conversion or DuckDBErrorType.OutOfRange or DuckDBErrorType.DivideByZero or DuckDBErrorType.Decimal or DuckDBErrorType.MismatchType
            or DuckDBErrorType.InvalidInput or DuckDBErrorType.Constraint or DuckDBErrorType.ObjectSize or DuckDBErrorType.Sequence => FailureKind.Data,

        DuckDBErrorType.Catalog or DuckDBErrorType.Binder or DuckDBErrorType.Parser or DuckDBErrorType.Syntax or DuckDBErrorType.Dependency
            or DuckDBErrorType.InvalidType or DuckDBErrorType.UnknownType => FailureKind.Contract,

        _ => FailureKind.Other,
    };
}
