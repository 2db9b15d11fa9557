using Pipeline.Compiled;

namespace Pipeline.Warehouses;

/// <summary>The one place where names become SQL.</summary>
internal static class Identifier
{
    /// <summary>
    /// The name as SQL text: bare where the warehouse reads a bare name as this one, in double quotes otherwise
    /// (Snowflake: "Identifier Requirements"; DuckDB: "Keywords and Identifiers").
    /// </summary>
    public static string Quote(Dialect dialect, string name)
    {
        if (!IsPlain(name))
        {
            return "\"" + name.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
        }

        if (!ReservedWords.Of(dialect).Contains(name))
        {
            return name;
        }

        // Only its being a keyword asks for quotes, so on Snowflake it must still be found in upper case.
        return "\"" + (dialect == Dialect.Snowflake ? name.ToUpperInvariant() : name) + "\"";
    }

    /// <summary>The two-part name of a relation.</summary>
    public static string Quote(Dialect dialect, string schema, string name) => Quote(dialect, schema) + "." + Quote(dialect, name);

    /// <summary>The three-part name of a relation of another database.</summary>
    public static string Quote(Dialect dialect, string database, string schema, string name) => Quote(dialect, database) + "." + Quote(dialect, schema, name);

    /// <summary>The name as the warehouse keeps it: Snowflake folds what is written without quotes to upper case.</summary>
    public static string Stored(Dialect dialect, string name) => dialect == Dialect.Snowflake && IsPlain(name) ? name.ToUpperInvariant() : name;

    private static bool IsPlain(string name) =>
        name.Length > 0
        && (char.IsAsciiLetter(name[0]) || name[0] == '_')
        && name.All(c => char.IsAsciiLetterOrDigit(c) || c == '_');
}
