namespace Generator.Syntax.Printing;

/// <summary>Stages and paths.</summary>
internal static class StagePrinter
{
    public static void Write(SqlWriter writer, StageLocation location)
    {
        var text = new SqlWriter();
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

        text.Write(location.Path);
        if (location.Kind == StageKind.Url || location.Path.Any(c => char.IsWhiteSpace(c) || c is '(' or ')' or ',' or ';' or '"' or '\''))
        {
            LiteralPrinter.WriteString(writer, text.ToString());
        }
        else
        {
            writer.Write(text.ToString());
        }
    }
}
