using System.Data.Common;
using Pipeline.Compiled;
using Pipeline.Reporting;
using Pipeline.Testing;
using Pipeline.Warehouses;

namespace Pipeline.Building;

/// <summary>Builds and tests the units of a plan in graph order, independent ones at the same time.</summary>
/// <param name="warehouse">Where.</param>
/// <param name="writer">Writes models there.</param>
/// <param name="run">The run's values.</param>
/// <param name="events">Told of every start and end.</param>
internal sealed class Builder(IWarehouse warehouse, IModelWriter writer, RunContext run, IEventSink events)
{
    private readonly SqlRenderer _renderer = new(run);

    /// <summary>Runs a plan; the results are in order of their ends. What fails is a result, not an exception.</summary>
    /// <param name="plan">What to run.</param>
    /// <param name="reused">The units that are left as they are, by id.</param>
    /// <param name="threads">The pool: how many units are at work at once.</param>
    /// <param name="fullRefresh">Whether incremental models are built whole.</param>
    /// <param name="cancellationToken">Ends running statements, takes back what they wrote and skips the rest.</param>
    public async Task<IReadOnlyList<NodeResult>> BuildAsync(
        BuildPlan plan, IReadOnlyDictionary<string, Reuse> reused, int threads, bool fullRefresh, CancellationToken cancellationToken)
    {
        var journal = new Journal(plan.Total, run.Clock, events);
        var schemas = plan.Nodes.OfType<Model>().Where(model => model.Materialization != Materialization.Ephemeral).Select(model => model.Relation.Schema);
        await Schemas.CreateAsync(warehouse, schemas, cancellationToken).ConfigureAwait(false);
        await new GraphRunner<BuildUnit>(plan.Units).RunAsync(
            threads,
            (unit, thread, cancel) => reused.TryGetValue(unit.Id, out var reuse) ? ReuseAsync(unit, reuse, journal.On(thread), cancel) : RunAsync(unit, fullRefresh, journal.On(thread), cancel),
            (unit, cause) => Skip(unit.Nodes, cause is null ? "the run was cancelled" : Reason(cause, journal), journal.On(0), cause?.Node?.Omission(warehouse.Dialect) is not null),
            cancellationToken).ConfigureAwait(false);
        return journal.Results;
    }

    private Task<bool> ReuseAsync(BuildUnit unit, Reuse reuse, Journal.Thread journal, CancellationToken cancellationToken)
    {
        foreach (var node in unit.Nodes.Except(reuse.Tests))
        {
            journal.End(journal.Skip(node), new NodeResult(node, NodeStatus.Reused, reuse.Reason));
        }

        return TestAsync(reuse.Tests, journal, cancellationToken);
    }

    private async Task<bool> RunAsync(BuildUnit unit, bool fullRefresh, Journal.Thread journal, CancellationToken cancellationToken)
    {
        if (unit.Node?.Omission(warehouse.Dialect) is not null)
        {
            LeaveOut([unit.Node], journal);
            Skip(unit.Tests, $"{unit.Node.Name} is left out", journal, isLeftOut: true);
            return false;
        }

        IReadOnlyList<DataTest> tests = [.. unit.Tests.Where(test => test.Omission(warehouse.Dialect) is null)];
        LeaveOut(unit.Tests.Except(tests), journal);
        if (unit.Node is Model { Materialization: not Materialization.Ephemeral } model)
        {
            return await WriteAsync(model, tests, fullRefresh, journal, cancellationToken).ConfigureAwait(false);
        }

        if (unit.Node is Model ephemeral)
        {
            journal.End(journal.Start(ephemeral), new NodeResult(ephemeral, NodeStatus.NoOp, "ephemeral: its readers take it in") { CompiledCode = Select(ephemeral) });
        }

        return await TestAsync(tests, journal, cancellationToken).ConfigureAwait(false);
    }

