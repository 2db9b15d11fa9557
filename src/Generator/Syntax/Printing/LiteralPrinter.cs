namespace Generator.Syntax.Printing;

/// <summary>Literals and variables.</summary>
internal static class LiteralPrinter
{
    /// <summary>Writes a literal or variable; false when the expression is neither.</summary>
    public static bool TryWrite(SqlWriter writer, Expression expression)
    {
        switch (expression)
        {
            case NullLiteral:
                writer.Write("null");
                return true;
            case BooleanLiteral boolean:
                writer.Write(boolean.Value ? "true" : "false");
                return true;
            case NumberLiteral number:
                writer.Write(number.Text);
                return true;
            case StringLiteral text:
                WriteString(writer, text.Value);
                return true;
            case BinaryLiteral binary:
                writer.Write("x'").Write(binary.Digits).Write("'");
                return true;
            case TypedLiteral typed:
                NamePrinter.Write(writer, typed.Type);
                writer.Write(" ");
                WriteString(writer, typed.Value.Value);
                return true;
            case IntervalLiteral interval:
                WriteInterval(writer, interval);
                return true;
            case SessionVariable variable:
                writer.Write("$").Write(variable.Name.Text);
                return true;
            case BindVariable variable:
                writer.Write(variable.Name is not { } name ? "?" : writer.Dialect == SqlDialect.DuckDb ? $"${name}" : $":{name}");
                return true;
            default:
                return false;
        }
    }

    /// <summary>Writes a string in single quotes.</summary>
    public static void WriteString(SqlWriter writer, string value)
    {
        if (writer.Dialect == SqlDialect.DuckDb)
        {
            writer.Write("'").Write(value.Replace("'", "''")).Write("'");
            return;
        }

        writer.Write("'");
        foreach (var c in value)
        {
            writer.Write(c switch
            {
                '\'' => "''",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                < ' ' => $"\\x{(int)c:x2}",
                _ => c.ToString(),
            });
        }

        writer.Write("'");
    }

    private static void WriteInterval(SqlWriter writer, IntervalLiteral interval)
    {
        writer.Write("interval ");
        WriteString(writer, interval.Value.Value);
        if (interval.Unit is { } unit)
        {
            writer.Write(" ").Write(unit.Text);
        }

        if (interval.LastUnit is { } last)
        {
            writer.Write(" to ").Write(last.Text);
        }
    }
}
