using Pipeline.Compiled;
using Pipeline.Reporting;

namespace Pipeline.SourceFreshness;

/// <summary>What a check of one source came to.</summary>
/// <param name="Source">The source.</param>
/// <param name="State">How fresh it is.</param>
/// <param name="Newest">When its newest row was loaded; a source without rows is as old as can be.</param>
/// <param name="At">When it was asked.</param>
/// <param name="Problem">Why it could not be told; null when it could.</param>
/// <param name="Elapsed">How long it took.</param>
internal sealed record FreshnessCheck(SourceTable Source, FreshnessState State, DateTimeOffset? Newest, DateTimeOffset At, string? Problem, TimeSpan Elapsed)
{
    /// <summary>Judges a source's newest row by its thresholds (dbt: "freshness").</summary>
    public static FreshnessCheck Of(SourceTable source, NewestRow newest, DateTimeOffset at, TimeSpan elapsed)
    {
        if (newest.Problem is { } problem)
        {
            return new FreshnessCheck(source, FreshnessState.RuntimeError, null, at, problem, elapsed);
        }

        var loaded = newest.LoadedAt ?? DateTimeOffset.MinValue;
        return new FreshnessCheck(source, StateOf(source.Freshness!, at - loaded), loaded, at, null, elapsed);
    }

    private static FreshnessState StateOf(Freshness freshness, TimeSpan age) =>
        freshness.ErrorAfter is { } error && age > error ? FreshnessState.Error
        : freshness.WarnAfter is { } warn && age > warn ? FreshnessState.Warn
        : FreshnessState.Pass;
}
