using System.Globalization;
using DuckDB.NET.Data;
using Pipeline.Warehouses;

namespace Pipeline.Loading;

/// <summary>Finds the rows of a batch that cannot be inserted, and why.</summary>
/// <param name="load">The load.</param>
/// <param name="connection">The batch's connection; no transaction is open.</param>
/// <param name="batch">The rows.</param>
internal sealed class BadRows(CopyLoad load, DuckDBConnection connection, CopyBatch batch)
{
    /// <summary>Marks rows that cannot be inserted.</summary>
    /// <param name="from">The first row to look at.</param>
    /// <param name="to">The row after the last.</param>
    /// <param name="most">How many are enough.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    /// <returns>How many there are; when it is <paramref name="most"/>, there may be more.</returns>
    public async Task<long> MarkAsync(long from, long to, long most, CancellationToken cancellationToken)
    {
        var marked = await CheckAsync(from, to, cancellationToken);
        return marked >= most ? marked : marked + await SearchAsync(from, to, most - marked, cancellationToken);
    }

    /// <summary>The first of the marked rows.</summary>
    public async Task<BadRow?> FirstAsync(CancellationToken cancellationToken) => await MarkedAsync(1, cancellationToken) is [var first] ? first : null;

    /// <summary>The first marked rows, in order.</summary>
    /// <param name="most">How many of them.</param>
    /// <param name="cancellationToken">Ends the query.</param>
    public Task<IReadOnlyList<BadRow>> MarkedAsync(long most, CancellationToken cancellationToken) => connection.QueryAsync<BadRow>(
        new Statement(
            $"""
            select rows.filename as "Key", rows.file_row_number as "FileRow", rows.line as "Line", bad.column_name as "Column", bad.reason as "Reason"
            from temp.{CopyBatch.Bad} as bad join temp.{CopyBatch.Table} as rows using (batch_row)
            order by batch_row limit {most.ToString(CultureInfo.InvariantCulture)}
            """),
        cancellationToken);

    // One query for all rows whose values do not convert, however many they are.
    private async Task<long> CheckAsync(long from, long to, CancellationToken cancellationToken)
    {
        if (load.Check is not { } check)
        {
            return 0;
        }

        batch.Select(from, to, load.StartScanTime);
        try
        {
            var marked = await connection.ExecuteAsync(
                check with
                {
                    Text = $"""
                        insert into temp.{CopyBatch.Bad}
                        select batch_row, column_name, 'The value of column "' || column_name || '" cannot be converted.'
                        from ({check.Text}) where column_name is not null
                        """,
                },
                cancellationToken);
            if (marked > 0)
            {
                batch.NoteBad();
                await ExplainFirstAsync(cancellationToken);
            }

            return marked;
        }
        catch (DuckDBException error) when (DuckDbErrors.IsInStatement(error))
        {
            // DuckDB does not try what may fail on purpose, such as a length that is checked.
            return 0;
        }
    }

    private async Task ExplainFirstAsync(CancellationToken cancellationToken)
    {
        var first = Convert.ToInt64(await connection.ScalarAsync(new Statement($"select min(batch_row) from temp.{CopyBatch.Bad}"), cancellationToken), CultureInfo.InvariantCulture);
        batch.Select(first, first + 1, load.StartScanTime, withBad: true);
        if (await TryAsync(cancellationToken) is { } reason)
        {
            await connection.ExecuteAsync(
                new Statement($"update temp.{CopyBatch.Bad} set reason = $reason where batch_row = $row", new Dictionary<string, object> { ["reason"] = reason, ["row"] = first }),
                cancellationToken);
        }
    }

    // Halves find the rows that only inserting refuses.
    private async Task<long> SearchAsync(long from, long to, long most, CancellationToken cancellationToken)
    {
        batch.Select(from, to, load.StartScanTime);
        if (await TryAsync(cancellationToken) is not { } reason)
        {
            return 0;
        }

        if (to - from == 1)
        {
            await connection.ExecuteAsync(
                new Statement($"insert into temp.{CopyBatch.Bad} values ($row, null, $reason)", new Dictionary<string, object> { ["reason"] = reason, ["row"] = from }),
                cancellationToken);
            batch.NoteBad();
            return 1;
        }

        var middle = from + ((to - from) / 2);
        var found = await SearchAsync(from, middle, most, cancellationToken);
        return found >= most ? found : found + await SearchAsync(middle, to, most - found, cancellationToken);
    }

    private async Task<string?> TryAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var trial = await connection.BeginTransactionAsync(cancellationToken);
            await connection.ExecuteAsync(load.Insert, cancellationToken, trial);
            return null;
        }
        catch (DuckDBException error) when (DuckDbErrors.IsInData(error))
        {
            return DuckDbErrors.Reason(error);
        }
    }
}

/// <summary>A row that cannot be inserted.</summary>
/// <param name="Key">Its file.</param>
/// <param name="FileRow">Its number in the file, from 1.</param>
/// <param name="Line">The line on which it begins, from 1.</param>
/// <param name="Column">The column whose value does not convert; null where inserting refused the row.</param>
/// <param name="Reason">Why.</param>
internal sealed record BadRow(string Key, long FileRow, long Line, string? Column, string Reason);
