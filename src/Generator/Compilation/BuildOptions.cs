using Generator.Project.Config;
using Generator.Syntax;
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

    /// <summary>The dialect that the project is written in (SqlDialect).</summary>
    public SqlDialect Dialect { get; init; } = SqlDialect.Snowflake;

    /// <summary>SqlDialect as it was given, when that is no dialect; otherwise null.</summary>
    public string? UnknownDialect { get; init; }

    /// <summary>What <c>target.type</c> is in the rendering that the text's own warehouse runs.</summary>
    public string WrittenFor => Dialect == SqlDialect.DuckDb ? "duckdb" : "snowflake";

    /// <summary>Reads the properties; SqlVars is a flat YAML mapping, <c>name: value, other: value</c>.</summary>
    public static BuildOptions Read(string? codeNamespace, string? vars, string? target, string? analysis = null, string? dialect = null) =>
        new(
            string.IsNullOrWhiteSpace(codeNamespace) ? "Generated" : codeNamespace!.Trim(),
            ReadVars(vars ?? "").ToEquatableArray(),
            string.IsNullOrWhiteSpace(target) ? "duckdb" : target!.Trim())
        {
            Analysis = AnalysisLevels.Parse(analysis) ?? AnalysisLevel.Strict,
            Dialect = SqlDialects.Parse(dialect) ?? SqlDialect.Snowflake,
            UnknownDialect = string.IsNullOrWhiteSpace(dialect) || SqlDialects.Parse(dialect) is not null ? null : dialect!.Trim(),
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
