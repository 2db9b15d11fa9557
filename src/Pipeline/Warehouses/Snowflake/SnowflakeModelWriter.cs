using System.Data.Common;
using System.Globalization;
using Pipeline.Building;
using Pipeline.Compiled;

namespace Pipeline.Warehouses.Snowflake;

/// <summary>Writes models on Snowflake: a table is built under another name, tested there, and swapped in.</summary>
internal sealed class SnowflakeModelWriter(IWarehouse warehouse, RunContext run) : IModelWriter
{
    private readonly SqlRenderer _renderer = new(run);

    /// <inheritdoc />
    public async Task<WriteResult> WriteAsync(Model model, bool fullRefresh, Audit audit, CancellationToken cancellationToken)
    {
        var connection = await warehouse.OpenAsync(cancellationToken).ConfigureAwait(false);
        await using var _ = connection.ConfigureAwait(false);
        var stored = await StoredRelation.FindAsync(connection, Dialect.Snowflake, model.Relation, cancellationToken).ConfigureAwait(false);
        return model.Materialization is Materialization.View or Materialization.DynamicTable
            ? await WriteInPlaceAsync(connection, model, stored, audit, cancellationToken).ConfigureAwait(false)
            : await WriteTableAsync(connection, model, stored, fullRefresh, audit, cancellationToken).ConfigureAwait(false);
    }

    // What Snowflake computes from its query by itself is not built under another name first: there would be nothing to swap.
    private async Task<WriteResult> WriteInPlaceAsync(DbConnection connection, Model model, StoredRelation? stored, Audit audit, CancellationToken cancellationToken)
    {
        var isView = model.Materialization == Materialization.View;
        if (stored is not null && (stored.Kind == StoredKind.View) != isView)
        {
            await connection.ExecuteAsync($"drop {(isView ? "table" : "view")} {_renderer.Name(model.Relation)}", cancellationToken).ConfigureAwait(false);
        }

        await connection.ExecuteAsync(_renderer.Inline(model.Snowflake.Create!), cancellationToken).ConfigureAwait(false);
        await audit(connection, _renderer).ConfigureAwait(false);
        return new WriteResult(Published: true, isView ? "CREATE VIEW" : "CREATE DYNAMIC TABLE", Rows: null);
    }

    private async Task<WriteResult> WriteTableAsync(
        DbConnection connection, Model model, StoredRelation? stored, bool fullRefresh, Audit audit, CancellationToken cancellationToken)
    {
        var under = new SnowflakeAudit(run, model);
        var merge = model is { Materialization: Materialization.Incremental, Snowflake.Merge: not null }
            && stored is { Kind: StoredKind.Table }
            && (!fullRefresh || model.NeverFullRefresh);
        try
        {
            var result = merge
                ? await MergeAsync(connection, model, stored!, under, cancellationToken).ConfigureAwait(false)
                : await CreateAsync(connection, model, under, cancellationToken).ConfigureAwait(false);
            if (!await audit(connection, under.Renderer).ConfigureAwait(false))
            {
                return result with { Published = false };
            }

            if (stored is { Kind: StoredKind.View })
            {
                await connection.ExecuteAsync($"drop view {_renderer.Name(model.Relation)}", cancellationToken).ConfigureAwait(false);
            }

            await connection.ExecuteAsync(stored is { Kind: StoredKind.Table } ? under.Swap : under.Rename, cancellationToken).ConfigureAwait(false);
            return result;
        }
        finally
        {
            await connection.ExecuteAsync(under.Drop, CancellationToken.None).ConfigureAwait(false);
        }
    }

    private static async Task<WriteResult> CreateAsync(DbConnection connection, Model model, SnowflakeAudit under, CancellationToken cancellationToken)
    {
        await connection.ExecuteAsync(under.Renderer.Bound(model.Snowflake.Create!), cancellationToken).ConfigureAwait(false);
        if (model.Seed is { } seed)
        {
            await SnowflakeSeed.InsertAsync(connection, under.Renderer.Name(model.Relation), seed, cancellationToken).ConfigureAwait(false);
        }

        var count = await connection.ScalarAsync(new Statement($"select count(*) from {under.Renderer.Name(model.Relation)}"), cancellationToken).ConfigureAwait(false);
        var rows = Convert.ToInt64(count, CultureInfo.InvariantCulture);
        return new WriteResult(Published: true, string.Create(CultureInfo.InvariantCulture, $"{(model.Seed is null ? "SELECT" : "INSERT")} {rows}"), rows);
    }

    private static async Task<WriteResult> MergeAsync(DbConnection connection, Model model, StoredRelation stored, SnowflakeAudit under, CancellationToken cancellationToken)
    {
        var change = SchemaChange.Between(stored.Columns, model.Columns).Allowed(model);
        string[] statements = [under.Clone, .. change.Added.Select(under.Add), .. change.Removed.Select(under.Remove)];
        foreach (var statement in statements)
        {
            await connection.ExecuteAsync(statement, cancellationToken).ConfigureAwait(false);
        }

        var rows = await connection.ExecuteAsync(under.Renderer.Bound(model.Snowflake.Merge!), cancellationToken).ConfigureAwait(false);
        return new WriteResult(Published: true, string.Create(CultureInfo.InvariantCulture, $"MERGE {rows}"), rows);
    }
}
