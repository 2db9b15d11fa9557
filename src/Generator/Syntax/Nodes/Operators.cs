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
}

/// <summary><c>-x</c>, <c>not x</c></summary>
internal sealed record UnaryExpression(TextSpan Span, UnaryOperator Operator, Expression Operand) : Expression(Span);

/// <summary><c>x + y</c>; chains lean to the left.</summary>
internal sealed record BinaryExpression(TextSpan Span, BinaryOperator Operator, Expression Left, Expression Right) : Expression(Span);
