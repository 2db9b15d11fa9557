using DuckDB.NET.Data;
using DuckDB.NET.Native;

namespace Pipeline.Loading;

/// <summary>Whose fault an error of DuckDB's is.</summary>
internal static class DuckDbErrors
{
    /// <summary>Whether a row is at fault. Another error (a missing table, a full disk) is not mended by leaving a file out.</summary>
    public static bool IsInData(DuckDBException error) => error.ErrorType
        is DuckDBErrorType.Conversion or DuckDBErrorType.InvalidInput or DuckDBErrorType.OutOfRange or DuckDBErrorType.Constraint
        or DuckDBErrorType.DivideByZero or DuckDBErrorType.MismatchType or DuckDBErrorType.Decimal or DuckDBErrorType.ObjectSize;

    /// <summary>Whether a file that DuckDB reads is at fault.</summary>
    public static bool IsInFile(DuckDBException error) => IsInData(error) || error.ErrorType is DuckDBErrorType.Io or DuckDBErrorType.Serialization
        && !error.Message.Contains("No space left", StringComparison.Ordinal);

    /// <summary>What went wrong, without the place in the statement.</summary>
    public static string FirstLine(DuckDBException error)
    {
        var end = error.Message.IndexOf('\n', StringComparison.Ordinal);
        return end < 0 ? error.Message : error.Message[..end];
    }
}
