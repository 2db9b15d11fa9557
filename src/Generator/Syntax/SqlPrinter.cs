using Generator.Syntax.Printing;

namespace Generator.Syntax;

/// <summary>
/// Writes a tree as SQL of its dialect, laid out for reading: keywords in lower case, a clause and a select item a line. What is printed
/// parses to an equal tree.
/// </summary>
internal static class SqlPrinter
{
    public static string Print(SqlNode node, SqlDialect dialect = SqlDialect.Snowflake)
    {
        var writer = new SqlWriter(dialect);
        NodePrinter.Write(writer, node);
        return writer.ToString();
    }

    /// <summary>Statements, each closed by a semicolon.</summary>
    public static string Print(SyntaxTree tree)
    {
        var writer = new SqlWriter(tree.Dialect);
        foreach (var statement in tree.Statements)
        {
            StatementPrinter.Write(writer, statement);
            writer.Write(";").Line();
        }

        return writer.ToString();
    }
}
