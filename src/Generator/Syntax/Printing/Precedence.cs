namespace Generator.Syntax.Printing;

/// <summary>How tightly expressions hold together, from LAMBDA to operands that need no parentheses anywhere.</summary>
internal static class Precedence
{
    public const int Lambda = 0;
    public const int Disjunction = 1;
    public const int Conjunction = 2;
    public const int Negation = 3;
    public const int Comparison = 4;

    /// <summary>The level of DuckDB's operators that are spelt with other signs, and of an operand of a predicate.</summary>
    public const int Other = 5;
    public const int Sum = 6;
    public const int Product = 7;
    public const int Power = 8;
    public const int Sign = 9;
    public const int Suffix = 10;
    public const int Operand = 11;

    public static int Of(Expression expression, SqlDialect dialect) => expression switch
    {
        LambdaExpression => Lambda,
        BinaryExpression binary => Of(binary.Operator, dialect),
        UnaryExpression { Operator: UnaryOperator.Not } => Negation,
        UnaryExpression { Operator: UnaryOperator.Factorial } => Comparison,
        UnaryExpression { Operator: UnaryOperator.BitNot or UnaryOperator.Absolute } => Other,
        UnaryExpression => Sign,
        IsNullExpression or IsBooleanExpression or IsDistinctFromExpression or BetweenExpression or InListExpression or InQueryExpression
            or LikeExpression or QuantifiedComparison or InCollectionExpression or QuantifiedCollection => Comparison,
        CastExpression { IsTry: false, Fields: null } or PathExpression or CollateExpression or AtTimeZoneExpression => Suffix,
        _ => Operand,
    };

    public static int Of(BinaryOperator @operator, SqlDialect dialect) => @operator switch
    {
        BinaryOperator.Or => Disjunction,
        BinaryOperator.And => Conjunction,
        BinaryOperator.JsonExtract or BinaryOperator.JsonExtractText => Lambda,
        BinaryOperator.Concatenate when dialect == SqlDialect.DuckDb => Other,
        BinaryOperator.Power => Power,
        BinaryOperator.IntegerDivide => Product,
        > BinaryOperator.Power => Other,
        BinaryOperator.Add or BinaryOperator.Subtract or BinaryOperator.Concatenate => Sum,
        BinaryOperator.Multiply or BinaryOperator.Divide or BinaryOperator.Modulo => Product,
        _ => Comparison,
    };
}
