using Generator.Text;

namespace Generator.Syntax.Printing;

/// <summary>Statements.</summary>
internal static class StatementPrinter
{
    public static void Write(SqlWriter writer, Statement statement)
    {
        switch (statement)
        {
            case QueryStatement query:
                QueryPrinter.Write(writer, query.Query);
                break;
            case FlowStatement flow:
                Write(writer, flow.Steps[0]);
                foreach (var step in flow.Steps.Skip(1))
                {
                    writer.Line().Write("->> ");
                    Write(writer, step);
                }

                break;
            case OpaqueStatement opaque:
                writer.Write(opaque.Text);
                break;
            case CopyStatement copy:
                WriteCopy(writer, copy);
                break;
            case InsertStatement insert:
                WriteInsert(writer, insert);
                break;
            case UpdateStatement update:
                WriteUpdate(writer, update);
                break;
            case DeleteStatement delete:
                WriteDelete(writer, delete);
                break;
            case MergeStatement merge:
                MergePrinter.Write(writer, merge);
                break;
            default:
                CreatePrinter.Write(writer, statement);
                break;
        }
    }

    public static void WriteAssignments(SqlWriter writer, IEnumerable<Assignment> assignments) =>
        writer.Write("set").Lines(assignments, (inner, assignment) =>
        {
            ExpressionPrinter.Write(inner, assignment.Column);
            inner.Write(" = ");
            ExpressionPrinter.Write(inner, assignment.Value);
        });

    private static void WriteCopy(SqlWriter writer, CopyStatement copy)
    {
        writer.Write("copy into ");
        WriteTarget(writer, copy.Table, copy.Columns);
        writer.Line().Write("from ");
        switch (copy.Source)
        {
            case CopyFromStage stage:
                StagePrinter.Write(writer, stage.Location);
                break;
            case CopyFromQuery query:
                QueryPrinter.WriteParenthesized(writer, query.Query);
                break;
        }

        OptionPrinter.WriteLines(writer, copy.Options);
    }

    private static void WriteInsert(SqlWriter writer, InsertStatement insert)
    {
        writer.Write("insert ").WriteIf(insert.IsOverwrite, "overwrite ").Write("into ");
        WriteTarget(writer, insert.Table, insert.Columns);
        writer.Line();
        QueryPrinter.Write(writer, insert.Source);
    }

    private static void WriteTarget(SqlWriter writer, ObjectName table, EquatableArray<Identifier> columns)
    {
        NamePrinter.Write(writer, table);
        if (columns.Count > 0)
        {
            writer.Write(" ");
            NamePrinter.WriteColumns(writer, columns);
        }
    }

    private static void WriteUpdate(SqlWriter writer, UpdateStatement update)
    {
        writer.Write("update ");
        TablePrinter.Write(writer, update.Target);
        writer.Line();
        WriteAssignments(writer, update.Assignments);
        if (update.From.Count > 0)
        {
            writer.Line().Write("from ").List(update.From, TablePrinter.Write);
        }

        WriteWhere(writer, update.Where);
    }

    private static void WriteDelete(SqlWriter writer, DeleteStatement delete)
    {
        writer.Write("delete from ");
        TablePrinter.Write(writer, delete.Target);
        if (delete.Using.Count > 0)
        {
            writer.Line().Write("using ").List(delete.Using, TablePrinter.Write);
        }

        WriteWhere(writer, delete.Where);
    }

    private static void WriteWhere(SqlWriter writer, Expression? where)
    {
        if (where is not null)
        {
            writer.Line().Write("where ");
            ExpressionPrinter.Write(writer, where);
        }
    }
}
