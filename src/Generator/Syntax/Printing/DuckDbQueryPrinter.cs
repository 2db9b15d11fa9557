using Generator.Text;

namespace Generator.Syntax.Printing;

/// <summary>Queries and table sources that only DuckDB has.</summary>
internal static class DuckDbQueryPrinter
{
    public static void Write(SqlWriter writer, QueryExpression body)
    {
        switch (body)
        {
            case PivotQuery pivot:
                writer.Write("pivot ");
                TablePrinter.WriteOperand(writer, pivot.Source);
                WriteClause(writer, pivot.Pivot);
                break;
            case UnpivotQuery unpivot:
                writer.Write("unpivot ");
                TablePrinter.WriteOperand(writer, unpivot.Source);
                WriteClause(writer, unpivot.Unpivot);
                break;
            case DescribeQuery describe:
                WriteDescribe(writer, describe);
                break;
        }
    }

    public static void Write(SqlWriter writer, TableSource source)
    {
        switch (source)
        {
            case FileTable file:
                LiteralPrinter.WriteString(writer, file.File.Value);
                NamePrinter.WriteAlias(writer, file.Alias);
                break;
            case PivotedSource pivot:
                TablePrinter.WriteOperand(writer, pivot.Source);
                writer.Write(" pivot (").List(pivot.Pivot.Using, SelectPrinter.WriteItem).Write(" for ").List(pivot.Pivot.On, WriteKey, " ");
                WriteGroupBy(writer, pivot.Pivot.GroupBy);
                writer.Write(")");
                NamePrinter.WriteAlias(writer, pivot.Alias);
                break;
            case UnpivotedSource unpivot:
                WriteUnpivoted(writer, unpivot);
                break;
        }
    }

    private static void WriteDescribe(SqlWriter writer, DescribeQuery describe)
    {
        writer.Write(describe.Keyword);
        if (describe.Table is { } table)
        {
            writer.Write(" ");
            TablePrinter.Write(writer, table);
        }
        else if (describe.Query is { } query)
        {
            writer.Write(" ");
            QueryPrinter.WriteParenthesized(writer, query);
        }
    }

    private static void WriteClause(SqlWriter writer, PivotClause pivot)
    {
        if (pivot.On.Count > 0)
        {
            writer.Write(" on ").List(pivot.On, WriteKey);
        }

        if (pivot.Using.Count > 0)
        {
            writer.Write(" using ").List(pivot.Using, SelectPrinter.WriteItem);
        }

        WriteGroupBy(writer, pivot.GroupBy);
    }

    private static void WriteKey(SqlWriter writer, PivotKey key)
    {
        ExpressionPrinter.Write(writer, key.Expression, Precedence.Other);
        if (key.Enum is { } name)
        {
            writer.Write(" in ");
            NamePrinter.Write(writer, name);
        }
        else if (key.Values.Count > 0)
        {
            writer.Write(" in (").List(key.Values, SelectPrinter.WriteItem).Write(")");
        }
    }

    private static void WriteGroupBy(SqlWriter writer, EquatableArray<Expression> groupBy)
    {
        if (groupBy.Count > 0)
        {
            writer.Write(" group by ").List(groupBy, ExpressionPrinter.Write);
        }
    }

    private static void WriteClause(SqlWriter writer, UnpivotClause unpivot)
    {
        writer.Write(" on ").List(unpivot.Columns, WriteColumn);
        if (unpivot.Name is { } name)
        {
            writer.Write(" into name ");
            NamePrinter.Write(writer, name);
            writer.Write(" value ").List(unpivot.Values, NamePrinter.Write);
        }
    }

    private static void WriteUnpivoted(SqlWriter writer, UnpivotedSource source)
    {
        TablePrinter.WriteOperand(writer, source.Source);
        writer.Write(" unpivot ").WriteIf(source.Unpivot.IncludesNulls, "include nulls ").Write("(");
        NamePrinter.WriteColumns(writer, source.Unpivot.Values);
        writer.Write(" for ");
        if (source.Unpivot.Name is { } name)
        {
            NamePrinter.Write(writer, name);
        }

        writer.Write(" in (").List(source.Unpivot.Columns, WriteColumn).Write("))");
        NamePrinter.WriteAlias(writer, source.Alias);
    }

    private static void WriteColumn(SqlWriter writer, SelectItem item)
    {
        ExpressionPrinter.Write(writer, item.Expression, Precedence.Other);
        if (item.Alias is { } alias)
        {
            writer.Write(" as ");
            NamePrinter.Write(writer, alias);
        }
    }
}
