namespace Generator.Syntax.Printing;

/// <summary>Stages and paths.</summary>
internal static class StagePrinter
{
    public static void Write(SqlWriter writer, StageLocation location)
    {
        var text = Text(location);
        if (location.Kind == StageKind.Url || IsQuoted(location.Path) || location.Name?.Parts.Any(part => !part.IsQuoted && IsQuoted(part.Text)) == true)
        {
            LiteralPrinter.WriteString(writer, text);
        }
        else
        {
            writer.Write(text);
        }
    }

    /// <summary>The location of a token, which stands without single quotes.</summary>
    public static string Text(StageLocation location)
    {
        var text = new SqlWriter(SqlDialect.Snowflake);
        if (location.Kind != StageKind.Url)
        {
            text.Write("@").WriteIf(location.Kind == StageKind.User, "~");
            if (location.Name is { } name)
            {
                text.List(name.Parts, (inner, part) =>
                {
                    inner.WriteIf(location.Kind == StageKind.Table && ReferenceEquals(part, name.Last), "%");
                    NamePrinter.Write(inner, part);
                }, ".");
            }

            text.WriteIf(location.Path.Length > 0, "/");
        }

        return text.Write(location.Path).ToString();
    }

    /// <summary>Whether the text has characters that end a location without quotes.</summary>
    private static bool IsQuoted(string text) => text.Any(c => char.IsWhiteSpace(c) || c is '(' or ')' or ',' or ';' or '"' or '\'');
}
