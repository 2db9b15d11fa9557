namespace Generator.Syntax.Printing;

/// <summary>CREATE TABLE, VIEW and SCHEMA.</summary>
internal static class CreatePrinter
{
    public static void Write(SqlWriter writer, Statement statement)
    {
        switch (statement)
        {
            case CreateSchemaStatement schema:
                WriteHead(writer, schema.Mode, schema.IsTransient ? "transient schema" : "schema", schema.Name);
                OptionPrinter.WriteLines(writer, schema.Options);
                break;
            case CreateViewStatement view:
                WriteView(writer, view);
                break;
            case CreateTableStatement table:
                WriteTable(writer, table);
                break;
        }
    }

    private static void WriteHead(SqlWriter writer, CreateMode mode, string kind, ObjectName name)
    {
        writer.Write(mode == CreateMode.OrReplace ? "create or replace " : "create ")
            .Write(kind)
            .Write(mode == CreateMode.IfNotExists ? " if not exists " : " ");
        NamePrinter.Write(writer, name);
    }

    private static void WriteView(SqlWriter writer, CreateViewStatement view)
    {
        WriteHead(writer, view.Mode, view.IsSecure ? "secure view" : "view", view.Name);
        if (view.Columns.Count > 0)
        {
            writer.Write(" ");
            NamePrinter.WriteColumns(writer, view.Columns);
        }

        OptionPrinter.WriteLines(writer, view.Options);
        writer.Line().Write("as").Line();
        QueryPrinter.Write(writer, view.Query);
    }

    private static void WriteTable(SqlWriter writer, CreateTableStatement table)
    {
        var kind = table.Persistence switch
        {
            TablePersistence.Transient => "transient table",
            TablePersistence.Temporary => "temporary table",
            _ => "table",
        };
        WriteHead(writer, table.Mode, kind, table.Name);
        if (table.Columns.Count + table.Constraints.Count > 0)
        {
            writer.Write(" (").Lines<SqlNode>([.. table.Columns, .. table.Constraints], WriteElement).Line().Write(")");
        }

        if (table.ClusterBy.Count > 0)
        {
            writer.Line().Write("cluster by (").List(table.ClusterBy, ExpressionPrinter.Write).Write(")");
        }

        OptionPrinter.WriteLines(writer, table.Options);
        if (table.Query is { } query)
        {
            writer.Line().Write("as").Line();
            QueryPrinter.Write(writer, query);
        }
    }

    private static void WriteElement(SqlWriter writer, SqlNode element)
    {
        switch (element)
        {
            case ColumnDefinition column:
                WriteColumn(writer, column);
                break;
            case TableConstraint constraint:
                WriteConstraint(writer, constraint);
                break;
        }
    }

    private static void WriteColumn(SqlWriter writer, ColumnDefinition column)
    {
        NamePrinter.Write(writer, column.Name);
        if (column.Type is { } type)
        {
            writer.Write(" ");
            NamePrinter.Write(writer, type);
        }

        writer.WriteIf(column.IsNotNull, " not null").WriteIf(column.IsIdentity, " autoincrement");
        if (column.Default is { } value)
        {
            writer.Write(" default ");
            ExpressionPrinter.Write(writer, value, Precedence.Other);
        }

        foreach (var constraint in column.Constraints)
        {
            writer.Write(" ");
            WriteConstraint(writer, constraint);
        }

        if (column.Comment is { } comment)
        {
            writer.Write(" comment ");
            LiteralPrinter.WriteString(writer, comment.Value);
        }
    }

    private static void WriteConstraint(SqlWriter writer, TableConstraint constraint)
    {
        if (constraint.Name is { } name)
        {
            writer.Write("constraint ");
            NamePrinter.Write(writer, name);
            writer.Write(" ");
        }

        writer.Write(constraint.Kind switch
        {
            ConstraintKind.PrimaryKey => "primary key",
            ConstraintKind.Unique => "unique",
            _ => "foreign key",
        });
        if (constraint.Columns.Count > 0)
        {
            writer.Write(" ");
            NamePrinter.WriteColumns(writer, constraint.Columns);
        }

        if (constraint.References is { } references)
        {
            writer.Write(" references ");
            NamePrinter.Write(writer, references);
            if (constraint.ReferencedColumns.Count > 0)
            {
                writer.Write(" ");
                NamePrinter.WriteColumns(writer, constraint.ReferencedColumns);
            }
        }
    }
}
