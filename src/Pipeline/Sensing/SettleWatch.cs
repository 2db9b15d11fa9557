using Pipeline.Stages;

namespace Pipeline.Sensing;

/// <summary>
/// Tells files that have been unchanged for a while from those that may still be written. A file counts as unchanged since it was
/// last written or since it was first seen as it is, whichever is earlier: so clocks that differ make nobody wait longer than the period.
/// </summary>
/// <param name="period">How long a file must have been unchanged; nothing takes every file.</param>
/// <param name="seen">What an earlier process saw.</param>
internal sealed class SettleWatch(TimeSpan period, IEnumerable<SeenFile> seen)
{
    // A day that new files keep coming to is taken as far as it is settled.
    private const int MostPeriods = 10;

    private readonly Dictionary<string, SeenFile> _seen = seen.ToDictionary(file => file.File.Key, StringComparer.Ordinal);

    /// <summary>The files seen that had not settled when they were last looked at.</summary>
    public IReadOnlyList<SeenFile> Settling { get; private set; } = [.. seen];

    /// <summary>Looks at a listing of the day's files.</summary>
    /// <param name="files">The files.</param>
    /// <param name="now">The time.</param>
    public Settled Look(IReadOnlyList<StageFile> files, DateTimeOffset now)
    {
        if (period == TimeSpan.Zero)
        {
            return new Settled(files, 0, null);
        }

        foreach (var file in files)
        {
            if (!_seen.TryGetValue(file.Key, out var before) || before.File != file)
            {
                _seen[file.Key] = new SeenFile(file, now);
            }
        }

        Settling = [.. files.Where(file => !IsSettled(file, now)).Select(file => _seen[file.Key])];
        List<StageFile> settled = [.. files.Where(file => IsSettled(file, now))];
        var isPatient = files.Count > 0 && now < files.Min(file => _seen[file.Key].Since) + (MostPeriods * period);
        return new Settled(settled, Settling.Count, Settling.Count > 0 && isPatient ? Settling.Max(At) : null);
    }

    /// <summary>Whether a file, of the day or not, has settled.</summary>
    public bool IsSettled(StageFile file, DateTimeOffset now) =>
        period == TimeSpan.Zero || now >= At(_seen.TryGetValue(file.Key, out var before) && before.File == file ? before : new SeenFile(file, now));

    private DateTimeOffset At(SeenFile seen) => (seen.File.LastModified < seen.Since ? seen.File.LastModified : seen.Since) + period;
}

/// <summary>A listing, divided.</summary>
/// <param name="Files">The files that have settled.</param>
/// <param name="Unsettled">The number of the others.</param>
/// <param name="At">When the others will have settled; null when there are none, or when it is not worth waiting for them.</param>
internal sealed record Settled(IReadOnlyList<StageFile> Files, int Unsettled, DateTimeOffset? At);
