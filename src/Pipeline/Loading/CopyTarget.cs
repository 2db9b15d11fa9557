using Pipeline.Compiled;
using Pipeline.Warehouses;

namespace Pipeline.Loading;

/// <summary>The table that a COPY INTO fills on DuckDB.</summary>
internal static class CopyTarget
{
    /// <summary>Creates the table from its source's declared columns where there is none.</summary>
    /// <param name="warehouse">The database.</param>
    /// <param name="run">The run.</param>
    /// <param name="project">The project whose sources declare it.</param>
    /// <param name="target">The table.</param>
    /// <param name="cancellationToken">Ends the statement.</param>
    /// <exception cref="LoadException">There is no table and not enough is declared to make one.</exception>
    public static async Task CreateAsync(
        IWarehouse warehouse, RunContext run, CompiledProject project, Relation target, CancellationToken cancellationToken)
    {
        await Schemas.CreateAsync(warehouse, [target.Schema], cancellationToken);
        await using var connection = await warehouse.OpenAsync(cancellationToken);
        var exists = await connection.ScalarAsync(
            new Statement(
                "select 1 from information_schema.tables where table_schema = $table_schema and table_name = $table_name",
                new Dictionary<string, object> { ["table_schema"] = target.Schema, ["table_name"] = target.Identifier }),
            cancellationToken);
        if (exists is not null)
        {
            return;
        }

        var columns = project.Nodes.OfType<SourceTable>().FirstOrDefault(source => source.Relation == target)?.Columns ?? [];
        if (columns.Count == 0 || columns.FirstOrDefault(column => column.DuckDbType is null) is not null)
        {
            throw new LoadException(
                $"COPY INTO {target} has no table to fill. Declare the source's columns with their data_type, or create the table.");
        }

        var declared = columns.Select(column => $"{Identifier.Quote(warehouse.Dialect, column.Name)} {column.DuckDbType}");
        await connection.ExecuteAsync($"create table {new SqlRenderer(run).Name(target)} ({string.Join(", ", declared)})", cancellationToken);
    }
}
