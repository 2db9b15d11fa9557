using Generator.Diagnostics;
using Generator.Project.Config;
using Generator.Project.Yaml;
using Generator.Text;

namespace Generator.Project.Reading;

/// <summary>Reads a <c>config</c> mapping, each entry checked where it stands.</summary>
internal static class ConfigReader
{
    /// <summary>The configuration of a section: keys that may stand beside <c>config</c>, then those inside.</summary>
    public static EquatableArray<ConfigAssignment> Read(Section section, ResourceKind kind, params string[] beside)
    {
        var assignments = section.Node.Entries
            .Where(entry => beside.Contains(entry.Key.Text) && entry.Value is not YamlScalar { IsNull: true })
            .Select(entry => ReadEntry(entry, kind, section.Diagnostics))
            .ToList();
        assignments.AddRange((section.Map("config")?.Entries ?? []).Select(entry => ReadEntry(entry, kind, section.Diagnostics)));
        return assignments.ToEquatableArray();
    }

    /// <summary>One assignment; the name loses its plus.</summary>
    public static ConfigAssignment ReadEntry(YamlEntry entry, ResourceKind kind, List<DiagnosticInfo> diagnostics)
    {
        var assignment = new ConfigAssignment(ConfigKeys.Normalize(entry.Key.Text.TrimStart('+').Trim()), entry.Value, entry.Key.Location);
        if (ConfigValidator.Check(assignment, kind) is { } problem)
        {
            diagnostics.Add(problem);
        }

        return assignment;
    }
}
