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
            case PivotedSource or UnpivotedSource or FileTable:
                DuckDbQueryPrinter.Write(writer, table);
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

    /// <summary>A function after LATERAL stands bare; elsewhere TABLE(…) is the form that every function of Snowflake's has.</summary>
    private static void WriteFunction(SqlWriter writer, TableFunction function)
    {
        var isWrapped = !function.IsLateral && writer.Dialect == SqlDialect.Snowflake;
        writer.WriteIf(function.IsLateral, "lateral ").WriteIf(isWrapped, "table(");
        ExpressionPrinter.Write(writer, function.Call);
        writer.WriteIf(isWrapped, ")").WriteIf(function.HasOrdinality, " with ordinality");
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
            JoinKind.Semi => "semi join ",
            JoinKind.Anti => "anti join ",
            JoinKind.Positional => "positional join ",
            JoinKind.AsOf when writer.Dialect == SqlDialect.DuckDb => "asof left join ",
            JoinKind.AsOfRight => "asof right join ",
            JoinKind.AsOfFull => "asof full join ",
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

    /// <summary>How much is taken, after its keyword.</summary>
    public static void WriteSample(SqlWriter writer, Identifier? method, Expression size, bool isRows, Expression? seed)
    {
        var isDuckDb = writer.Dialect == SqlDialect.DuckDb;
        if (method is { } name)
        {
            NamePrinter.Write(writer, name);
            writer.WriteIf(!isDuckDb, " ");
        }

        writer.Write("(");
        ExpressionPrinter.Write(writer, size, isDuckDb ? Precedence.Sign : Precedence.Other);
        writer.WriteIf(isRows, " rows").WriteIf(!isRows && isDuckDb, " percent").Write(")");
        if (seed is not null)
        {
            writer.Write(isDuckDb ? " repeatable (" : " seed (");
            ExpressionPrinter.Write(writer, seed);
            writer.Write(")");
        }
    }

    private static void WriteSample(SqlWriter writer, SampledTable sampled)
    {
        WriteOperand(writer, sampled.Source);
        writer.Write(writer.Dialect == SqlDialect.DuckDb ? " tablesample " : " sample ");
        WriteSample(writer, sampled.Method, sampled.Size, sampled.IsRows, sampled.Seed);
    }
}
