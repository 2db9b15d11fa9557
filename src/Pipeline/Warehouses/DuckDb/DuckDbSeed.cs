using System.Globalization;
using DuckDB.NET.Data;
using Pipeline.Compiled;

namespace Pipeline.Warehouses.DuckDb;

/// <summary>The rows of a seed in a temporary table of one connection, out of which the seed's statement converts them.</summary>
internal static class DuckDbSeed
{
    // The name that the compiled statement reads.
    private const string Table = "seed_rows";

    /// <summary>Fills the table.</summary>
    public static async Task FillAsync(DuckDBConnection connection, SeedRows seed, CancellationToken cancellationToken)
    {
        var columns = string.Join(", ", Enumerable.Range(1, seed.Columns).Select(i => string.Create(CultureInfo.InvariantCulture, $"column{i} varchar")));
        await connection.ExecuteAsync($"create or replace temp table {Table} ({columns})", cancellationToken).ConfigureAwait(false);
        using var appender = connection.CreateAppender("temp", "main", Table);
        foreach (var values in seed.Read())
        {
            var row = appender.CreateRow();
            foreach (var value in values)
            {
                row = value is null ? row.AppendNullValue() : row.AppendValue(value);
            }

            row.EndRow();
        }
    }
}
