namespace Generator.Syntax.Printing;

/// <summary>Names and data types.</summary>
internal static class NamePrinter
{
    public static void Write(SqlWriter writer, Identifier name)
    {
        if (name.IsQuoted)
        {
            WriteQuoted(writer, name.Text);
        }
        else
        {
            writer.Write(name.Text);
        }
    }

    public static void WriteQuoted(SqlWriter writer, string text) =>
        writer.Write("\"").Write(text.Replace("\"", "\"\"")).Write("\"");

    public static void Write(SqlWriter writer, ObjectName name) => writer.List(name.Parts, Write, ".");

    public static void WriteColumns(SqlWriter writer, IEnumerable<Identifier> columns) =>
        writer.Write("(").List(columns, Write).Write(")");

    public static void WriteAlias(SqlWriter writer, TableAlias? alias)
    {
        if (alias is null)
        {
            return;
        }

        writer.Write(" as ");
        Write(writer, alias.Name);
        if (alias.Columns.Count > 0)
        {
            writer.Write(" ");
            WriteColumns(writer, alias.Columns);
        }
    }

    public static void Write(SqlWriter writer, DataTypeName type)
    {
        if (type is { Name: "LIST" or "ARRAY", Elements.Count: 1 } && writer.Dialect == SqlDialect.DuckDb)
        {
            Write(writer, type.Elements[0].Type);
            writer.Write("[").List(type.Arguments, (inner, number) => inner.Write(number.Text)).Write("]");
            return;
        }

        // TIMESTAMP(9) WITH TIME ZONE: the precision stands before the words about the time zone.
        var zone = type.Name.IndexOf(" WITH", StringComparison.Ordinal);
        var name = zone < 0 ? type.Name : type.Name.Substring(0, zone);
        writer.Write(name.IndexOf('"') >= 0 ? name : name.ToLowerInvariant());
        if (type.Labels.Count > 0)
        {
            writer.Write("(").List(type.Labels, (inner, label) => LiteralPrinter.WriteString(inner, label.Value)).Write(")");
        }

        if (type.Arguments.Count + type.Elements.Count > 0)
        {
            writer.Write("(")
                .List(type.Elements, WriteElement)
                .WriteIf(type.Elements.Count > 0 && type.Arguments.Count > 0, ", ")
                .List(type.Arguments, (inner, number) => inner.Write(number.Text))
                .Write(")");
        }

        if (zone >= 0)
        {
            writer.Write(type.Name.Substring(zone).ToLowerInvariant());
        }
    }

    private static void WriteElement(SqlWriter writer, DataTypeElement element)
    {
        if (element.Name is { } name)
        {
            Write(writer, name);
            writer.Write(" ");
        }

        Write(writer, element.Type);
        writer.WriteIf(element.IsNotNull, " not null");
    }
}
