using Pipeline.Compiled;
using Pipeline.Reporting;
using Pipeline.Warehouses;

namespace Pipeline.Building;

/// <summary>Builds and tests the units of a plan in graph order, independent ones at the same time.</summary>
/// <param name="warehouse">Where.</param>
/// <param name="writer">Writes models there.</param>
/// <param name="run">The run's values.</param>
/// <param name="events">Told of every start and end.</param>
internal sealed class Builder(IWarehouse warehouse, IModelWriter writer, RunContext run, IEventSink events)
{
    /// <summary>Runs a plan; the results are in order of their ends. What fails is a result, not an exception.</summary>
    /// <param name="plan">What to run.</param>
    /// <param name="reused">The units that are left as they are, by id.</param>
    /// <param name="options">How.</param>
    /// <param name="cancellationToken">Ends running statements, takes back what they wrote and skips the rest.</param>
    public async Task<IReadOnlyList<NodeResult>> BuildAsync(
        BuildPlan plan, IReadOnlyDictionary<string, Reuse> reused, BuildOptions options, CancellationToken cancellationToken)
    {
        var journal = new Journal(plan.Total, run.Clock, events);
        var schemas = plan.Nodes.OfType<Model>().Where(model => model.Materialization != Materialization.Ephemeral).Select(model => model.Relation.Schema);
        await Schemas.CreateAsync(warehouse, schemas, cancellationToken).ConfigureAwait(false);
        var units = new UnitBuilder(warehouse, writer, run, options, cancellationToken);
        await new GraphRunner<BuildUnit>(plan.Units, options.Pools).RunAsync(
            options.Threads,
            options.FailFast,
            (unit, thread, cancel) => reused.TryGetValue(unit.Id, out var reuse)
                ? units.ReuseAsync(unit, reuse, journal.On(thread), cancel)
                : units.RunAsync(unit, journal.On(thread), cancel),
            (unit, why) => journal.On(0).Skip(unit.Nodes, Reason(why, journal), why.IsDescendant && why.Cause?.Node?.Omission(warehouse.Dialect) is not null),
            cancellationToken).ConfigureAwait(false);
        return journal.Results;
    }

    // The unit's own failure, in the words a reader of a skipped node needs.
    private string Reason(GraphSkip<BuildUnit> why, Journal journal)
    {
        if (why.Cause is not { } cause)
        {
            return "the run was cancelled";
        }

        if (cause.Node?.Omission(warehouse.Dialect) is not null)
        {
            return $"{cause.Node.Name} is left out";
        }

        var failed = journal.Results.Where(result => result.Failed && cause.Nodes.Contains(result.Node)).ToList();
        var test = failed.Find(result => result.Node is DataTest && result.Status is NodeStatus.Fail or NodeStatus.Error);
        var what = test is null ? $"{cause.Node?.Name ?? cause.Id} failed" : $"test {test.Node.Name} failed";
        return why.IsDescendant ? what : $"fail-fast: {what}";
    }
}
