using System.Data.Common;
using Pipeline.Compiled;

namespace Pipeline.Warehouses.DuckDb;

/// <summary>What a relation is stored as.</summary>
internal enum TableKind
{
    /// <summary>A table.</summary>
    Table,

    /// <summary>A view.</summary>
    View,
}

/// <summary>A relation as the database has it.</summary>
/// <param name="Kind">What it is stored as.</param>
/// <param name="Columns">Its columns' names, in order.</param>
internal sealed record DuckDbTable(TableKind Kind, IReadOnlyList<string> Columns)
{
    /// <summary>Looks a relation up; null when there is none.</summary>
    public static async Task<DuckDbTable?> FindAsync(DbConnection connection, Relation relation, CancellationToken cancellationToken)
    {
        var named = new Dictionary<string, object> { ["schema"] = relation.Schema, ["name"] = relation.Identifier };
        const string Where = "where table_catalog = current_catalog() and lower(table_schema) = lower($schema) and lower(table_name) = lower($name)";
        var type = await connection.ScalarAsync(new Statement($"select table_type from information_schema.tables {Where}", named), cancellationToken).ConfigureAwait(false);
        if (type is not string kind)
        {
            return null;
        }

        var columns = await connection.QueryAsync<string>(
            new Statement($"select column_name from information_schema.columns {Where} order by ordinal_position", named), cancellationToken).ConfigureAwait(false);
        return new DuckDbTable(kind == "VIEW" ? TableKind.View : TableKind.Table, columns);
    }
}
