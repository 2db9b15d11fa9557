using System.Runtime.CompilerServices;
using Pipeline.Compiled;

namespace Pipeline.Warehouses;

/// <summary>Reads a stored model as records.</summary>
internal static class RelationReader
{
    /// <summary>Selects the model's columns by name, so that a table with more of them, or in another order, reads the same.</summary>
    public static async IAsyncEnumerable<TRow> ReadAsync<TRow>(
        IWarehouse warehouse,
        Model<TRow> model,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (model.Materialization == Materialization.Ephemeral)
        {
            throw new WarehouseException($"Model '{model.Name}' is ephemeral: it is no relation that could be read. Read one of its readers, or materialize it.");
        }

        var columns = string.Join(", ", model.Columns.Select(column => Identifier.Quote(warehouse.Dialect, column.Name)));
        var relation = Identifier.Quote(warehouse.Dialect, model.Relation.Schema, model.Relation.Identifier);
        var connection = await warehouse.OpenAsync(cancellationToken).ConfigureAwait(false);
        await using var _ = connection.ConfigureAwait(false);
        var rows = await connection.ReaderAsync(new Statement($"select {columns} from {relation}"), cancellationToken).ConfigureAwait(false);
        await using var __ = rows.ConfigureAwait(false);
        while (await rows.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            yield return model.Read(rows);
        }
    }
}
