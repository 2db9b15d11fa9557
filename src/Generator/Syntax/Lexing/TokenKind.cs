namespace Generator.Syntax.Lexing;

/// <summary>The kinds of token.</summary>
internal enum TokenKind : byte
{
    EndOfText,

    /// <summary>An unquoted name or keyword.</summary>
    Word,
    QuotedName,
    String,
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

    /// <summary><c>-&gt;&gt;</c></summary>
    Flow,
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

    /// <summary><c>|</c>, like the two below only in the PATTERN of MATCH_RECOGNIZE.</summary>
    Pipe,
    Caret,
    Dollar,

    /// <summary>Characters that are in no token of Snowflake's SQL.</summary>
    Unknown,
}
