using Pipeline.Compiled;
using Pipeline.Warehouses;

namespace Pipeline.Tests;

/// <summary>Targets of which only the kind matters.</summary>
internal static class TestTarget
{
    public static RunTarget Of(Dialect dialect) =>
        new(dialect == Dialect.DuckDb ? "duckdb" : "snowflake", dialect, new Dictionary<string, string>());
}
