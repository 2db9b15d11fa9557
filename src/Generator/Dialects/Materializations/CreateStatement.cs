namespace Generator.Dialects.Materializations;

/// <summary><c>create or replace table … as select …</c>, a view, or a dynamic table.</summary>
internal static class CreateStatement
{
    public static CompiledSql Of(MaterializationPlan plan, CompiledSql select)
    {
        var sql = new SqlWriter();
        sql.Write(plan.IsView ? "create or replace view " : plan.DynamicTable is null ? "create or replace table " : "create or replace dynamic table ");
        sql.Write(plan.This);
        foreach (var (name, value) in plan.DynamicTable is { } dynamic ? Properties(dynamic) : [])
        {
            sql.Write($"\n    {name} = {value}");
        }

        sql.Write(" as\n");
        sql.WriteNested(select);
        return sql.ToSql();
    }

    private static IEnumerable<(string Name, string Value)> Properties(DynamicTablePlan dynamic)
    {
        var isDownstream = string.Equals(dynamic.TargetLag, "downstream", StringComparison.OrdinalIgnoreCase);
        return new[]
        {
            ("target_lag", isDownstream ? dynamic.TargetLag : dynamic.TargetLag is { } lag ? $"'{lag.Replace("'", "''")}'" : null),
            ("warehouse", dynamic.Warehouse),
            ("refresh_mode", dynamic.RefreshMode),
            ("initialize", dynamic.Initialize),
        }.Where(property => property.Item2 is not null).Select(property => (property.Item1, property.Item2!));
    }
}
