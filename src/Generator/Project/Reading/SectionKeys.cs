namespace Generator.Project.Reading;

/// <summary>The keys that dbt allows in one kind of mapping.</summary>
/// <param name="What">The mapping as a message names it, with its article.</param>
/// <param name="Known">The keys.</param>
internal sealed record SectionKeys(string What, params string[] Known)
{
    public static readonly SectionKeys Project = new(
        "dbt_project.yml",
        "name", "version", "config-version", "profile", "require-dbt-version", "model-paths", "seed-paths", "test-paths", "analysis-paths",
        "macro-paths", "snapshot-paths", "docs-paths", "asset-paths", "function-paths", "packages-install-path", "target-path", "log-path", "clean-targets",
        "query-comment", "flags", "dbt-cloud", "quoting", "vars", "on-run-start", "on-run-end", "dispatch", "restrict-access",
        "models", "seeds", "snapshots", "sources", "tests", "data_tests", "unit_tests", "analyses", "exposures", "metrics", "semantic-models", "saved-queries",
        "functions", "sync", "anchors");

    /// <summary>Keys of dbt before 1.0 with their names of today.</summary>
    public static readonly IReadOnlyDictionary<string, string> RenamedProjectKeys = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["source-paths"] = "model-paths",
        ["data-paths"] = "seed-paths",
        ["modules-path"] = "packages-install-path",
    };

    public static readonly SectionKeys Dispatch = new("a dispatch entry", "macro_namespace", "search_order");

    public static readonly SectionKeys Packages = new("packages.yml", "packages", "projects");

    public static readonly SectionKeys Package = new(
        "a package", "package", "version", "git", "revision", "subdirectory", "local", "tarball", "private", "provider", "name",
        "install-prerelease", "install_prerelease", "warn-unpinned", "unrendered");

    public static readonly SectionKeys Schema = new(
        "a schema file",
        "version", "models", "sources", "seeds", "snapshots", "macros", "analyses", "exposures", "groups", "tests", "data_tests", "unit_tests",
        "metrics", "semantic_models", "saved_queries", "functions", "anchors");

    public static readonly SectionKeys Model = new(
        "a model",
        "name", "description", "config", "columns", "constraints", "tests", "data_tests", "docs", "meta", "tags", "access", "group", "latest_version",
        "deprecation_date", "versions", "time_spine", "freshness", "semantic_model", "agg_time_dimension", "primary_entity", "derived_semantics", "metrics");

    public static readonly SectionKeys Seed = new("a seed", "name", "description", "config", "columns", "tests", "data_tests", "docs", "meta", "tags", "group");

    public static readonly SectionKeys Snapshot = new(
        "a snapshot", "name", "relation", "description", "config", "columns", "tests", "data_tests", "docs", "meta", "tags", "group");

    public static readonly SectionKeys Analysis = new("an analysis", "name", "description", "config", "columns", "docs", "meta", "tags", "group");

    public static readonly SectionKeys Column = new(
        "a column",
        "name", "data_type", "description", "constraints", "tests", "data_tests", "quote", "tags", "meta", "config", "docs", "policy_tags", "granularity",
        "dimension", "entity");

    public static readonly SectionKeys ColumnConfig = new("a column's config", "meta", "tags", "policy_tags");

    public static readonly SectionKeys Constraint = new(
        "a constraint", "type", "name", "expression", "columns", "to", "to_columns", "warn_unenforced", "warn_unsupported");

    public static readonly SectionKeys Source = new(
        "a source",
        "name", "description", "database", "schema", "loader", "loaded_at_field", "loaded_at_query", "freshness", "quoting", "overrides", "config", "meta", "tags",
        "tables", "tests", "data_tests");

    public static readonly SectionKeys SourceTable = new(
        "a source table",
        "name", "description", "identifier", "loader", "loaded_at_field", "loaded_at_query", "freshness", "quoting", "external", "columns", "config", "meta",
        "tags", "tests", "data_tests");

    public static readonly SectionKeys Freshness = new("a freshness", "warn_after", "error_after", "filter");

    public static readonly SectionKeys FreshnessThreshold = new("a freshness threshold", "count", "period");

    public static readonly SectionKeys DataTest = new("a data test", "name", "description", "config");

    public static readonly SectionKeys Group = new("a group", "name", "owner", "description", "config", "meta");

    public static readonly SectionKeys Exposure = new(
        "an exposure", "name", "label", "type", "description", "maturity", "url", "owner", "depends_on", "config", "meta", "tags", "enabled");

    public static readonly SectionKeys Macro = new("a macro", "name", "description", "arguments", "docs", "meta", "config");

    public static readonly SectionKeys MacroArgument = new("an argument", "name", "type", "description");
}
