using DuckDB.NET.Data;
using Pipeline.Stages;
using Pipeline.Warehouses;

namespace Pipeline.Loading;

/// <summary>
/// The load history on DuckDB, what Snowflake keeps as a table's load metadata: a row for every attempt to load a file. It
/// is written in the transaction of the file's rows, so that neither is there without the other.
/// </summary>
/// <param name="warehouse">The database.</param>
/// <param name="table">The table loaded, as schema.name.</param>
internal sealed class LoadLedger(IWarehouse warehouse, string table)
{
    /// <summary>The host's own schema.</summary>
    public const string Schema = "pipeline";

    /// <summary>Its table there.</summary>
    public const string Table = "load_history";

    /// <summary>Creates the ledger where there is none.</summary>
    public async Task CreateAsync(CancellationToken cancellationToken)
    {
        await Schemas.CreateAsync(warehouse, [Schema], cancellationToken);
        await using var connection = await warehouse.OpenAsync(cancellationToken);
        await connection.ExecuteAsync(
            $"""
            create table if not exists {Schema}.{Table} (
                table_name varchar not null,
                file_key varchar not null,
                etag varchar not null,
                size bigint not null,
                last_modified timestamp not null,
                status varchar not null,
                rows_parsed bigint not null,
                rows_loaded bigint not null,
                errors_seen bigint not null,
                first_error varchar,
                first_error_line bigint,
                first_error_character bigint,
                loaded_at timestamp not null,
                invocation_id varchar not null,
                checksum varchar,
                rows_rejected bigint,
                first_error_column varchar
            )
            """,
            cancellationToken);

        // Earlier ledgers did not have these.
        foreach (var column in new[] { "checksum varchar", "rows_rejected bigint", "first_error_column varchar" })
        {
            await connection.ExecuteAsync($"alter table {Schema}.{Table} add column if not exists {column}", cancellationToken);
        }
    }

    /// <summary>
    /// The files whose rows are in the table, by key, each as it was last seen. A partly loaded file is one of them: loading
    /// it again would repeat its good rows.
    /// </summary>
    public async Task<IReadOnlyDictionary<string, LoadedFile>> LoadedAsync(CancellationToken cancellationToken)
    {
        await using var connection = await warehouse.OpenAsync(cancellationToken);
        var files = await connection.QueryAsync<LoadedFile>(
            new Statement(
                $"""
                select file_key as "Key", etag as "ETag", size as "Size", last_modified as "LastModified", status = 'PARTIALLY_LOADED' as "IsPartial"
                from {Schema}.{Table}
                where table_name = $table_name and status in ('LOADED', 'PARTIALLY_LOADED')
                qualify row_number() over (partition by file_key order by loaded_at desc) = 1
                """,
                new Dictionary<string, object> { ["table_name"] = table }),
            cancellationToken);
        return files.ToDictionary(file => file.Key, StringComparer.Ordinal);
    }

    /// <summary>A time for a load that begins now: later than that of every load before, so that no watermark on it misses rows.</summary>
    /// <param name="now">The clock's time.</param>
    /// <param name="cancellationToken">Ends the query.</param>
    public async Task<DateTime> StartScanTimeAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var connection = await warehouse.OpenAsync(cancellationToken);
        var last = await connection.ScalarAsync(new Statement($"select max(loaded_at) from {Schema}.{Table}"), cancellationToken);
        var time = Timestamp(now);
        return last is DateTime earlier && earlier >= time ? earlier.AddMicroseconds(1) : time;
    }

    /// <summary>Writes the attempts of one transaction.</summary>
    /// <param name="connection">The connection whose transaction is open.</param>
    /// <param name="files">The files.</param>
    /// <param name="loadedAt">The load's time.</param>
    /// <param name="invocation">The run's id.</param>
    public void Append(DuckDBConnection connection, IEnumerable<FileLoad> files, DateTime loadedAt, Guid invocation)
    {
        using var appender = connection.CreateAppender(Schema, Table);
        foreach (var file in files)
        {
            appender.CreateRow()
                .AppendValue(table)
                .AppendValue(file.Key)
                .AppendValue(file.ETag)
                .AppendValue(file.Size)
                .AppendValue(Timestamp(file.LastModified))
                .AppendValue(Text(file.Status))
                .AppendValue(file.RowsParsed)
                .AppendValue(file.RowsLoaded)
                .AppendValue(file.ErrorsSeen)
                .AppendValue(file.FirstError)
                .AppendValue(file.FirstErrorLine)
                .AppendValue(file.FirstErrorCharacter)
                .AppendValue(loadedAt)
                .AppendValue(invocation.ToString("D"))
                .AppendValue(file.Checksum)
                .AppendValue(file.RowsRejected)
                .AppendValue(file.FirstErrorColumn)
                .EndRow();
        }
    }

    /// <summary>
    /// Notes that files were written anew with the content that is loaded (a moved or copied stage), so that the next run knows
    /// them by size and time and does not read them for it.
    /// </summary>
    /// <param name="files">The files, as listed now.</param>
    /// <param name="cancellationToken">Ends the statements.</param>
    public async Task TouchAsync(IReadOnlyList<StageFile> files, CancellationToken cancellationToken)
    {
        if (files.Count == 0)
        {
            return;
        }

        await using var connection = await warehouse.OpenAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await connection.ExecuteAsync("create or replace temp table touched_files (file_key varchar, last_modified timestamp)", cancellationToken, transaction);
        using (var appender = ((DuckDBConnection)connection).CreateAppender("temp", "main", "touched_files"))
        {
            foreach (var file in files)
            {
                appender.CreateRow().AppendValue(file.Key).AppendValue(Timestamp(file.LastModified)).EndRow();
            }
        }

        await connection.ExecuteAsync(
            new Statement(
                $"""
                update {Schema}.{Table} as history set last_modified = touched_files.last_modified
                from touched_files where history.file_key = touched_files.file_key and history.table_name = $table_name
                """,
                new Dictionary<string, object> { ["table_name"] = table }),
            cancellationToken,
            transaction);
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>A time as the ledger keeps it, in microseconds and UTC.</summary>
    public static DateTime Timestamp(DateTimeOffset time) =>
        new(time.UtcTicks - (time.UtcTicks % TimeSpan.TicksPerMicrosecond), DateTimeKind.Unspecified);

    private static string Text(LoadStatus status) => status switch
    {
        LoadStatus.Loaded => "LOADED",
        LoadStatus.PartiallyLoaded => "PARTIALLY_LOADED",
        LoadStatus.Replayed => "REPLAYED",
        _ => "LOAD_FAILED",
    };
}

/// <summary>A file whose rows are in the table.</summary>
/// <param name="Key">The key relative to the stage.</param>
/// <param name="ETag">The content that was loaded.</param>
/// <param name="Size">Its size in bytes.</param>
/// <param name="LastModified">When it had been written, as last seen; UTC.</param>
/// <param name="IsPartial">Whether rows of it were rejected.</param>
internal sealed record LoadedFile(string Key, string ETag, long Size, DateTime LastModified, bool IsPartial);
