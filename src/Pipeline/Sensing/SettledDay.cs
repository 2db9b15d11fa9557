using Pipeline.Stages;

namespace Pipeline.Sensing;

/// <summary>A day is complete when it has files and none of them may still be written.</summary>
/// <param name="stage">The stage.</param>
/// <param name="pattern">The day's pattern.</param>
/// <param name="watch">Tells which files have settled.</param>
internal sealed class SettledDay(IStage stage, KeyPattern pattern, SettleWatch watch) : IDayWatch
{
    /// <inheritdoc />
    public IReadOnlyList<SeenFile> Settling => watch.Settling;

    /// <inheritdoc />
    public async Task<DayLook> LookAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var files = await stage.ListAsync(pattern.Prefix, cancellationToken);
        var settled = watch.Look([.. files.Where(file => pattern.Matches(file.Key))], now);
        return new DayLook(settled.Files, settled.Unsettled, settled.Files.Count > 0 && settled.At is null) { Again = settled.At };
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<StageFile>> LoadableAsync(IReadOnlyList<StageFile> day, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var seen = day.ToDictionary(file => file.Key, StringComparer.Ordinal);
        var files = await stage.ListAsync("", cancellationToken);
        var others = files.Where(file => !seen.ContainsKey(file.Key) && watch.IsSettled(file, now));
        return [.. day.Concat(others).OrderBy(file => file.Key, StringComparer.Ordinal)];
    }
}
