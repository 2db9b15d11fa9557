namespace Generator.Syntax.Printing;

/// <summary>What FROM reads.</summary>
internal static class TablePrinter
{
    public static void Write(SqlWriter writer, TableSource table)
    {
        switch (table)
        {
            case TableReference reference:
                WriteReference(writer, reference);
                break;
            case DerivedTable derived:
                writer.WriteIf(derived.IsLateral, "lateral ");
                QueryPrinter.WriteParenthesized(writer, derived.Query);
                NamePrinter.WriteAlias(writer, derived.Alias);
                break;
            case TableFunction function:
                WriteFunction(writer, function);
                break;
            case StagedFiles files:
                StagePrinter.Write(writer, files.Location);
                if (files.Options.Count > 0)
                {
                    writer.Write(" (").List(files.Options, CallPrinter.WriteArgument).Write(")");
                }

                NamePrinter.WriteAlias(writer, files.Alias);
                break;
            case Join join:
                WriteJoin(writer, join);
                break;
            case SampledTable sampled:
                WriteSample(writer, sampled);
                break;
            case PivotedTable pivot:
                PivotPrinter.Write(writer, pivot);
                break;
            case UnpivotedTable unpivot:
                PivotPrinter.Write(writer, unpivot);
                break;
            case MatchedTable matched:
                MatchRecognizePrinter.Write(writer, matched);
                break;
            case ResampledTable resampled:
                ResamplePrinter.Write(writer, resampled);
                break;
            case SemanticView view:
                SemanticViewPrinter.Write(writer, view);
                break;
            case TableByValue byValue:
                writer.Write("table(");
                ExpressionPrinter.Write(writer, byValue.Name);
                writer.Write(")");
                NamePrinter.WriteAlias(writer, byValue.Alias);
                break;
            case FlowResult flow:
                writer.Write(FormattableString.Invariant($"${flow.Steps}"));
                NamePrinter.WriteAlias(writer, flow.Alias);
                break;
            default:
                writer.Write("/* missing */");
                break;
        }
    }

    /// <summary>Writes a table where a join needs parentheses.</summary>
    public static void WriteOperand(SqlWriter writer, TableSource table)
    {
        if (table is not Join)
        {
            Write(writer, table);
            return;
        }

        writer.Write("(").Indent().Line();
        Write(writer, table);
        writer.Outdent().Line().Write(")");
    }

    private static void WriteReference(SqlWriter writer, TableReference reference)
    {
        NamePrinter.Write(writer, reference.Name);
        if (reference.Changes is { } changes)
        {
            writer.Write(" changes (information => ");
            NamePrinter.Write(writer, changes.Information);
            writer.Write(")");
            WriteTime(writer, changes.Start);
            if (changes.End is { } end)
            {
                writer.Write(" end (");
                CallPrinter.WriteArgument(writer, end);
                writer.Write(")");
            }
        }

        if (reference.TimeTravel is { } travel)
        {
            WriteTime(writer, travel);
        }

        NamePrinter.WriteAlias(writer, reference.Alias);
    }

    private static void WriteTime(SqlWriter writer, TimeTravel travel)
    {
        writer.Write(travel.IsBefore ? " before (" : " at (");
        CallPrinter.WriteArgument(writer, travel.Argument);
        writer.Write(")");
    }

    /// <summary>A function after LATERAL stands bare; elsewhere TABLE(…) is the form that every function has.</summary>
    private static void WriteFunction(SqlWriter writer, TableFunction function)
    {
        writer.Write(function.IsLateral ? "lateral " : "table(");
        ExpressionPrinter.Write(writer, function.Call);
        writer.WriteIf(!function.IsLateral, ")");
        NamePrinter.WriteAlias(writer, function.Alias);
    }

    private static void WriteJoin(SqlWriter writer, Join join)
    {
        Write(writer, join.Left);
        writer.Line().WriteIf(join.IsNatural, "natural ").Write(join.Kind switch
        {
            JoinKind.Inner => "join ",
            JoinKind.Left => "left join ",
            JoinKind.Right => "right join ",
            JoinKind.Full => "full join ",
            JoinKind.Cross => "cross join ",
            _ => "asof join ",
        });
        WriteOperand(writer, join.Right);
        if (join.Match is { } match)
        {
            writer.Write(" match_condition (");
            ExpressionPrinter.Write(writer, match);
            writer.Write(")");
        }

        if (join.On is { } on)
        {
            writer.Write(" on ");
            ExpressionPrinter.Write(writer, on);
        }

        if (join.Using.Count > 0)
        {
            writer.Write(" using ");
            NamePrinter.WriteColumns(writer, join.Using);
        }
    }

    private static void WriteSample(SqlWriter writer, SampledTable sampled)
    {
        WriteOperand(writer, sampled.Source);
        writer.Write(" sample ");
        if (sampled.Method is { } method)
        {
            NamePrinter.Write(writer, method);
            writer.Write(" ");
        }

        writer.Write("(");
        ExpressionPrinter.Write(writer, sampled.Size, Precedence.Sum);
        writer.WriteIf(sampled.IsRows, " rows").Write(")");
        if (sampled.Seed is { } seed)
        {
            writer.Write(" seed (");
            ExpressionPrinter.Write(writer, seed);
            writer.Write(")");
        }
    }
}
