namespace Generator.Syntax.Printing;

/// <summary>Queries around SELECT: WITH, set operations, VALUES, ORDER BY, LIMIT.</summary>
internal static class QueryPrinter
{
    public static void Write(SqlWriter writer, Query query)
    {
        if (query.With is { } with)
        {
            writer.Write(with.IsRecursive ? "with recursive " : "with ").List(with.Tables, WriteTable, ",\n" + writer.Margin).Line();
        }

        WriteBody(writer, query.Body);
        if (query.OrderBy is { } order)
        {
            writer.Line();
            WriteOrder(writer, order);
        }

        if (query.Limit is { } limit)
        {
            WriteLimit(writer, limit);
        }

        if (query.Lock is { } locked)
        {
            WriteLock(writer, locked);
        }
    }

    public static void WriteParenthesized(SqlWriter writer, Query query)
    {
        writer.Write("(").Indent().Line();
        Write(writer, query);
        writer.Outdent().Line().Write(")");
    }

    public static void WriteBody(SqlWriter writer, QueryExpression body)
    {
        switch (body)
        {
            case SelectQuery select:
                SelectPrinter.Write(writer, select);
                break;
            case SetOperation operation:
                WriteOperand(writer, operation.Left, Tightness(operation));
                writer.Line().Write(operation.Operator switch
                {
                    SetOperator.Union => "union",
                    SetOperator.Intersect => "intersect",
                    _ => "except",
                });
                writer.WriteIf(operation.IsAll, " all").WriteIf(operation.IsByName, " by name").Line();
                WriteOperand(writer, operation.Right, Tightness(operation) + 1);
                break;
            case ValuesQuery values:
                writer.Write("values ").List(
                    values.Rows,
                    (inner, row) => inner.Write("(").List(row.Values, ExpressionPrinter.Write).Write(")"));
                break;
            case NestedQuery nested:
                WriteParenthesized(writer, nested.Query);
                break;
            case PivotQuery or UnpivotQuery or DescribeQuery:
                DuckDbQueryPrinter.Write(writer, body);
                break;
            default:
                writer.Write("/* missing */");
                break;
        }
    }

    public static void WriteOrder(SqlWriter writer, OrderByClause order) =>
        writer.Write("order by ").List(order.Items, WriteOrderItem);

    public static void WriteOrderItem(SqlWriter writer, OrderItem item)
    {
        ExpressionPrinter.Write(writer, item.Expression);
        writer.WriteIf(item.IsDescending, " desc")
            .WriteIf(item.NullsFirst == true, " nulls first")
            .WriteIf(item.NullsFirst == false, " nulls last");
    }

    private static void WriteOperand(SqlWriter writer, QueryExpression operand, int tightness)
    {
        if (operand is SetOperation operation && Tightness(operation) < tightness)
        {
            writer.Write("(").Indent().Line();
            WriteBody(writer, operand);
            writer.Outdent().Line().Write(")");
        }
        else
        {
            WriteBody(writer, operand);
        }
    }

    private static int Tightness(SetOperation operation) => operation.Operator == SetOperator.Intersect ? 1 : 0;

    private static void WriteTable(SqlWriter writer, CommonTableExpression table)
    {
        NamePrinter.Write(writer, table.Name);
        if (table.Columns.Count > 0)
        {
            writer.Write(" ");
            NamePrinter.WriteColumns(writer, table.Columns);
        }

        if (table.UsingKey.Count > 0)
        {
            writer.Write(" using key ");
            NamePrinter.WriteColumns(writer, table.UsingKey);
        }

        writer.Write(" as ").WriteIf(table.IsMaterialized == true, "materialized ").WriteIf(table.IsMaterialized == false, "not materialized ");
        WriteParenthesized(writer, table.Query);
    }

    private static void WriteLimit(SqlWriter writer, RowLimit limit)
    {
        if (limit.Count is { } count)
        {
            writer.Line().Write("limit ");
            ExpressionPrinter.Write(writer, count, Precedence.Other);
            writer.WriteIf(limit.IsPercent, " percent");
        }

        if (limit.Offset is { } offset)
        {
            writer.Line().Write("offset ");
            ExpressionPrinter.Write(writer, offset, Precedence.Other);
        }
    }

    private static void WriteLock(SqlWriter writer, LockClause locked)
    {
        writer.Line().Write("for update");
        if (locked.Wait is { } wait)
        {
            writer.Write(" wait ");
            ExpressionPrinter.Write(writer, wait, Precedence.Operand);
        }
    }
}
