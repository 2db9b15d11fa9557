using DuckDB.NET.Data;
using Pipeline.Compiled;
using Pipeline.Stages;
using Pipeline.Warehouses;
using Pipeline.Warehouses.DuckDb;

namespace Pipeline.Loading;

/// <summary>COPY INTO on DuckDB: the host does what Snowflake does behind the statement.</summary>
/// <param name="warehouse">The database.</param>
/// <param name="run">The run: its values, clock and id.</param>
/// <param name="project">The project, which declares the tables.</param>
/// <param name="settings">How the load goes about its work.</param>
/// <param name="report">Told how far it is; on any thread.</param>
internal sealed class DuckDbCopy(DuckDbWarehouse warehouse, RunContext run, CompiledProject project, LoadSettings settings, Action<LoadProgress> report) : ICopy
{
    /// <inheritdoc />
    public async Task<LoadResult> CopyAsync(
        CopyStatement copy, IStage stage, IReadOnlyList<StageFile> files, CancellationToken cancellationToken)
    {
        var load = await BeginAsync(copy, cancellationToken);
        var plan = await LoadPlan.MakeAsync(copy, stage, files, await load.Ledger.LoadedAsync(cancellationToken), settings.Changed, cancellationToken);
        load = load with { Replaced = settings.Changed == ChangedFiles.Reload ? plan.Changed.ToHashSet(StringComparer.Ordinal) : [] };
        var result = new LoadResult
        {
            Table = copy.Target.ToString(),
            Files = [],
            AlreadyLoaded = plan.AlreadyLoaded,
            Changed = plan.Changed,
            Missing = plan.Missing,
            IsReloading = load.Replaced.Count > 0,
            StartScanTime = load.StartScanTime,
        };
        await using var limits = await warehouse.LimitAsync(settings.DatabaseMemory, settings.Disk, cancellationToken);
        if (copy.Validation != Validation.None)
        {
            return await new CopyValidation(load, warehouse).RunAsync(result, stage, plan.Load, cancellationToken);
        }

        await load.Ledger.TouchAsync(plan.Rewritten, cancellationToken);
        IReadOnlyList<FileLoad> loaded;
        try
        {
            loaded = await LoadAsync(load, stage, plan.Load, cancellationToken);
        }
        catch (DuckDBException error) when (DuckDbErrors.Shortage(error) is { } shortage)
        {
            throw new LoadException($"Database '{warehouse.Name}': {shortage}. Files whose rows are in are in the load history; the next load takes the others.", error);
        }

        return result with { Files = loaded, NotPurged = copy.Purge ? await PurgeAsync(stage, plan.Load, loaded, cancellationToken) : [] };
    }

    /// <inheritdoc />
    public async Task<LoadResult> ReplayAsync(CopyStatement copy, CancellationToken cancellationToken)
    {
        var load = await BeginAsync(copy, cancellationToken);
        await using var limits = await warehouse.LimitAsync(settings.DatabaseMemory, settings.Disk, cancellationToken);
        using var replay = new CopyReplay(load, (DuckDBConnection)await warehouse.OpenAsync(cancellationToken));
        return new LoadResult
        {
            Table = copy.Target.ToString(),
            Files = await replay.RunAsync(cancellationToken),
            AlreadyLoaded = 0,
            Changed = [],
            StartScanTime = load.StartScanTime,
        };
    }

    private async Task<CopyLoad> BeginAsync(CopyStatement copy, CancellationToken cancellationToken)
    {
        var ledger = new LoadLedger(warehouse, copy.Target.ToString());
        await ledger.CreateAsync(cancellationToken);
        var rejected = new RejectedRows(warehouse, copy.Target.ToString());
        await rejected.CreateAsync(cancellationToken);
        await CopyTarget.CreateAsync(warehouse, run, project, copy.Target, cancellationToken);
        var renderer = new SqlRenderer(run);
        return new CopyLoad
        {
            Copy = copy,
            Insert = renderer.Bound(copy.Insert ?? throw new LoadException($"COPY INTO {copy.Target} was compiled for Snowflake.")),
            Check = copy.Check is { } check ? renderer.Bound(check) : null,
            Target = renderer.Name(copy.Target),
            Ledger = ledger,
            Rejected = rejected,
            StartScanTime = await ledger.StartScanTimeAsync(run.Clock.GetUtcNow(), cancellationToken),
            Invocation = run.InvocationId,
            Settings = settings,
            Scratch = warehouse.Scratch,
        };
    }

