namespace Generator.Syntax.Printing;

/// <summary>PIVOT and UNPIVOT.</summary>
internal static class PivotPrinter
{
    public static void Write(SqlWriter writer, PivotedTable pivot)
    {
        TablePrinter.WriteOperand(writer, pivot.Source);
        writer.Write(" pivot (").List(pivot.Aggregates, SelectPrinter.WriteItem).Write(" for ");
        ExpressionPrinter.Write(writer, pivot.Column);
        writer.Write(" in ");
        if (pivot.ValuesQuery is { } query)
        {
            QueryPrinter.WriteParenthesized(writer, query);
        }
        else
        {
            writer.Write("(").WriteIf(pivot.IsAny, "any").List(pivot.Values, SelectPrinter.WriteItem);
            if (pivot.ValuesOrder is { } order)
            {
                writer.Write(" ");
                QueryPrinter.WriteOrder(writer, order);
            }

            writer.Write(")");
        }

        if (pivot.DefaultOnNull is { } value)
        {
            writer.Write(" default on null (");
            ExpressionPrinter.Write(writer, value);
            writer.Write(")");
        }

        writer.Write(")");
        NamePrinter.WriteAlias(writer, pivot.Alias);
    }

    public static void Write(SqlWriter writer, UnpivotedTable unpivot)
    {
        TablePrinter.WriteOperand(writer, unpivot.Source);
        writer.Write(" unpivot ").WriteIf(unpivot.IncludesNulls, "include nulls ").Write("(");
        NamePrinter.Write(writer, unpivot.ValueColumn);
        writer.Write(" for ");
        NamePrinter.Write(writer, unpivot.NameColumn);
        writer.Write(" in (").List(unpivot.Columns, SelectPrinter.WriteItem).Write("))");
        NamePrinter.WriteAlias(writer, unpivot.Alias);
    }
}
