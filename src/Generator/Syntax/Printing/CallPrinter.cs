namespace Generator.Syntax.Printing;

/// <summary>Calls of functions, EXTRACT and lambdas.</summary>
internal static class CallPrinter
{
    /// <summary>Writes a call; false when the expression is none.</summary>
    public static bool TryWrite(SqlWriter writer, Expression expression)
    {
        switch (expression)
        {
            case FunctionCall call when writer.Dialect == SqlDialect.DuckDb && DuckDbPrinter.TryWriteWords(writer, call):
                return true;
            case FunctionCall call:
                WriteCall(writer, call);
                return true;
            case ExtractExpression extract:
                writer.Write("extract(");
                WritePart(writer, extract.Part);
                writer.Write(" from ");
                ExpressionPrinter.Write(writer, extract.Operand);
                writer.Write(")");
                return true;
            case LambdaExpression lambda:
                WriteLambda(writer, lambda);
                return true;
            default:
                return false;
        }
    }

    /// <summary>A part of a date may have been a string, with anything in it.</summary>
    private static void WritePart(SqlWriter writer, Identifier part)
    {
        if (part.IsQuoted || part.Text.All(c => char.IsLetter(c) || c == '_'))
        {
            NamePrinter.Write(writer, part);
        }
        else
        {
            LiteralPrinter.WriteString(writer, part.Text);
        }
    }

    public static void WriteArgument(SqlWriter writer, FunctionArgument argument)
    {
        if (argument.Name is { } name)
        {
            NamePrinter.Write(writer, name);
            writer.Write(" => ");
        }

        // An arrow that stands bare after a name would make a lambda of it.
        var precedence = argument.Value is BinaryExpression ? Precedence.Disjunction : Precedence.Lambda;
        ExpressionPrinter.Write(writer, argument.Value, precedence);
    }

    public static void WriteCall(SqlWriter writer, FunctionCall call)
    {
        NamePrinter.Write(writer, call.Name);
        if (call.Method is { } method)
        {
            writer.Write("!");
            NamePrinter.Write(writer, method);
        }

        writer.Write("(").WriteIf(call.IsDistinct, "distinct ").List(call.Arguments, WriteArgument);
        if (call.OrderBy is { } argumentOrder)
        {
            writer.WriteIf(call.Arguments.Count > 0, " ");
            QueryPrinter.WriteOrder(writer, argumentOrder);
        }

        writer.WriteIf(writer.Dialect == SqlDialect.DuckDb, Nulls(call)).Write(")");
        if (call.WithinGroup is { } order)
        {
            writer.Write(" within group (");
            QueryPrinter.WriteOrder(writer, order);
            writer.Write(")");
        }

        writer.WriteIf(call.IsFromLast, " from last");
        writer.WriteIf(writer.Dialect != SqlDialect.DuckDb, Nulls(call));
        if (call.Filter is { } filter)
        {
            writer.Write(" filter (where ");
            ExpressionPrinter.Write(writer, filter);
            writer.Write(")");
        }

        if (call.Over is { } window)
        {
            writer.Write(" over ");
            WindowPrinter.Write(writer, window);
        }
    }

    // DuckDB has it only inside the parentheses.
    private static string Nulls(FunctionCall call) => call.NullTreatment switch
    {
        NullTreatment.IgnoreNulls => " ignore nulls",
        NullTreatment.RespectNulls => " respect nulls",
        _ => "",
    };

    private static void WriteLambda(SqlWriter writer, LambdaExpression lambda)
    {
        if (writer.Dialect == SqlDialect.DuckDb)
        {
            writer.Write("lambda ").List(lambda.Parameters, WriteParameter).Write(": ");
            ExpressionPrinter.Write(writer, lambda.Body);
            return;
        }

        if (lambda.Parameters.Count == 1 && lambda.Parameters[0].Type is null)
        {
            NamePrinter.Write(writer, lambda.Parameters[0].Name);
        }
        else
        {
            writer.Write("(").List(lambda.Parameters, WriteParameter).Write(")");
        }

        writer.Write(" -> ");
        ExpressionPrinter.Write(writer, lambda.Body);
    }

    private static void WriteParameter(SqlWriter writer, LambdaParameter parameter)
    {
        NamePrinter.Write(writer, parameter.Name);
        if (parameter.Type is { } type)
        {
            writer.Write(" ");
            NamePrinter.Write(writer, type);
        }
    }
}
