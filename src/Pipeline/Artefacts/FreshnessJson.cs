using System.Text.Json.Nodes;
using Pipeline.Compiled;

namespace Pipeline.Artefacts;

/// <summary>Freshness thresholds as artefacts write them.</summary>
internal static class FreshnessJson
{
    /// <summary>dbt's <c>criteria</c>.</summary>
    public static JsonObject Criteria(Freshness freshness) => new()
    {
        ["warn_after"] = Age(freshness.WarnAfter),
        ["error_after"] = Age(freshness.ErrorAfter),
        ["filter"] = freshness.Filter,
    };

    private static JsonObject? Age(TimeSpan? age)
    {
        if (age is not { } span)
        {
            return null;
        }

        var (count, period) = span.Ticks % TimeSpan.TicksPerDay == 0 ? (span.TotalDays, "day")
            : span.Ticks % TimeSpan.TicksPerHour == 0 ? (span.TotalHours, "hour")
            : (span.TotalMinutes, "minute");
        return new JsonObject { ["count"] = (long)count, ["period"] = period };
    }
}
