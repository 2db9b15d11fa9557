using System.Collections.Concurrent;
using System.Data.Common;
using Pipeline.Building;
using Pipeline.Compiled;
using Pipeline.Reporting;
using Pipeline.Warehouses;
using Pipeline.Warehouses.DuckDb;
using Xunit;

namespace Pipeline.Tests.Building;

/// <summary>Builds projects in a DuckDB file of the test's own.</summary>
public abstract class BuildTest : IAsyncDisposable
{
    private readonly TemporaryDirectory _directory = new();
    private readonly DuckDbWarehouse _warehouse;

    protected BuildTest() => _warehouse = DuckDbWarehouse.Open(_directory.File("w.duckdb"));

    protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    internal ConcurrentQueue<RunEvent> Events { get; } = new();

    internal Dictionary<string, string?> Vars { get; } = [];

    internal IWarehouse Warehouse => _warehouse;

    internal RunContext Run => new()
    {
        Target = TestTarget.Of(Dialect.DuckDb),
        StartedAt = new DateTimeOffset(2026, 2, 6, 0, 0, 0, TimeSpan.Zero),
        Vars = Vars,
    };

    internal Task<IReadOnlyList<NodeResult>> BuildAsync(params Node[] nodes) => BuildAsync(Shop.Project(nodes));

    internal Task<IReadOnlyList<NodeResult>> BuildAsync(
        CompiledProject project,
        bool fullRefresh = false,
        int threads = 4,
        IEnumerable<string>? selected = null,
        BuildOptions? options = null,
        IReadOnlyDictionary<string, double>? seconds = null,
        CancellationToken? cancellationToken = null)
    {
        options ??= new BuildOptions { Threads = threads, FullRefresh = fullRefresh };
        var plan = BuildPlan.For(project, (selected?.Select(Shop.Id) ?? project.Nodes.Select(node => node.UniqueId)).ToHashSet())
            .Schedule(options.Pools, seconds ?? new Dictionary<string, double>());
        var builder = new Builder(_warehouse, new DuckDbModelWriter(_warehouse, Run), Run, new Sink(this));
        return builder.BuildAsync(plan, new Dictionary<string, Reuse>(), options, cancellationToken ?? Cancel);
    }

    /// <summary>Results as lines, <c>name: STATUS message</c>.</summary>
    internal static IEnumerable<string> Lines(IEnumerable<NodeResult> results) =>
        results.Select(result => $"{result.Node.Name}: {result.Status} {result.Message}".TrimEnd());

    /// <summary>A query's rows as text, a row a line, values separated by a bar.</summary>
    internal async Task<string> QueryAsync(string sql)
    {
        await using var connection = await _warehouse.OpenAsync(Cancel);
        await using var reader = await connection.ReaderAsync(new Statement(sql), Cancel);
        var rows = await Pipeline.Testing.RowSample.ReadAsync(reader, 1000, Cancel);
        return string.Join("\n", rows.Rows.Select(row => string.Join("|", row.Select(value => value ?? "null"))));
    }

    internal async Task ExecuteAsync(string sql)
    {
        await using DbConnection connection = await _warehouse.OpenAsync(Cancel);
        await connection.ExecuteAsync(sql, Cancel);
    }

    public async ValueTask DisposeAsync()
    {
        await _warehouse.DisposeAsync();
        _directory.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Told of every event as it happens.</summary>
    internal Action<RunEvent> Happened { get; set; } = _ => { };

    private sealed class Sink(BuildTest test) : IEventSink
    {
        public void Publish(RunEvent runEvent)
        {
            test.Events.Enqueue(runEvent);
            test.Happened(runEvent);
        }
    }
}
