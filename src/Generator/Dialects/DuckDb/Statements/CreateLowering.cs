using Generator.Binding.Tree;
using Generator.Dialects.DuckDb.Lowering;
using Generator.Dialects.DuckDb.Writing;
using Generator.Text;

namespace Generator.Dialects.DuckDb.Statements;

/// <summary>CREATE TABLE, CREATE TABLE or VIEW … AS and CREATE SCHEMA: columns by DuckDB's types, keys left out as Snowflake does not enforce them.</summary>
internal static class CreateLowering
{
    public static DuckDbStatement Lower(BoundCreateTable table, DialectEnvironment environment)
    {
        var context = new LoweringContext(environment);
        var sql = new SqlWriter();
        sql.Write($"create {(table.OrReplace ? "or replace " : "")}{(table.IsTemporary ? "temporary " : "")}table {(table.IfNotExists ? "if not exists " : "")}");
        Targets.Write(sql, table.Target, environment);
        sql.Write(" (");
        sql.Indent();
        for (var i = 0; i < table.Columns.Count; i++)
        {
            sql.Line();
            WriteColumn(sql, table.Columns[i], context);
            sql.Write(i < table.Columns.Count - 1 ? "," : "");
        }

        sql.Outdent();
        sql.Line();
        sql.Write(")");
        var relation = table.Target.UniqueId is { } id && environment.Relations.TryGetValue(id, out var resolved) ? resolved : null;
        return new DuckDbStatement(new SqlStatement(sql.ToSql(), relation), context.Diagnostics.ToEquatableArray());
    }

    public static DuckDbStatement Lower(BoundCreateAs created, DialectEnvironment environment)
    {
        var query = created.Query.IsOpen
            ? DuckDbQuery.Of(created.Query, environment)
            : DuckDbQuery.Of(created.Query, [.. created.Query.Columns.Select(column => new OutputColumn(column.Name, column.Type))], environment);
        var sql = new SqlWriter();
        sql.Write($"create {(created.OrReplace ? "or replace " : "")}{(created.IsView ? "view" : "table")} {(created.IfNotExists ? "if not exists " : "")}");
        Targets.Write(sql, created.Target, environment);
        sql.Write(" as\n");
        sql.Write(query.Sql);
        return new DuckDbStatement(new SqlStatement(sql.ToSql()), query.Diagnostics);
    }

    // Two transactions that create a schema conflict even if it exists; so does OR REPLACE, which would also drop what is in it.
    public static DuckDbStatement Lower(BoundCreateSchema schema) => new(
        new SqlStatement(new CompiledSql([new LiteralSegment($"create schema if not exists {DuckDbIdentifier.Quote(schema.Name[schema.Name.Count - 1])}")])),
        []);

    private static void WriteColumn(SqlWriter sql, BoundColumnDefinition column, LoweringContext context)
    {
        sql.Write($"{DuckDbIdentifier.Quote(column.Name)} {DuckDbTypes.NameOf(column.Type) ?? "varchar"}");
        sql.Write(column.NotNull ? " not null" : "");
        if (column.Default is { } value)
        {
            sql.Write(" default ");
            sql.Write(SelectScope.Of(context).Lower(value));
        }
    }
}
