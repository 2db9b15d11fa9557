using System.Collections.Immutable;
using Generator.Dialects.DuckDb.Tree;

namespace Generator.Dialects.DuckDb.Writing;

/// <summary>Writes queries: a clause a line, a select item a line.</summary>
internal static class QueryWriter
{
    private const int ListLimit = 100;

    public static void Write(this SqlWriter sql, DuckQuery query)
    {
        WriteCtes(sql, query.Ctes);
        Write(sql, query.Body);
        if (!query.OrderBy.IsEmpty)
        {
            sql.Line();
            sql.Write("order by ");
            sql.WriteKeys(query.OrderBy);
        }

        WriteClause(sql, "limit ", query.Limit);
        WriteClause(sql, "offset ", query.Offset);
    }

    public static void Write(this SqlWriter sql, DuckBody body)
    {
        switch (body)
        {
            case DuckSelect select:
                WriteSelect(sql, select);
                break;
            case DuckSetOperation operation:
                WriteBranch(sql, operation.Left, BindsTighter(operation.Operator, operation.Left));
                sql.Line();
                sql.Write(operation.Operator);
                sql.Line();
                WriteBranch(sql, operation.Right, operation.Right is DuckSetOperation);
                break;
            case DuckValues values:
                WriteValues(sql, values);
                break;
            case DuckNestedQuery nested:
                sql.WriteSubquery(nested.Query);
                break;
        }
    }

    // The operators stand in parentheses where DuckDB's order (intersect first, then from left to right) is not the tree's.
    private static bool BindsTighter(string @operator, DuckBody left) =>
        IsIntersect(@operator) && left is DuckSetOperation { Operator: var inner } && !IsIntersect(inner);

    private static bool IsIntersect(string @operator) => @operator.StartsWith("intersect", StringComparison.Ordinal);

    private static void WriteBranch(SqlWriter sql, DuckBody body, bool isNested)
    {
        if (isNested)
        {
            sql.WriteSubquery(DuckQuery.Of(body));
        }
        else
        {
            Write(sql, body);
        }
    }

    private static void WriteCtes(SqlWriter sql, ImmutableArray<DuckCte> ctes)
    {
        for (var i = 0; i < ctes.Length; i++)
        {
            var cte = ctes[i];
            sql.Write(i > 0 ? "" : ctes.Any(c => c.IsRecursive) ? "with recursive " : "with ");
            sql.Write(DuckDbIdentifier.Quote(cte.Name));
            WriteColumns(sql, cte.Columns);
            sql.Write(" as (");
            sql.Indent();
            sql.SoftLine();
            if (cte.Query is { } query)
            {
                sql.Write(query);
            }
            else
            {
                sql.Write(cte.Text!);
            }

            sql.Outdent();
            sql.SoftLine();
            sql.Write(i < ctes.Length - 1 ? ")," : ")");
            sql.Line();
        }
    }

    private static void WriteColumns(SqlWriter sql, ImmutableArray<string> columns)
    {
        if (!columns.IsDefaultOrEmpty)
        {
            sql.Write($" ({string.Join(", ", columns.Select(DuckDbIdentifier.Quote))})");
        }
    }

    private static void WriteSelect(SqlWriter sql, DuckSelect select)
    {
        sql.Write(select.IsDistinct ? "select distinct" : "select");
        if (select.Items is [{ Expression: DuckStar } only])
        {
            sql.Write(" ");
            WriteItem(sql, only);
        }
        else
        {
            sql.Indent();
            for (var i = 0; i < select.Items.Length; i++)
            {
                sql.Line();
                WriteItem(sql, select.Items[i]);
                sql.Write(i < select.Items.Length - 1 ? "," : "");
            }

            sql.Outdent();
        }

        if (select.From is { } from)
        {
            sql.Line();
            sql.Write("from ");
            sql.Write(from);
        }

        WriteCondition(sql, "where", select.Where);
        WriteGroupBy(sql, select.GroupBy);
        WriteCondition(sql, "having", select.Having);
        WriteCondition(sql, "qualify", select.Qualify);
    }

    private static void WriteItem(SqlWriter sql, DuckSelectItem item)
    {
        sql.Write(item.Expression);
        if (item.Alias is { } alias)
        {
            sql.Write(" as " + DuckDbIdentifier.Quote(alias));
        }
    }

    private static void WriteCondition(SqlWriter sql, string clause, DuckExpression? condition)
    {
        if (condition is null)
        {
            return;
        }

        sql.Line();
        sql.Write(clause);
        if (condition is DuckBinary { Operator: "and" or "or" } chain)
        {
            sql.Indent();
            sql.Line();
            sql.WriteChain(chain, chain.Operator);
            sql.Outdent();
        }
        else
        {
            sql.Write(" ");
            sql.Write(condition);
        }
    }

    private static void WriteGroupBy(SqlWriter sql, ImmutableArray<DuckGrouping> groupBy)
    {
        if (groupBy.IsDefaultOrEmpty)
        {
            return;
        }

        sql.Line();
        sql.Group(ListLimit, writer =>
        {
            writer.Write("group by");
            writer.Indent();
            for (var i = 0; i < groupBy.Length; i++)
            {
                writer.Line();
                WriteGrouping(writer, groupBy[i]);
                writer.Write(i < groupBy.Length - 1 ? "," : "");
            }

            writer.Outdent();
        });
    }

    private static void WriteGrouping(SqlWriter sql, DuckGrouping grouping)
    {
        if (grouping.Word is null)
        {
            sql.WriteList(grouping.Sets[0]);
            return;
        }

        sql.Write(grouping.Word + " (");
        for (var i = 0; i < grouping.Sets.Length; i++)
        {
            sql.Write(i == 0 ? "" : ", ");
            sql.Write("(");
            sql.WriteList(grouping.Sets[i]);
            sql.Write(")");
        }

        sql.Write(")");
    }

    private static void WriteValues(SqlWriter sql, DuckValues values)
    {
        sql.Write("values");
        sql.Indent();
        for (var i = 0; i < values.Rows.Length; i++)
        {
            sql.Line();
            sql.Write("(");
            sql.WriteList(values.Rows[i]);
            sql.Write(i < values.Rows.Length - 1 ? ")," : ")");
        }

        sql.Outdent();
    }

    private static void WriteClause(SqlWriter sql, string words, DuckExpression? value)
    {
        if (value is not null)
        {
            sql.Line();
            sql.Write(words);
            sql.Write(value);
        }
    }
}
