namespace Generator.Syntax.Printing;

/// <summary>MATCH_RECOGNIZE.</summary>
internal static class MatchRecognizePrinter
{
    // Where a pattern stands bare: in a sequence, as an alternative, before a quantifier.
    private const int Sequence = 0;
    private const int Alternation = 1;
    private const int Repetition = 2;
    private const int Item = 3;

    public static void Write(SqlWriter writer, MatchedTable table)
    {
        TablePrinter.WriteOperand(writer, table.Source);
        writer.Write(" match_recognize (").Indent();
        if (table.PartitionBy.Count > 0)
        {
            writer.Line().Write("partition by ").List(table.PartitionBy, ExpressionPrinter.Write);
        }

        if (table.OrderBy is { } order)
        {
            writer.Line();
            QueryPrinter.WriteOrder(writer, order);
        }

        if (table.Measures.Count > 0)
        {
            writer.Line().Write("measures").Lines(table.Measures, SelectPrinter.WriteItem);
        }

        writer.Line().Write(table.Rows switch
        {
            RowsPerMatch.One => "one row per match",
            RowsPerMatch.All => "all rows per match",
            RowsPerMatch.AllButEmpty => "all rows per match omit empty matches",
            _ => "all rows per match with unmatched rows",
        });
        WriteAfter(writer, table.After);
        writer.Line().Write("pattern (");
        WritePattern(writer, table.Pattern, Sequence);
        writer.Write(")");
        if (table.Definitions.Count > 0)
        {
            writer.Line().Write("define").Lines(table.Definitions, WriteDefinition);
        }

        writer.Outdent().Line().Write(")");
        NamePrinter.WriteAlias(writer, table.Alias);
    }

    public static void WritePattern(SqlWriter writer, RowPattern pattern) => WritePattern(writer, pattern, Sequence);

    private static void WriteAfter(SqlWriter writer, AfterMatch? after)
    {
        if (after is null)
        {
            return;
        }

        writer.Line().Write("after match skip ").Write(after.Target switch
        {
            AfterMatchTarget.PastLastRow => "past last row",
            AfterMatchTarget.NextRow => "to next row",
            AfterMatchTarget.FirstOfSymbol => "to first ",
            _ => "to last ",
        });
        if (after.Symbol is { } symbol)
        {
            NamePrinter.Write(writer, symbol);
        }
    }

    private static void WriteDefinition(SqlWriter writer, SymbolDefinition definition)
    {
        NamePrinter.Write(writer, definition.Symbol);
        writer.Write(" as ");
        ExpressionPrinter.Write(writer, definition.Condition);
    }

    private static void WritePattern(SqlWriter writer, RowPattern pattern, int place)
    {
        var isWrapped = pattern switch
        {
            PatternSequence => place > Sequence,
            PatternAlternation => place > Alternation,
            PatternRepetition => place > Repetition,
            _ => false,
        };
        writer.WriteIf(isWrapped, "(");
        switch (pattern)
        {
            case PatternSymbol symbol:
                NamePrinter.Write(writer, symbol.Symbol);
                break;
            case PatternAnchor anchor:
                writer.Write(anchor.IsEnd ? "$" : "^");
                break;
            case PatternSequence sequence:
                writer.List(sequence.Items, (inner, item) => WritePattern(inner, item, Alternation), " ");
                break;
            case PatternAlternation alternation:
                writer.List(alternation.Items, (inner, item) => WritePattern(inner, item, Repetition), " | ");
                break;
            case PatternPermutation permutation:
                writer.Write("permute(").List(permutation.Items, (inner, item) => WritePattern(inner, item, Sequence)).Write(")");
                break;
            case PatternExclusion exclusion:
                writer.Write("{- ");
                WritePattern(writer, exclusion.Item, Sequence);
                writer.Write(" -}");
                break;
            case PatternRepetition repetition:
                WritePattern(writer, repetition.Item, Item);
                writer.Write(Quantifier(repetition)).WriteIf(repetition.IsReluctant, "?");
                break;
        }

        writer.WriteIf(isWrapped, ")");
    }

    private static string Quantifier(PatternRepetition repetition) => (repetition.Least, repetition.Most) switch
    {
        (1, null) => "+",
        (0, null) => "*",
        (0, 1) => "?",
        (var least, null) => FormattableString.Invariant($"{{{least},}}"),
        var (least, most) when least == most => FormattableString.Invariant($"{{{least}}}"),
        var (least, most) => FormattableString.Invariant($"{{{least},{most}}}"),
    };
}
