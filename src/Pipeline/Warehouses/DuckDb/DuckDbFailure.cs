using DuckDB.NET.Native;
using DuckDB.NET.Data;

namespace Pipeline.Warehouses.DuckDb;

/// <summary>Sorts DuckDB's errors by their type.</summary>
internal static class DuckDbFailure
{
    private static readonly (string Name, DuckDBErrorType Type)[] Kinds =
    [
        ("Conversion Error:", DuckDBErrorType.Conversion), ("Invalid Input Error:", DuckDBErrorType.InvalidInput), ("Out of Range Error:", DuckDBErrorType.OutOfRange),
        ("Constraint Error:", DuckDBErrorType.Constraint), ("Mismatch Type Error:", DuckDBErrorType.MismatchType), ("Decimal Error:", DuckDBErrorType.Decimal),
        ("Out of Memory Error:", DuckDBErrorType.OutOfMemory), ("Catalog Error:", DuckDBErrorType.Catalog), ("Parser Error:", DuckDBErrorType.Parser), ("Binder Error:", DuckDBErrorType.Binder),
        ("IO Error:", DuckDBErrorType.Io), ("Serialization Error:", DuckDBErrorType.Serialization),
    ];

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

    /// <summary>The type of an error, which the driver does not pass on when a statement is refused as it is prepared: then its words tell.</summary>
    public static DuckDBErrorType TypeOf(DuckDBException error) => error.ErrorType != DuckDBErrorType.Invalid ? error.ErrorType
        : Kinds.FirstOrDefault(kind => error.Message.StartsWith(kind.Name, StringComparison.Ordinal)).Type;
}
