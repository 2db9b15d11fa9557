using Generator.Project.Yaml;

namespace Generator.Project.Reading;

/// <summary>Reads freshness thresholds ("freshness"), which dbt takes both beside <c>config</c> and in it.</summary>
internal static class FreshnessReader
{
    private static readonly Dictionary<string, TimeSpan> Periods = new(StringComparer.Ordinal)
    {
        ["minute"] = TimeSpan.FromMinutes(1),
        ["hour"] = TimeSpan.FromHours(1),
        ["day"] = TimeSpan.FromDays(1),
    };

    /// <summary>The thresholds of a source or of one of its tables; null when it has none.</summary>
    public static Freshness? Read(Section owner)
    {
        var map = owner.Map("freshness") ?? owner.Map("config")?["freshness"] as YamlMap;
        if (map is null)
        {
            return null;
        }

        var section = new Section(map, SectionKeys.Freshness, owner.Diagnostics);
        return new Freshness(Threshold(section, "warn_after"), Threshold(section, "error_after"), section.Text("filter"));
    }

    /// <summary>Whether a table turns its source's thresholds off with <c>freshness: null</c>.</summary>
    public static bool IsTurnedOff(Section table) => IsNull(table.Node) || (table.Map("config") is { } config && IsNull(config));

    private static bool IsNull(YamlMap map) => map.Entries.Any(entry => entry.Key.Text == "freshness" && entry.Value is YamlScalar { IsNull: true });

    private static TimeSpan? Threshold(Section freshness, string key)
    {
        if (freshness.Child(key, SectionKeys.FreshnessThreshold) is not { } section || section.Node.Entries.Count == 0)
        {
            return null;
        }

        var (_, period) = (section.Required("count"), section.Required("period"));
        if (period is null || section.Number("count") is not { } count)
        {
            return null;
        }

        if (Periods.TryGetValue(period.Text, out var length))
        {
            return TimeSpan.FromTicks(length.Ticks * count);
        }

        section.ReportWrong("period", "minute, hour or day", period);
        return null;
    }
}
