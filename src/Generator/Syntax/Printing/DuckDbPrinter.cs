namespace Generator.Syntax.Printing;

/// <summary>Expressions that only DuckDB has.</summary>
internal static class DuckDbPrinter
{
    /// <summary>Writes the expression; false when it is none of DuckDB's own.</summary>
    public static bool TryWrite(SqlWriter writer, Expression expression)
    {
        switch (expression)
        {
            case MapLiteral map:
                writer.Write("map {").List(map.Entries, WriteEntry).Write("}");
                return true;
            case ListComprehension comprehension:
                WriteComprehension(writer, comprehension);
                return true;
            case ElementAccess access:
                WriteOperand(writer, access.Operand);
                writer.Write("[");
                ExpressionPrinter.Write(writer, access.Index);
                writer.Write("]");
                return true;
            case SliceExpression slice:
                WriteSlice(writer, slice);
                return true;
            case MemberAccess member:
                WriteChained(writer, member.Operand);
                writer.Write(".");
                NamePrinter.Write(writer, member.Member);
                return true;
            case MethodCall method:
                WriteChained(writer, method.Operand, isCall: true);
                writer.Write(".");
                CallPrinter.WriteCall(writer, method.Call);
                return true;
            case ColumnsExpression columns:
                writer.WriteIf(columns.IsUnpacked, "*").Write("columns(");
                ExpressionPrinter.Write(writer, columns.Selector);
                writer.Write(")");
                return true;
            case IntervalExpression interval:
                writer.Write("interval (");
                ExpressionPrinter.Write(writer, interval.Value);
                writer.Write(") ").Write(interval.Unit.Text);
                return true;
            case InCollectionExpression inCollection:
                ExpressionPrinter.Write(writer, inCollection.Operand, Precedence.Other);
                writer.Write(inCollection.IsNegated ? " not in " : " in ");
                ExpressionPrinter.Write(writer, inCollection.Collection, Precedence.Other);
                return true;
            case QuantifiedCollection comparison:
                ExpressionPrinter.Write(writer, comparison.Left, Precedence.Other);
                writer.Write($" {BinaryOperators.Text(comparison.Operator)} {PredicatePrinter.Word(comparison.Quantifier)} (");
                ExpressionPrinter.Write(writer, comparison.Collection);
                writer.Write(")");
                return true;
            case AtTimeZoneExpression zoned:
                ExpressionPrinter.Write(writer, zoned.Operand, Precedence.Suffix);
                writer.Write(" at time zone ");
                ExpressionPrinter.Write(writer, zoned.Zone, Precedence.Operand);
                return true;
            default:
                return false;
        }
    }

    /// <summary>Writes a call of one of the functions that take no parentheses, or a word between arguments; false for any other.</summary>
    public static bool TryWriteWords(SqlWriter writer, FunctionCall call)
    {
        switch (call)
        {
            case { Name: { Parts.Count: 1, Last.Name: "POSITION" }, Arguments: [var sought, var text] }:
                writer.Write("position(");
                ExpressionPrinter.Write(writer, sought.Value, Precedence.Other);
                writer.Write(" in ");
                ExpressionPrinter.Write(writer, text.Value);
                writer.Write(")");
                return true;
            case { Name: { Parts.Count: 1, Last: { IsQuoted: false, Name: "CURRENT_DATE" or "CURRENT_TIME" or "CURRENT_TIMESTAMP" or "CURRENT_USER" or "LOCALTIME" or "LOCALTIMESTAMP" } }, Arguments.Count: 0, Over: null }:
                NamePrinter.Write(writer, call.Name);
                return true;
            default:
                return false;
        }
    }

    private static void WriteEntry(SqlWriter writer, MapEntry entry)
    {
        ExpressionPrinter.Write(writer, entry.Key);
        writer.Write(": ");
        ExpressionPrinter.Write(writer, entry.Value);
    }

    private static void WriteComprehension(SqlWriter writer, ListComprehension comprehension)
    {
        writer.Write("[");
        ExpressionPrinter.Write(writer, comprehension.Item);
        writer.Write(" for ").List(comprehension.Variables, NamePrinter.Write).Write(" in ");
        ExpressionPrinter.Write(writer, comprehension.List);
        if (comprehension.Condition is { } condition)
        {
            writer.Write(" if ");
            ExpressionPrinter.Write(writer, condition);
        }

        writer.Write("]");
    }

    private static void WriteSlice(SqlWriter writer, SliceExpression slice)
    {
        WriteOperand(writer, slice.Operand);
        writer.Write("[");
        WriteBound(writer, slice.From);
        writer.Write(":");
        WriteBound(writer, slice.To);
        if (slice.Step is { } step)
        {
            writer.WriteIf(slice.To is null, "-").Write(":");
            ExpressionPrinter.Write(writer, step);
        }

        writer.Write("]");
    }

    private static void WriteBound(SqlWriter writer, Expression? bound)
    {
        if (bound is not null)
        {
            ExpressionPrinter.Write(writer, bound);
        }
    }

    private static void WriteOperand(SqlWriter writer, Expression operand) => ExpressionPrinter.Write(writer, operand, Precedence.Suffix);

    /// <summary>Before a point a name would be read as a part of a longer one, and a number as one with decimals.</summary>
    private static void WriteChained(SqlWriter writer, Expression operand, bool isCall = false)
    {
        var isBare = operand is FunctionCall or MethodCall or ArrayLiteral or MapLiteral
            || (!isCall && operand is ElementAccess or SliceExpression or MemberAccess or ObjectLiteral);
        writer.WriteIf(!isBare, "(");
        ExpressionPrinter.Write(writer, operand);
        writer.WriteIf(!isBare, ")");
    }
}
