using System.Data.Common;
using System.Net;
using System.Net.Sockets;
using DuckDB.NET.Data;
using Pipeline.Building;
using Pipeline.Warehouses.DuckDb;
using Pipeline.Warehouses.Snowflake;

namespace Pipeline.Warehouses;

/// <summary>What a failure says of the next attempt.</summary>
internal enum FailureKind
{
    /// <summary>It came from elsewhere and passes: a conflict with another transaction, a lost connection, a server that is busy.</summary>
    Transient,

    /// <summary>It is in the rows: the same rows fail again.</summary>
    Data,

    /// <summary>What is stored is not what the SQL expects: a relation, column or type is missing or another one.</summary>
    Contract,

    /// <summary>It took longer than it may, and would again.</summary>
    TimedOut,

    /// <summary>Anything else: permissions, configuration, a full disk, a mistake of ours.</summary>
    Other,
}

/// <summary>Sorts failures. Only what is known to pass is worth another attempt.</summary>
internal static class Failure
{
    /// <summary>The kind of what a driver or the host threw.</summary>
    public static FailureKind KindOf(Exception error) => error switch
    {
        DuckDBException duckDb => DuckDbFailure.KindOf(DuckDbFailure.TypeOf(duckDb)),
        DbException snowflake => SnowflakeFailure.KindOf(snowflake),
        SchemaChangeException => FailureKind.Contract,
        HttpRequestException { StatusCode: null or HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError } => FailureKind.Transient,
        HttpRequestException => FailureKind.Other,
        SocketException or TimeoutException => FailureKind.Transient,
        { InnerException: { } inner } => KindOf(inner),
        _ => FailureKind.Other,
    };
}
