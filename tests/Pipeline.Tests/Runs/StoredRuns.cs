using Pipeline.Runs;
using Pipeline.Tests.Commands;

namespace Pipeline.Tests.Runs;

/// <summary>What a test's run store knows.</summary>
internal static class StoredRuns
{
    /// <summary>All runs, the oldest first.</summary>
    public static IReadOnlyList<RunRecord> Runs(this App app) => [.. app.Store().Read(store => RunReader.Newest(store, 1000)).Reverse()];

    /// <summary>A run's nodes as <c>name status</c>, ordered.</summary>
    public static IEnumerable<string> Nodes(this App app, RunRecord run) =>
        app.Store().Read(store => RunReader.Nodes(store, run.Id)).Select(node => $"{node.UniqueId.Split('.')[^1]} {node.Status}").Order(StringComparer.Ordinal);

    /// <summary>A run's attempts.</summary>
    public static IReadOnlyList<AttemptRecord> Attempts(this App app, RunRecord run) => app.Store().Read(store => RunReader.Attempts(store, run.Id));

    public static RunStore Store(this App app) => RunStore.Open(Path.ChangeExtension(app.Database, ".runs.sqlite"));
}
