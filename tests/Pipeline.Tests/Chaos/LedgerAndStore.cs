using DuckDB.NET.Data;
using Microsoft.Data.Sqlite;

namespace Pipeline.Tests.Chaos;

/// <summary>Whether the load ledger and the run store agree with what is there.</summary>
internal static class LedgerAndStore
{
    /// <summary>What does not agree, in words.</summary>
    public static IEnumerable<string> Problems(string database)
    {
        using var connection = new DuckDBConnection($"Data Source={database};ACCESS_MODE=READ_ONLY");
        connection.Open();
        foreach (var key in WarehouseContents.Rows(connection, "select file_key from pipeline.load_history where status in ('LOADED', 'PARTIALLY_LOADED') group by file_key having count(*) > 1"))
        {
            yield return $"{key[0]} was loaded twice";
        }

        var rows = WarehouseContents.Rows(connection, "select (select coalesce(sum(rows_loaded), 0) from pipeline.load_history), (select count(*) from raw.raw_events)")[0];
        if (rows[0] != rows[1])
        {
            yield return $"the ledger has {rows[0]} rows loaded, the table {rows[1]}";
        }

        using var store = new SqliteConnection($"Data Source={Path.ChangeExtension(database, ".runs.sqlite")};Mode=ReadWrite;Pooling=False");
        store.Open();
        if (Scalar(store, "pragma integrity_check") is not "ok" and var damage)
        {
            yield return $"the run store is damaged: {damage}";
        }

        if (Scalar(store, "select group_concat(state) from (select state from runs where state not in ('success', 'interrupted'))") is { Length: > 0 } states)
        {
            yield return $"the run store has runs that are {states}";
        }

        if (Scalar(store, "select count(*) from runs where state = 'success'") == "0")
        {
            yield return "the run store has no run that succeeded";
        }

        if (Scalar(store, "select group_concat(name) from locks") is { Length: > 0 } locks)
        {
            yield return $"locks are left over: {locks}";
        }
    }

    private static string Scalar(SqliteConnection store, string query)
    {
        using var command = store.CreateCommand();
        command.CommandText = query;
        return Convert.ToString(command.ExecuteScalar(), System.Globalization.CultureInfo.InvariantCulture) ?? "";
    }
}
