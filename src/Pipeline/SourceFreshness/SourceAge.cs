using System.Data.Common;
using Pipeline.Compiled;
using Pipeline.Loading;
using Pipeline.Warehouses;

namespace Pipeline.SourceFreshness;

/// <summary>When a source's newest row was loaded, as far as it can be told.</summary>
/// <param name="LoadedAt">The time; null where the source has no row, or where it cannot be told.</param>
/// <param name="Problem">Why it cannot be told; null when it can.</param>
internal sealed record NewestRow(DateTimeOffset? LoadedAt, string? Problem);

/// <summary>
/// Asks for sources' newest rows: by their <c>loaded_at_field</c> or <c>loaded_at_query</c>, else by what the warehouse knows of the
/// table, which on DuckDB is the load history that COPY INTO writes.
/// </summary>
/// <param name="connection">The warehouse.</param>
/// <param name="project">The project, whose COPY INTO fills tables.</param>
/// <param name="run">The run.</param>
internal sealed class SourceAge(DbConnection connection, CompiledProject project, RunContext run)
{
    /// <summary>Asks for one source's newest row.</summary>
    public async Task<NewestRow> AskAsync(SourceTable source, CancellationToken cancellationToken)
    {
        var dialect = run.Target.Dialect;
        if (source.FreshnessQuery is { } query)
        {
            if (query.Omission(dialect) is { } omission)
            {
                return new NewestRow(null, $"its query is left out of the build: {omission}");
            }

            return Read(await connection.ScalarAsync(new SqlRenderer(run).Bound(query.Sql(dialect)), cancellationToken).ConfigureAwait(false));
        }

        if (dialect == Dialect.Snowflake)
        {
            return Read(await connection.ScalarAsync(LastAltered(source.Relation), cancellationToken).ConfigureAwait(false));
        }

        return IsLoaded(source)
            ? Read(await LoadHistory.NewestAsync(connection, source.Relation, cancellationToken).ConfigureAwait(false))
            : new NewestRow(null, "it has neither loaded_at_field nor loaded_at_query, and no COPY INTO of the project fills it, whose load history would tell");
    }

    private static NewestRow Read(object? value) => value switch
    {
        null => new NewestRow(null, null),
        DateTimeOffset instant => new NewestRow(instant, null),
        DateTime time => new NewestRow(new DateTimeOffset(DateTime.SpecifyKind(time, DateTimeKind.Utc)), null),
        DateOnly date => new NewestRow(new DateTimeOffset(date, TimeOnly.MinValue, TimeSpan.Zero), null),
        _ => new NewestRow(null, $"its newest value, '{value}', is no time; cast it: loaded_at_field: \"x::timestamp\""),
    };

    // A table's DDL and DML both move it ("TABLES view").
    private static Statement LastAltered(Relation relation) => new(
        "select last_altered from information_schema.tables where upper(table_schema) = upper(:table_schema) and upper(table_name) = upper(:table_name)",
        new Dictionary<string, object> { ["table_schema"] = relation.Schema, ["table_name"] = relation.Identifier });

    private bool IsLoaded(SourceTable source) => project.Nodes.OfType<Operation>()
        .SelectMany(operation => operation.Statements(run.Target.Dialect))
        .Any(statement => statement is CopyStatement copy && copy.Target == source.Relation);
}
