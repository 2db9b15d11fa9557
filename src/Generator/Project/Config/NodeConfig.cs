using Generator.Project.Yaml;
using Generator.Text;

namespace Generator.Project.Config;

/// <summary>How a model is stored ("Materializations").</summary>
internal enum Materialization
{
    View,
    Table,
    Incremental,
    Ephemeral,

    /// <summary>A table that Snowflake keeps up to date by itself ("Dynamic tables"); on DuckDB a table.</summary>
    DynamicTable,
}

/// <summary>What an incremental model does when its columns changed (<c>on_schema_change</c>).</summary>
internal enum OnSchemaChange
{
    Ignore,
    Fail,
    AppendNewColumns,
    SyncAllColumns,
}

/// <summary>Who may ref a model ("Model access").</summary>
internal enum ModelAccess
{
    /// <summary>The models of its own group.</summary>
    Private,

    /// <summary>The models of its project.</summary>
    Protected,
    Public,
}

/// <summary>The resolved configuration of a model, seed or snapshot.</summary>
internal sealed record NodeConfig
{
    /// <summary>The schema of a node that configures none.</summary>
    public const string DefaultSchema = "public";

    /// <summary>Every assignment that holds, unknown ones too, ordered by name.</summary>
    public required EquatableArray<ConfigAssignment> Assignments { get; init; }

    public bool Enabled { get; init; } = true;

    public Materialization Materialization { get; init; }

    /// <summary>The schema's name as configured; it is the name in the warehouse, without the target's as a prefix.</summary>
    public string Schema { get; init; } = DefaultSchema;

    public string? Database { get; init; }

    /// <summary>The relation's name; null means the node's own.</summary>
    public string? Alias { get; init; }

    public EquatableArray<string> Tags { get; init; }

    /// <summary>The columns that identify a row to a merge, with their places; empty when rows are appended.</summary>
    public EquatableArray<YamlScalar> UniqueKey { get; init; }

    /// <summary>The strategy as written; null means merge with a unique key and append without.</summary>
    public string? IncrementalStrategy { get; init; }

    public OnSchemaChange OnSchemaChange { get; init; }

    public EquatableArray<YamlScalar> MergeUpdateColumns { get; init; }

    public EquatableArray<YamlScalar> MergeExcludeColumns { get; init; }

    public EquatableArray<YamlScalar> IncrementalPredicates { get; init; }

    /// <summary>True: every run is a full refresh; false: none is, not even with the flag; null: the flag decides.</summary>
    public bool? FullRefresh { get; init; }

    public bool ContractEnforced { get; init; }

    public string? Group { get; init; }

    public ModelAccess Access { get; init; } = ModelAccess.Protected;

    /// <summary>The node's own level; null means the build's.</summary>
    public AnalysisLevel? StaticAnalysis { get; init; }

    public EquatableArray<YamlEntry> Meta { get; init; }

    public EquatableArray<Hook> PreHooks { get; init; }

    public EquatableArray<Hook> PostHooks { get; init; }

    public YamlMap? Grants { get; init; }

    public YamlMap? PersistDocs { get; init; }

    public EquatableArray<string> ClusterBy { get; init; }

    /// <summary>Whether Snowflake makes a transient table; dbt's default is that it does.</summary>
    public bool Transient { get; init; } = true;

    public bool Secure { get; init; }

    public bool CopyGrants { get; init; }

    public string? QueryTag { get; init; }

    /// <summary>What a dynamic table is made with; null for the warehouse's default.</summary>
    public string? TargetLag { get; init; }

    public string? RefreshMode { get; init; }

    public string? Initialize { get; init; }

    public string? SnowflakeWarehouse { get; init; }

    /// <summary>A seed's column types, by column.</summary>
    public YamlMap? ColumnTypes { get; init; }

    /// <summary>The character between a seed's fields.</summary>
    public string Delimiter { get; init; } = ",";

    /// <summary>Whether a seed's columns are called exactly as its header says; otherwise their case does not matter.</summary>
    public bool QuoteColumns { get; init; }

    /// <summary>Resolves the configuration of a node.</summary>
    /// <param name="kind">Model, seed or snapshot.</param>
    /// <param name="levels">What holds for it, the later winning.</param>
    public static NodeConfig Resolve(ResourceKind kind, IEnumerable<ConfigAssignment> levels)
    {
        var assignments = ConfigResolver.Resolve(kind, levels);
        var values = new ConfigValues(assignments);
        return new NodeConfig
        {
            Assignments = assignments,
            Enabled = values.Boolean("enabled") ?? true,
            Materialization = values.Choice<Materialization>("materialized") ?? (kind == ResourceKind.Model ? Materialization.View : Materialization.Table),
            Schema = values.Text("schema") ?? values.Text("target_schema") ?? DefaultSchema,
            Database = values.Text("database") ?? values.Text("target_database"),
            Alias = values.Text("alias"),
            Tags = values.Texts("tags").Distinct(StringComparer.Ordinal).ToEquatableArray(),
            UniqueKey = values.Scalars("unique_key"),
            IncrementalStrategy = values.Text("incremental_strategy"),
            OnSchemaChange = values.Choice<OnSchemaChange>("on_schema_change") ?? OnSchemaChange.Ignore,
            MergeUpdateColumns = values.Scalars("merge_update_columns"),
            MergeExcludeColumns = values.Scalars("merge_exclude_columns"),
            IncrementalPredicates = values.Scalars(values["incremental_predicates"] is null ? "predicates" : "incremental_predicates"),
            FullRefresh = values.Boolean("full_refresh"),
            ContractEnforced = (values.Map("contract")?["enforced"] as YamlScalar)?.Boolean ?? false,
            Group = values.Text("group"),
            Access = values.Choice<ModelAccess>("access") ?? ModelAccess.Protected,
            StaticAnalysis = AnalysisLevels.Parse(values.Text("static_analysis")),
            Meta = values.Map("meta")?.Entries ?? [],
            PreHooks = values.Hooks("pre_hook"),
            PostHooks = values.Hooks("post_hook"),
            Grants = values.Map("grants"),
            PersistDocs = values.Map("persist_docs"),
            ClusterBy = values.Texts("cluster_by"),
            Transient = values.Boolean("transient") ?? true,
            Secure = values.Boolean("secure") ?? false,
            CopyGrants = values.Boolean("copy_grants") ?? false,
            QueryTag = values.Text("query_tag"),
            TargetLag = values.Text("target_lag"),
            RefreshMode = values.Text("refresh_mode"),
            Initialize = values.Text("initialize"),
            SnowflakeWarehouse = values.Text("snowflake_warehouse"),
            ColumnTypes = values.Map("column_types"),
            Delimiter = values.Text("delimiter") ?? ",",
            QuoteColumns = values.Boolean("quote_columns") ?? false,
        };
    }
}
