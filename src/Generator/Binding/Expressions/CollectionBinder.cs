using Generator.Binding.Scopes;
using Generator.Binding.Tree;
using Generator.Syntax;
using Generator.Text;
using Generator.Types;

namespace Generator.Binding.Expressions;

/// <summary>Binds array and object constants, row values and lambdas.</summary>
internal sealed class CollectionBinder(BindingContext context)
{
    public BoundExpression Bind(Expression expression, Scope scope) => expression switch
    {
        ArrayLiteral array => new BoundArrayLiteral(array.Span, SqlType.Array, context.Expressions.BindAll(array.Items, scope)),
        ObjectLiteral { Star: null } @object => new BoundObjectLiteral(
            @object.Span,
            @object.Fields.Select(f => new BoundObjectMember(f.Key.Value, context.Expressions.Bind(f.Value, scope))).ToEquatableArray()),
        ObjectLiteral { Star: { } star } @object => new BoundObjectLiteral(
            @object.Span,
            context.Queries.Stars.Expand(star, scope)
                .Where(s => s.Bind is not null)
                .Select(s => new BoundObjectMember(s.Name.Key, s.Bind!()))
                .ToEquatableArray()),
        TupleExpression tuple => new BoundTuple(tuple.Span, context.Expressions.BindAll(tuple.Items, scope)),
        _ => ExpressionBinder.Silent(expression),
    };

    /// <summary>An argument of a higher-order function; a parameter without a type is a VARIANT ("Use lambda functions on data").</summary>
    public BoundExpression BindLambda(LambdaExpression lambda, Scope scope)
    {
        var parameters = lambda.Parameters
            .Select(p => new ColumnSymbol(
                SqlName.Of(p.Name), p.Type is null ? SqlType.Variant : DataTypes.Resolve(context, p.Type), nullable: true, p.Span))
            .ToEquatableArray();
        var body = context.Expressions.Bind(lambda.Body, scope with { Parameters = [.. scope.Parameters, .. parameters] });
        return new BoundLambda(lambda.Span, parameters, body);
    }
}
