namespace Generator.Dialects.Materializations;

/// <summary>
/// Stores an incremental query's rows: <c>merge into … using (query) …</c> on the unique key, or <c>insert into … query</c> without one (dbt:
/// "About incremental strategy"). Target and source have the names that dbt's incremental predicates use.
/// </summary>
internal static class IncrementalStatement
{
    private const string Target = "dbt_internal_dest";
    private const string Source = "dbt_internal_source";

    public static CompiledSql Of(MaterializationPlan plan, CompiledSql select, Func<string, string> quote) =>
        plan.Strategy == IncrementalStrategy.Append || plan.UniqueKey.Count == 0 ? Insert(plan, select, quote) : Merge(plan, select, quote);

    private static CompiledSql Insert(MaterializationPlan plan, CompiledSql select, Func<string, string> quote)
    {
        var sql = new SqlWriter();
        sql.Write("insert into ");
        sql.Write(plan.This);
        sql.Write($" ({string.Join(", ", plan.Columns.Select(column => quote(column.Name)))})\n");
        sql.WriteNested(select);
        return sql.ToSql();
    }

    private static CompiledSql Merge(MaterializationPlan plan, CompiledSql select, Func<string, string> quote)
    {
        var sql = new SqlWriter();
        sql.Write("merge into ");
        sql.Write(plan.This);
        sql.Write($" as {Target}\nusing (\n");
        sql.WriteNested(select);
        sql.Write($"\n) as {Source}\non ");
        WriteCondition(sql, plan, quote);
        WriteUpdate(sql, plan, quote);
        WriteInsert(sql, plan, quote);
        return sql.ToSql();
    }

    private static void WriteCondition(SqlWriter sql, MaterializationPlan plan, Func<string, string> quote)
    {
        sql.Write(string.Join("\n    and ", plan.UniqueKey.Select(key => $"{Target}.{quote(key)} = {Source}.{quote(key)}")));
        foreach (var predicate in plan.IncrementalPredicates)
        {
            sql.Write("\n    and (");
            sql.Write(predicate);
            sql.Write(")");
        }
    }

    private static void WriteUpdate(SqlWriter sql, MaterializationPlan plan, Func<string, string> quote)
    {
        var updated = plan.Columns.Select(column => column.Name).Where(name => IsUpdated(plan, name)).Select(name => $"\n    {quote(name)} = {Source}.{quote(name)}");
        if (string.Join(",", updated) is { Length: > 0 } assignments)
        {
            sql.Write("\nwhen matched then update set" + assignments);
        }
    }

    // A key that matches is equal already.
    private static bool IsUpdated(MaterializationPlan plan, string name) =>
        plan.MergeUpdateColumns.Count > 0
            ? plan.MergeUpdateColumns.Contains(name, StringComparer.OrdinalIgnoreCase)
            : !plan.UniqueKey.Contains(name, StringComparer.OrdinalIgnoreCase) && !plan.MergeExcludeColumns.Contains(name, StringComparer.OrdinalIgnoreCase);

    private static void WriteInsert(SqlWriter sql, MaterializationPlan plan, Func<string, string> quote)
    {
        var names = plan.Columns.Select(column => quote(column.Name)).ToList();
        sql.Write("\nwhen not matched then insert (");
        sql.Write(string.Join(",", names.Select(name => $"\n    {name}")));
        sql.Write("\n) values (");
        sql.Write(string.Join(",", names.Select(name => $"\n    {Source}.{name}")));
        sql.Write("\n)");
    }
}
