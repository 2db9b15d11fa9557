using Pipeline.Warehouses;

namespace Pipeline.State;

/// <summary>
/// The builds that are still true, in the warehouse's table <c>pipeline.builds</c>. A run forgets what it is about to build and records what it has built: what a run
/// that died has half done is on no record, and is built again.
/// </summary>
/// <param name="warehouse">The warehouse.</param>
internal sealed class BuildRecords(IWarehouse warehouse)
{
    private const string Schema = "pipeline";

    private const string Create = """
        create table if not exists pipeline.builds (
            unique_id varchar,
            fingerprint varchar,
            inputs varchar,
            version varchar,
            built_at timestamp
        )
        """;

    /// <summary>All records by node.</summary>
    public async Task<IReadOnlyDictionary<string, BuildRecord>> LoadAsync(CancellationToken cancellationToken)
    {
        await Schemas.CreateAsync(warehouse, [Schema], cancellationToken).ConfigureAwait(false);
        var connection = await warehouse.OpenAsync(cancellationToken).ConfigureAwait(false);
        await using var _ = connection.ConfigureAwait(false);
        await connection.ExecuteAsync(Create, cancellationToken).ConfigureAwait(false);
        var records = await connection.QueryAsync<BuildRecord>(
            new Statement(
                """select unique_id as "UniqueId", fingerprint as "Fingerprint", inputs as "Inputs", version as "Version", built_at as "BuiltAt" from pipeline.builds"""),
            cancellationToken).ConfigureAwait(false);
        return records.GroupBy(record => record.UniqueId, StringComparer.Ordinal).ToDictionary(same => same.Key, same => same.First(), StringComparer.Ordinal);
    }

    /// <summary>Forgets nodes; their records are no longer true.</summary>
    public async Task ForgetAsync(IReadOnlyCollection<string> uniqueIds, CancellationToken cancellationToken)
    {
        if (uniqueIds.Count > 0)
        {
            await ExecuteAsync($"delete from pipeline.builds where unique_id in ({string.Join(", ", uniqueIds.Select(Literal))})", cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Records builds of nodes that are on no record.</summary>
    public async Task AddAsync(IReadOnlyCollection<BuildRecord> records, CancellationToken cancellationToken)
    {
        if (records.Count > 0)
        {
            var rows = records.Select(r => $"({string.Join(", ", new object[] { r.UniqueId, r.Fingerprint, r.Inputs, r.Version, r.BuiltAt }.Select(Literal))})");
            await ExecuteAsync($"insert into pipeline.builds (unique_id, fingerprint, inputs, version, built_at) values\n{string.Join(",\n", rows)}", cancellationToken).ConfigureAwait(false);
        }
    }

    private string Literal(object value) => SqlLiteral.Write(warehouse.Dialect, value);

    private async Task ExecuteAsync(string sql, CancellationToken cancellationToken)
    {
        var connection = await warehouse.OpenAsync(cancellationToken).ConfigureAwait(false);
        await using var _ = connection.ConfigureAwait(false);
        await connection.ExecuteAsync(sql, cancellationToken).ConfigureAwait(false);
    }
}
