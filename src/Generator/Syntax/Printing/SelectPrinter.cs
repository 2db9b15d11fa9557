namespace Generator.Syntax.Printing;

/// <summary>SELECT and its clauses.</summary>
internal static class SelectPrinter
{
    public static void Write(SqlWriter writer, SelectQuery select)
    {
        writer.Write("select").WriteIf(select.IsDistinct, " distinct");
        if (select.DistinctOn.Count > 0)
        {
            writer.Write(" on (").List(select.DistinctOn, ExpressionPrinter.Write).Write(")");
        }

        if (select.Top is { } top)
        {
            writer.Write(" top ");
            ExpressionPrinter.Write(writer, top, Precedence.Operand);
        }

        writer.Lines(select.Items, WriteItem);
        if (select.Into.Count > 0)
        {
            writer.Line().Write("into ").List(select.Into, ExpressionPrinter.Write);
        }

        if (select.From.Count > 0)
        {
            writer.Line().Write("from ").List(select.From, TablePrinter.Write);
        }

        WriteCondition(writer, "where", select.Where);
        if (select.ConnectBy is { } connect)
        {
            WriteCondition(writer, "start with", connect.StartWith);
            WriteCondition(writer, "connect by", connect.Condition);
        }

        if (select.GroupBy is { } group)
        {
            writer.Line().Write("group by ").WriteIf(group.IsAll, "all").List(group.Elements, WriteGrouping);
        }

        WriteCondition(writer, "having", select.Having);
        if (select.Windows.Count > 0)
        {
            writer.Line().Write("window ").List(select.Windows, WriteWindow);
        }

        WriteCondition(writer, "qualify", select.Qualify);
        if (select.Sample is { } sample)
        {
            writer.Line().Write("using sample ");
            TablePrinter.WriteSample(writer, sample.Method, sample.Size, sample.IsRows, sample.Seed);
        }
    }

    public static void WriteItem(SqlWriter writer, SelectItem item)
    {
        ExpressionPrinter.Write(writer, item.Expression);
        if (item.Alias is { } alias)
        {
            writer.Write(" as ");
            NamePrinter.Write(writer, alias);
        }
    }

    public static void WriteStar(SqlWriter writer, StarExpression star)
    {
        if (star.Qualifier is { } qualifier)
        {
            NamePrinter.Write(writer, qualifier);
            writer.Write(".");
        }

        writer.Write("*");
        if (star.Like is { } like)
        {
            writer.WriteIf(star.IsLikeNegated, " not").Write(PredicatePrinter.Text(star.LikeOperator));
            LiteralPrinter.WriteString(writer, like.Value);
        }

        if (star.Exclude.Count + star.ExcludeOfTable.Count > 0)
        {
            writer.Write(" exclude (")
                .List(star.Exclude, NamePrinter.Write)
                .WriteIf(star.Exclude.Count > 0 && star.ExcludeOfTable.Count > 0, ", ")
                .List(star.ExcludeOfTable, NamePrinter.Write)
                .Write(")");
        }

        if (star.Replace.Count > 0)
        {
            writer.Write(" replace (").List(star.Replace, WriteReplacement).Write(")");
        }

        if (star.Rename.Count > 0)
        {
            writer.Write(" rename (").List(star.Rename, WriteRename).Write(")");
        }
    }

    public static void WriteGrouping(SqlWriter writer, GroupingElement element)
    {
        if (element is GroupingSets sets)
        {
            writer.Write(sets.Construct switch
            {
                GroupingConstruct.Rollup => "rollup",
                GroupingConstruct.Cube => "cube",
                _ => "grouping sets",
            });
            writer.Write(" (").List(sets.Sets, WriteSet).Write(")");
        }
        else if (element is GroupingExpression single)
        {
            ExpressionPrinter.Write(writer, single.Expression);
        }
    }

    private static void WriteSet(SqlWriter writer, GroupingSet set)
    {
        var isSingle = set.Expressions.Count == 1;
        writer.WriteIf(!isSingle, "(").List(set.Expressions, ExpressionPrinter.Write).WriteIf(!isSingle, ")");
    }

    private static void WriteReplacement(SqlWriter writer, StarReplacement replacement)
    {
        ExpressionPrinter.Write(writer, replacement.Expression);
        writer.Write(" as ");
        NamePrinter.Write(writer, replacement.Column);
    }

    private static void WriteRename(SqlWriter writer, StarRename rename)
    {
        NamePrinter.Write(writer, rename.Column);
        writer.Write(" as ");
        NamePrinter.Write(writer, rename.Alias);
    }

    private static void WriteWindow(SqlWriter writer, NamedWindow window)
    {
        NamePrinter.Write(writer, window.Name);
        writer.Write(" as ");
        WindowPrinter.Write(writer, window.Window);
    }

    private static void WriteCondition(SqlWriter writer, string clause, Expression? condition)
    {
        if (condition is not null)
        {
            writer.Line().Write(clause).Write(" ");
            ExpressionPrinter.Write(writer, condition);
        }
    }
}
