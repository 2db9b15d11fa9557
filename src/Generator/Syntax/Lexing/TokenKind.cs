namespace Generator.Syntax.Lexing;

/// <summary>The kinds of token.</summary>
internal enum TokenKind : byte
{
    EndOfText,

    /// <summary>An unquoted name or keyword.</summary>
    Word,
    QuotedName,
    String,

    /// <summary><c>e'…'</c>, in which a backslash escapes.</summary>
    EscapeString,
    DollarString,
    Binary,
    Number,

    /// <summary><c>$1</c></summary>
    Position,

    /// <summary><c>$name</c></summary>
    Variable,

    /// <summary><c>@stage/path</c>, up to the next blank, comma, semicolon, parenthesis, closing bracket or single quote outside double quotes.</summary>
    Stage,
    LeftParen,
    RightParen,
    LeftBracket,
    RightBracket,
    LeftBrace,
    RightBrace,
    Comma,
    Semicolon,
    Dot,
    Colon,
    DoubleColon,
    Arrow,

    /// <summary><c>-&gt;&gt;</c> between statements, as in Snowflake's SQL.</summary>
    Flow,

    /// <summary><c>-&gt;&gt;</c> as an operator, as in DuckDB's SQL.</summary>
    DoubleArrow,
    FatArrow,
    Question,

    /// <summary><c>!</c> between an object's name and its method's: <c>model!predict(…)</c>.</summary>
    Exclamation,
    Plus,
    Minus,
    Star,
    Slash,
    Percent,
    Concatenation,
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,

    /// <summary>An operator of DuckDB's that has no kind of its own; its text says which.</summary>
    Operator,

    /// <summary><c>|</c>, like the two below only in the PATTERN of MATCH_RECOGNIZE.</summary>
    Pipe,
    Caret,
    Dollar,

    /// <summary>Characters that are in no token of the dialect.</summary>
    Unknown,
}
