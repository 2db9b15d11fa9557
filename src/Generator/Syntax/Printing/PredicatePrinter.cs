namespace Generator.Syntax.Printing;

/// <summary>IS, LIKE, IN, BETWEEN, EXISTS, and comparisons with ANY or ALL.</summary>
internal static class PredicatePrinter
{
    /// <summary>Writes a predicate; false when the expression is none.</summary>
    public static bool TryWrite(SqlWriter writer, Expression expression)
    {
        switch (expression)
        {
            case IsNullExpression isNull:
                Operand(writer, isNull.Operand);
                writer.Write(isNull.IsNegated ? " is not null" : " is null");
                return true;
            case IsBooleanExpression isBoolean:
                Operand(writer, isBoolean.Operand);
                writer.Write(isBoolean.IsNegated ? " is not " : " is ").Write(isBoolean.Value ? "true" : "false");
                return true;
            case IsDistinctFromExpression distinct:
                Operand(writer, distinct.Left);
                writer.Write(distinct.IsNegated ? " is not distinct from " : " is distinct from ");
                Operand(writer, distinct.Right);
                return true;
            case BetweenExpression between:
                Operand(writer, between.Operand);
                writer.Write(between.IsNegated ? " not between " : " between ");
                Operand(writer, between.Low);
                writer.Write(" and ");
                Operand(writer, between.High);
                return true;
            case InListExpression list:
                Operand(writer, list.Operand);
                writer.Write(list.IsNegated ? " not in (" : " in (").List(list.Items, ExpressionPrinter.Write).Write(")");
                return true;
            case InQueryExpression query:
                Operand(writer, query.Operand);
                writer.Write(query.IsNegated ? " not in " : " in ");
                QueryPrinter.WriteParenthesized(writer, query.Query);
                return true;
            case LikeExpression like:
                WriteLike(writer, like);
                return true;
            case QuantifiedComparison comparison:
                Operand(writer, comparison.Left);
                writer.Write($" {BinaryOperators.Text(comparison.Operator)} {Word(comparison.Quantifier)} ");
                QueryPrinter.WriteParenthesized(writer, comparison.Query);
                return true;
            case ExistsExpression exists:
                writer.Write("exists ");
                QueryPrinter.WriteParenthesized(writer, exists.Query);
                return true;
            default:
                return false;
        }
    }

    private static void WriteLike(SqlWriter writer, LikeExpression like)
    {
        Operand(writer, like.Operand);
        writer.WriteIf(like.IsNegated, " not").Write(Text(like.Operator));
        if (like.Quantifier is not { } quantifier)
        {
            Operand(writer, like.Patterns[0]);
        }
        else if (like.Patterns.Count == 1 && like.Patterns[0] is SubqueryExpression query)
        {
            writer.Write(Word(quantifier)).Write(" ");
            ExpressionPrinter.Write(writer, query);
        }
        else
        {
            writer.Write(Word(quantifier)).Write(" (").List(like.Patterns, ExpressionPrinter.Write).Write(")");
        }

        if (like.Escape is { } escape)
        {
            writer.Write(" escape ");
            Operand(writer, escape);
        }
    }

    public static string Text(LikeOperator @operator) => @operator switch
    {
        LikeOperator.Like => " like ",
        LikeOperator.ILike => " ilike ",
        LikeOperator.SimilarTo => " similar to ",
        LikeOperator.Glob => " glob ",
        _ => " rlike ",
    };

    public static string Word(Quantifier quantifier) => quantifier == Quantifier.Any ? "any" : "all";

    private static void Operand(SqlWriter writer, Expression operand) => ExpressionPrinter.Write(writer, operand, Precedence.Other);
}
