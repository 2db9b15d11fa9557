using Generator.Binding.Tree;
using Generator.Functions.Results;
using Generator.Syntax;
using Generator.Text;

namespace Generator.Binding.Scopes;

/// <summary>Reads off a condition what cannot be NULL when it holds: <c>x is not null</c>, <c>x = y</c>, <c>x > 3</c>, …</summary>
internal static class NullProof
{
    /// <summary>What is not NULL in a row for which the condition is true.</summary>
    public static NullFacts WhenTrue(BoundExpression? condition)
    {
        switch (condition is null ? null : Strip(condition))
        {
            case null:
                return NullFacts.None;
            case BoundBinary { Operator: BinaryOperator.And } and:
                return NullFacts.All(Conjuncts(and).Select(WhenTrue));
            case BoundBinary { Operator: BinaryOperator.Or } or:
                return WhenTrue(or.Left).Or(WhenTrue(or.Right));
            case BoundUnary { Operator: UnaryOperator.Not } not:
                return WhenFalse(not.Operand);
            case BoundIsNull { IsNegated: true } notNull:
                return Because(notNull.Operand);
            case BoundIsNull:
                return NullFacts.None;
            case BoundIsBoolean { IsNegated: false } isBoolean:
                return Because(isBoolean.Operand);
            case BoundIsDistinct { IsNegated: true } same:
                return same.Left.Nullable && same.Right.Nullable ? NullFacts.None : Because(same.Left, same.Right);
            case BoundInList inList:
                return Because(inList.Operand);
            case BoundBinary { Left: BoundTuple } or BoundBinary { Right: BoundTuple }:
                return NullFacts.None;
            case BoundInSubquery inQuery:
                return inQuery.IsNegated ? NullFacts.None : Because(inQuery.Operand);
            case { } other:
                return Because(other);
        }
    }

    /// <summary>What is not NULL in a row for which the condition is false or unknown.</summary>
    public static NullFacts WhenNotTrue(BoundExpression condition) => Strip(condition) switch
    {
        BoundIsNull { IsNegated: false } isNull => Because(isNull.Operand),
        BoundBinary { Operator: BinaryOperator.Or } or => WhenNotTrue(or.Left).And(WhenNotTrue(or.Right)),
        BoundBinary { Operator: BinaryOperator.And } and => WhenNotTrue(and.Left).Or(WhenNotTrue(and.Right)),
        _ => NullFacts.None,
    };

    /// <summary>The expression behind aliases.</summary>
    public static BoundExpression Strip(BoundExpression expression)
    {
        while (expression is BoundAliasReference alias)
        {
            expression = alias.Expression;
        }

        return expression;
    }

    // Chains lean to the left and may be long.
    private static IEnumerable<BoundExpression> Conjuncts(BoundBinary and)
    {
        BoundExpression rest = and;
        while (rest is BoundBinary { Operator: BinaryOperator.And } inner)
        {
            yield return inner.Right;
            rest = Strip(inner.Left);
        }

        yield return rest;
    }

    private static NullFacts WhenFalse(BoundExpression condition) => Strip(condition) switch
    {
        BoundBinary { Operator: BinaryOperator.Or } or => WhenFalse(or.Left).And(WhenFalse(or.Right)),
        BoundBinary { Operator: BinaryOperator.And } and => WhenFalse(and.Left).Or(WhenFalse(and.Right)),
        BoundUnary { Operator: UnaryOperator.Not } not => WhenTrue(not.Operand),
        BoundIsNull isNull => isNull.IsNegated ? NullFacts.None : Because(isNull.Operand),
        BoundInList inList => Because(inList.Operand),
        BoundBetween between => between.IsNegated ? Because(between.Operand, between.Low, between.High) : Because(between.Operand),
        BoundBinary { Left: BoundTuple } or BoundBinary { Right: BoundTuple } => NullFacts.None,
        BoundInSubquery or BoundIsBoolean or BoundIsDistinct => NullFacts.None,
        var other => Because(other),
    };

    private static NullFacts Because(params BoundExpression[] notNull)
    {
        var found = new List<BoundExpression>();
        foreach (var expression in notNull)
        {
            Collect(expression, found);
        }

        return NullFacts.Of(found);
    }

    // When a value is not NULL, neither are the values without which it would be.
    private static void Collect(BoundExpression expression, List<BoundExpression> found)
    {
        expression = Strip(expression);
        if (expression is not BoundLiteral and not BoundKeyword)
        {
            found.Add(expression);
        }

        foreach (var needed in Needed(expression))
        {
            Collect(needed, found);
        }
    }

    private static EquatableArray<BoundExpression> Needed(BoundExpression expression) => expression switch
    {
        BoundBinary { Operator: BinaryOperator.And or BinaryOperator.Or } => [],
        BoundBinary { Left: BoundTuple } or BoundBinary { Right: BoundTuple } => [],
        BoundBinary binary => [binary.Left, binary.Right],
        BoundUnary { Operator: UnaryOperator.Prior or UnaryOperator.ConnectByRoot } => [],
        BoundUnary unary => [unary.Operand],
        BoundConversion conversion => [conversion.Operand],
        BoundPath path => [path.Operand],
        BoundBetween between => between.IsNegated ? [between.Operand] : [between.Operand, between.Low, between.High],
        BoundLike { Quantifier: null } like => [like.Operand, .. like.Patterns],
        BoundLike like => [like.Operand],
        BoundTuple tuple => tuple.Items,
        BoundCall { Function.Nullability: var rule } call when ReferenceEquals(rule, NullRules.NullIfAnyArgumentNull) => call.Arguments,
        _ => [],
    };
}
