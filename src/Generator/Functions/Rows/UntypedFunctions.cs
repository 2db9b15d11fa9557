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
            // Context, metadata and system functions
            "GET_LINEAGE", "POLICY_CONTEXT",
            // Decimal floating point, interval and period functions
            "TO_DECFLOAT", "TRY_TO_DECFLOAT", "PERIOD_BEGIN", "PERIOD_CONSTRUCT", "PERIOD_CONTAINS", "PERIOD_END", "PERIOD_EQUALS", "PERIOD_INTERSECT",
            "PERIOD_MEETS", "PERIOD_OVERLAPS", "PERIOD_PRECEDES", "PERIOD_SUCCEEDS"),
        .. Named(
            FunctionKind.Aggregate,
            "AGG"),
        .. Named(
            FunctionKind.Table,
            "ALERT_HISTORY", "COPY_HISTORY", "DATA_METRIC_FUNCTION_REFERENCES", "DYNAMIC_TABLE_REFRESH_HISTORY", "DYNAMIC_TABLES",
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
