namespace Generator.Syntax.Printing;

/// <summary>Options of COPY INTO and CREATE.</summary>
internal static class OptionPrinter
{
    public static void Write(SqlWriter writer, NamedOption option)
    {
        NamePrinter.Write(writer, option.Name);
        writer.Write(" = ");
        WriteValue(writer, option.Value);
    }

    public static void WriteValue(SqlWriter writer, OptionValue value)
    {
        switch (value)
        {
            case OptionLiteral literal:
                ExpressionPrinter.Write(writer, literal.Value, Precedence.Other);
                break;
            case OptionWord word:
                NamePrinter.Write(writer, word.Word);
                break;
            case OptionList list:
                writer.Write("(").List(list.Items, WriteValue).Write(")");
                break;
            case OptionGroup group:
                writer.Write("(").List(group.Options, Write).Write(")");
                break;
        }
    }

    /// <summary>Options a line each.</summary>
    public static void WriteLines(SqlWriter writer, IEnumerable<NamedOption> options)
    {
        foreach (var option in options)
        {
            writer.Line();
            Write(writer, option);
        }
    }
}
