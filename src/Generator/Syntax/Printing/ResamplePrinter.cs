namespace Generator.Syntax.Printing;

/// <summary>RESAMPLE.</summary>
internal static class ResamplePrinter
{
    public static void Write(SqlWriter writer, ResampledTable table)
    {
        TablePrinter.WriteOperand(writer, table.Source);
        writer.Write(" resample (using ");
        ExpressionPrinter.Write(writer, table.Column, Precedence.Operand);
        writer.Write(" increment by ");
        ExpressionPrinter.Write(writer, table.Increment, Precedence.Other);
        if (table.PartitionBy.Count > 0)
        {
            writer.Write(" partition by ").List(table.PartitionBy, ExpressionPrinter.Write);
        }

        if (table.Metadata.Count > 0)
        {
            writer.Write(" metadata_columns ").List(table.Metadata, SelectPrinter.WriteItem);
        }

        writer.Write(")");
        NamePrinter.WriteAlias(writer, table.Alias);
    }
}
