using DuckDB.NET.Data;
using Pipeline.Compiled;
using Pipeline.Stages;
using Pipeline.Testing;
using Pipeline.Warehouses;
using Pipeline.Warehouses.DuckDb;

namespace Pipeline.Loading;

/// <summary>A COPY INTO with VALIDATION_MODE: reads the files as a load does and rolls back what it inserts.</summary>
/// <param name="load">The load.</param>
/// <param name="warehouse">The database.</param>
internal sealed class CopyValidation(CopyLoad load, DuckDbWarehouse warehouse)
{
    // What people look at; a million errors have the same cause as the first thousand.
    private const int MostErrors = 1000;

    /// <summary>Looks at files.</summary>
    /// <param name="result">What is known of the load.</param>
    /// <param name="stage">The stage.</param>
    /// <param name="files">The files.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>The result with errors or rows.</returns>
    /// <exception cref="LoadException">RETURN_n_ROWS met an error.</exception>
    public async Task<LoadResult> RunAsync(LoadResult result, IStage stage, IReadOnlyList<StageFile> files, CancellationToken cancellationToken)
    {
        using var connection = (DuckDBConnection)await warehouse.OpenAsync(cancellationToken);
        using var batch = new CopyBatch(connection, load.Copy.Format);
        var bad = new BadRows(load, connection, batch);
        var reading = new FileReading(load.Copy.Format, tolerance: null, load.Scratch);
        var errors = new List<ValidationError>();
        var rows = load.Copy.Validation == Validation.ReturnRows ? load.Copy.ValidationRows : long.MaxValue;
        foreach (var file in files)
        {
            if (errors.Count >= MostErrors || batch.Rows >= rows)
            {
                break;
            }

            var first = batch.Rows;
            await using var ahead = new ReadAhead(stage, [file], load.Copy.ReadsContentKey, load.Settings.WaitingBytes, cancellationToken);
            using var opened = await ahead.Files.ReadAsync(cancellationToken);
            var read = reading.Read(opened, batch);
            batch.Complete();
            errors.AddRange(read.Rejected.Select(record => new ValidationError(file.Key, record.FileRow, record.Line, record.Character, null, record.Reason)));
            if (read.Load is { FirstErrorLine: null, FirstError: { } damage })
            {
                errors.Add(new ValidationError(file.Key, null, null, null, null, damage));
            }

            if (batch.Rows > first)
            {
                batch.ForgetBad();
                await bad.MarkAsync(first, batch.Rows, MostErrors, cancellationToken);
                errors.AddRange((await bad.MarkedAsync(MostErrors, cancellationToken)).Select(row => new ValidationError(row.Key, row.FileRow, row.Line, null, row.Column, row.Reason)));
            }

            if (load.Copy.Validation != Validation.ReturnRows)
            {
                batch.Clear();
            }
        }

        return load.Copy.Validation == Validation.ReturnRows
            ? result with { Sample = await SampleAsync(connection, batch, errors, cancellationToken) }
            : result with { Errors = [.. errors.OrderBy(error => error.Key, StringComparer.Ordinal).ThenBy(error => error.Line ?? long.MaxValue).Take(MostErrors)] };
    }

    private async Task<RowSample> SampleAsync(DuckDBConnection connection, CopyBatch batch, List<ValidationError> errors, CancellationToken cancellationToken)
    {
        if (errors.OrderBy(error => error.FileRow ?? 0).FirstOrDefault(error => (error.FileRow ?? 0) <= load.Copy.ValidationRows) is { } error)
        {
            throw new LoadException($"COPY INTO {load.Copy.Target} cannot be loaded: {error.Key}{(error.Line is { } line ? $", line {line}" : "")}{(error.Column is { } column ? $", column \"{column}\"" : "")}: {error.Error}");
        }

        batch.ForgetBad();
        batch.Select(0, Math.Min(batch.Rows, load.Copy.ValidationRows), load.StartScanTime);
        await using var trial = await connection.BeginTransactionAsync(cancellationToken);
        var before = await connection.ScalarAsync(new Statement($"select coalesce(max(rowid), -1) from {load.Target}"), cancellationToken, trial);
        await connection.ExecuteAsync(load.Insert, cancellationToken, trial);
        await using var reader = await connection.ReaderAsync(
            new Statement($"select * from {load.Target} where rowid > $before order by rowid", new Dictionary<string, object> { ["before"] = before! }), cancellationToken);
        return await RowSample.ReadAsync(reader, load.Copy.ValidationRows, cancellationToken);
    }
}
