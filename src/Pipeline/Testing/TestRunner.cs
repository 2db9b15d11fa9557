using System.Data.Common;
using System.Globalization;
using Pipeline.Building;
using Pipeline.Compiled;
using Pipeline.Warehouses;

namespace Pipeline.Testing;

/// <summary>Runs data tests: a query whose rows are failures, judged by the test's severity and conditions.</summary>
internal static class TestRunner
{
    /// <summary>How many failing rows are kept for the report.</summary>
    public const int SampleSize = 100;

    /// <summary>Runs one test on a connection, inside its transaction if it has one.</summary>
    /// <exception cref="DbException">The query failed.</exception>
    public static async Task<NodeResult> RunAsync(DbConnection connection, SqlRenderer renderer, DataTest test, Dialect dialect, CancellationToken cancellationToken)
    {
        var sql = test.Sql(dialect);
        var value = await connection.ScalarAsync(renderer.Bound(sql.Count), cancellationToken).ConfigureAwait(false);
        var failures = value is System.Numerics.BigInteger big ? (decimal)big : Convert.ToDecimal(value ?? 0L, CultureInfo.InvariantCulture);
        var (status, condition) = Judge(test, failures);
        var result = new NodeResult(test, status, status == NodeStatus.Pass ? "" : Explain(failures, status, condition))
        {
            Failures = (long)Math.Clamp(failures, long.MinValue, long.MaxValue),
            CompiledCode = renderer.Inline(sql.Rows),
        };
        if (status == NodeStatus.Pass)
        {
            return result;
        }

        var reader = await connection.ReaderAsync(renderer.Bound(sql.Rows), cancellationToken).ConfigureAwait(false);
        await using var _ = reader.ConfigureAwait(false);
        return result with { FailingRows = await RowSample.ReadAsync(reader, SampleSize, cancellationToken).ConfigureAwait(false) };
    }

    /// <summary>What is wrong with a test's conditions, before anything runs; null when nothing is.</summary>
    public static string? Problem(DataTest test)
    {
        foreach (var (name, condition) in new[] { ("error_if", test.ErrorIf), ("warn_if", test.WarnIf) })
        {
            if (FailureCondition.TryParse(condition) is null)
            {
                return $"Test '{test.Name}' ({test.Path}): {name} is '{condition}', which is no comparison with a number; write one such as '> 10' or 'between 5 and 10'.";
            }
        }

        return null;
    }

    private static (NodeStatus Status, string Condition) Judge(DataTest test, decimal failures)
    {
        if (test.Severity == Severity.Error && Holds(test.ErrorIf, failures))
        {
            return (NodeStatus.Fail, test.ErrorIf);
        }

        return Holds(test.WarnIf, failures) && !(test.Severity == Severity.Error && test.WarnIf == test.ErrorIf)
            ? (NodeStatus.Warn, test.WarnIf)
            : (NodeStatus.Pass, test.ErrorIf);
    }

    private static bool Holds(string condition, decimal failures) => FailureCondition.TryParse(condition)?.Holds(failures) ?? failures != 0;

    private static string Explain(decimal failures, NodeStatus status, string condition) => string.Create(
        CultureInfo.InvariantCulture,
        $"Got {failures} {(failures == 1 ? "result" : "results")}, configured to {(status == NodeStatus.Fail ? "fail" : "warn")} if {condition.Trim()}");
}
