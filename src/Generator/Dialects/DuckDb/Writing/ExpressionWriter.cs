using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Generator.Dialects.DuckDb.Tree;

namespace Generator.Dialects.DuckDb.Writing;

/// <summary>Writes expressions with no parentheses but those that DuckDB's precedence needs.</summary>
internal static class ExpressionWriter
{
    private const int CaseLimit = 80;
    private const int CallLimit = 100;
    private const int SubqueryLimit = 80;

    /// <summary>An expression where nothing stands beside it, as between commas.</summary>
    public static void Write(this SqlWriter sql, DuckExpression expression)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        switch (expression)
        {
            case DuckText text:
                sql.Write(text.Text);
                break;
            case DuckColumn column:
                sql.Write(column.Table is null ? "" : DuckDbIdentifier.Quote(column.Table) + ".");
                sql.Write(DuckDbIdentifier.Quote(column.Name));
                break;
            case DuckField field:
                sql.WriteOperand(field.Operand, Precedence.Primary);
                sql.Write("." + DuckDbIdentifier.Quote(field.Name));
                break;
            case DuckStar star:
                WriteStar(sql, star);
                break;
            case DuckParameter parameter:
                sql.Write(parameter.Value);
                break;
            case DuckInterpolatedText text:
                WriteInterpolated(sql, text);
                break;
            case DuckPrefix prefix:
                sql.Write(prefix.Operator);
                WriteSigned(sql, prefix);
                break;
            case DuckSuffix suffix:
                sql.WriteOperand(suffix.Operand, suffix.Precedence + 1);
                sql.Write(suffix.Operator);
                break;
            case DuckBinary binary:
                WriteBinary(sql, binary);
                break;
            case DuckBetween between:
                sql.WriteOperand(between.Operand, Precedence.Pattern + 1);
                sql.Write(between.IsNegated ? " not between " : " between ");
                sql.WriteOperand(between.Low, Precedence.Pattern + 1);
                sql.Write(" and ");
                sql.WriteOperand(between.High, Precedence.Pattern + 1);
                break;
            case DuckCast cast:
                sql.Write(cast.IsTry ? "try_cast(" : "cast(");
                sql.Write(cast.Operand);
                sql.Write($" as {cast.Type})");
                break;
            case DuckCall call:
                WriteCall(sql, call);
                break;
            case DuckForm form:
                sql.WriteParts(form.Parts);
                break;
            case DuckCase @case:
                sql.Group(CaseLimit, writer => WriteCase(writer, @case));
                break;
            case DuckIn @in:
                sql.WriteOperand(@in.Operand, Precedence.Pattern + 1);
                sql.Write(@in.IsNegated ? " not in (" : " in (");
                sql.WriteList(@in.Items);
                sql.Write(")");
                break;
            case DuckInQuery @in:
                sql.WriteOperand(@in.Operand, Precedence.Pattern + 1);
                sql.Write(@in.IsNegated ? " not in " : " in ");
                sql.WriteSubquery(@in.Query);
                break;
            case DuckQuantified quantified:
                sql.WriteOperand(quantified.Left, Precedence.Comparison + 1);
                sql.Write($" {quantified.Operator} ");
                sql.WriteSubquery(quantified.Query);
                break;
            case DuckSubquery subquery:
                sql.Write(subquery.Prefix);
                sql.WriteSubquery(subquery.Query);
                break;
            case DuckTuple tuple:
                sql.Write("(");
                sql.WriteList(tuple.Items);
                sql.Write(")");
                break;
            case DuckList list:
                sql.Group(CallLimit, writer =>
                {
                    writer.Write("[");
                    WriteLines(writer, list.Items);
                    writer.Write("]");
                });
                break;
            case DuckIndex index:
                sql.WriteOperand(index.List, Precedence.Primary);
                sql.Write("[");
                sql.Write(index.Index);
                sql.Write("]");
                break;
            case DuckLambda lambda:
                sql.Write($"lambda {string.Join(", ", lambda.Parameters.Select(DuckDbIdentifier.Quote))}: ");
                sql.Write(lambda.Body);
                break;
        }
    }

    /// <summary>An expression beside an operator: in parentheses when it binds looser than <paramref name="least"/>.</summary>
    public static void WriteOperand(this SqlWriter sql, DuckExpression expression, Precedence least)
    {
        if (expression.Precedence >= least)
        {
            sql.Write(expression);
            return;
        }

        sql.Write("(");
        sql.Write(expression);
        sql.Write(")");
    }

    public static void WriteList(this SqlWriter sql, ImmutableArray<DuckExpression> items)
    {
        for (var i = 0; i < items.Length; i++)
        {
            sql.Write(i == 0 ? "" : ", ");
            sql.Write(items[i]);
        }
    }

    public static void WriteKeys(this SqlWriter sql, ImmutableArray<DuckSortKey> keys)
    {
        for (var i = 0; i < keys.Length; i++)
        {
            sql.Write(i == 0 ? "" : ", ");
            sql.Write(keys[i].Expression);
            sql.Write(keys[i].IsDescending ? " desc" : "");
            sql.Write(keys[i].NullsFirst ? " nulls first" : " nulls last");
        }
    }

    /// <summary>A query in parentheses, on one line when it is short.</summary>
    public static void WriteSubquery(this SqlWriter sql, DuckQuery query) => sql.Group(SubqueryLimit, writer =>
    {
        writer.Write("(");
        writer.Indent();
        writer.SoftLine();
        writer.Write(query);
        writer.Outdent();
        writer.SoftLine();
        writer.Write(")");
    });

    /// <summary>The operands of a chain of one operator, each on a line of its own behind it.</summary>
    public static void WriteChain(this SqlWriter sql, DuckExpression expression, string @operator)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (expression is DuckBinary binary && binary.Operator == @operator)
        {
            WriteChain(sql, binary.Left, @operator);
            sql.Line();
            sql.Write(@operator + " ");
            WriteChainOperand(sql, binary.Right, binary);
            return;
        }

        sql.WriteOperand(expression, @operator == "and" ? Precedence.And : Precedence.Or);
    }

    private static void WriteChainOperand(SqlWriter sql, DuckExpression operand, DuckBinary chain)
    {
        if (operand.Precedence > chain.Precedence || (chain.IsChain && operand is DuckBinary { } same && same.Operator == chain.Operator))
        {
            sql.Write(operand);
            return;
        }

        sql.Group(CaseLimit, writer =>
        {
            writer.Write("(");
            writer.Indent();
            writer.SoftLine();
            writer.WriteChain(operand, "or");
            writer.Outdent();
            writer.SoftLine();
            writer.Write(")");
        });
    }

    private static void WriteBinary(SqlWriter sql, DuckBinary binary)
    {
        // Comparisons do not chain in DuckDB, so a comparison beside one is put in parentheses on either side.
        var left = binary.Precedence is Precedence.Comparison or Precedence.Pattern or Precedence.Is or Precedence.Arrow ? binary.Precedence + 1 : binary.Precedence;
        var isChained = binary.IsChain && binary.Right is DuckBinary right && right.Operator == binary.Operator;
        sql.WriteOperand(binary.Left, left);
        sql.Write($" {binary.Operator} ");
        sql.WriteOperand(binary.Right, isChained ? binary.Precedence : binary.Precedence + 1);
    }

    // A second minus sign would start a comment.
    private static void WriteSigned(SqlWriter sql, DuckPrefix prefix) =>
        sql.WriteOperand(prefix.Operand, prefix.Precedence == Precedence.Sign ? Precedence.Primary : prefix.Precedence);

    private static void WriteStar(SqlWriter sql, DuckStar star)
    {
        sql.Write(star.Table is null ? "*" : DuckDbIdentifier.Quote(star.Table) + ".*");
        if (!star.Exclude.IsEmpty)
        {
            sql.Write($" exclude ({string.Join(", ", star.Exclude.Select(DuckDbIdentifier.Quote))})");
        }
    }

    private static void WriteInterpolated(SqlWriter sql, DuckInterpolatedText text)
    {
        sql.Write("'");
        foreach (var part in text.Parts)
        {
            if (part.Value is { } value)
            {
                sql.WriteText(value);
            }
            else
            {
                sql.Write(part.Text!.Replace("'", "''"));
            }
        }

        sql.Write("'");
    }

    private static void WriteCall(SqlWriter sql, DuckCall call) => sql.Group(CallLimit, writer =>
    {
        writer.Write(call.Name + "(");
        WriteLines(writer, call.Arguments);
        writer.Write(")");
    });

    private static void WriteLines(SqlWriter sql, ImmutableArray<DuckExpression> items)
    {
        sql.Indent();
        for (var i = 0; i < items.Length; i++)
        {
            if (i == 0)
            {
                sql.SoftLine();
            }
            else
            {
                sql.Write(",");
                sql.Line();
            }

            sql.Write(items[i]);
        }

        sql.Outdent();
        sql.SoftLine();
    }

    private static void WriteCase(SqlWriter sql, DuckCase @case)
    {
        sql.Write("case");
        if (@case.Operand is { } operand)
        {
            sql.Write(" ");
            sql.Write(operand);
        }

        sql.Indent();
        foreach (var (when, then) in @case.Branches)
        {
            sql.Line();
            sql.Write("when ");
            sql.Write(when);
            sql.Write(" then ");
            sql.Write(then);
        }

        if (@case.Else is { } otherwise)
        {
            sql.Line();
            sql.Write("else ");
            sql.Write(otherwise);
        }

        sql.Outdent();
        sql.Line();
        sql.Write("end");
    }

    private static void WriteParts(this SqlWriter sql, ImmutableArray<DuckFormPart> parts)
    {
        foreach (var part in parts)
        {
            if (part.Text is { } text)
            {
                sql.Write(text);
            }
            else if (part.Expression is { } expression)
            {
                sql.WriteOperand(expression, part.IsOperand ? Precedence.Primary : Precedence.Arrow);
            }
            else if (part.Window is { } window)
            {
                sql.Group(CallLimit, writer => WriteWindow(writer, window));
            }
            else
            {
                sql.WriteKeys(part.OrderBy);
            }
        }
    }

    private static void WriteWindow(SqlWriter sql, DuckWindow window)
    {
        sql.Write("(");
        sql.Indent();
        var isFirst = true;
        if (!window.PartitionBy.IsEmpty)
        {
            Clause("partition by ");
            sql.WriteList(window.PartitionBy);
        }

        if (!window.OrderBy.IsEmpty)
        {
            Clause("order by ");
            sql.WriteKeys(window.OrderBy);
        }

        if (!window.Frame.IsEmpty)
        {
            Clause("");
            sql.WriteParts(window.Frame);
        }

        sql.Outdent();
        sql.SoftLine();
        sql.Write(")");

        void Clause(string words)
        {
            if (isFirst)
            {
                sql.SoftLine();
            }
            else
            {
                sql.Line();
            }

            isFirst = false;
            sql.Write(words);
        }
    }
}
