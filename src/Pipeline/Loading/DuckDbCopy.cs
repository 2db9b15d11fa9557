using DuckDB.NET.Data;
using Pipeline.Compiled;
using Pipeline.Stages;
using Pipeline.Warehouses;

namespace Pipeline.Loading;

/// <summary>COPY INTO on DuckDB: the host does what Snowflake does behind the statement.</summary>
/// <param name="warehouse">The database.</param>
/// <param name="run">The run: its values, clock and id.</param>
/// <param name="project">The project, which declares the tables.</param>
internal sealed class DuckDbCopy(IWarehouse warehouse, RunContext run, CompiledProject project) : ICopy
{
    /// <inheritdoc />
    public async Task<LoadResult> CopyAsync(
        CopyStatement copy, IStage stage, IReadOnlyList<StageFile> files, CancellationToken cancellationToken)
    {
        var ledger = new LoadLedger(warehouse, copy.Target.ToString());
        await ledger.CreateAsync(cancellationToken);
        await CopyTarget.CreateAsync(warehouse, run, project, copy.Target, cancellationToken);

        var plan = await LoadPlan.MakeAsync(copy, stage, files, await ledger.LoadedAsync(cancellationToken), cancellationToken);
        await ledger.TouchAsync(plan.Rewritten, cancellationToken);
        var start = await ledger.StartScanTimeAsync(run.Clock.GetUtcNow(), cancellationToken);
        var load = new CopyLoad(copy, new SqlRenderer(run).Bound(copy.Insert), ledger, start, run.InvocationId);
        return new LoadResult
        {
            Table = copy.Target.ToString(),
            Files = await LoadAsync(load, stage, plan.Load, cancellationToken),
            AlreadyLoaded = plan.AlreadyLoaded,
            Changed = plan.Changed,
            StartScanTime = start,
        };
    }

    private async Task<IReadOnlyList<FileLoad>> LoadAsync(
        CopyLoad load, IStage stage, IReadOnlyList<StageFile> files, CancellationToken cancellationToken)
    {
        if (files.Count == 0)
        {
            return [];
        }

        // A statement that aborts is one transaction, and so one connection.
        var count = load.Copy.OnError == OnError.AbortStatement ? 1 : Math.Min(files.Count, Math.Clamp(Environment.ProcessorCount, 2, 8));
        using var failed = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        await using var opened = new ReadAhead(stage, files, failed.Token);
        var workers = Enumerable.Range(0, count).Select(_ => Task.Run(
            async () =>
            {
                try
                {
                    using var worker = new CopyWorker(load, (DuckDBConnection)await warehouse.OpenAsync(failed.Token));
                    return await worker.RunAsync(opened, failed.Token);
                }
                catch
                {
                    await failed.CancelAsync();
                    throw;
                }
            },
            CancellationToken.None)).ToList();

        return [.. (await FirstErrorOf(workers)).SelectMany(files => files).OrderBy(file => file.Key, StringComparer.Ordinal)];
    }

    // The worker that failed cancels the others: its error is the one to tell.
    private static async Task<IReadOnlyList<FileLoad>[]> FirstErrorOf(List<Task<IReadOnlyList<FileLoad>>> workers)
    {
        var all = Task.WhenAll(workers);
        try
        {
            return await all;
        }
        catch when (all.Exception?.InnerExceptions.FirstOrDefault(error => error is not OperationCanceledException) is { } cause)
        {
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(cause);
            throw;
        }
    }
}
