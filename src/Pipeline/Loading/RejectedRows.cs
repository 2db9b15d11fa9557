using System.Data.Common;
using DuckDB.NET.Data;
using Pipeline.Warehouses;

namespace Pipeline.Loading;

/// <summary>
/// The records that a load left out of files that it loaded, as they stand in the file, with the reason. Like the ledger's, its rows are
/// written in the transaction of the file's and never deleted: a replay that loads them, or the reload of their file, settles them.
/// </summary>
/// <param name="warehouse">The database.</param>
/// <param name="table">The table loaded, as schema.name.</param>
internal sealed class RejectedRows(IWarehouse warehouse, string table)
{
    /// <summary>The table, in the host's own schema.</summary>
    public const string Table = LoadLedger.Schema + ".rejected_rows";

    /// <summary>Creates the table where there is none.</summary>
    public async Task CreateAsync(CancellationToken cancellationToken)
    {
        await using var connection = await warehouse.OpenAsync(cancellationToken);
        await connection.ExecuteAsync(
            $"""
            create table if not exists {Table} (
                table_name varchar not null,
                file_key varchar not null,
                etag varchar not null,
                last_modified timestamp not null,
                file_row_number bigint not null,
                line bigint,
                character bigint,
                column_name varchar,
                reason varchar not null,
                record varchar not null,
                header varchar,
                rejected_at timestamp not null,
                invocation_id varchar not null,
                state varchar not null default 'REJECTED',
                settled_at timestamp,
                settled_by varchar
            )
            """,
            cancellationToken);
    }

    /// <summary>Writes a file's records that could not be read.</summary>
    /// <param name="connection">The connection whose transaction is open.</param>
    /// <param name="file">The file.</param>
    /// <param name="load">The load.</param>
    public void Append(DuckDBConnection connection, ReadFile file, CopyLoad load)
    {
        if (file.Rejected.Count == 0)
        {
            return;
        }

        using var appender = connection.CreateAppender(LoadLedger.Schema, "rejected_rows");
        foreach (var record in file.Rejected)
        {
            appender.CreateRow()
                .AppendValue(table)
                .AppendValue(file.Load.Key)
                .AppendValue(file.Load.ETag)
                .AppendValue(LoadLedger.Timestamp(file.Load.LastModified))
                .AppendValue(record.FileRow)
                .AppendValue(record.Line)
                .AppendValue(record.Character)
                .AppendNullValue()
                .AppendValue(record.Reason)
                .AppendValue(record.Record)
                .AppendValue(file.Header)
                .AppendValue(load.StartScanTime)
                .AppendValue(load.Invocation.ToString("D"))
                .AppendValue("REJECTED")
                .AppendNullValue()
                .AppendNullValue()
                .EndRow();
        }
    }

    /// <summary>Writes the rows that the batch holds as bad.</summary>
    /// <param name="transaction">The open transaction.</param>
    /// <param name="file">Their file.</param>
    /// <param name="load">The load.</param>
    /// <param name="cancellationToken">Ends the statement.</param>
    public Task AppendBadAsync(DbTransaction transaction, ReadFile file, CopyLoad load, CancellationToken cancellationToken) =>
        transaction.Connection!.ExecuteAsync(
            new Statement(
                $"""
                insert into {Table}
                select $table_name, $file_key, $etag, rows.file_last_modified, rows.file_row_number, rows.line, null, bad.column_name, bad.reason,
                    cast(rows.value as varchar), $header, cast($rejected_at as timestamp), $invocation_id, 'REJECTED', null, null
                from temp.{CopyBatch.Bad} as bad
                join temp.{CopyBatch.Table} as rows using (batch_row)
                order by batch_row
                """,
                new Dictionary<string, object>
                {
                    ["table_name"] = table,
                    ["file_key"] = file.Load.Key,
                    ["etag"] = file.Load.ETag,
                    ["header"] = (object?)file.Header ?? DBNull.Value,
                    ["rejected_at"] = load.StartScanTime,
                    ["invocation_id"] = load.Invocation.ToString("D"),
                }),
            cancellationToken,
            transaction);

