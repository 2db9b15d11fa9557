using Microsoft.Data.Sqlite;
using Pipeline.Runs;

namespace Pipeline.Observing.Notifications;

/// <summary>The runs that failed one after the other just before a run: of the same project, warehouse and command line, by whoever started them.</summary>
internal static class PrecedingFailures
{
    // More in a row say nothing more.
    private const int Most = 1000;

    /// <summary>The failed ones, the newest first; none where the last one that came to an end succeeded.</summary>
    public static IReadOnlyList<RunRecord> Of(SqliteConnection store, RunRecord run) =>
    [
        .. RunReader.Newest(store, Most)
            .SkipWhile(earlier => earlier.Id != run.Id)
            .Skip(1)
            .Where(earlier => IsOfSameKind(earlier, run) && earlier.State is RunState.Success or RunState.Failed or RunState.Interrupted)
            .TakeWhile(earlier => earlier.State != RunState.Success),
    ];

    // A retry of one has its command line.
    private static bool IsOfSameKind(RunRecord earlier, RunRecord run) =>
        earlier.Project == run.Project && earlier.Warehouse == run.Warehouse && earlier.Command == run.Command && earlier.Arguments.SequenceEqual(run.Arguments);
}
