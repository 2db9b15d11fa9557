using System.Data.Common;

namespace Pipeline.Warehouses.Snowflake;

/// <summary>Sorts Snowflake's errors by their number, which its driver gives as the error code; its SQLSTATE does not reach ADO.NET's base type.</summary>
internal static class SnowflakeFailure
{
    private static readonly HashSet<int> Passing =
    [
        625, // the statement was aborted: too many wait for the lock
        612, // the session is gone
        390111, 390112, 390114, // the session or its token has expired
        270001, 270007, 270009, // the driver's: internal, request timed out, it could not get a connection in time
    ];

    // The statement's own time-out.
    private const int StatementTimeout = 630;

    /// <summary>The kind of an error.</summary>
    public static FailureKind KindOf(DbException error) => error.ErrorCode switch
    {
        var code when Passing.Contains(code) => FailureKind.Transient,
        StatementTimeout => FailureKind.TimedOut,

        // Compilation: 1003 syntax, 2003 no such object, 904 invalid identifier and their like.
        904 or (> 1000 and < 4000) => FailureKind.Contract,

        // Execution: numeric values, dates, casts, divisions, lengths, nulls.
        >= 100000 and < 101000 => FailureKind.Data,
        _ => error.InnerException is { } inner ? Failure.KindOf(inner) : FailureKind.Other,
    };
}
