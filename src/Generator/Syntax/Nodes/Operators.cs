using Microsoft.CodeAnalysis.Text;

namespace Generator.Syntax;

/// <summary>Operators before their operand. PRIOR and CONNECT_BY_ROOT belong to CONNECT BY, RUNNING and FINAL to MATCH_RECOGNIZE.</summary>
internal enum UnaryOperator
{
    Plus,
    Minus,
    Not,
    Prior,
    ConnectByRoot,

    /// <summary>The function after it sees the match up to the current row.</summary>
    Running,

    /// <summary>The function after it sees the whole match.</summary>
    Final,

    /// <summary>DuckDB's <c>~x</c>.</summary>
    BitNot,

    /// <summary>DuckDB's <c>@x</c>.</summary>
    Absolute,

    /// <summary>DuckDB's <c>x!</c>, the one that stands after its operand.</summary>
    Factorial,
}

/// <summary>Operators between two values.</summary>
internal enum BinaryOperator
{
    Or,
    And,
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    Add,
    Subtract,
    Multiply,
    Divide,
    Modulo,
    Concatenate,

    // DuckDB's own, from here on.
    Power,
    IntegerDivide,
    BitAnd,
    BitOr,
    ShiftLeft,
    ShiftRight,

    /// <summary><c>-&gt;</c>, which gives JSON.</summary>
    JsonExtract,

    /// <summary><c>-&gt;&gt;</c>, which gives text.</summary>
    JsonExtractText,

    /// <summary><c>~</c>: a regular expression that matches the whole string.</summary>
    Matches,
    MatchesNot,
    Like,
    NotLike,
    ILike,
    NotILike,
    Glob,
    Contains,
    ContainedBy,
    Overlaps,
    StartsWith,
    Distance,
    CosineDistance,
}

/// <summary><c>-x</c>, <c>not x</c></summary>
internal sealed record UnaryExpression(TextSpan Span, UnaryOperator Operator, Expression Operand) : Expression(Span);

/// <summary><c>x + y</c>; chains lean to the left.</summary>
internal sealed record BinaryExpression(TextSpan Span, BinaryOperator Operator, Expression Left, Expression Right) : Expression(Span);
