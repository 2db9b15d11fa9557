using Generator.Templating;
using Generator.Text;

namespace Generator.Dialects.Materializations;

/// <summary>dbt's <c>incremental_strategy</c>.</summary>
internal enum IncrementalStrategy
{
    /// <summary>Rows of a known key are updated, others inserted. <c>delete+insert</c> ends with the same rows where the key is unique, and is written so too.</summary>
    Merge,

    /// <summary>Rows are inserted.</summary>
    Append,
}

/// <summary>Where and how a model's rows are stored.</summary>
/// <param name="This">The model's relation.</param>
/// <param name="IsView">Whether it is a view.</param>
/// <param name="Columns">The stored columns, in the contract's order.</param>
internal sealed record MaterializationPlan(ResolvedRelation This, bool IsView, EquatableArray<OutputColumn> Columns)
{
    /// <summary>What Snowflake needs to keep a dynamic table up to date; null for any other relation.</summary>
    public DynamicTablePlan? DynamicTable { get; init; }

    public IncrementalStrategy Strategy { get; init; } = IncrementalStrategy.Merge;

    /// <summary>The columns that identify a row; without any, rows are appended.</summary>
    public EquatableArray<string> UniqueKey { get; init; }

    /// <summary>dbt's <c>merge_update_columns</c>: the only columns updated; empty for all.</summary>
    public EquatableArray<string> MergeUpdateColumns { get; init; }

    /// <summary>dbt's <c>merge_exclude_columns</c>: columns that keep their first value.</summary>
    public EquatableArray<string> MergeExcludeColumns { get; init; }

    /// <summary>dbt's <c>incremental_predicates</c> in the statement's dialect, over <c>dbt_internal_dest</c> and <c>dbt_internal_source</c>.</summary>
    public EquatableArray<CompiledSql> IncrementalPredicates { get; init; }
}
