using DuckDB.NET.Data;
using DuckDB.NET.Native;
using Pipeline.Warehouses.DuckDb;

namespace Pipeline.Loading;

/// <summary>Whose fault an error of DuckDB's is.</summary>
internal static class DuckDbErrors
{
    /// <summary>Whether a row is at fault. Another error (a missing table, a full disk) is not mended by leaving a file out.</summary>
    public static bool IsInData(DuckDBException error) => DuckDbFailure.TypeOf(error)
        is DuckDBErrorType.Conversion or DuckDBErrorType.InvalidInput or DuckDBErrorType.OutOfRange or DuckDBErrorType.Constraint
        or DuckDBErrorType.DivideByZero or DuckDBErrorType.MismatchType or DuckDBErrorType.Decimal or DuckDBErrorType.ObjectSize;

    /// <summary>Whether a file that DuckDB reads is at fault.</summary>
    public static bool IsInFile(DuckDBException error) => IsInData(error) || DuckDbFailure.TypeOf(error) is DuckDBErrorType.Io or DuckDBErrorType.Serialization
        && !error.Message.Contains("No space left", StringComparison.Ordinal);

    /// <summary>What of the machine does not suffice, and what would mend it; null where that is not the matter.</summary>
    public static string? Shortage(DuckDBException error) => error.Message switch
    {
        var message when message.Contains("No space left", StringComparison.Ordinal) || message.Contains("Could not write", StringComparison.Ordinal) =>
            $"it could not be written ({Reason(error)}). Make room on its disk",
        var message when message.Contains("max_temp_directory_size", StringComparison.Ordinal) =>
            "rows do not fit in the memory and disk that the load may take. Give it more with Pipeline:Load:Memory or Pipeline:Load:Disk",
        _ when DuckDbFailure.TypeOf(error) == DuckDBErrorType.OutOfMemory => "rows do not fit in the memory that the load may take. Give it more with Pipeline:Load:Memory",
        _ => null,
    };

    /// <summary>Whether a statement is at fault, before it runs.</summary>
    public static bool IsInStatement(DuckDBException error) => DuckDbFailure.TypeOf(error) == DuckDBErrorType.Binder;

    /// <summary>What went wrong, in a line: without DuckDB's name for the kind of error, the place in the statement and the host's own columns.</summary>
    public static string Reason(DuckDBException error)
    {
        var line = error.Message.AsSpan();
        var end = line.IndexOf('\n');
        line = end < 0 ? line : line[..end];
        var kind = line.IndexOf(" Error: ", StringComparison.Ordinal);
        line = kind is > 0 and < 24 ? line[(kind + " Error: ".Length)..] : line;
        var column = line.IndexOf(" when casting from source column field_", StringComparison.Ordinal);
        return (column < 0 ? line : line[..column]).ToString();
    }
}
