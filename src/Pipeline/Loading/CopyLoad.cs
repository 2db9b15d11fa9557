using System.Data.Common;
using DuckDB.NET.Data;
using Pipeline.Compiled;
using Pipeline.Warehouses;

namespace Pipeline.Loading;

/// <summary>What the workers of one COPY INTO share.</summary>
internal sealed record CopyLoad
{
    /// <summary>The statement.</summary>
    public required CopyStatement Copy { get; init; }

    /// <summary>Its INSERT, filled with the run's values.</summary>
    public required Statement Insert { get; init; }

    /// <summary>Its query for rows that cannot be converted; null where there is none.</summary>
    public required Statement? Check { get; init; }

    /// <summary>The table's name as SQL writes it.</summary>
    public required string Target { get; init; }

    /// <summary>The load history.</summary>
    public required LoadLedger Ledger { get; init; }

    /// <summary>The rejected rows.</summary>
    public required RejectedRows Rejected { get; init; }

    /// <summary>The load's time, UTC.</summary>
    public required DateTime StartScanTime { get; init; }

    /// <summary>The run's id.</summary>
    public required Guid Invocation { get; init; }

    /// <summary>How it goes about its work.</summary>
    public required LoadSettings Settings { get; init; }

    /// <summary>A directory of the load's own.</summary>
    public required string Scratch { get; init; }

    /// <summary>The keys of files whose rows are replaced.</summary>
    public IReadOnlySet<string> Replaced { get; init; } = new HashSet<string>();

    /// <summary>What a file's errors lead to.</summary>
    public ErrorTolerance Tolerance => new(Copy);

    /// <summary>Deletes the rows of a file that is about to be loaded again.</summary>
    public async Task RemoveAsync(DuckDBConnection connection, string key, DbTransaction transaction, CancellationToken cancellationToken)
    {
        var column = Identifier.Quote(Dialect.DuckDb, Copy.FileNameColumn!);
        await connection.ExecuteAsync(
            new Statement($"delete from {Target} where {column} = $file_key", new Dictionary<string, object> { ["file_key"] = key }), cancellationToken, transaction);
        await Rejected.SupersedeAsync(transaction, key, this, cancellationToken);
    }
}
