using System.Globalization;
using Generator.Diagnostics;
using Generator.Project.Reading;
using Generator.Project.Yaml;
using Generator.Text;

namespace Generator.Project.Config;

/// <summary>Checks one assignment against <see cref="ConfigKeys"/>, where it is written, so that a mistake is reported once and not a node.</summary>
internal static class ConfigValidator
{
    /// <summary>What is wrong with an assignment; null when nothing is.</summary>
    public static DiagnosticInfo? Check(ConfigAssignment assignment, ResourceKind kind)
    {
        var keys = ConfigKeys.Of(kind);
        return keys.TryGetValue(assignment.Name, out var key)
            ? CheckValue(assignment, key) ?? CheckApplied(assignment, key)
            : Unknown(assignment, kind, keys.Keys);
    }

    private static DiagnosticInfo Unknown(ConfigAssignment assignment, ResourceKind kind, IEnumerable<string> known)
    {
        var what = $"a {kind.Name()}";
        return Suggestion.Phrase(assignment.Name, known) is { Length: > 0 } suggestion
            ? new(ProjectDiagnostics.MisspeltConfig, assignment.Location, [assignment.Name, what, suggestion])
            : new(ProjectDiagnostics.CustomConfig, assignment.Location, [assignment.Name, what]);
    }

    private static DiagnosticInfo? CheckValue(ConfigAssignment assignment, ConfigKey key)
    {
        if (assignment.Value is YamlScalar { IsNull: true } or YamlScalar { HasTemplate: true })
        {
            return null;
        }

        var text = (assignment.Value as YamlScalar)?.Text;
        var (fits, wanted) = key.Kind switch
        {
            ConfigValueKind.Flag => (assignment.Value is YamlScalar { Boolean: not null }, "true or false"),
            ConfigValueKind.Scalar => (text is not null, "a text"),
            ConfigValueKind.Number => (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _), "a whole number"),
            ConfigValueKind.Scalars => (text is not null || (assignment.Value is YamlList list && list.Items.All(item => item is YamlScalar)), "a text or a list of texts"),
            ConfigValueKind.Map => (assignment.Value is YamlMap, "a mapping"),
            ConfigValueKind.Choice => (text is not null && key.Choices.Contains(text.ToLowerInvariant()), OneOf(key.Choices)),
            _ => (true, ""),
        };
        return fits
            ? null
            : new DiagnosticInfo(
                ProjectDiagnostics.WrongValue,
                assignment.Value.Location,
                [assignment.Name, wanted, Section.Describe(assignment.Value) + (text is null ? "" : Suggestion.Phrase(text, key.Choices))]);
    }

    private static DiagnosticInfo? CheckApplied(ConfigAssignment assignment, ConfigKey key) =>
        key.IsApplied || assignment.Value is YamlScalar { IsNull: true } or YamlScalar { IsPlain: true, Boolean: false }
            ? null
            : new DiagnosticInfo(ProjectDiagnostics.NotApplied, assignment.Location, [assignment.Name]);

    private static string OneOf(string[] choices) => $"{string.Join(", ", choices.Take(choices.Length - 1))} or {choices[^1]}";
}
