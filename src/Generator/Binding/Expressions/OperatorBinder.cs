using Generator.Binding.Scopes;
using Generator.Binding.Tree;
using Generator.Diagnostics;
using Generator.Syntax;
using Generator.Types;

namespace Generator.Binding.Expressions;

/// <summary>Binds arithmetic, comparisons, <c>||</c>, AND, OR and NOT.</summary>
internal sealed class OperatorBinder(BindingContext context)
{
    /// <summary>A chain leans to the left and may be thousands of operators long, so it is not bound by recursion.</summary>
    public BoundExpression Bind(BinaryExpression binary, Scope scope)
    {
        var chain = new Stack<BinaryExpression>();
        Expression leftmost = binary;
        while (leftmost is BinaryExpression inner)
        {
            chain.Push(inner);
            leftmost = inner.Left;
        }

        var left = context.Expressions.Bind(leftmost, scope);
        var (last, rightScope) = (left, scope);
        BinaryOperator? previous = null;
        while (chain.Count > 0)
        {
            var syntax = chain.Pop();

            // In a run of one operator each operand adds to what is known; another operator starts anew from the scope outside.
            rightScope = syntax.Operator == previous ? RightScope(syntax, last, rightScope) : RightScope(syntax, left, scope);
            last = context.Expressions.Bind(syntax.Right, rightScope);
            left = Combine(syntax, left, last);
            previous = syntax.Operator;
        }

        return left;
    }

    public BoundExpression Bind(UnaryExpression unary, Scope scope)
    {
        if (unary.Operator == UnaryOperator.ConnectByRoot)
        {
            var roots = scope.Hierarchy?.Roots ?? NullFacts.None;
            var ofRoot = context.Expressions.Bind(unary.Operand, scope with { Facts = roots, StatementFacts = roots });
            return new BoundUnary(unary.Span, ofRoot.Type, ofRoot.Nullable && !roots.Proves(ofRoot), unary.Operator, ofRoot);
        }

        var operand = context.Expressions.Bind(unary.Operand, scope);
        if (unary.Operator != UnaryOperator.Not && context.Rules.Combine(unary, operand) is { } combined)
        {
            return combined;
        }

        switch (unary.Operator)
        {
            case UnaryOperator.Not:
                operand = context.Rules.Condition(operand, "NOT");
                return new BoundUnary(unary.Span, SqlType.Boolean, operand.Nullable, unary.Operator, operand);
            case UnaryOperator.Plus or UnaryOperator.Minus:
                if (Arithmetic.TypeOfSigned(operand.Type) is { } type)
                {
                    operand = Arithmetic.Operand(operand, SqlType.Float);
                    return new BoundUnary(unary.Span, type, operand.Nullable, unary.Operator, operand);
                }

                context.Report(
                    BindingDiagnostics.WrongOperandTypes, unary.Span, Operators.Text(unary.Operator), $"a value of type {SqlTypeDisplay.Of(operand.Type)}");
                return ExpressionBinder.Silent(unary);
            default:
                return new BoundUnary(unary.Span, operand.Type, Nullable: true, unary.Operator, operand);
        }
    }

    // x is not null and f(x): the right side only matters where the left one holds.
    private static Scope RightScope(BinaryExpression syntax, BoundExpression left, Scope scope) => syntax.Operator switch
    {
        BinaryOperator.And => scope.Knowing(NullProof.WhenTrue(left)),
        BinaryOperator.Or => scope.Knowing(NullProof.WhenNotTrue(left)),
        _ => scope,
    };

    private BoundExpression Combine(BinaryExpression syntax, BoundExpression left, BoundExpression right) => syntax.Operator switch
    {
        BinaryOperator.And or BinaryOperator.Or => CombineConditions(syntax, left, right),
        >= BinaryOperator.Equal and <= BinaryOperator.GreaterOrEqual => Comparison.Bind(context, syntax, syntax.Operator, left, right),
        _ when context.Rules.Combine(syntax, left, right) is { } combined => combined,
        BinaryOperator.Concatenate => Concatenate(syntax, left, right),
        BinaryOperator.Add or BinaryOperator.Subtract or BinaryOperator.Multiply or BinaryOperator.Divide or BinaryOperator.Modulo =>
            Calculate(syntax, left, right),
        _ => Comparison.Bind(context, syntax, syntax.Operator, left, right),
    };

    private BoundBinary CombineConditions(BinaryExpression syntax, BoundExpression left, BoundExpression right)
    {
        var name = Operators.Text(syntax.Operator);
        left = context.Rules.Condition(left, name);
        right = context.Rules.Condition(right, name);
        return new BoundBinary(syntax.Span, SqlType.Boolean, left.Nullable || right.Nullable, syntax.Operator, left, right);
    }

    private BoundExpression Concatenate(BinaryExpression syntax, BoundExpression left, BoundExpression right)
    {
        var type = ConcatenatedType.Of(left.Type, right.Type);
        if (!SqlTypeConversions.CanCast(left.Type, type) || !SqlTypeConversions.CanCast(right.Type, type))
        {
            return Refuse(syntax, left, right);
        }

        return new BoundBinary(
            syntax.Span, type, left.Nullable || right.Nullable, syntax.Operator, Coercion.Convert(left, type), Coercion.Convert(right, type));
    }

    private BoundExpression Calculate(BinaryExpression syntax, BoundExpression left, BoundExpression right)
    {
        var (l, r) = (Arithmetic.Operand(left, right.Type), Arithmetic.Operand(right, left.Type));
        if (Arithmetic.TypeOf(syntax.Operator, l.Type, r.Type) is not { } result)
        {
            return Refuse(syntax, left, right);
        }

        (left, right) = (l, r);
        return new BoundBinary(syntax.Span, result, left.Nullable || right.Nullable, syntax.Operator, left, right);
    }

    private BoundExpression Refuse(BinaryExpression syntax, BoundExpression left, BoundExpression right)
    {
        context.Report(
            BindingDiagnostics.WrongOperandTypes,
            syntax.Span,
            Operators.Text(syntax.Operator),
            $"values of type {SqlTypeDisplay.Of(left.Type)} and {SqlTypeDisplay.Of(right.Type)}");
        return ExpressionBinder.Silent(syntax);
    }
}
