namespace Generator.Syntax.Printing;

/// <summary>Windows and frames.</summary>
internal static class WindowPrinter
{
    public static void Write(SqlWriter writer, WindowSpecification window)
    {
        writer.Write("(");
        var separator = "";
        if (window.Name is { } name)
        {
            NamePrinter.Write(writer, name);
            separator = " ";
        }

        if (window.PartitionBy.Count > 0)
        {
            writer.Write(separator).Write("partition by ").List(window.PartitionBy, ExpressionPrinter.Write);
            separator = " ";
        }

        if (window.OrderBy is { } order)
        {
            writer.Write(separator);
            QueryPrinter.WriteOrder(writer, order);
            separator = " ";
        }

        if (window.Frame is { } frame)
        {
            writer.Write(separator);
            WriteFrame(writer, frame);
        }

        writer.Write(")");
    }

    private static void WriteFrame(SqlWriter writer, WindowFrame frame)
    {
        writer.Write(frame.Unit switch
        {
            FrameUnit.Rows => "rows ",
            FrameUnit.Range => "range ",
            _ => "groups ",
        }).WriteIf(frame.End is not null, "between ");
        WriteBound(writer, frame.Start);
        if (frame.End is { } end)
        {
            writer.Write(" and ");
            WriteBound(writer, end);
        }

        writer.Write(frame.Exclusion switch
        {
            FrameExclusion.CurrentRow => " exclude current row",
            FrameExclusion.Group => " exclude group",
            FrameExclusion.Ties => " exclude ties",
            _ => "",
        });
    }

    private static void WriteBound(SqlWriter writer, FrameBound bound)
    {
        if (bound.Offset is { } offset)
        {
            ExpressionPrinter.Write(writer, offset, Precedence.Other);
        }

        writer.Write(bound.Kind switch
        {
            FrameBoundKind.UnboundedPreceding => "unbounded preceding",
            FrameBoundKind.Preceding => " preceding",
            FrameBoundKind.CurrentRow => "current row",
            FrameBoundKind.Following => " following",
            _ => "unbounded following",
        });
    }
}
