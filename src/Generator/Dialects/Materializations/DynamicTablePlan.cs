namespace Generator.Dialects.Materializations;

/// <summary>How Snowflake keeps a dynamic table up to date ("CREATE DYNAMIC TABLE").</summary>
/// <param name="TargetLag">How old its rows may get: a time such as <c>1 hour</c>, or <c>downstream</c>.</param>
/// <param name="Warehouse">The warehouse that refreshes it.</param>
/// <param name="RefreshMode">AUTO, FULL or INCREMENTAL; null for the default.</param>
/// <param name="Initialize">ON_CREATE or ON_SCHEDULE; null for the default.</param>
internal sealed record DynamicTablePlan(string? TargetLag, string? Warehouse, string? RefreshMode, string? Initialize);
