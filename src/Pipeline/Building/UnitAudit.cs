using System.Data.Common;
using Pipeline.Compiled;
using Pipeline.Testing;
using Pipeline.Warehouses;

namespace Pipeline.Building;

/// <summary>The tests that decide whether a model is published, over all attempts at it.</summary>
/// <param name="tests">The tests.</param>
/// <param name="dialect">The warehouse's dialect.</param>
/// <param name="journal">Told of every start and end.</param>
/// <param name="limit">How long the unit may take.</param>
internal sealed class UnitAudit(IReadOnlyList<DataTest> tests, Dialect dialect, Journal.Thread journal, NodeDeadline limit)
{
    private readonly Queue<DataTest> _pending = new();
    private readonly List<string> _failed = [];
    private bool _mayThrow;

    /// <summary>The tests that have not been asked.</summary>
    public IEnumerable<DataTest> Pending => _pending;

    /// <summary>The names of those that failed.</summary>
    public IReadOnlyList<string> Failed => _failed;

    /// <summary>Begins an attempt: what an earlier one found is forgotten.</summary>
    /// <param name="mayThrow">Whether a failure that passes ends the attempt, because another one follows.</param>
    public void Begin(bool mayThrow)
    {
        journal.Forget(tests);
        _failed.Clear();
        _pending.Clear();
        tests.ToList().ForEach(_pending.Enqueue);
        _mayThrow = mayThrow;
    }

    /// <summary>Asks the tests; false when the model must not be published.</summary>
    /// <param name="connection">The connection that sees what was written.</param>
    /// <param name="renderer">Names the relation under audit.</param>
    public async Task<bool> RunAsync(DbConnection connection, SqlRenderer renderer)
    {
        while (_pending.TryDequeue(out var test))
        {
            var started = journal.Start(test);
            NodeResult result;
            try
            {
                result = await TestRunner.RunAsync(connection, renderer, test, dialect, limit.Token).ConfigureAwait(false);
            }
            catch (Exception error) when (!_mayThrow || limit.Token.IsCancellationRequested || Failure.KindOf(error) != FailureKind.Transient)
            {
                result = limit.Judge(test, error);
            }

            if (journal.End(started, result).Failed)
            {
                _failed.Add(test.Name);
            }

            // The error has aborted the transaction: nothing more can be asked in it.
            if (result.Status is NodeStatus.Error or NodeStatus.Skipped)
            {
                return false;
            }
        }

        return _failed.Count == 0;
    }
}
