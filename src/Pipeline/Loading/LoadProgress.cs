using System.Diagnostics;
using Pipeline.Stages;

namespace Pipeline.Loading;

/// <summary>How far a load is.</summary>
/// <param name="Table">The table, as schema.name.</param>
/// <param name="Files">Files read.</param>
/// <param name="TotalFiles">Files to load.</param>
/// <param name="Bytes">Their bytes.</param>
/// <param name="TotalBytes">The bytes of all files to load.</param>
/// <param name="Rows">Rows read.</param>
/// <param name="Elapsed">The time since the load began.</param>
internal sealed record LoadProgress(string Table, int Files, int TotalFiles, long Bytes, long TotalBytes, long Rows, TimeSpan Elapsed)
{
    /// <summary>Bytes a second.</summary>
    public double Rate => Elapsed > TimeSpan.Zero ? Bytes / Elapsed.TotalSeconds : 0;

    /// <summary>The time that the rest takes at this rate; null while there is none.</summary>
    public TimeSpan? Left => Bytes > 0 ? Elapsed * ((double)(TotalBytes - Bytes) / Bytes) : null;
}

/// <summary>Counts what a load has read, and tells it at intervals.</summary>
internal sealed class LoadMeter : IDisposable
{
    private readonly string _table;
    private readonly long _start = Stopwatch.GetTimestamp();
    private readonly int _totalFiles;
    private readonly long _totalBytes;
    private readonly Timer _timer;
    private int _files;
    private long _bytes;
    private long _rows;

    /// <summary>Starts counting.</summary>
    /// <param name="table">The table, as schema.name.</param>
    /// <param name="files">The files to load.</param>
    /// <param name="interval">The time from one report to the next.</param>
    /// <param name="report">Told; on any thread.</param>
    public LoadMeter(string table, IReadOnlyList<StageFile> files, TimeSpan interval, Action<LoadProgress> report)
    {
        _table = table;
        _totalFiles = files.Count;
        _totalBytes = files.Sum(file => file.Size);
        _timer = new Timer(_ => report(Current), null, interval, interval);
    }

    /// <summary>How far the load is.</summary>
    public LoadProgress Current => new(
        _table, Volatile.Read(ref _files), _totalFiles, Volatile.Read(ref _bytes), _totalBytes, Volatile.Read(ref _rows), Stopwatch.GetElapsedTime(_start));

    /// <summary>Counts a file.</summary>
    public void Add(FileLoad file)
    {
        Interlocked.Increment(ref _files);
        Interlocked.Add(ref _bytes, file.Size);
        Interlocked.Add(ref _rows, file.RowsParsed);
    }

    /// <summary>Takes back what was counted since, because it is read again.</summary>
    /// <param name="before">How far the load was.</param>
    public void Reset(LoadProgress before)
    {
        Volatile.Write(ref _files, before.Files);
        Volatile.Write(ref _bytes, before.Bytes);
        Volatile.Write(ref _rows, before.Rows);
    }

    /// <inheritdoc />
    public void Dispose() => _timer.Dispose();
}
