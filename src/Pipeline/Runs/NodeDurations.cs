using Dapper;
using Microsoft.Data.Sqlite;

namespace Pipeline.Runs;

/// <summary>How long nodes took.</summary>
internal static class NodeDurations
{
    // Older runs say little about today's data.
    private const int Runs = 20;

    /// <summary>The seconds of each node's last success in the newest runs of a warehouse, by unique id.</summary>
    public static IReadOnlyDictionary<string, double> Newest(SqliteConnection store, string project, string warehouse) => store
        .Query<(string Node, double Seconds)>(
            """
            select n.unique_id, n.seconds
            from (select run_id, id from runs where project = @project and warehouse = @warehouse order by id desc limit @limit) as r
            join nodes as n on n.run_id = r.run_id
            where n.seconds is not null and n.status in ('success', 'pass', 'warn', 'fail')
            order by r.id, n.attempt
            """,
            new { project, warehouse, limit = Runs })
        .GroupBy(row => row.Node, StringComparer.Ordinal)
        .ToDictionary(rows => rows.Key, rows => rows.Last().Seconds, StringComparer.Ordinal);
}
