namespace Generator.Syntax.Printing;

/// <summary>Expressions, with parentheses where precedence needs them.</summary>
internal static class ExpressionPrinter
{
    public static void Write(SqlWriter writer, Expression expression) => Write(writer, expression, Precedence.Lambda);

    /// <summary>Writes an expression where only one that binds at least as tightly as <paramref name="precedence"/> may stand bare.</summary>
    public static void Write(SqlWriter writer, Expression expression, int precedence)
    {
        var isWrapped = Precedence.Of(expression, writer.Dialect) < precedence;
        writer.WriteIf(isWrapped, "(");
        if (!LiteralPrinter.TryWrite(writer, expression)
            && !PredicatePrinter.TryWrite(writer, expression)
            && !CallPrinter.TryWrite(writer, expression)
            && !DuckDbPrinter.TryWrite(writer, expression))
        {
            WriteOther(writer, expression);
        }

        writer.WriteIf(isWrapped, ")");
    }

    private static void WriteOther(SqlWriter writer, Expression expression)
    {
        switch (expression)
        {
            case ColumnReference column:
                writer.List(column.Parts, NamePrinter.Write, ".");
                break;
            case PositionalColumn column:
                WritePositional(writer, column);
                break;
            case BinaryExpression binary:
                WriteBinary(writer, binary);
                break;
            case UnaryExpression unary:
                WriteUnary(writer, unary);
                break;
            case CastExpression cast:
                WriteCast(writer, cast);
                break;
            case PathExpression path:
                WritePath(writer, path);
                break;
            case CollateExpression collate:
                Write(writer, collate.Operand, Precedence.Suffix);
                writer.Write(" collate ");
                WriteCollation(writer, collate.Collation);
                break;
            case CaseExpression @case:
                WriteCase(writer, @case);
                break;
            case SubqueryExpression subquery:
                QueryPrinter.WriteParenthesized(writer, subquery.Query);
                break;
            case TupleExpression tuple:
                writer.Write("(").List(tuple.Items, Write).Write(")");
                break;
            case ArrayLiteral array:
                writer.Write("[").List(array.Items, Write).Write("]");
                break;
            case ObjectLiteral @object:
                WriteObject(writer, @object);
                break;
            case OuterColumn outer:
                Write(writer, outer.Column);
                writer.Write("(+)");
                break;
            case SpreadExpression spread:
                writer.Write("**");
                Write(writer, spread.Operand, Precedence.Operand);
                break;
            case StageExpression stage:
                writer.Write(StagePrinter.Text(stage.Location));
                break;
            case TableArgument table:
                WriteTable(writer, table);
                break;
            case StarExpression star:
                SelectPrinter.WriteStar(writer, star);
                break;
            case DefaultValue:
                writer.Write("default");
                break;
            case AllColumns:
                writer.Write("all");
                break;
            default:
                writer.Write("/* missing */");
                break;
        }
    }

    // A collation of DuckDB's is a name.
    private static void WriteCollation(SqlWriter writer, StringLiteral collation)
    {
        if (writer.Dialect == SqlDialect.DuckDb)
        {
            writer.List(collation.Value.Split('.'), (inner, part) => NamePrinter.WriteQuoted(inner, part), ".");
        }
        else
        {
            LiteralPrinter.WriteString(writer, collation.Value);
        }
    }

    private static void WriteTable(SqlWriter writer, TableArgument table)
    {
        writer.Write("table(");
        if (table.Source is DerivedTable { IsLateral: false, Alias: null } derived)
        {
            QueryPrinter.Write(writer, derived.Query);
        }
        else
        {
            TablePrinter.Write(writer, table.Source);
        }

        writer.Write(")");
    }

