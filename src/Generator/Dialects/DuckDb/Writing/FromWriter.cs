using Generator.Dialects.DuckDb.Tree;

namespace Generator.Dialects.DuckDb.Writing;

/// <summary>Writes the sources of FROM: a join a line.</summary>
internal static class FromWriter
{
    private const int JoinLimit = 100;

    public static void Write(this SqlWriter sql, DuckSource source)
    {
        switch (source)
        {
            case DuckRelation relation:
                sql.Write(relation.Relation);
                WriteAlias(sql, relation.Alias, relation.Columns);
                break;
            case DuckNamedTable table:
                sql.Write(string.Join(".", table.Name.Select(DuckDbIdentifier.Quote)));
                WriteAlias(sql, table.Alias, table.Columns);
                break;
            case DuckDerivedTable table:
                sql.Write(table.IsLateral ? "lateral " : "");
                sql.WriteSubquery(table.Query);
                WriteAlias(sql, table.Alias, table.Columns);
                break;
            case DuckTableCall call:
                sql.Write(call.Call);
                WriteAlias(sql, call.Alias, call.Columns);
                break;
            case DuckJoin join:
                WriteJoin(sql, join);
                break;
            case DuckSample sample:
                sql.Write(sample.Source);
                sql.Write(" tablesample " + sample.Clause);
                break;
        }
    }

    private static void WriteJoin(SqlWriter sql, DuckJoin join)
    {
        sql.Write(join.Left);
        sql.Line();
        sql.Write(join.Operator + " ");
        if (join.Right is DuckJoin)
        {
            sql.Write("(");
            sql.Indent();
            sql.SoftLine();
            sql.Write(join.Right);
            sql.Outdent();
            sql.SoftLine();
            sql.Write(")");
        }
        else
        {
            sql.Write(join.Right);
        }

        if (join.On is { } on)
        {
            sql.Group(JoinLimit, writer =>
            {
                writer.Indent();
                writer.Line();
                writer.Write("on ");
                writer.WriteChain(on, "and");
                writer.Outdent();
            });
        }

        if (!join.Using.IsDefaultOrEmpty)
        {
            sql.Write($" using ({string.Join(", ", join.Using.Select(DuckDbIdentifier.Quote))})");
        }
    }

    private static void WriteAlias(SqlWriter sql, string? alias, System.Collections.Immutable.ImmutableArray<string> columns)
    {
        if (alias is null)
        {
            return;
        }

        sql.Write(" as " + DuckDbIdentifier.Quote(alias));
        if (!columns.IsDefaultOrEmpty)
        {
            sql.Write($" ({string.Join(", ", columns.Select(DuckDbIdentifier.Quote))})");
        }
    }
}
