namespace Generator.Project.Config;

/// <summary>How much of a node's SQL is checked and what a mistake in it does: the build property SqlAnalysis, and dbt's "static_analysis" of a node.</summary>
internal enum AnalysisLevel
{
    /// <summary>Templates are expanded; the SQL is passed through as written.</summary>
    Off,

    /// <summary>Everything is checked; a mistake is a warning, and the node is left out of the run.</summary>
    Warn,

    /// <summary>Everything is checked; a mistake stops the build.</summary>
    Strict,
}

/// <summary>The words for <see cref="AnalysisLevel"/>.</summary>
internal static class AnalysisLevels
{
    /// <summary>The values of SqlAnalysis.</summary>
    public static readonly string[] OfBuild = ["strict", "warn", "off"];

    /// <summary>
    /// The values of a node's configuration: those of the build, and dbt's. Its <c>baseline</c> and <c>unsafe</c> let a run begin whatever the
    /// analysis finds, its <c>on</c> is the former name of <c>strict</c>.
    /// </summary>
    public static readonly string[] OfNode = ["strict", "warn", "off", "baseline", "on", "unsafe"];

    /// <summary>The level that a word names, in any case; null for a word that names none.</summary>
    public static AnalysisLevel? Parse(string? word) => word?.Trim().ToLowerInvariant() switch
    {
        "strict" or "on" => AnalysisLevel.Strict,
        "warn" or "baseline" or "unsafe" => AnalysisLevel.Warn,
        "off" => AnalysisLevel.Off,
        _ => null,
    };
}