    /// <summary>Settles a file's rejected rows because all of its rows are replaced.</summary>
    public Task SupersedeAsync(DbTransaction transaction, string key, CopyLoad load, CancellationToken cancellationToken) =>
        transaction.Connection!.ExecuteAsync(
            new Statement(
                $"""
                update {Table} set state = 'SUPERSEDED', settled_at = cast($settled_at as timestamp), settled_by = $settled_by
                where table_name = $table_name and file_key = $file_key and state = 'REJECTED'
                """,
                new Dictionary<string, object>
                {
                    ["table_name"] = table,
                    ["file_key"] = key,
                    ["settled_at"] = load.StartScanTime,
                    ["settled_by"] = load.Invocation.ToString("D"),
                }),
            cancellationToken,
            transaction);

    /// <summary>The files that have rejected rows, ordered by key.</summary>
    public async Task<IReadOnlyList<RejectedFile>> FilesAsync(CancellationToken cancellationToken)
    {
        await using var connection = await warehouse.OpenAsync(cancellationToken);
        return await connection.QueryAsync<RejectedFile>(
            new Statement(
                $"""
                select file_key as "Key", etag as "ETag", max(last_modified) as "LastModified"
                from {Table} where table_name = $table_name and state = 'REJECTED' group by all order by all
                """,
                new Dictionary<string, object> { ["table_name"] = table }),
            cancellationToken);
    }

    /// <summary>A file's rejected rows, in their order.</summary>
    public async Task<IReadOnlyList<RejectedRow>> OfAsync(RejectedFile file, CancellationToken cancellationToken)
    {
        await using var connection = await warehouse.OpenAsync(cancellationToken);
        return await connection.QueryAsync<RejectedRow>(
            new Statement(
                $"""
                select file_row_number as "FileRow", record as "Record", header as "Header"
                from {Table}
                where table_name = $table_name and file_key = $file_key and etag = $etag and state = 'REJECTED'
                order by file_row_number
                """,
                Parameters(file)),
            cancellationToken);
    }

    /// <summary>Settles those of a file's rejected rows that are in the batch and not bad.</summary>
    public Task SettleAsync(DbTransaction transaction, RejectedFile file, CopyLoad load, CancellationToken cancellationToken)
    {
        var parameters = Parameters(file);
        parameters["settled_at"] = load.StartScanTime;
        parameters["settled_by"] = load.Invocation.ToString("D");
        return transaction.Connection!.ExecuteAsync(
            new Statement(
                $"""
                update {Table} set state = 'REPLAYED', settled_at = cast($settled_at as timestamp), settled_by = $settled_by
                where table_name = $table_name and file_key = $file_key and etag = $etag and state = 'REJECTED'
                    and file_row_number in (
                        select file_row_number from temp.{CopyBatch.Table}
                        where batch_row not in (select batch_row from temp.{CopyBatch.Bad}))
                """,
                parameters),
            cancellationToken,
            transaction);
    }

    private Dictionary<string, object> Parameters(RejectedFile file) => new()
    {
        ["table_name"] = table,
        ["file_key"] = file.Key,
        ["etag"] = file.ETag,
    };
}

/// <summary>A file with rejected rows.</summary>
/// <param name="Key">The key relative to the stage.</param>
/// <param name="ETag">The content that they are of.</param>
/// <param name="LastModified">When it had been written; UTC.</param>
internal sealed record RejectedFile(string Key, string ETag, DateTime LastModified);

/// <summary>A rejected row.</summary>
/// <param name="FileRow">Its number in the file.</param>
/// <param name="Record">The record as it stands there.</param>
/// <param name="Header">The line that names its fields; null where they have places.</param>
internal sealed record RejectedRow(long FileRow, string Record, string? Header);
