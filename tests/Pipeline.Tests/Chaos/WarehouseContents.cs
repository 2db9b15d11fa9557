using System.Globalization;
using DuckDB.NET.Data;

namespace Pipeline.Tests.Chaos;

/// <summary>What a warehouse holds, whatever the order and the time in which it came there: for each table the number of rows and a hash of them.</summary>
internal static class WarehouseContents
{
    // Load and update times, and what is made of them, differ between two ways to the same rows.
    private static readonly string[] _times = ["loaded_at", "dbt_updated_at", "orders_loaded_at"];

    /// <summary>The contents by table; the host's own schema is left out.</summary>
    public static Dictionary<string, string> Of(string database)
    {
        using var connection = new DuckDBConnection($"Data Source={database};ACCESS_MODE=READ_ONLY");
        connection.Open();
        return Rows(connection, "select table_schema, table_name from information_schema.tables where table_type = 'BASE TABLE' and table_schema <> 'pipeline'")
            .ToDictionary(table => $"{table[0]}.{table[1]}", table => Contents(connection, table[0], table[1]), StringComparer.Ordinal);
    }

    /// <summary>A query's rows as text.</summary>
    public static IReadOnlyList<string[]> Rows(DuckDBConnection connection, string query)
    {
        using var command = connection.CreateCommand();
        command.CommandText = query;
        using var reader = command.ExecuteReader();
        var rows = new List<string[]>();
        while (reader.Read())
        {
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(i => Convert.ToString(reader.GetValue(i), CultureInfo.InvariantCulture) ?? "")]);
        }

        return rows;
    }

    private static string Contents(DuckDBConnection connection, string schema, string table)
    {
        var columns = Rows(connection, $"select column_name, data_type from information_schema.columns where table_schema = '{schema}' and table_name = '{table}' order by column_name")
            .Where(column => !_times.Contains(column[0], StringComparer.OrdinalIgnoreCase))
            .Select(column => column[1] == "DOUBLE" ? $"round(\"{column[0]}\", 4)" : $"\"{column[0]}\"");
        var row = Rows(connection, $"select count(*), coalesce(sum(hash({string.Join(", ", columns)})::hugeint), 0) from \"{schema}\".\"{table}\"")[0];
        return $"{row[0]} rows, hash {row[1]}";
    }
}
