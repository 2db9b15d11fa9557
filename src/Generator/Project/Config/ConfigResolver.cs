using Generator.Project.Yaml;
using Generator.Text;

namespace Generator.Project.Config;

/// <summary>
/// Merges a node's assignments by dbt's precedence ("Defining configs in config hierarchy"): the later wins; tags and hooks add up, meta and grants merge by key.
/// </summary>
internal static class ConfigResolver
{
    /// <summary>One assignment a config, ordered by name; each keeps the place of the level that had the last word.</summary>
    public static EquatableArray<ConfigAssignment> Resolve(ResourceKind kind, IEnumerable<ConfigAssignment> levels)
    {
        var keys = ConfigKeys.Of(kind);
        var merged = new SortedDictionary<string, ConfigAssignment>(StringComparer.Ordinal);
        foreach (var assignment in levels)
        {
            var merge = keys.TryGetValue(assignment.Name, out var key) ? key.Merge : ConfigMerge.Replace;
            merged[assignment.Name] = merged.TryGetValue(assignment.Name, out var lower)
                ? assignment with { Value = Join(merge, lower.Value, assignment.Value) }
                : assignment;
        }

        return merged.Values.ToEquatableArray();
    }

    private static YamlNode Join(ConfigMerge merge, YamlNode lower, YamlNode higher) => (merge, lower, higher) switch
    {
        (ConfigMerge.Append, _, _) => new YamlList(Items(lower).Concat(Items(higher)).ToEquatableArray(), higher.Location),
        (ConfigMerge.Update, YamlMap low, YamlMap high) => Update(low, high),
        _ => higher,
    };

    private static EquatableArray<YamlNode> Items(YamlNode node) => node switch
    {
        YamlList list => list.Items,
        YamlScalar { IsNull: true } => [],
        _ => [node],
    };

    // Under grants a key '+select' adds to the grantees of the level above instead of replacing them ("grants").
    private static YamlMap Update(YamlMap lower, YamlMap higher)
    {
        var entries = lower.Entries.ToList();
        foreach (var entry in higher.Entries)
        {
            var adds = entry.Key.Text.StartsWith("+", StringComparison.Ordinal);
            var name = adds ? entry.Key.Text[1..] : entry.Key.Text;
            var index = entries.FindIndex(known => known.Key.Text == name);
            var value = adds && index >= 0 ? Join(ConfigMerge.Append, entries[index].Value, entry.Value) : entry.Value;
            var joined = new YamlEntry(entry.Key with { Text = name }, value);
            if (index >= 0)
            {
                entries[index] = joined;
            }
            else
            {
                entries.Add(joined);
            }
        }

        return new YamlMap(entries.ToEquatableArray(), higher.Location);
    }
}
