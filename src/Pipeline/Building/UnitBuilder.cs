using System.Data.Common;
using Pipeline.Compiled;
using Pipeline.Reporting;
using Pipeline.Testing;
using Pipeline.Warehouses;

namespace Pipeline.Building;

/// <summary>Builds and tests one unit: again after a failure that passes, and no longer than it may take.</summary>
/// <param name="warehouse">Where.</param>
/// <param name="writer">Writes models there.</param>
/// <param name="run">The run's values.</param>
/// <param name="options">How often and how long.</param>
/// <param name="cancelled">Cancelled when somebody cancels the run; the tokens of its methods, when it ends for any reason.</param>
internal sealed class UnitBuilder(IWarehouse warehouse, IModelWriter writer, RunContext run, BuildOptions options, CancellationToken cancelled)
{
    private readonly SqlRenderer _renderer = new(run);

    /// <summary>Leaves a unit as it is, but for the tests that are asked again.</summary>
    public Task<GraphEnd> ReuseAsync(BuildUnit unit, Reuse reuse, Journal.Thread journal, CancellationToken cancellationToken)
    {
        foreach (var node in unit.Nodes.Except(reuse.Tests))
        {
            journal.End(journal.Skip(node), new NodeResult(node, NodeStatus.Reused, reuse.Reason));
        }

        return TestAsync(unit, reuse.Tests, journal, cancellationToken);
    }

    /// <summary>Runs a unit.</summary>
    public async Task<GraphEnd> RunAsync(BuildUnit unit, Journal.Thread journal, CancellationToken cancellationToken)
    {
        if (unit.Node?.Omission(warehouse.Dialect) is not null)
        {
            LeaveOut([unit.Node], journal);
            journal.Skip(unit.Tests, $"{unit.Node.Name} is left out", isLeftOut: true);
            return GraphEnd.LeftOut;
        }

        IReadOnlyList<DataTest> tests = [.. unit.Tests.Where(test => test.Omission(warehouse.Dialect) is null)];
        LeaveOut(unit.Tests.Except(tests), journal);
        if (unit.Node is Model { Materialization: not Materialization.Ephemeral } model)
        {
            return await WriteAsync(unit, model, tests, journal, cancellationToken).ConfigureAwait(false);
        }

        if (unit.Node is Model ephemeral)
        {
            journal.End(journal.Start(ephemeral), new NodeResult(ephemeral, NodeStatus.NoOp, "ephemeral: its readers take it in") { CompiledCode = Select(ephemeral) });
        }

        return await TestAsync(unit, tests, journal, cancellationToken).ConfigureAwait(false);
    }

    private async Task<GraphEnd> WriteAsync(BuildUnit unit, Model model, IReadOnlyList<DataTest> tests, Journal.Thread journal, CancellationToken cancellationToken)
    {
        using var limit = new NodeDeadline(unit.Timeout ?? options.NodeTimeout, run.Clock, cancellationToken, cancelled);
        var started = journal.Start(model);
        var audit = new UnitAudit(tests, warehouse.Dialect, journal, limit);
        var attempts = 0;
        var retry = options.Retry(run.Clock, (attempt, error, wait) => journal.Retry(started, attempt, options.Retries + 1, ErrorText.Of(error), wait));
        NodeResult result;
        try
        {
            var write = await retry.ExecuteAsync(
                async cancel =>
                {
                    audit.Begin(mayThrow: ++attempts <= options.Retries);
                    return await writer.WriteAsync(model, options.FullRefresh, audit.RunAsync, cancel).ConfigureAwait(false);
                },
                limit.Token).ConfigureAwait(false);
            result = write.Published
                ? new NodeResult(model, NodeStatus.Success, write.Message) { Rows = write.Rows }
                : new NodeResult(model, NodeStatus.Error, $"not published, what was there before stays: {string.Join(", ", audit.Failed)} failed");
        }
        catch (Exception error)
        {
            result = limit.Judge(model, error);
        }

        journal.End(started, result with { RelationName = _renderer.Name(model.Relation), CompiledCode = Select(model) });
        journal.Skip(audit.Pending, result.Status == NodeStatus.Skipped ? result.Message : $"{(audit.Failed.Count == 0 ? model.Name : audit.Failed[^1])} failed");
        return result.Failed || audit.Failed.Count > 0 ? GraphEnd.Failed : GraphEnd.Succeeded;
    }

    private async Task<GraphEnd> TestAsync(BuildUnit unit, IReadOnlyList<DataTest> tests, Journal.Thread journal, CancellationToken cancellationToken)
    {
        using var limit = new NodeDeadline(unit.Timeout ?? options.NodeTimeout, run.Clock, cancellationToken, cancelled);
        DbConnection? connection = null;
        var end = GraphEnd.Succeeded;
        try
        {
            foreach (var test in tests)
            {
                var started = journal.Start(test);
                var retry = options.Retry(run.Clock, (attempt, error, wait) => journal.Retry(started, attempt, options.Retries + 1, ErrorText.Of(error), wait));
                NodeResult result;
                try
                {
                    result = await retry.ExecuteAsync(cancel => AskAsync(test, cancel), limit.Token).ConfigureAwait(false);
                }
                catch (Exception error)
                {
                    result = limit.Judge(test, error);
                }

                end = journal.End(started, result).Failed ? GraphEnd.Failed : end;
            }
        }
        finally
        {
            await CloseAsync().ConfigureAwait(false);
        }

        return end;

        // A connection that failed may be of no more use.
        async ValueTask<NodeResult> AskAsync(DataTest test, CancellationToken cancel)
        {
            try
            {
                connection ??= await warehouse.OpenAsync(cancel).ConfigureAwait(false);
                return await TestRunner.RunAsync(connection, _renderer, test, warehouse.Dialect, cancel).ConfigureAwait(false);
            }
            catch
            {
                await CloseAsync().ConfigureAwait(false);
                throw;
            }
        }

        async ValueTask CloseAsync()
        {
            if (connection is not null)
            {
                await connection.DisposeAsync().ConfigureAwait(false);
                connection = null;
            }
        }
    }

    private void LeaveOut(IEnumerable<Node> nodes, Journal.Thread journal)
    {
        foreach (var node in nodes)
        {
            journal.Skip([node], $"{node.Omission(warehouse.Dialect)}", isLeftOut: true);
        }
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
