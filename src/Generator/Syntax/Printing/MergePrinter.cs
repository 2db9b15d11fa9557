namespace Generator.Syntax.Printing;

/// <summary>MERGE.</summary>
internal static class MergePrinter
{
    public static void Write(SqlWriter writer, MergeStatement merge)
    {
        writer.Write("merge into ");
        TablePrinter.Write(writer, merge.Target);
        writer.Line().Write("using ");
        TablePrinter.WriteOperand(writer, merge.Source);
        writer.Line().Write("on ");
        ExpressionPrinter.Write(writer, merge.On);
        foreach (var clause in merge.Clauses)
        {
            WriteClause(writer, clause);
        }
    }

    private static void WriteClause(SqlWriter writer, MergeClause clause)
    {
        writer.Line().Write(clause.IsMatched ? "when matched" : "when not matched");
        if (clause.Condition is { } condition)
        {
            writer.Write(" and ");
            ExpressionPrinter.Write(writer, condition);
        }

        writer.Write(" then ");
        switch (clause.Action)
        {
            case MergeUpdate { Assignments.Count: 0 }:
                writer.Write("update all by name");
                break;
            case MergeUpdate update:
                writer.Write("update ");
                StatementPrinter.WriteAssignments(writer, update.Assignments);
                break;
            case MergeInsert { Values.Count: 0 }:
                writer.Write("insert all by name");
                break;
            case MergeInsert insert:
                writer.Write("insert ");
                if (insert.Columns.Count > 0)
                {
                    NamePrinter.WriteColumns(writer, insert.Columns);
                    writer.Write(" ");
                }

                writer.Write("values (").List(insert.Values, ExpressionPrinter.Write).Write(")");
                break;
            default:
                writer.Write("delete");
                break;
        }
    }
}