    private static void WritePositional(SqlWriter writer, PositionalColumn column)
    {
        if (column.Qualifier is { } qualifier)
        {
            NamePrinter.Write(writer, qualifier);
            writer.Write(".");
        }

        writer.Write(writer.Dialect == SqlDialect.DuckDb ? "#" : "$").Write(column.Position.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    private static void WriteBinary(SqlWriter writer, BinaryExpression binary)
    {
        var precedence = Precedence.Of(binary.Operator, writer.Dialect);
        Write(writer, binary.Left, precedence == Precedence.Comparison ? Precedence.Other : precedence);
        writer.Write(" ").Write(BinaryOperators.Text(binary.Operator)).Write(" ");
        Write(writer, binary.Right, precedence + 1);
    }

    private static void WriteUnary(SqlWriter writer, UnaryExpression unary)
    {
        writer.Write(unary.Operator switch
        {
            UnaryOperator.Plus => "+",
            UnaryOperator.Minus => "-",
            UnaryOperator.Not => "not ",
            UnaryOperator.Prior => "prior ",
            UnaryOperator.ConnectByRoot => "connect_by_root ",
            UnaryOperator.Running => "running ",
            UnaryOperator.Final => "final ",
            UnaryOperator.BitNot => "~ ",
            UnaryOperator.Absolute => "@ ",
            _ => "",
        });
        Write(writer, unary.Operand, unary.Operator switch
        {
            UnaryOperator.Not => Precedence.Negation,
            UnaryOperator.BitNot or UnaryOperator.Absolute => Precedence.Sum,
            UnaryOperator.Factorial => Precedence.Other,
            _ => Precedence.Suffix,
        });
        writer.WriteIf(unary.Operator == UnaryOperator.Factorial, " !");
    }

    private static void WriteCast(SqlWriter writer, CastExpression cast)
    {
        if (cast.IsTry || cast.Fields is not null)
        {
            writer.Write(cast.IsTry ? "try_cast(" : "cast(");
            Write(writer, cast.Operand);
            writer.Write(" as ");
            NamePrinter.Write(writer, cast.Type);
            writer.WriteIf(cast.Fields == CastFields.Rename, " rename fields").WriteIf(cast.Fields == CastFields.Add, " add fields").Write(")");
        }
        else
        {
            Write(writer, cast.Operand, Precedence.Suffix);
            writer.Write("::");
            NamePrinter.Write(writer, cast.Type);
        }
    }

    private static void WritePath(SqlWriter writer, PathExpression path)
    {
        // A path of a path would be read as one longer path.
        Write(writer, path.Operand, path.Operand is PathExpression ? Precedence.Operand : Precedence.Suffix);
        var isFirst = true;
        foreach (var step in path.Steps)
        {
            if (step is FieldStep field)
            {
                writer.Write(isFirst ? ":" : ".");
                WriteField(writer, field.Name);
            }
            else if (step is IndexStep index)
            {
                writer.Write("[");
                Write(writer, index.Index);
                writer.Write("]");
            }

            isFirst = false;
        }
    }

    private static void WriteField(SqlWriter writer, string name)
    {
        if (name.Length > 0 && name[0] is not (>= '0' and <= '9') && name.All(c => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_'))
        {
            writer.Write(name);
        }
        else
        {
            NamePrinter.WriteQuoted(writer, name);
        }
    }

    private static void WriteCase(SqlWriter writer, CaseExpression @case)
    {
        writer.Write("case");
        if (@case.Operand is { } operand)
        {
            writer.Write(" ");
            Write(writer, operand);
        }

        foreach (var branch in @case.Branches)
        {
            writer.Write(" when ");
            Write(writer, branch.When);
            writer.Write(" then ");
            Write(writer, branch.Then);
        }

        if (@case.Else is { } otherwise)
        {
            writer.Write(" else ");
            Write(writer, otherwise);
        }

        writer.Write(" end");
    }

    private static void WriteObject(SqlWriter writer, ObjectLiteral @object)
    {
        writer.Write("{");
        if (@object.Star is { } star)
        {
            SelectPrinter.WriteStar(writer, star);
        }

        writer.List(@object.Fields, (inner, field) =>
        {
            LiteralPrinter.WriteString(inner, field.Key.Value);
            inner.Write(": ");
            Write(inner, field.Value);
        });
        writer.Write("}");
    }
}
