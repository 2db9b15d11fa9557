using Pipeline.Building;
using Pipeline.Reporting;
using Pipeline.Warehouses;

namespace Pipeline.Artefacts;

/// <summary>The warehouse's own record of runs: table <c>pipeline.run_log</c>, a row a node and task a run. Times are UTC; a task's is the run's start.</summary>
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

    /// <summary>Adds a run's tasks and results.</summary>
    public static async Task WriteAsync(
        IWarehouse warehouse, RunContext run, IReadOnlyList<TaskFinished> tasks, IReadOnlyList<NodeResult> results, CancellationToken cancellationToken)
    {
        await Schemas.CreateAsync(warehouse, [Schema], cancellationToken).ConfigureAwait(false);
        var connection = await warehouse.OpenAsync(cancellationToken).ConfigureAwait(false);
        await using var _ = connection.ConfigureAwait(false);
        await connection.ExecuteAsync(Create, cancellationToken).ConfigureAwait(false);
        var rows = tasks.Select(task => Values(run, task)).Concat(results.Select(result => Values(run, result))).ToList();
        if (rows.Count > 0)
        {
            // One statement, whose values are literals: a run has hundreds of nodes, and Snowflake answers every statement separately.
            var text = string.Join(",\n", rows.Select(row => $"({string.Join(", ", row.Select(value => value is null ? "null" : SqlLiteral.Write(warehouse.Dialect, value)))})"));
            await connection.ExecuteAsync($"insert into pipeline.run_log ({string.Join(", ", _columns)}) values\n{text}", cancellationToken).ConfigureAwait(false);
        }
    }

    private static object?[] Values(RunContext run, NodeResult result) =>
    [
        run.InvocationId.ToString("D"),
        result.Node.UniqueId,
        result.Node.ResourceType,
        RunResultsFile.Status(result.Status),
        run.Secrets.Apply(result.Message),
        result.Rows,
        result.Failures,
        result.StartedAt.UtcDateTime,
        Seconds(result.Elapsed.TotalSeconds),
        (long)result.Thread,
    ];

    private static object?[] Values(RunContext run, TaskFinished task) =>
    [
        run.InvocationId.ToString("D"),
        $"task.{task.Task}",
        "task",
        task.State.ToString().ToLowerInvariant(),
        run.Secrets.Apply(task.Summary),
        null,
        null,
        run.StartedAt.UtcDateTime,
        Seconds(task.Seconds),
        null,
    ];

    private static decimal Seconds(double seconds) => (decimal)Math.Round(seconds, 6);
}
