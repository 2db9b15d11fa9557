using static Generator.Project.Config.ConfigValueKind;

namespace Generator.Project.Config;

/// <summary>The configs of each resource: dbt's reference "Configs and properties" and "Snowflake configurations".</summary>
internal static class ConfigKeys
{
    private static readonly ConfigKey[] Everywhere =
    [
        new("enabled", Flag),
        new("tags", Scalars, ConfigMerge.Append),
        new("meta", Map, ConfigMerge.Update),
        new("group", Scalar),
        new("docs", Map, ConfigMerge.Update),
    ];

    private static readonly ConfigKey[] Relations =
    [
        new("schema", Scalar), new("alias", Scalar), new("quoting", Map, ConfigMerge.Update), new("persist_docs", Map, ConfigMerge.Update), new("contract", Map),
        new("full_refresh", Flag), new("event_time", Scalar), new("unique_key", Scalars), new("static_analysis", Choice, Choices: AnalysisLevels.OfNode),
        new("on_schema_change", Choice, Choices: ["ignore", "fail", "append_new_columns", "sync_all_columns"]),
        new("transient", Flag), new("query_tag", Scalar), new("snowflake_warehouse", Scalar), new("column_types", Map, ConfigMerge.Update),
        new("packages", Scalars, ConfigMerge.Append),
        new("database", Scalar) { IsApplied = false },
        new("grants", Map, ConfigMerge.Update) { IsApplied = false },
        new("copy_grants", Flag) { IsApplied = false },
        new("pre_hook", Any, ConfigMerge.Append) { IsApplied = false },
        new("post_hook", Any, ConfigMerge.Append) { IsApplied = false },
        new("sql_header", Scalar) { IsApplied = false },
    ];

    private static readonly ConfigKey[] Models =
    [
        new("materialized", Choice, Choices: ["view", "table", "incremental", "ephemeral", "dynamic_table"]),
        new("incremental_strategy", Choice, Choices: ["append", "merge", "delete+insert", "default"]),
        new("access", Choice, Choices: ["private", "protected", "public"]),
        new("on_configuration_change", Choice, Choices: ["apply", "continue", "fail"]),
        new("merge_update_columns", Scalars), new("merge_exclude_columns", Scalars), new("incremental_predicates", Scalars), new("predicates", Scalars),
        new("tmp_relation_type", Scalar), new("cluster_by", Scalars), new("automatic_clustering", Flag),
        new("secure", Flag) { IsApplied = false },
        new("begin", Scalar), new("batch_size", Choice, Choices: ["hour", "day", "month", "year"]), new("lookback", Number), new("concurrent_batches", Flag),
        new("target_lag", Scalar), new("refresh_mode", Scalar), new("initialize", Scalar), new("immutable_where", Scalar), new("scheduler", Scalar),
        new("snowflake_initialization_warehouse", Scalar), new("table_format", Scalar), new("external_volume", Scalar), new("catalog_name", Scalar),
        new("base_location_root", Scalar), new("base_location_subpath", Scalar), 
        new("row_access_policy", Scalar) { IsApplied = false }, new("table_tag", Scalar) { IsApplied = false },
        new("freshness", Any), new("imports", Scalars), new("python_version", Any), new("submission_method", Scalar), new("use_anonymous_sproc", Flag),
        new("external_access_integrations", Scalars), new("secrets", Any), new("sync", Any), new("unlogged", Flag), new("compute", Any),
    ];

    /// <summary>What other warehouses' adapters know (dbt: "Platform-specific configs"), in projects that are for several: Snowflake takes no notice of it.</summary>
    private static readonly ConfigKey[] OfOtherWarehouses =
    [
        .. new[]
        {
            "as_columnstore", "auto_liquid_cluster", "auto_refresh", "backup", "bind", "buckets", "clustered_by", "copy_partitions", "databricks_compute", "databricks_tags",
            "dist", "enable_change_history", "enable_refresh", "engine", "file_format", "grant_access_to", "hours_to_expiration", "include_full_name_in_path", "indexes",
            "kms_key_name", "labels", "liquid_clustered_by", "location_root", "max_staleness", "options", "order_by", "partition_by", "partition_expiration_days",
            "partitioned_by", "partitions", "primary_key", "properties", "refresh_interval_minutes", "require_partition_filter", "resource_tags", "sort", "sort_type",
            "table_type", "tblproperties", "time_ingestion_partitioning",
        }.Select(name => new ConfigKey(name, Any)),
    ];

    private static readonly ConfigKey[] Seeds = [new("quote_columns", Flag), new("delimiter", Scalar), new("fast", Flag)];

    private static readonly ConfigKey[] Snapshots =
    [
        new("strategy", Choice, Choices: ["timestamp", "check"]), new("updated_at", Scalar), new("check_cols", Scalars), new("target_schema", Scalar),
        new("target_database", Scalar), new("invalidate_hard_deletes", Flag), new("hard_deletes", Choice, Choices: ["ignore", "invalidate", "new_record"]),
        new("dbt_valid_to_current", Scalar), new("snapshot_meta_column_names", Map, ConfigMerge.Update),
    ];

    private static readonly ConfigKey[] DataTests =
    [
        new("severity", Choice, Choices: ["error", "warn"]), new("warn_if", Scalar), new("error_if", Scalar), new("fail_calc", Scalar), new("limit", Number),
        new("where", Scalar), new("store_failures", Flag), new("store_failures_as", Choice, Choices: ["table", "view", "ephemeral"]),
        new("schema", Scalar), new("database", Scalar), new("alias", Scalar), new("sql_header", Scalar), new("snowflake_warehouse", Scalar), new("static_analysis", Choice, Choices: AnalysisLevels.OfNode),
    ];

    private static readonly ConfigKey[] Sources =
        [new("freshness", Any), new("loaded_at_field", Scalar), new("loaded_at_query", Scalar), new("event_time", Scalar), new("static_analysis", Choice, Choices: AnalysisLevels.OfNode)];

    private static readonly Dictionary<ResourceKind, Dictionary<string, ConfigKey>> Tables = new()
    {
        [ResourceKind.Model] = Table(Everywhere, Relations, Models, OfOtherWarehouses),
        [ResourceKind.Seed] = Table(Everywhere, Relations, Seeds, OfOtherWarehouses),
        [ResourceKind.Snapshot] = Table(Everywhere, Relations, Snapshots, OfOtherWarehouses),
        [ResourceKind.DataTest] = Table(Everywhere, DataTests),
        [ResourceKind.Source] = Table(Everywhere, Sources),
    };

    private static readonly Dictionary<string, ConfigKey> Plain = Table(Everywhere);

    /// <summary>The configs of a kind of resource by name.</summary>
    public static IReadOnlyDictionary<string, ConfigKey> Of(ResourceKind kind) => Tables.TryGetValue(kind, out var table) ? table : Plain;

    /// <summary>The name by which a config is looked up: dbt writes <c>pre-hook</c> in YAML and <c>pre_hook</c> in templates.</summary>
    public static string Normalize(string name) => name is "pre-hook" or "post-hook" ? name.Replace('-', '_') : name;

    private static Dictionary<string, ConfigKey> Table(params ConfigKey[][] parts) =>
        parts.SelectMany(part => part).ToDictionary(key => key.Name, StringComparer.Ordinal);
}
