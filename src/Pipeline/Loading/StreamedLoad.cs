using System.Runtime.ExceptionServices;
using DuckDB.NET.Data;
using Pipeline.Compiled;
using Pipeline.Stages;
using Pipeline.Warehouses;

namespace Pipeline.Loading;

/// <summary>
/// The quick way to load files, for those without an error: the statement's INSERT reads them while they arrive, and they and their ledger entries
/// are one transaction. With an error in a file, whatever it is, nothing of them is loaded, and <see cref="CopyWorker"/> takes them apart.
/// </summary>
internal sealed class StreamedLoad : IDisposable
{
    private readonly CopyLoad _load;
    private readonly DuckDBConnection _connection;
    private readonly CopyStream _stream;

    /// <summary>Makes a load.</summary>
    /// <param name="load">The load.</param>
    /// <param name="connection">Its own connection; disposed with it.</param>
    public StreamedLoad(CopyLoad load, DuckDBConnection connection)
    {
        _load = load;
        _connection = connection;
        _stream = new CopyStream(connection, load.Copy.Format);
    }

    /// <summary>Whether files of a format can be loaded so: DuckDB reads Parquet from both ends.</summary>
    public static bool Takes(FileFormat format) => format is not ParquetFormat;

    /// <summary>Loads files.</summary>
    /// <param name="stage">The stage.</param>
    /// <param name="files">The files.</param>
    /// <param name="meter">Counts them.</param>
    /// <param name="cancellationToken">Rolls them back.</param>
    /// <returns>What became of them; null when nothing was loaded because of an error in one.</returns>
    public async Task<IReadOnlyList<FileLoad>?> TryAsync(IStage stage, IReadOnlyList<StageFile> files, LoadMeter meter, CancellationToken cancellationToken)
    {
        await using var opened = new ReadAhead(stage, files, _load.Copy.ReadsContentKey, _load.Settings.WaitingBytes, cancellationToken);
        _stream.Begin(opened, meter, cancellationToken);

        await _connection.ExecuteAsync(
            $"create or replace temp view copy_rows as select *, timestamp '{_load.StartScanTime:yyyy-MM-dd HH:mm:ss.ffffff}' as start_scan_time from {_stream.Name}()", cancellationToken);
        await using var transaction = await _connection.BeginTransactionAsync(cancellationToken);
        try
        {
            foreach (var file in files.Where(file => _load.Replaced.Contains(file.Key)))
            {
                await _load.RemoveAsync(_connection, file.Key, transaction, cancellationToken);
            }

            await _connection.ExecuteAsync(_load.Insert, cancellationToken, transaction);
        }
        catch (DuckDBException error) when (_stream.Failure is null && DuckDbErrors.IsInData(error))
        {
            return null;
        }
        catch (DuckDBException) when (_stream.Failure is BrokenFileException or StageException { Error: StageError.FileGone })
        {
            return null;
        }
        catch (DuckDBException) when (_stream.Failure is IOException)
        {
            // A connection that breaks off says nothing about the file.
            throw new StageException(StageError.Unavailable, $"A file of {stage.Url} could not be read to its end: {_stream.Failure.Message}", _stream.Failure);
        }
        catch (DuckDBException) when (_stream.Failure is { } failure)
        {
            ExceptionDispatchInfo.Throw(failure);
        }

        var loaded = _stream.Loaded;
        if (loaded.Any(file => file.IsGone && (_load.Replaced.Contains(file.Key) || (_load.Copy.Files.Count > 0 && _load.Copy.OnError == OnError.AbortStatement))))
        {
            return null;
        }

        _load.Ledger.Append(_connection, loaded, _load.StartScanTime, _load.Invocation);
        await transaction.CommitAsync(cancellationToken);
        return loaded;
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _connection.Dispose();
        _stream.Dispose();
    }
}