    private async Task<bool> WriteAsync(Model model, IReadOnlyList<DataTest> tests, bool fullRefresh, Journal.Thread journal, CancellationToken cancellationToken)
    {
        var started = journal.Start(model);
        var pending = new Queue<DataTest>(tests);
        var failed = new List<string>();
        try
        {
            var write = await writer.WriteAsync(model, fullRefresh, AuditAsync, cancellationToken).ConfigureAwait(false);
            var result = write.Published
                ? new NodeResult(model, NodeStatus.Success, write.Message) { Rows = write.Rows }
                : new NodeResult(model, NodeStatus.Error, $"not published, what was there before stays: {string.Join(", ", failed)} failed");
            journal.End(started, result with { RelationName = _renderer.Name(model.Relation), CompiledCode = Select(model) });
        }
        catch (Exception error)
        {
            journal.End(started, new NodeResult(model, NodeStatus.Error, Explain(error, cancellationToken)) { RelationName = _renderer.Name(model.Relation), CompiledCode = Select(model) });
            failed.Add(model.Name);
        }

        Skip(pending, failed.Count == 0 ? "the run was cancelled" : $"{failed[^1]} failed", journal);
        return failed.Count == 0;

        async Task<bool> AuditAsync(DbConnection connection, SqlRenderer renderer)
        {
            while (pending.TryDequeue(out var test))
            {
                var result = await TestAsync(connection, renderer, test, journal, cancellationToken).ConfigureAwait(false);
                if (result.Failed)
                {
                    failed.Add(test.Name);
                }

                // The error has aborted the transaction: nothing more can be asked in it.
                if (result.Status == NodeStatus.Error)
                {
                    return false;
                }
            }

            return failed.Count == 0;
        }
    }

    private async Task<bool> TestAsync(IReadOnlyList<DataTest> tests, Journal.Thread journal, CancellationToken cancellationToken)
    {
        if (tests.Count == 0)
        {
            return true;
        }

        DbConnection connection;
        try
        {
            connection = await warehouse.OpenAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception error)
        {
            foreach (var test in tests)
            {
                journal.End(journal.Start(test), new NodeResult(test, NodeStatus.Error, Explain(error, cancellationToken)));
            }

            return false;
        }

        await using var _ = connection.ConfigureAwait(false);
        var passed = true;
        foreach (var test in tests)
        {
            passed &= !(await TestAsync(connection, _renderer, test, journal, cancellationToken).ConfigureAwait(false)).Failed;
        }

        return passed;
    }

    private async Task<NodeResult> TestAsync(DbConnection connection, SqlRenderer renderer, DataTest test, Journal.Thread journal, CancellationToken cancellationToken)
    {
        var started = journal.Start(test);
        try
        {
            return journal.End(started, await TestRunner.RunAsync(connection, renderer, test, warehouse.Dialect, cancellationToken).ConfigureAwait(false));
        }
        catch (Exception error)
        {
            return journal.End(started, new NodeResult(test, NodeStatus.Error, Explain(error, cancellationToken)));
        }
    }

    private static string Explain(Exception error, CancellationToken cancellationToken) =>
        cancellationToken.IsCancellationRequested ? "cancelled" : ErrorText.Of(error);

    private static void Skip(IEnumerable<Node> nodes, string reason, Journal.Thread journal, bool isLeftOut = false)
    {
        foreach (var node in nodes)
        {
            journal.End(journal.Skip(node), new NodeResult(node, NodeStatus.Skipped, reason) { IsLeftOut = isLeftOut });
        }
    }

    private void LeaveOut(IEnumerable<Node> nodes, Journal.Thread journal)
    {
        foreach (var node in nodes)
        {
            Skip([node], $"{node.Omission(warehouse.Dialect)}", journal, isLeftOut: true);
        }
    }

    // The unit's own failure, in the words a reader of a skipped node needs.
    private string Reason(BuildUnit cause, Journal journal)
    {
        if (cause.Node?.Omission(warehouse.Dialect) is not null)
        {
            return $"{cause.Node.Name} is left out";
        }

        var failed = journal.Results.Where(result => result.Failed && cause.Nodes.Contains(result.Node)).ToList();
        var test = failed.Find(result => result.Node is DataTest && result.Status is NodeStatus.Fail or NodeStatus.Error);
        return test is null ? $"{cause.Node?.Name ?? cause.Id} failed" : $"test {test.Node.Name} failed";
    }

    // A seed has no query of its own.
    private string? Select(Model model)
    {
        if (model.Seed is not null)
        {
            return null;
        }

        try
        {
            return _renderer.Inline(model.Sql(warehouse.Dialect).Select);
        }
        catch (RunValueException)
        {
            return null;
        }
    }
}
