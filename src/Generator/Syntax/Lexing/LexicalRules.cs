namespace Generator.Syntax.Lexing;

/// <summary>What is a token of its own in a dialect, and which words are names in it.</summary>
internal sealed class LexicalRules
{
    /// <summary>"Literal constants", "Comments", "Identifier requirements", "Reserved &amp; limited keywords".</summary>
    public static readonly LexicalRules Snowflake = new()
    {
        Owner = "Snowflake's",
        HasBackslashEscapes = true,
        HasSlashComments = true,
        HasStages = true,
        HasMethods = true,
        HasRowPatterns = true,
        HasBinaryStrings = true,
        Reserved = Reserved.Snowflake,
    };

    /// <summary>"Text types" (escape and dollar-quoted strings), "Numeric types" (underscores), "Keywords and identifiers".</summary>
    public static readonly LexicalRules DuckDb = new()
    {
        Owner = "DuckDB's",
        HasSymbolOperators = true,
        HasEscapeStrings = true,
        HasTaggedStrings = true,
        HasNumberSeparators = true,
        HasNestedComments = true,
        HasCaseInsensitiveNames = true,
        Reserved = Reserved.DuckDb,
    };

    /// <summary>Whose SQL it is, as a message says it.</summary>
    public string Owner { get; private init; } = "";

    /// <summary>Whether a backslash escapes in any string.</summary>
    public bool HasBackslashEscapes { get; private init; }

    /// <summary>Whether <c>//</c> starts a comment rather than being an operator.</summary>
    public bool HasSlashComments { get; private init; }

    /// <summary>Whether <c>@</c> starts the name of a stage rather than being an operator.</summary>
    public bool HasStages { get; private init; }

    /// <summary>Whether <c>!</c> stands between an object and its method.</summary>
    public bool HasMethods { get; private init; }

    /// <summary>Whether <c>pattern (…)</c> holds operators of its own.</summary>
    public bool HasRowPatterns { get; private init; }

    /// <summary>Whether operators are spelt with other signs than those of arithmetic, and <c>#1</c> is a column.</summary>
    public bool HasSymbolOperators { get; private init; }

    /// <summary>Whether <c>x'…'</c> is a binary value.</summary>
    public bool HasBinaryStrings { get; private init; }

    /// <summary>Whether a backslash escapes in <c>e'…'</c>, and only there.</summary>
    public bool HasEscapeStrings { get; private init; }

    /// <summary>Whether <c>$tag$ … $tag$</c> is a string.</summary>
    public bool HasTaggedStrings { get; private init; }

    /// <summary>Whether digits may be grouped: <c>1_000</c>.</summary>
    public bool HasNumberSeparators { get; private init; }

    public bool HasNestedComments { get; private init; }

    /// <summary>Whether names differ by more than their case, quoted or not.</summary>
    public bool HasCaseInsensitiveNames { get; private init; }

    public Reserved Reserved { get; private init; } = Reserved.Snowflake;

    public static LexicalRules Of(SqlDialect dialect) => dialect == SqlDialect.DuckDb ? DuckDb : Snowflake;
}
