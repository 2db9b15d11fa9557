using Generator.Syntax;

namespace Generator.Binding.Expressions;

/// <summary>Operators as messages write them.</summary>
internal static class Operators
{
    public static string Text(UnaryOperator @operator) => @operator switch
    {
        UnaryOperator.Plus => "+",
        UnaryOperator.Minus => "-",
        UnaryOperator.Not => "NOT",
        UnaryOperator.Prior => "PRIOR",
        _ => "CONNECT_BY_ROOT",
    };

    public static string Text(BinaryOperator @operator) => BinaryOperators.Text(@operator).ToUpperInvariant();
}
