using Generator.Binding.Tree;

namespace Generator.Dialects.DuckDb.Statements;

/// <summary>INSERT INTO … SELECT or VALUES stays; INSERT OVERWRITE deletes first.</summary>
internal static class InsertLowering
{
    public static DuckDbStatement Lower(BoundInsert insert, DialectEnvironment environment)
    {
        var query = DuckDbQuery.OfRows(insert.Query, environment);
        var sql = new SqlWriter();
        if (insert.Overwrite)
        {
            sql.Write("delete from ");
            Targets.Write(sql, insert.Target, environment);
            sql.Write(";\n");
        }

        Write(sql, insert.Target, insert.TargetColumns, query.Sql, environment);
        return new DuckDbStatement(new SqlStatement(sql.ToSql()), query.Diagnostics);
    }

    public static void Write(SqlWriter sql, BoundTarget target, IReadOnlyList<string> columns, CompiledSql query, DialectEnvironment environment)
    {
        sql.Write("insert into ");
        Targets.Write(sql, target, environment);
        sql.Write(columns.Count > 0 ? $" ({string.Join(", ", columns.Select(DuckDbIdentifier.Quote))})\n" : "\n");
        sql.Write(query);
    }
}