    private async Task<IReadOnlyList<FileLoad>> LoadAsync(
        CopyLoad load, IStage stage, IReadOnlyList<StageFile> files, CancellationToken cancellationToken)
    {
        if (files.Count == 0)
        {
            return [];
        }

        using var meter = new LoadMeter(load.Copy.Target.ToString(), files, settings.ProgressInterval, report);
        using var streamed = new StreamedLoad(load, (DuckDBConnection)await warehouse.OpenAsync(cancellationToken));
        var done = new List<FileLoad>();
        foreach (var batch in Batches(load, files))
        {
            var before = meter.Current;
            var loaded = StreamedLoad.Takes(load.Copy.Format) ? await streamed.TryAsync(stage, batch, meter, cancellationToken) : null;
            if (loaded is null)
            {
                meter.Reset(before);
                loaded = await TakeApartAsync(load, stage, batch, meter, cancellationToken);
            }

            done.AddRange(loaded);
        }

        return [.. done.OrderBy(file => file.Key, StringComparer.Ordinal)];
    }

    // A statement that aborts leaves nothing behind, and so is one transaction.
    private static IEnumerable<IReadOnlyList<StageFile>> Batches(CopyLoad load, IReadOnlyList<StageFile> files)
    {
        var (first, bytes) = (0, 0L);
        for (var i = 0; i < files.Count; i++)
        {
            bytes += files[i].Size;
            if (bytes >= load.Settings.StreamedBytes && load.Copy.OnError != OnError.AbortStatement)
            {
                yield return [.. files.Skip(first).Take(i + 1 - first)];
                (first, bytes) = (i + 1, 0);
            }
        }

        if (first < files.Count)
        {
            yield return [.. files.Skip(first)];
        }
    }

    private async Task<IReadOnlyList<FileLoad>> TakeApartAsync(
        CopyLoad load, IStage stage, IReadOnlyList<StageFile> files, LoadMeter meter, CancellationToken cancellationToken)
    {
        var count = load.Copy.OnError == OnError.AbortStatement ? 1 : Math.Min(files.Count, Math.Clamp(Environment.ProcessorCount, 2, 8));
        using var failed = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        await using var opened = new ReadAhead(stage, files, load.Copy.ReadsContentKey, settings.WaitingBytes, failed.Token);
        var workers = Enumerable.Range(0, count).Select(_ => Task.Run(
            async () =>
            {
                try
                {
                    using var worker = new CopyWorker(load, (DuckDBConnection)await warehouse.OpenAsync(failed.Token));
                    return await worker.RunAsync(opened, meter, failed.Token);
                }
                catch
                {
                    await failed.CancelAsync();
                    throw;
                }
            },
            CancellationToken.None)).ToList();

        return [.. (await FirstErrorOf(workers)).SelectMany(files => files)];
    }

    // "PURGE": only files loaded whole, and a failure to delete one is no failure of the load.
    private static async Task<IReadOnlyList<string>> PurgeAsync(
        IStage stage, IReadOnlyList<StageFile> files, IReadOnlyList<FileLoad> loaded, CancellationToken cancellationToken)
    {
        var whole = loaded.Where(file => file.Status == LoadStatus.Loaded).Select(file => file.Key).ToHashSet(StringComparer.Ordinal);
        var kept = new List<string>();
        foreach (var file in files.Where(file => whole.Contains(file.Key)))
        {
            try
            {
                await stage.DeleteAsync(file, cancellationToken);
            }
            catch (StageException error)
            {
                kept.Add($"{file.Key} ({error.Message})");
            }
        }

        return kept;
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
