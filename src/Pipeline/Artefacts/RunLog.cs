using System.Globalization;
using Pipeline.Building;
using Pipeline.Warehouses;

namespace Pipeline.Artefacts;

/// <summary>The warehouse's own record of runs: table <c>pipeline.run_log</c>, a row a node a run. Times are UTC.</summary>
internal static class RunLog
{
    private const string Schema = "pipeline";

    private const string Create = """
        create table if not exists pipeline.run_log (
            invocation_id varchar,
            unique_id varchar,
            resource_type varchar,
            status varchar,
            message varchar,
            row_count bigint,
            failures bigint,
            started_at timestamp,
            seconds double,
            thread integer
        )
        """;

    private static readonly string[] _columns =
        ["invocation_id", "unique_id", "resource_type", "status", "message", "row_count", "failures", "started_at", "seconds", "thread"];

    /// <summary>Adds a run's results.</summary>
    public static async Task WriteAsync(IWarehouse warehouse, RunContext run, IReadOnlyList<NodeResult> results, CancellationToken cancellationToken)
    {
        await Schemas.CreateAsync(warehouse, [Schema], cancellationToken).ConfigureAwait(false);
        var connection = await warehouse.OpenAsync(cancellationToken).ConfigureAwait(false);
        await using var _ = connection.ConfigureAwait(false);
        await connection.ExecuteAsync(Create, cancellationToken).ConfigureAwait(false);
        if (results.Count > 0)
        {
            var rows = string.Join(",\n", results.Select(result => Row(warehouse, run, result)));
            await connection.ExecuteAsync($"insert into pipeline.run_log ({string.Join(", ", _columns)}) values\n{rows}", cancellationToken).ConfigureAwait(false);
        }
    }

    // One statement, whose values are literals: a run has hundreds of nodes, and Snowflake answers every statement separately.
    private static string Row(IWarehouse warehouse, RunContext run, NodeResult result)
    {
        object?[] values =
        [
            run.InvocationId.ToString("D"),
            result.Node.UniqueId,
            result.Node.ResourceType,
            RunResultsFile.Status(result.Status),
            result.Message,
            result.Rows,
            result.Failures,
            result.StartedAt.UtcDateTime,
            (decimal)Math.Round(result.Elapsed.TotalSeconds, 6),
            (long)result.Thread,
        ];
        return $"({string.Join(", ", values.Select(value => value is null ? "null" : SqlLiteral.Write(warehouse.Dialect, value)))})";
    }
}
