using Generator.Binding.Scopes;
using Generator.Binding.Tree;
using Generator.Diagnostics;
using Generator.Syntax;
using Generator.Text;
using Generator.Types;

namespace Generator.Binding.Expressions;

/// <summary>Binds IS NULL, IS TRUE, IS DISTINCT FROM, BETWEEN, IN with a list, and LIKE with its relatives.</summary>
internal sealed class PredicateBinder(BindingContext context)
{
    public BoundExpression Bind(Expression predicate, Scope scope) => predicate switch
    {
        IsNullExpression isNull => new BoundIsNull(isNull.Span, context.Expressions.Bind(isNull.Operand, scope), isNull.IsNegated),
        IsBooleanExpression isBoolean => new BoundIsBoolean(
            isBoolean.Span,
            context.Rules.Condition(context.Expressions.Bind(isBoolean.Operand, scope), isBoolean.Value ? "IS TRUE" : "IS FALSE"),
            isBoolean.Value,
            isBoolean.IsNegated),
        IsDistinctFromExpression distinct => BindDistinct(distinct, scope),
        BetweenExpression between => BindBetween(between, scope),
        InListExpression inList => BindInList(inList, scope),
        LikeExpression like => BindLike(like, scope),
        _ => ExpressionBinder.Silent(predicate),
    };

    private BoundExpression BindDistinct(IsDistinctFromExpression syntax, Scope scope)
    {
        var left = context.Expressions.Bind(syntax.Left, scope);
        var right = context.Expressions.Bind(syntax.Right, scope);
        return Comparison.Operands(context, syntax.Span, left, right) is var (l, r)
            ? new BoundIsDistinct(syntax.Span, l, r, syntax.IsNegated)
            : ExpressionBinder.Silent(syntax);
    }

    private BoundExpression BindBetween(BetweenExpression syntax, Scope scope)
    {
        var operand = context.Expressions.Bind(syntax.Operand, scope);
        var low = context.Expressions.Bind(syntax.Low, scope);
        var high = context.Expressions.Bind(syntax.High, scope);
        if (CommonType(syntax, [operand, low, high]) is not { } type)
        {
            return ExpressionBinder.Silent(syntax);
        }

        var nullable = operand.Nullable || low.Nullable || high.Nullable;
        return new BoundBetween(
            syntax.Span, nullable, Coercion.Convert(operand, type), Coercion.Convert(low, type), Coercion.Convert(high, type), syntax.IsNegated);
    }

    private BoundExpression BindInList(InListExpression syntax, Scope scope)
    {
        var operand = context.Expressions.Bind(syntax.Operand, scope);
        var items = context.Expressions.BindAll(syntax.Items, scope);
        if (operand is BoundTuple || items.Any(i => i is BoundTuple))
        {
            return new BoundInList(syntax.Span, Nullable: true, operand, items, syntax.IsNegated);
        }

        return CommonType(syntax, [operand, .. items]) is not { } type
            ? ExpressionBinder.Silent(syntax)
            : new BoundInList(
                syntax.Span,
                operand.Nullable || items.Any(i => i.Nullable),
                Coercion.Convert(operand, type),
                items.Select(i => Coercion.Convert(i, type)).ToEquatableArray(),
                syntax.IsNegated);
    }

    private BoundLike BindLike(LikeExpression syntax, Scope scope)
    {
        var operand = Text(context.Expressions.Bind(syntax.Operand, scope), syntax);
        var patterns = syntax.Patterns.Select(p => Text(context.Expressions.Bind(p, scope), syntax)).ToEquatableArray();
        var escape = syntax.Escape is null ? null : context.Expressions.Bind(syntax.Escape, scope);
        return new BoundLike(
            syntax.Span,
            operand.Nullable || patterns.Any(p => p.Nullable) || escape is { Nullable: true },
            syntax.Operator,
            syntax.Quantifier,
            operand,
            patterns,
            escape,
            syntax.IsNegated);
    }

    // The operand is compared with each of the others.
    private SqlType? CommonType(SqlNode syntax, IReadOnlyList<BoundExpression> values)
    {
        var type = values[0].Type;
        foreach (var value in values.Skip(1))
        {
            if (context.Rules.ComparisonType(type, value.Type) is not { } common)
            {
                context.Report(BindingDiagnostics.IncomparableTypes, value.Span, SqlTypeDisplay.Of(values[0].Type), SqlTypeDisplay.Of(value.Type));
                return null;
            }

            type = common;
        }

        return type;
    }

    private BoundExpression Text(BoundExpression value, LikeExpression syntax)
    {
        if (value.Type.Kind == SqlTypeKind.Binary || SqlTypeConversions.CanCoerce(value.Type, SqlType.Varchar))
        {
            return Coercion.Convert(value, SqlType.Varchar);
        }

        var name = syntax.Operator.ToString().ToUpperInvariant();
        context.Report(BindingDiagnostics.WrongOperandTypes, value.Span, name, $"a value of type {SqlTypeDisplay.Of(value.Type)}");
        return new BoundOpaqueExpression(value.Span, null);
    }
}
