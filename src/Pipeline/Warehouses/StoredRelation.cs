using System.Data.Common;
using Pipeline.Compiled;

namespace Pipeline.Warehouses;

/// <summary>What a relation is stored as.</summary>
internal enum StoredKind
{
    /// <summary>A table.</summary>
    Table,

    /// <summary>A view.</summary>
    View,
}

/// <summary>A relation as the database has it.</summary>
/// <param name="Kind">What it is stored as.</param>
/// <param name="Columns">Its columns' names, in order.</param>
internal sealed record StoredRelation(StoredKind Kind, IReadOnlyList<string> Columns)
{
    /// <summary>The kind's name in DDL.</summary>
    public string Word => Kind == StoredKind.View ? "view" : "table";

    /// <summary>Looks a relation up in the current database; null when there is none.</summary>
    public static async Task<StoredRelation?> FindAsync(DbConnection connection, Dialect dialect, Relation relation, CancellationToken cancellationToken)
    {
        string Equal(string column, string name) => $"upper({column}) = upper({SqlLiteral.Write(dialect, name)})";
        var where = $"where table_catalog = current_database() and {Equal("table_schema", relation.Schema)} and {Equal("table_name", relation.Identifier)}";
        var type = await connection.ScalarAsync(new Statement($"select table_type from information_schema.tables {where}"), cancellationToken).ConfigureAwait(false);
        if (type is not string kind)
        {
            return null;
        }

        var columns = await connection.QueryAsync<string>(
            new Statement($"select column_name from information_schema.columns {where} order by ordinal_position"), cancellationToken).ConfigureAwait(false);
        return new StoredRelation(kind == "VIEW" ? StoredKind.View : StoredKind.Table, columns);
    }
}
