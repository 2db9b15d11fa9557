using System.Data.Common;
using System.Globalization;
using DuckDB.NET.Data;
using Pipeline.Building;
using Pipeline.Compiled;

namespace Pipeline.Warehouses.DuckDb;

/// <summary>
/// Writes models on DuckDB: one transaction a node, in which the tests run too, so that a failed test leaves the table as it was.
/// </summary>
/// <remarks>
/// The transaction begins after all parents have committed: its snapshot is set by its first statement. A view is committed before its
/// tests, because it shows its tables' rows as soon as those are published, whatever its own tests say.
/// </remarks>
internal sealed class DuckDbModelWriter(IWarehouse warehouse, RunContext run) : IModelWriter
{
    private readonly SqlRenderer _renderer = new(run);

    /// <inheritdoc />
    public async Task<WriteResult> WriteAsync(Model model, bool fullRefresh, Audit audit, CancellationToken cancellationToken)
    {
        var connection = await warehouse.OpenAsync(cancellationToken).ConfigureAwait(false);
        await using var _ = connection.ConfigureAwait(false);
        var transaction = await connection.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
        await using var __ = transaction.ConfigureAwait(false);
        var table = await StoredRelation.FindAsync(connection, Dialect.DuckDb, model.Relation, cancellationToken).ConfigureAwait(false);
        if (model.Materialization == Materialization.View)
        {
            await DropAsync(connection, model, table, unless: StoredKind.View, cancellationToken).ConfigureAwait(false);
            await connection.ExecuteAsync(_renderer.Inline(model.DuckDb.Create!), cancellationToken).ConfigureAwait(false);
            await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
            await audit(connection, _renderer).ConfigureAwait(false);
            return new WriteResult(Published: true, "CREATE VIEW", Rows: null);
        }

        var merge = model is { Materialization: Materialization.Incremental, DuckDb.Merge: not null }
            && table is { Kind: StoredKind.Table }
            && (!fullRefresh || model.NeverFullRefresh);
        var result = merge
            ? await MergeAsync(connection, model, table!, cancellationToken).ConfigureAwait(false)
            : await CreateAsync(connection, model, table, cancellationToken).ConfigureAwait(false);
        if (!await audit(connection, _renderer).ConfigureAwait(false))
        {
            await transaction.RollbackAsync(CancellationToken.None).ConfigureAwait(false);
            return result with { Published = false };
        }

        await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
        return result;
    }

    private async Task<WriteResult> CreateAsync(DbConnection connection, Model model, StoredRelation? table, CancellationToken cancellationToken)
    {
        await DropAsync(connection, model, table, unless: StoredKind.Table, cancellationToken).ConfigureAwait(false);
        if (model.Seed is { } seed)
        {
            await DuckDbSeed.FillAsync((DuckDBConnection)connection, seed, cancellationToken).ConfigureAwait(false);
        }

        await connection.ExecuteAsync(_renderer.Bound(model.DuckDb.Create!), cancellationToken).ConfigureAwait(false);
        var count = await connection.ScalarAsync(new Statement($"select count(*) from {_renderer.Name(model.Relation)}"), cancellationToken).ConfigureAwait(false);
        var rows = Convert.ToInt64(count, CultureInfo.InvariantCulture);
        var verb = model.Seed is null ? "SELECT" : "INSERT";
        return new WriteResult(Published: true, string.Create(CultureInfo.InvariantCulture, $"{verb} {rows}"), rows);
    }

    private async Task<WriteResult> MergeAsync(DbConnection connection, Model model, StoredRelation table, CancellationToken cancellationToken)
    {
        var change = SchemaChange.Between(table.Columns, model.Columns).Allowed(model);
        var name = _renderer.Name(model.Relation);
        foreach (var column in change.Added)
        {
            var type = column.DuckDbType
                ?? throw new SchemaChangeException($"Column '{column.Name}' is new in {model.Relation} and its type is not known: declare its data_type, or rebuild with --full-refresh.");
            await connection.ExecuteAsync($"alter table {name} add column {Identifier.Quote(Dialect.DuckDb, column.Name)} {type}", cancellationToken).ConfigureAwait(false);
        }

        foreach (var column in change.Removed)
        {
            await connection.ExecuteAsync($"alter table {name} drop column {Identifier.Quote(Dialect.DuckDb, column)}", cancellationToken).ConfigureAwait(false);
        }

        var rows = await connection.ExecuteAsync(_renderer.Bound(model.DuckDb.Merge!), cancellationToken).ConfigureAwait(false);
        return new WriteResult(Published: true, string.Create(CultureInfo.InvariantCulture, $"MERGE {rows}"), rows);
    }

    // CREATE OR REPLACE does not turn a table into a view, nor a view into a table.
    private async Task DropAsync(DbConnection connection, Model model, StoredRelation? table, StoredKind unless, CancellationToken cancellationToken)
    {
        if (table is not null && table.Kind != unless)
        {
            await connection.ExecuteAsync($"drop {table.Word} {_renderer.Name(model.Relation)}", cancellationToken).ConfigureAwait(false);
        }
    }
}
