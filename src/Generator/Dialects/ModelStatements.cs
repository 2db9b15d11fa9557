using Generator.Dialects.Materializations;

namespace Generator.Dialects;

/// <summary>A model's statements in one dialect. Becomes Pipeline.Compiled.ModelSql.</summary>
/// <param name="Select">The query of a full refresh.</param>
/// <param name="IncrementalSelect">The query that <c>is_incremental()</c> renders; null for other materializations.</param>
/// <param name="Create">CREATE OR REPLACE; null for an ephemeral model.</param>
/// <param name="Merge">MERGE or INSERT of the incremental query; null for other materializations.</param>
internal sealed record ModelStatements(CompiledSql Select, CompiledSql? IncrementalSelect, CompiledSql? Create, CompiledSql? Merge)
{
    /// <summary>The statements that store a query's rows.</summary>
    /// <param name="plan">Where and how.</param>
    /// <param name="select">The query of a full refresh.</param>
    /// <param name="incrementalSelect">The incremental query; null for other materializations.</param>
    /// <param name="quote">The dialect's way of writing a name.</param>
    public static ModelStatements Of(MaterializationPlan plan, CompiledSql select, CompiledSql? incrementalSelect, Func<string, string> quote) => new(
        select,
        incrementalSelect,
        CreateStatement.Of(plan, select),
        incrementalSelect is null ? null : IncrementalStatement.Of(plan, incrementalSelect, quote));

    /// <summary>An ephemeral model stores nothing.</summary>
    public static ModelStatements Ephemeral(CompiledSql select) => new(select, null, null, null);
}
