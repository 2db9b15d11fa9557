using System.Data.Common;
using System.Globalization;
using Pipeline.Compiled;
using Pipeline.Warehouses;

namespace Pipeline.State;

/// <summary>
/// Texts that change when a source's rows do: on Snowflake the table's LAST_ALTERED (Snowflake: "TABLES View"), on DuckDB, which keeps no such time, the newest value of
/// the source's <c>loaded_at_field</c> and the number of rows.
/// </summary>
internal static class SourceVersions
{
    /// <summary>The versions by unique id, of those sources that have one.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> ReadAsync(
        IWarehouse warehouse, RunContext run, IEnumerable<SourceTable> sources, CancellationToken cancellationToken)
    {
        var versions = new Dictionary<string, string>(StringComparer.Ordinal);
        var connection = await warehouse.OpenAsync(cancellationToken).ConfigureAwait(false);
        await using var _ = connection.ConfigureAwait(false);
        foreach (var source in sources)
        {
            if (Query(warehouse.Dialect, run, source) is { } query && await ReadAsync(connection, query, cancellationToken).ConfigureAwait(false) is { } version)
            {
                versions.Add(source.UniqueId, version);
            }
        }

        return versions;
    }

    private static string? Query(Dialect dialect, RunContext run, SourceTable source)
    {
        if (dialect == Dialect.Snowflake)
        {
            string Text(string name) => SqlLiteral.Write(dialect, name);
            return $"select last_altered::varchar from information_schema.tables where upper(table_schema) = upper({Text(source.Relation.Schema)}) and upper(table_name) = upper({Text(source.Relation.Identifier)})";
        }

        return source.LoadedAtField is { } field
            ? $"select cast(max({Identifier.Quote(dialect, field)}) as varchar) || ' ' || count(*) from {new SqlRenderer(run).Name(source.Relation)}"
            : null;
    }

    // A source that cannot be read has no version; the node that reads it will say why.
    private static async Task<string?> ReadAsync(DbConnection connection, string query, CancellationToken cancellationToken)
    {
        try
        {
            return Convert.ToString(await connection.ScalarAsync(new Statement(query), cancellationToken).ConfigureAwait(false), CultureInfo.InvariantCulture) is { Length: > 0 } version ? version : null;
        }
        catch (DbException)
        {
            return null;
        }
    }
}
