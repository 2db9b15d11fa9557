using System.Data.Common;
using Pipeline.Building;
using Pipeline.Compiled;
using Pipeline.Reporting;
using Pipeline.Warehouses;

namespace Pipeline.State;

/// <summary>Keeps the records of builds around a run, and with <c>--only-stale</c> says what of it need not be built.</summary>
/// <param name="project">The compiled project.</param>
/// <param name="warehouse">The warehouse.</param>
/// <param name="run">The run.</param>
/// <param name="events">Told why something is built or not.</param>
internal sealed class StaleRun(CompiledProject project, IWarehouse warehouse, RunContext run, IEventSink events)
{
    private readonly BuildRecords _records = new(warehouse);
    private Staleness _staleness = null!;

    /// <summary>Begins a run: what it builds is on no record until it is built. Gives the units that need not be built.</summary>
    /// <param name="plan">The run's plan.</param>
    /// <param name="onlyStale">Whether units that are as they would be built are left as they are.</param>
    /// <param name="cancellationToken">Ends the look-ups.</param>
    public async Task<IReadOnlyDictionary<string, Reuse>> BeginAsync(BuildPlan plan, bool onlyStale, CancellationToken cancellationToken)
    {
        var records = await _records.LoadAsync(cancellationToken).ConfigureAwait(false);
        var sources = await SourceVersions.ReadAsync(warehouse, run, project.Nodes.OfType<SourceTable>(), cancellationToken).ConfigureAwait(false);
        _staleness = new Staleness(project, run, records, sources);
        var reused = onlyStale ? await ReusedAsync(plan, cancellationToken).ConfigureAwait(false) : new Dictionary<string, Reuse>();
        await _records.ForgetAsync([.. plan.Units.Select(unit => unit.Id).Where(id => records.ContainsKey(id) && !reused.ContainsKey(id))], cancellationToken).ConfigureAwait(false);
        return reused;
    }

    /// <summary>Records what the run built.</summary>
    /// <param name="plan">The run's plan.</param>
    /// <param name="reused">What was not built.</param>
    /// <param name="results">What became of the nodes.</param>
    public async Task EndAsync(BuildPlan plan, IReadOnlyDictionary<string, Reuse> reused, IReadOnlyList<NodeResult> results)
    {
        var good = results.Where(result => result.Status is NodeStatus.Success or NodeStatus.Pass or NodeStatus.NoOp).Select(result => result.Node.UniqueId).ToHashSet(StringComparer.Ordinal);
        var built = plan.Units.Select(unit => unit.Value)
            .Where(unit => unit.Node is not null && !reused.ContainsKey(unit.Id) && unit.Nodes.All(node => good.Contains(node.UniqueId)))
            .ToList();
        await _records.AddAsync(_staleness.Record(built, run.Clock.GetUtcNow()), CancellationToken.None).ConfigureAwait(false);
    }

    private async Task<Dictionary<string, Reuse>> ReusedAsync(BuildPlan plan, CancellationToken cancellationToken)
    {
        var reused = new Dictionary<string, Reuse>(StringComparer.Ordinal);
        var rebuilt = new HashSet<string>(StringComparer.Ordinal);
        var connection = await warehouse.OpenAsync(cancellationToken).ConfigureAwait(false);
        await using var _ = connection.ConfigureAwait(false);
        foreach (var unit in plan.Units.Select(unit => unit.Value).Where(unit => unit.Node is not null && unit.Node.Omission(warehouse.Dialect) is null))
        {
            if (_staleness.Reason(unit, await IsStoredAsync(connection, unit.Node!, cancellationToken).ConfigureAwait(false), rebuilt.Contains) is not { } reason)
            {
                reused.Add(unit.Id, _staleness.ReuseOf(unit));
                continue;
            }

            if (unit.Node is Model { Materialization: not Materialization.Ephemeral } model)
            {
                rebuilt.Add(unit.Id);
                events.Publish(new Message($"{model.Name} is built: {reason}"));
            }
        }

        return reused;
    }

    private async Task<bool> IsStoredAsync(DbConnection connection, Node node, CancellationToken cancellationToken) =>
        node is not Model { Materialization: not Materialization.Ephemeral } model
        || await StoredRelation.FindAsync(connection, warehouse.Dialect, model.Relation, cancellationToken).ConfigureAwait(false) is not null;
}
