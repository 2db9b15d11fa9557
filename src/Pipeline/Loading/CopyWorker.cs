using DuckDB.NET.Data;
using Pipeline.Stages;
using Pipeline.Warehouses;

namespace Pipeline.Loading;

/// <summary>
/// Loads files through one connection: reads as many as make a batch, then inserts the batch's rows with its ledger entries and rejected rows in
/// one transaction. Several workers share a load, each with files of its own.
/// </summary>
internal sealed class CopyWorker : IDisposable
{
    private readonly CopyLoad _load;
    private readonly DuckDBConnection _connection;
    private readonly CopyBatch _batch;
    private readonly BadRows _bad;
    private readonly FileReading _reading;
    private readonly ErrorTolerance _tolerance;
    private readonly List<FileInBatch> _files = [];
    private readonly List<FileLoad> _done = [];

    /// <summary>Makes a worker.</summary>
    /// <param name="load">The load it takes part in.</param>
    /// <param name="connection">Its own connection; disposed with it.</param>
    public CopyWorker(CopyLoad load, DuckDBConnection connection)
    {
        _load = load;
        _connection = connection;
        _batch = new CopyBatch(connection, load.Copy.Format);
        _bad = new BadRows(load, connection, _batch);
        _tolerance = load.Tolerance;
        _reading = new FileReading(load.Copy.Format, _tolerance, load.Scratch);
    }

    private bool Aborts => _load.Copy.OnError == Compiled.OnError.AbortStatement;

    /// <summary>Loads files until there are none.</summary>
    /// <param name="files">The files, shared with other workers.</param>
    /// <param name="meter">Counts them.</param>
    /// <param name="cancellationToken">Rolls the current batch back.</param>
    /// <returns>What became of those that it took.</returns>
    public async Task<IReadOnlyList<FileLoad>> RunAsync(ReadAhead files, LoadMeter meter, CancellationToken cancellationToken)
    {
        await foreach (var opened in files.Files.ReadAllAsync(cancellationToken))
        {
            using (opened)
            {
                var first = _batch.Rows;
                var file = Read(opened);
                meter.Add(file.Load);

                // "ABORT_STATEMENT": a file that is not found does not stop the load, unless FILES names it.
                if (Aborts && file.Load is { Status: LoadStatus.LoadFailed } failed && !(failed.IsGone && _load.Copy.Files.Count == 0))
                {
                    await AbortAsync(file, cancellationToken);
                }

                _files.Add(new FileInBatch(file, first, _batch.Rows));
            }

            // One batch is one transaction, and a statement that aborts leaves nothing behind.
            if (_batch.Bytes >= _load.Settings.BatchBytes && !Aborts)
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

    private ReadFile Read(OpenedFile opened)
    {
        try
        {
            return _reading.Read(opened, _batch);
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
            await TransactAsync(files, cancellationToken);
        }
        catch (DuckDBException error) when (DuckDbErrors.IsInData(error) && Aborts)
        {
            await _bad.MarkAsync(files[0].First, files[^1].End, most: 1, cancellationToken);
            var bad = await _bad.FirstAsync(cancellationToken);
            throw new LoadException(
                $"COPY INTO {_load.Copy.Target} was aborted and loaded nothing: {(bad is null ? DuckDbErrors.Reason(error) : $"{bad.Key}, line {bad.Line}{(bad.Column is null ? "" : $", column \"{bad.Column}\"")}: {bad.Reason}")}",
                error);
        }
        catch (DuckDBException error) when (DuckDbErrors.IsInData(error))
        {
            if (files.Count > 1)
            {
                await InsertAsync([.. files.Take(files.Count / 2)], cancellationToken);
                await InsertAsync([.. files.Skip(files.Count / 2)], cancellationToken);
                return;
            }

            await InsertPartAsync(files[0], DuckDbErrors.Reason(error), cancellationToken);
        }
    }

    private async Task InsertPartAsync(FileInBatch file, string reason, CancellationToken cancellationToken)
    {
        var load = file.Read.Load;
        _batch.ForgetBad();
        var bad = await _bad.MarkAsync(file.First, file.End, Math.Max(1, _tolerance.Decisive - load.ErrorsSeen), cancellationToken);
        var first = await _bad.FirstAsync(cancellationToken);
        load = load with { ErrorsSeen = load.ErrorsSeen + Math.Max(1, bad) };
        if (load.FirstError is null || first?.Line < load.FirstErrorLine)
        {
            load = load with { FirstError = first?.Reason ?? reason, FirstErrorLine = first?.Line, FirstErrorCharacter = null, FirstErrorColumn = first?.Column };
        }

        var loaded = file.End - file.First - bad;
        var isLoaded = bad > 0 && loaded > 0 && _tolerance.Accepts(load.ErrorsSeen, load.RowsParsed);
        await TransactAsync(
            [
                isLoaded
                    ? file with { Read = file.Read with { Load = load with { Status = LoadStatus.PartiallyLoaded, RowsLoaded = loaded } }, HasBad = true }
                    : new FileInBatch(file.Read with { Load = load with { Status = LoadStatus.LoadFailed, RowsLoaded = 0 } }, file.First, file.First),
            ],
            cancellationToken);
        _batch.ForgetBad();
    }

    private async Task TransactAsync(IReadOnlyList<FileInBatch> files, CancellationToken cancellationToken)
    {
        var (from, to) = (files[0].First, files[^1].End);
        _batch.Select(from, to, _load.StartScanTime);
        await using var transaction = await _connection.BeginTransactionAsync(cancellationToken);
        foreach (var file in files.Where(file => file.IsLoaded && _load.Replaced.Contains(file.Read.Load.Key)))
        {
            await _load.RemoveAsync(_connection, file.Read.Load.Key, transaction, cancellationToken);
        }

        if (to > from)
        {
            await _connection.ExecuteAsync(_load.Insert, cancellationToken, transaction);
        }

        foreach (var file in files.Where(file => file.IsLoaded))
        {
            _load.Rejected.Append(_connection, file.Read, _load);
            if (file.HasBad)
            {
                await _load.Rejected.AppendBadAsync(transaction, file.Read, _load, cancellationToken);
            }
        }

        _load.Ledger.Append(_connection, files.Select(file => file.Read.Load), _load.StartScanTime, _load.Invocation);
        await transaction.CommitAsync(cancellationToken);
        _done.AddRange(files.Select(file => file.Read.Load));
    }

    private async Task AbortAsync(ReadFile file, CancellationToken cancellationToken)
    {
        await TransactAsync([new FileInBatch(file, 0, 0)], cancellationToken);
        throw new LoadException(
            $"COPY INTO {_load.Copy.Target} was aborted and loaded nothing: {file.Load.Key}, {file.Load.FirstErrorText} ON_ERROR = SKIP_FILE would load the others.");
    }

    private sealed record FileInBatch(ReadFile Read, long First, long End)
    {
        public bool HasBad { get; init; }

        public bool IsLoaded => Read.Load.Status != LoadStatus.LoadFailed;
    }
}
