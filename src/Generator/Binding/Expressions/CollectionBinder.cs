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

    /// <summary>
    /// An argument of a higher-order function. A parameter without a written type has that of the array's elements, a VARIANT where they have none
    /// ("TRANSFORM"); REDUCE's first is of the type that its initial value and the lambda's have in common ("REDUCE").
    /// </summary>
    /// <param name="lambda">The lambda.</param>
    /// <param name="scope">The scope of the call.</param>
    /// <param name="types">The types of the parameters without one, as far as known; two for REDUCE.</param>
    public BoundExpression BindLambda(LambdaExpression lambda, Scope scope, IReadOnlyList<SqlType> types)
    {
        var bound = Bind(lambda, scope, types);
        return types.Count == 2 && lambda.Parameters.Count == 2 && lambda.Parameters[0].Type is null
            && CommonSupertype.Of(types[0], bound.Type) is { } accumulated && !accumulated.Equals(types[0])
            ? Bind(lambda, scope, [accumulated, types[1]])
            : bound;
    }

    private BoundLambda Bind(LambdaExpression lambda, Scope scope, IReadOnlyList<SqlType> types)
    {
        var parameters = lambda.Parameters
            .Select((p, i) => new ColumnSymbol(
                SqlName.Of(p.Name), p.Type is not null ? DataTypes.Resolve(context, p.Type) : i < types.Count ? types[i] : SqlType.Variant, nullable: true, p.Span))
            .ToEquatableArray();
        var body = context.Expressions.Bind(lambda.Body, scope with { Parameters = [.. scope.Parameters, .. parameters] });
        return new BoundLambda(lambda.Span, parameters, body);
    }
}
