using Generator.Text;

namespace Generator.Compilation;

/// <summary>
/// The renderings of a model: for each warehouse, and for an incremental model those of what it merges. Equal ones are the same object; of a project in
/// DuckDB's SQL, which Snowflake does not run, both are DuckDB's.
/// </summary>
internal sealed record ModelRenderings(AnalyzedQuery DuckDb, AnalyzedQuery Snowflake, AnalyzedQuery? DuckDbIncremental, AnalyzedQuery? SnowflakeIncremental)
{
    /// <summary>The rendering whose columns are the model's.</summary>
    public AnalyzedQuery Full => Snowflake;

    /// <summary>The rendering that is merged; null when it is the full one, or there is none.</summary>
    public AnalyzedQuery? Incremental => ReferenceEquals(SnowflakeIncremental, Snowflake) ? null : SnowflakeIncremental;

    /// <summary>Each rendering once.</summary>
    public IEnumerable<AnalyzedQuery> All => new[] { Snowflake, DuckDb, SnowflakeIncremental, DuckDbIncremental }.OfType<AnalyzedQuery>().Distinct(ReferenceComparer<AnalyzedQuery>.Instance);
}
