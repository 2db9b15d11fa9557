namespace Generator.Syntax;

/// <summary>The dialect that a project's models, tests and operations are written in (<c>SqlDialect</c>).</summary>
internal enum SqlDialect
{
    Snowflake,
    DuckDb,
}

/// <summary>The dialects as the build property names them.</summary>
internal static class SqlDialects
{
    public static readonly IReadOnlyList<string> Names = ["snowflake", "duckdb"];

    /// <summary>The dialect of this name in any case; null when there is none.</summary>
    public static SqlDialect? Parse(string? name) => name?.Trim().ToLowerInvariant() switch
    {
        "snowflake" => SqlDialect.Snowflake,
        "duckdb" => SqlDialect.DuckDb,
        _ => null,
    };
}
