using System.Data.Common;
using Pipeline.Compiled;
using Pipeline.Warehouses;

namespace Pipeline.Loading;

/// <summary>Reads the load history on DuckDB, which may not be there yet.</summary>
internal static class LoadHistory
{
    /// <summary>When rows were last loaded into a table, UTC; null when none ever were.</summary>
    public static async Task<object?> NewestAsync(DbConnection connection, Relation table, CancellationToken cancellationToken)
    {
        var exists = await connection.ScalarAsync(
            new Statement(
                "select 1 from information_schema.tables where table_schema = $table_schema and table_name = $table_name",
                new Dictionary<string, object> { ["table_schema"] = LoadLedger.Schema, ["table_name"] = LoadLedger.Table }),
            cancellationToken).ConfigureAwait(false);
        return exists is null ? null : await connection.ScalarAsync(
            new Statement(
                $"select max(loaded_at) from {LoadLedger.Schema}.{LoadLedger.Table} where table_name = $table_name and rows_loaded > 0",
                new Dictionary<string, object> { ["table_name"] = table.ToString() }),
            cancellationToken).ConfigureAwait(false);
    }
}
