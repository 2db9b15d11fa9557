using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Generator.Binding.Tree;
using Generator.Diagnostics;
using Generator.Dialects.DuckDb.Tree;
using Generator.Syntax;
using Generator.Text;

namespace Generator.Dialects.DuckDb.Lowering;

/// <summary>Sends each kind of bound expression to the construct that lowers it.</summary>
internal static class Expressions
{
    public static DuckExpression Lower(this SelectScope scope, BoundExpression expression)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return Dispatch(scope, expression);
    }

    public static ImmutableArray<DuckExpression> Lower(this SelectScope scope, EquatableArray<BoundExpression> expressions) =>
        [.. expressions.Select(scope.Lower)];

    public static ImmutableArray<DuckSortKey> Lower(this SelectScope scope, EquatableArray<BoundSortKey> keys) =>
        [.. keys.Select(key => new DuckSortKey(VariantOrder.Of(scope.Lower(key.Expression), key.Expression.Type), key.IsDescending, key.NullsFirst))];

    private static DuckExpression Dispatch(SelectScope scope, BoundExpression expression) => expression switch
    {
        BoundColumnReference reference => References.Lower(scope, reference),
        BoundAliasReference alias => References.Lower(scope, alias),
        BoundLiteral literal => Literals.Lower(literal),
        BoundRunValue value => Literals.Lower(value),
        BoundInterpolatedText text => Literals.Lower(text),
        BoundInterval interval => Literals.Lower(scope, interval),
        BoundKeyword keyword => new DuckText(Literals.Quote(keyword.Word)),
        BoundPath path => PathAccess.Lower(scope, path, PathForm.Json),
        BoundConversion conversion => Conversions.Lower(scope, conversion),
        BoundUnary unary => Operators.Lower(scope, unary),
        BoundBinary { Operator: BinaryOperator.Divide } division => Division.Lower(scope, division),
        BoundBinary { Operator: BinaryOperator.Modulo } modulo => Division.LowerModulo(scope, modulo),
        BoundBinary binary => Operators.Lower(scope, binary),
        BoundCase @case => Predicates.Lower(scope, @case),
        BoundBetween between => Predicates.Lower(scope, between),
        BoundIsNull isNull => Predicates.Lower(scope, isNull),
        BoundIsBoolean isBoolean => Predicates.Lower(scope, isBoolean),
        BoundIsDistinct isDistinct => Predicates.Lower(scope, isDistinct),
        BoundInList list => Predicates.Lower(scope, list),
        BoundTuple tuple => new DuckTuple(scope.Lower(tuple.Items)),
        BoundLike like => PatternMatches.Lower(scope, like),
        BoundCall call => Calls.Lower(scope, call, window: null),
        BoundWindowCall window => Windows.Lower(scope, window),
        BoundScalarSubquery subquery => new DuckSubquery("", Queries.LowerUnnamed(scope.Context, subquery.Query)),
        BoundExists exists => new DuckSubquery(exists.IsNegated ? "not exists " : "exists ", Queries.LowerUnnamed(scope.Context, exists.Query)),
        BoundInSubquery subquery => new DuckInQuery(scope.Lower(subquery.Operand), Queries.LowerUnnamed(scope.Context, subquery.Query), subquery.IsNegated),
        BoundQuantified quantified => new DuckQuantified(
            scope.Lower(quantified.Operand),
            Operators.Text(quantified.Operator) + (quantified.IsAll ? " all" : " any"),
            Queries.LowerUnnamed(scope.Context, quantified.Query)),
        BoundObjectLiteral literal => new DuckCall(
            "json_object",
            [
                .. literal.Members.OrderBy(member => member.Key, StringComparer.Ordinal)
                    .SelectMany(member => new[] { new DuckText(Literals.Quote(member.Key)), SemiStructuredConversions.Element(scope, member.Value) }),
            ]),
        BoundArrayLiteral literal => new DuckCall("json_array", [.. literal.Items.Select(item => SemiStructuredConversions.Element(scope, item))]),
        BoundLambda lambda => new DuckLambda([.. lambda.Parameters.Select(parameter => parameter.Name)], scope.Lower(lambda.Body)),
        BoundUserFunction function => scope.Context.Unsupported(
            function.Span, DialectDiagnostics.FunctionWithoutForm, $"The user-defined function {function.Name}"),
        BoundOpaqueExpression { Construct: { } construct } opaque => scope.Context.Unsupported(
            opaque.Span, DialectDiagnostics.ConstructWithoutForm, construct, "it is passed through to Snowflake only"),
        _ => new DuckText("null"),
    };
}
