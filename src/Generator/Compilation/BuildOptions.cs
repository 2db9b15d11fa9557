using Generator.Project.Config;
using Generator.Templating;
using Generator.Text;

namespace Generator.Compilation;

/// <summary>What MSBuild says of the build.</summary>
/// <param name="CodeNamespace">Namespace of the generated code (SqlNamespace).</param>
/// <param name="Vars">Build values of vars (SqlVars), which replace those of dbt_project.yml.</param>
/// <param name="TargetName">The target whose values the build assumes (SqlTarget).</param>
internal sealed record BuildOptions(string CodeNamespace, EquatableArray<TemplateEntry> Vars, string TargetName)
{
    /// <summary>How strictly nodes are analyzed that say nothing of it (SqlAnalysis).</summary>
    public AnalysisLevel Analysis { get; init; } = AnalysisLevel.Strict;

    /// <summary>SqlAnalysis as it was given, when that is no level; otherwise null.</summary>
    public string? UnknownAnalysis { get; init; }

    /// <summary>Reads the properties; SqlVars is a flat YAML mapping, <c>name: value, other: value</c>.</summary>
    public static BuildOptions Read(string? codeNamespace, string? vars, string? target, string? analysis = null) =>
        new(
            string.IsNullOrWhiteSpace(codeNamespace) ? "Generated" : codeNamespace!.Trim(),
            ReadVars(vars ?? "").ToEquatableArray(),
            string.IsNullOrWhiteSpace(target) ? "duckdb" : target!.Trim())
        {
            Analysis = AnalysisLevels.Parse(analysis) ?? AnalysisLevel.Strict,
            UnknownAnalysis = string.IsNullOrWhiteSpace(analysis) || AnalysisLevels.Parse(analysis) is not null ? null : analysis!.Trim(),
        };

    private static IEnumerable<TemplateEntry> ReadVars(string text)
    {
        foreach (var pair in text.Trim().TrimStart('{').TrimEnd('}').Split(','))
        {
            var colon = pair.IndexOf(':');
            if (colon > 0)
            {
                var value = pair[(colon + 1)..].Trim();
                yield return new TemplateEntry(pair[..colon].Trim().Trim('\'', '"'), PlainValues.FromText(value));
            }
        }
    }
}
