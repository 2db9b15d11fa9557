using Generator.Functions.Results;

namespace Generator.Functions.Rows;

/// <summary>
/// Functions of Snowflake's that are known by name only ("All functions"): their calls are not checked, their results are of unknown type, and DuckDB has no
/// form of them. Without these names a valid model would be refused.
/// </summary>
internal static class UntypedFunctions
{
    private const string Description = "Known by name only: its arguments are not checked and its result is of unknown type.";

    public static readonly FunctionDefinition[] Rows =
    [
        .. Named(
            FunctionKind.Scalar,
            // Semi-structured and structured data functions
            "CHECK_XML", "ARRAY_CONSTRUCT_STRUCTURED", "ARRAY_REPEAT", "MAP_CAT", "MAP_CONSTRUCT", "MAP_CONTAINS_KEY", "MAP_DELETE", "MAP_ENTRIES",
            "MAP_INSERT", "MAP_KEYS", "MAP_PICK", "MAP_SIZE", "OBJECT_CONSTRUCT_KEEP_NULL_STRUCTURED", "XMLGET", "TRY_PARSE_XML",
            // Aggregate functions that work on saved states
            "APPROX_PERCENTILE_ESTIMATE", "APPROX_TOP_K_ESTIMATE",
            "HLL_ESTIMATE", "HLL_EXPORT", "HLL_IMPORT",
            // Context, metadata and system functions
            
            "EXPLAIN_JSON", "GET_DDL", "GET_LINEAGE", 
            
            "POLICY_CONTEXT", "SYSTEM$CLUSTERING_DEPTH", "SYSTEM$CLUSTERING_INFORMATION",
            "SYSTEM$CURRENT_USER_TASK_NAME", "SYSTEM$GET_TAG", "SYSTEM$LAST_CHANGE_COMMIT_TIME", "SYSTEM$PIPE_STATUS", "SYSTEM$STREAM_GET_TABLE_TIMESTAMP",
            "SYSTEM$STREAM_HAS_DATA", "SYSTEM$TASK_DEPENDENTS_ENABLE", "SYSTEM$TYPEOF", "SYSTEM$WAIT",
            // Decimal floating point, interval and period functions
            "TO_DECFLOAT", "TRY_TO_DECFLOAT", "PERIOD_BEGIN", "PERIOD_CONSTRUCT", "PERIOD_CONTAINS", "PERIOD_END", "PERIOD_EQUALS", "PERIOD_INTERSECT",
            "PERIOD_MEETS", "PERIOD_OVERLAPS", "PERIOD_PRECEDES", "PERIOD_SUCCEEDS"),
        .. Named(
            FunctionKind.Aggregate,
            "AGG", "APPROXIMATE_JACCARD_INDEX", "APPROXIMATE_SIMILARITY", "APPROX_PERCENTILE_ACCUMULATE",
            "APPROX_PERCENTILE_COMBINE", "APPROX_TOP_K", "APPROX_TOP_K_ACCUMULATE", "APPROX_TOP_K_COMBINE",
            "HLL_ACCUMULATE", "HLL_COMBINE", "MINHASH", "MINHASH_COMBINE"),
        .. Named(
            FunctionKind.Table,
            "ALERT_HISTORY", "COPY_HISTORY", "DATA_METRIC_FUNCTION_REFERENCES", "DYNAMIC_TABLE_REFRESH_HISTORY", "DYNAMIC_TABLES", "EXTERNAL_TABLE_FILES",
            "GET_OBJECT_REFERENCES", "GET_QUERY_OPERATOR_STATS", "INFER_SCHEMA", "LOGIN_HISTORY", "LOGIN_HISTORY_BY_USER", "PIPE_USAGE_HISTORY",
            "POLICY_REFERENCES", "QUERY_HISTORY", "QUERY_HISTORY_BY_SESSION", "QUERY_HISTORY_BY_USER", "QUERY_HISTORY_BY_WAREHOUSE", "RESULT_SCAN",
            "TAG_REFERENCES", "TAG_REFERENCES_ALL_COLUMNS", "TASK_DEPENDENTS", "TASK_HISTORY", "VALIDATE", "WAREHOUSE_LOAD_HISTORY",
            "WAREHOUSE_METERING_HISTORY"),
    ];

    private static IEnumerable<FunctionDefinition> Named(FunctionKind kind, params string[] names) => names.Select(name => new FunctionDefinition
    {
        Name = name,
        Kind = kind,
        IsUntyped = true,
        TakesOver = kind == FunctionKind.Aggregate,
        Signatures = ["[arguments: any...]"],
        Result = ReturnTypes.Unknown,
        Nullability = NullRules.AlwaysNullable,
        Description = Description,
    });
}
