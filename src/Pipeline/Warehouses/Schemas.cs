using Pipeline.Compiled;

namespace Pipeline.Warehouses;

/// <summary>Creates schemas, before anything that could do so at the same time: on DuckDB two transactions would conflict.</summary>
internal static class Schemas
{
    /// <summary>Creates those that do not exist.</summary>
    public static async Task CreateAsync(IWarehouse warehouse, IEnumerable<string> schemas, CancellationToken cancellationToken)
    {
        var connection = await warehouse.OpenAsync(cancellationToken).ConfigureAwait(false);
        await using var _ = connection.ConfigureAwait(false);
        foreach (var schema in schemas.Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.Ordinal))
        {
            await connection.ExecuteAsync($"create schema if not exists {Identifier.Quote(warehouse.Dialect, schema)}", cancellationToken).ConfigureAwait(false);
        }
    }
}
