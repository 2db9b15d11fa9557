using Microsoft.Data.Sqlite;
using Pipeline.Reporting;

namespace Pipeline.Runs;

/// <summary>What a run left undone, which is all that a retry does (dbt: "About dbt retry command").</summary>
/// <param name="Run">The run.</param>
/// <param name="Nodes">Unique ids of the nodes that failed, were skipped or were never reached; null when it did not get as far as its nodes.</param>
/// <param name="DoneTasks">The names of the tasks that succeeded, in it or in a run that it was a retry of.</param>
/// <param name="IsBackfill">Whether it is a backfill's run, or a retry of one: its files are those up to its date.</param>
internal sealed record UndoneWork(RunRecord Run, IReadOnlySet<string>? Nodes, IReadOnlySet<string> DoneTasks, bool IsBackfill)
{
    private static readonly string[] _done = [StoredText.Of(TaskState.Success), StoredText.Of(TaskState.Warn)];

    /// <summary>Whether nothing is left to do.</summary>
    public bool IsNothing => Run.State == RunState.Success && Nodes is null or { Count: 0 };

    /// <summary>Reads what a run left undone.</summary>
    public static UndoneWork Of(SqliteConnection store, RunRecord run)
    {
        var nodes = RunReader.Nodes(store, run.Id);
        var tasks = new HashSet<string>(StringComparer.Ordinal);
        var isBackfill = false;
        for (var ancestor = run; ancestor is not null; ancestor = ancestor.RetryOf is { } id ? RunReader.Find(store, id) : null)
        {
            tasks.UnionWith(RunReader.Tasks(store, ancestor.Id).Where(task => _done.Contains(task.State)).Select(task => task.Name));
            isBackfill |= ancestor.Trigger == RunTrigger.Backfill;
        }

        return new UndoneWork(run, nodes.Count == 0 ? null : nodes.Where(node => node.IsUndone).Select(node => node.UniqueId).ToHashSet(StringComparer.Ordinal), tasks, isBackfill);
    }
}
