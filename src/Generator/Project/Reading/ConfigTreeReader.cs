using Generator.Diagnostics;
using Generator.Project.Config;
using Generator.Project.Yaml;
using Generator.Text;

namespace Generator.Project.Reading;

/// <summary>
/// Reads a configuration tree of dbt_project.yml: a key with a plus is a config, one without is a config
/// unless its value is a mapping, which makes it a folder ("Using the + prefix").
/// </summary>
internal static class ConfigTreeReader
{
    public static ConfigTree Read(YamlMap map, ResourceKind kind, List<DiagnosticInfo> diagnostics)
    {
        var assignments = new List<ConfigAssignment>();
        var folders = new List<ConfigFolder>();
        foreach (var entry in map.Entries)
        {
            var hasPlus = entry.Key.Text.StartsWith("+", StringComparison.Ordinal);
            if (!hasPlus && entry.Value is YamlMap folder)
            {
                folders.Add(new ConfigFolder(entry.Key, Read(folder, kind, diagnostics)));
            }
            else if (hasPlus || entry.Value is not YamlScalar { IsNull: true })
            {
                assignments.Add(ConfigReader.ReadEntry(entry, kind, diagnostics));
            }
        }

        return new ConfigTree(assignments.ToEquatableArray(), folders.ToEquatableArray());
    }
}
