namespace Generator.Dialects.Materializations;

/// <summary><c>create or replace table … as select …</c>, or a view.</summary>
internal static class CreateStatement
{
    public static CompiledSql Of(MaterializationPlan plan, CompiledSql select)
    {
        var sql = new SqlWriter();
        sql.Write(plan.IsView ? "create or replace view " : "create or replace table ");
        sql.Write(plan.This);
        sql.Write(" as\n");
        sql.WriteNested(select);
        return sql.ToSql();
    }
}
