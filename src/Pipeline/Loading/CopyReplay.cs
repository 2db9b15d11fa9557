using System.Text;
using DuckDB.NET.Data;
using Pipeline.Compiled;
using Pipeline.Stages;
using Pipeline.Warehouses;

namespace Pipeline.Loading;

/// <summary>
/// Tries rejected rows again, as they stood in their files, through the statement as it is now. A file's rows that now go in, their settlement
/// and the ledger's entry are one transaction.
/// </summary>
internal sealed class CopyReplay : IDisposable
{
    private readonly CopyLoad _load;
    private readonly DuckDBConnection _connection;
    private readonly CopyBatch _batch;

    /// <summary>Makes a replay.</summary>
    /// <param name="load">The load.</param>
    /// <param name="connection">Its own connection; disposed with it.</param>
    public CopyReplay(CopyLoad load, DuckDBConnection connection)
    {
        _load = load;
        _connection = connection;
        _batch = new CopyBatch(connection, load.Copy.Format);
    }

    /// <summary>Replays all rejected rows of the table.</summary>
    /// <returns>What became of them, by file.</returns>
    public async Task<IReadOnlyList<FileLoad>> RunAsync(CancellationToken cancellationToken)
    {
        var replayed = new List<FileLoad>();
        foreach (var file in await _load.Rejected.FilesAsync(cancellationToken))
        {
            replayed.Add(await ReplayAsync(file, cancellationToken));
            _batch.Clear();
        }

        return replayed;
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _batch.Dispose();
        _connection.Dispose();
    }

    private async Task<FileLoad> ReplayAsync(RejectedFile file, CancellationToken cancellationToken)
    {
        var rows = await _load.Rejected.OfAsync(file, cancellationToken);
        var listed = new StageFile(file.Key, rows.Sum(row => (long)Encoding.UTF8.GetByteCount(row.Record)), file.ETag, new DateTimeOffset(file.LastModified, TimeSpan.Zero));
        BrokenFileException? unread = null;
        foreach (var row in rows)
        {
            try
            {
                Add(row, listed);
            }
            catch (BrokenFileException error)
            {
                unread ??= error;
            }
        }

        _batch.Complete();
        var bad = new BadRows(_load, _connection, _batch);
        var marked = _batch.Rows == 0 ? 0 : await bad.MarkAsync(0, _batch.Rows, long.MaxValue, cancellationToken);
        var first = marked > 0 ? await bad.FirstAsync(cancellationToken) : null;
        var loaded = _batch.Rows - marked;
        var load = new FileLoad
        {
            Key = file.Key,
            ETag = file.ETag,
            Size = listed.Size,
            LastModified = listed.LastModified,
            Status = LoadStatus.Replayed,
            RowsParsed = rows.Count,
            RowsLoaded = loaded,
            ErrorsSeen = rows.Count - loaded,
            FirstError = first?.Reason ?? unread?.Message,
            FirstErrorLine = first?.Line,
            FirstErrorColumn = first?.Column,
        };
        await TransactAsync(file, load, cancellationToken);
        return load;
    }

    private void Add(RejectedRow row, StageFile file)
    {
        _batch.BeginFile(file, row.FileRow - 1);
        if (_load.Copy.Format is ParquetFormat)
        {
            _batch.Add(Encoding.UTF8.GetBytes(row.Record), row.FileRow);
            return;
        }

        var format = _load.Copy.Format is CsvFormat csv ? csv with { SkipHeader = 0, Encoding = "utf-8" } : _load.Copy.Format;
        using var text = new MemoryStream(Encoding.UTF8.GetBytes(row.Header is null ? row.Record : row.Header + "\n" + row.Record));
        using var records = RecordReader.Of(text, format);
        records.TryAdd(_batch);
    }

    private async Task TransactAsync(RejectedFile file, FileLoad load, CancellationToken cancellationToken)
    {
        _batch.Select(0, _batch.Rows, _load.StartScanTime);
        await using var transaction = await _connection.BeginTransactionAsync(cancellationToken);
        if (load.RowsLoaded > 0)
        {
            await _connection.ExecuteAsync(_load.Insert, cancellationToken, transaction);
            await _load.Rejected.SettleAsync(transaction, file, _load, cancellationToken);
        }

        _load.Ledger.Append(_connection, [load], _load.StartScanTime, _load.Invocation);
        await transaction.CommitAsync(cancellationToken);
    }
}
