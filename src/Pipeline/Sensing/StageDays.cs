using Pipeline.Stages;

namespace Pipeline.Sensing;

/// <summary>The days that a stage has files of.</summary>
internal static class StageDays
{
    /// <summary>The days with at least one file, in order.</summary>
    /// <param name="stage">The stage.</param>
    /// <param name="pattern">The pattern whose date fields name the day.</param>
    /// <param name="cancellationToken">Ends the listing.</param>
    /// <exception cref="StageException">The stage cannot be listed.</exception>
    public static async Task<IReadOnlyList<DateOnly>> ListAsync(IStage stage, KeyPattern pattern, CancellationToken cancellationToken)
    {
        var files = await stage.ListAsync(pattern.Prefix, cancellationToken);
        return [.. files.Select(file => pattern.DateOf(file.Key)).OfType<DateOnly>().Distinct().Order()];
    }
}
