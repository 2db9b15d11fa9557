using DuckDB.NET.Data;
using DuckDB.NET.Native;
using Pipeline.Compiled;
using Pipeline.Stages;
using Pipeline.Warehouses;

namespace Pipeline.Loading;

/// <summary>
/// Loads files through one connection: reads as many as make a batch, then inserts the batch's rows and its ledger entries in
/// one transaction. Several workers share a load, each with files of its own.
/// </summary>
internal sealed class CopyWorker : IDisposable
{
    // Every transaction leaves a row group that is not full, and DuckDB's checkpoint writes what follows it anew: few large
    // transactions make the smaller file. A batch waits in a temporary table, which DuckDB puts on disk when memory is short.
    private const long BatchBytes = 256 << 20;

    private readonly CopyLoad _load;
    private readonly DuckDBConnection _connection;
    private readonly CopyBatch _batch;
    private readonly List<FileInBatch> _files = [];
    private readonly List<FileLoad> _done = [];

    /// <summary>Makes a worker.</summary>
    /// <param name="load">The load it takes part in.</param>
    /// <param name="connection">Its own connection; disposed with it.</param>
    public CopyWorker(CopyLoad load, DuckDBConnection connection)
    {
        _load = load;
        _connection = connection;
        _batch = new CopyBatch(connection);
    }

    private bool Aborts => _load.Copy.OnError == OnError.AbortStatement;

    /// <summary>Loads files until there are none.</summary>
    /// <param name="files">The files, shared with other workers.</param>
    /// <param name="cancellationToken">Rolls the current batch back.</param>
    /// <returns>What became of those that it took.</returns>
    public async Task<IReadOnlyList<FileLoad>> RunAsync(ReadAhead files, CancellationToken cancellationToken)
    {
        await foreach (var opened in files.Files.ReadAllAsync(cancellationToken))
        {
            using (opened)
            {
                var first = _batch.Rows;
                var file = Read(opened);
                if (Aborts && file.Status == LoadStatus.LoadFailed)
                {
                    await AbortAsync(file, cancellationToken);
                }

                _files.Add(new FileInBatch(file, first, _batch.Rows));
            }

            // One batch is one transaction, and a statement that aborts leaves nothing behind.
            if (_batch.Bytes >= BatchBytes && !Aborts)
            {
                await CommitAsync(cancellationToken);
            }
        }

        await CommitAsync(cancellationToken);
        return _done;
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _batch.Dispose();
        _connection.Dispose();
    }

    private FileLoad Read(OpenedFile opened)
    {
        try
        {
            return FileReading.Read(opened, _load.Copy.OnError, _batch);
        }
        catch (IOException error)
        {
            // A connection that breaks off says nothing about the file.
            throw new StageException(StageError.Unavailable, $"'{opened.File.Key}' could not be read to its end: {error.Message}", error);
        }
    }

    private async Task CommitAsync(CancellationToken cancellationToken)
    {
        _batch.Complete();
        await InsertAsync([.. _files], cancellationToken);
        _files.Clear();
        _batch.Clear();
    }

    /// <summary>Inserts files; when DuckDB refuses a row of them, halves find the file that it is in.</summary>
    private async Task InsertAsync(IReadOnlyList<FileInBatch> files, CancellationToken cancellationToken)
    {
        if (files.Count == 0)
        {
            return;
        }

        try
        {
            await TransactAsync(files, [], cancellationToken);
        }
        catch (DuckDBException error) when (IsInData(error) && Aborts)
        {
            throw new LoadException($"COPY INTO {_load.Copy.Target} was aborted and loaded nothing: {Words(error)}", error);
        }
        catch (DuckDBException error) when (IsInData(error))
        {
            if (files.Count > 1)
            {
                await InsertAsync([.. files.Take(files.Count / 2)], cancellationToken);
                await InsertAsync([.. files.Skip(files.Count / 2)], cancellationToken);
                return;
            }

            var file = files[0];
            var bad = _load.Copy.OnError == OnError.Continue ? await BadRowsAsync(file.First, file.End, cancellationToken) : [];
            var failed = file.Load with
            {
                ErrorsSeen = file.Load.ErrorsSeen + Math.Max(1, bad.Count),
                FirstError = file.Load.FirstError ?? Words(error),
            };
            var loaded = file.End - file.First - bad.Count;
            if (bad.Count > 0 && loaded > 0)
            {
                await TransactAsync([file with { Load = failed with { Status = LoadStatus.PartiallyLoaded, RowsLoaded = loaded } }], bad, cancellationToken);
            }
            else
            {
                await TransactAsync([new FileInBatch(failed with { Status = LoadStatus.LoadFailed, RowsLoaded = 0 }, file.First, file.First)], [], cancellationToken);
            }
        }
    }

    private async Task TransactAsync(IReadOnlyList<FileInBatch> files, IReadOnlyList<long> without, CancellationToken cancellationToken)
    {
        var (from, to) = (files[0].First, files[^1].End);
        _batch.Select(from, to, without, _load.StartScanTime);
        await using var transaction = await _connection.BeginTransactionAsync(cancellationToken);
        if (to > from)
        {
            await _connection.ExecuteAsync(_load.Insert, cancellationToken, transaction);
        }

        _load.Ledger.Append(_connection, files.Select(file => file.Load), _load.StartScanTime, _load.Invocation);
        await transaction.CommitAsync(cancellationToken);
        _done.AddRange(files.Select(file => file.Load));
    }

    private async Task AbortAsync(FileLoad file, CancellationToken cancellationToken)
    {
        await TransactAsync([new FileInBatch(file, 0, 0)], [], cancellationToken);
        var place = file.FirstErrorLine is { } line ? $", line {line}, character {file.FirstErrorCharacter}" : "";
        throw new LoadException(
            $"COPY INTO {_load.Copy.Target} was aborted and loaded nothing: {file.Key}{place}: {file.FirstError} ON_ERROR = SKIP_FILE would load the others.");
    }

    private async Task<IReadOnlyList<long>> BadRowsAsync(long from, long to, CancellationToken cancellationToken)
    {
        try
        {
            _batch.Select(from, to, [], _load.StartScanTime);
            await using var trial = await _connection.BeginTransactionAsync(cancellationToken);
            await _connection.ExecuteAsync(_load.Insert, cancellationToken, trial);
            return [];
        }
        catch (DuckDBException error) when (IsInData(error))
        {
            if (to - from == 1)
            {
                return [from];
            }

            var middle = from + ((to - from) / 2);
            return [.. await BadRowsAsync(from, middle, cancellationToken), .. await BadRowsAsync(middle, to, cancellationToken)];
        }
    }

    // Another error (a missing table, a full disk) is not mended by leaving a file out.
    private static bool IsInData(DuckDBException error) => error.ErrorType
        is DuckDBErrorType.Conversion or DuckDBErrorType.InvalidInput or DuckDBErrorType.OutOfRange or DuckDBErrorType.Constraint
        or DuckDBErrorType.DivideByZero or DuckDBErrorType.MismatchType or DuckDBErrorType.Decimal or DuckDBErrorType.ObjectSize;

    private static string Words(DuckDBException error)
    {
        var end = error.Message.IndexOf('\n', StringComparison.Ordinal);
        return end < 0 ? error.Message : error.Message[..end];
    }

    private sealed record FileInBatch(FileLoad Load, long First, long End);
}
