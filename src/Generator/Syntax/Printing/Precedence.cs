namespace Generator.Syntax.Printing;

/// <summary>How tightly expressions hold together, from LAMBDA to operands that need no parentheses anywhere.</summary>
internal static class Precedence
{
    public const int Lambda = 0;
    public const int Disjunction = 1;
    public const int Conjunction = 2;
    public const int Negation = 3;
    public const int Comparison = 4;
    public const int Sum = 5;
    public const int Product = 6;
    public const int Sign = 7;
    public const int Suffix = 8;
    public const int Operand = 9;

    public static int Of(Expression expression) => expression switch
    {
        LambdaExpression => Lambda,
        BinaryExpression binary => Of(binary.Operator),
        UnaryExpression { Operator: UnaryOperator.Not } => Negation,
        UnaryExpression => Sign,
        IsNullExpression or IsBooleanExpression or IsDistinctFromExpression or BetweenExpression or InListExpression or InQueryExpression
            or LikeExpression or QuantifiedComparison => Comparison,
        CastExpression { IsTry: false, Fields: null } or PathExpression or CollateExpression => Suffix,
        _ => Operand,
    };

    public static int Of(BinaryOperator @operator) => @operator switch
    {
        BinaryOperator.Or => Disjunction,
        BinaryOperator.And => Conjunction,
        BinaryOperator.Add or BinaryOperator.Subtract or BinaryOperator.Concatenate => Sum,
        BinaryOperator.Multiply or BinaryOperator.Divide or BinaryOperator.Modulo => Product,
        _ => Comparison,
    };
}
