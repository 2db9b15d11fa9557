namespace Generator.Syntax.Printing;

/// <summary>SEMANTIC_VIEW.</summary>
internal static class SemanticViewPrinter
{
    public static void Write(SqlWriter writer, SemanticView view)
    {
        writer.Write("semantic_view(");
        NamePrinter.Write(writer, view.Name);
        foreach (var clause in view.Clauses)
        {
            writer.Write(clause.Part switch
            {
                SemanticViewPart.Metrics => " metrics ",
                SemanticViewPart.Facts => " facts ",
                _ => " dimensions ",
            }).List(clause.Items, SelectPrinter.WriteItem);
        }

        if (view.Where is { } where)
        {
            writer.Write(" where ");
            ExpressionPrinter.Write(writer, where);
        }

        writer.Write(")");
        NamePrinter.WriteAlias(writer, view.Alias);
    }
}
