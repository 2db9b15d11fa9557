using System.Globalization;
using Pipeline.SourceFreshness;

namespace Pipeline.Reporting;

/// <summary>How fresh a source is.</summary>
internal enum FreshnessState
{
    /// <summary>Young enough.</summary>
    Pass,

    /// <summary>Older than its <c>warn_after</c>.</summary>
    Warn,

    /// <summary>Older than its <c>error_after</c>.</summary>
    Error,

    /// <summary>It could not be told.</summary>
    RuntimeError,
}

/// <summary>A source's freshness has been checked.</summary>
/// <param name="Index">Its number among the sources, from 1.</param>
/// <param name="Total">The number of sources.</param>
/// <param name="UniqueId">The source.</param>
/// <param name="Source">The source as source.table.</param>
/// <param name="State">How fresh it is.</param>
/// <param name="NewestRow">When its newest row was loaded; null when there is none, or that could not be told.</param>
/// <param name="Problem">Why not; null when it could.</param>
/// <param name="Seconds">How long the check took.</param>
internal sealed record FreshnessChecked(int Index, int Total, string UniqueId, string Source, FreshnessState State, DateTimeOffset? NewestRow, string? Problem, double Seconds) : RunEvent
{
    /// <inheritdoc />
    public override string? Node => UniqueId;

    /// <inheritdoc />
    public override EventLevel Level => State switch
    {
        FreshnessState.Pass => EventLevel.Info,
        FreshnessState.Warn => EventLevel.Warn,
        _ => EventLevel.Error,
    };

    /// <summary>The event of a check.</summary>
    public static FreshnessChecked Of(int index, int total, FreshnessCheck check) => new(
        index,
        total,
        check.Source.UniqueId,
        $"{check.Source.SourceName}.{check.Source.Name}",
        check.State,
        check.Newest > DateTimeOffset.MinValue ? check.Newest : null,
        check.Problem,
        check.Elapsed.TotalSeconds);
}

/// <summary>Lines of freshness checks.</summary>
internal sealed class FreshnessLines : EventFormatter
{
    /// <inheritdoc />
    public override string? Format(RunEvent runEvent)
    {
        if (runEvent is not FreshnessChecked check)
        {
            return null;
        }

        var state = check.State switch
        {
            FreshnessState.Pass => "PASS",
            FreshnessState.Warn => "WARN",
            FreshnessState.Error => "ERROR STALE",
            _ => "ERROR",
        };
        var why = check.Problem is { } problem ? $": {problem}"
            : check.NewestRow is { } newest ? string.Create(CultureInfo.InvariantCulture, $", newest row {newest.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC")
            : ", no row at all";
        return ResultLine.Of(check.Index, check.Total, $"{state} freshness of {check.Source}{why}", string.Create(CultureInfo.InvariantCulture, $"{state} in {check.Seconds:0.00}s"));
    }
}
