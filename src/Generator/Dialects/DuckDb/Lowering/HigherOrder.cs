using Generator.Binding.Tree;
using Generator.Dialects.DuckDb.Tree;
using Generator.Types;

namespace Generator.Dialects.DuckDb.Lowering;

/// <summary>
/// FILTER, TRANSFORM and REDUCE over the elements of an array as JSON: <c>transform(a, x int -> x * 2)</c> becomes
/// <c>to_json(list_transform(cast(a as json[]), lambda x: cast(x ->> '$' as hugeint) * 2))</c>. DuckDB's reduction keeps the element's type, so that each
/// element is put beside the accumulator in a struct.
/// </summary>
internal static class HigherOrder
{
    /// <summary>The call in DuckDB's words; null when it is no such function or its lambda is not written out.</summary>
    public static DuckExpression? Lower(SelectScope scope, BoundCall call) => (call.Function.Name, call.Arguments.Count) switch
    {
        ("FILTER", 2) when call.Arguments[1] is BoundLambda { Parameters.Count: 1 } lambda => Json(new DuckCall("list_filter", [Elements(scope, call), Lambda(scope, lambda)])),
        ("TRANSFORM", 2) when call.Arguments[1] is BoundLambda { Parameters.Count: 1 } lambda => Json(new DuckCall("list_transform", [Elements(scope, call), Lambda(scope, lambda)])),
        ("REDUCE", 3) when call.Arguments[2] is BoundLambda { Parameters.Count: 2 } lambda => Reduce(scope, call, lambda),
        _ => null,
    };

    private static DuckCall Json(DuckExpression list) => new("to_json", [list]);

    private static DuckCast Elements(SelectScope scope, BoundCall call) => new(scope.Lower(call.Arguments[0]), "json[]");

    private static DuckLambda Lambda(SelectScope scope, BoundLambda lambda)
    {
        var parameter = lambda.Parameters[0];
        Bind(scope, lambda, parameter, new DuckColumn(null, parameter.Name));
        return new DuckLambda([parameter.Name], SemiStructuredConversions.Element(scope, lambda.Body));
    }

    // A parameter with a type is the element converted to it.
    private static void Bind(SelectScope scope, BoundLambda lambda, ColumnSymbol parameter, DuckExpression element)
    {
        if (parameter.Type.Kind == SqlTypeKind.Variant)
        {
            scope.Context.Replace(parameter, element);
            return;
        }

        var raw = new ColumnSymbol(SqlName.Unquoted(parameter.Name), SqlType.Variant, nullable: true);
        scope.Context.Replace(raw, element);
        var reference = new BoundColumnReference(lambda.Span, Nullable: true, raw, Table: null);
        scope.Context.Replace(parameter, Conversions.Convert(scope, reference, parameter.Type, isTry: false));
    }

    private static DuckCase? Reduce(SelectScope scope, BoundCall call, BoundLambda lambda)
    {
        if (DuckDbTypes.NameOf(call.Type) is not { } type)
        {
            return null;
        }

        var (accumulator, element) = (lambda.Parameters[0], lambda.Parameters[1]);
        var (before, each) = (scope.Context.NewName("state"), scope.Context.NewName("step"));
        scope.Context.Replace(accumulator, new DuckField(new DuckColumn(null, before), "accumulator"));
        Bind(scope, lambda, element, new DuckField(new DuckColumn(null, each), "element"));
        var initial = Conversions.Convert(scope, call.Arguments[1], call.Type, isTry: false);
        var next = lambda.Body.Type.Kind == call.Type.Kind ? scope.Lower(lambda.Body) : Conversions.Convert(scope, lambda.Body, call.Type, isTry: false);
        var elements = new DuckCall(
            "list_transform",
            [Elements(scope, call), new DuckLambda([element.Name], State(new DuckCast(new DuckText("null"), type), new DuckColumn(null, element.Name)))]);
        var nothing = new DuckCast(new DuckText("null"), "json");
        var states = new DuckCall("list_prepend", [State(new DuckCast(initial, type), nothing), elements]);
        var reduced = new DuckField(
            new DuckCall("list_reduce", [states, new DuckLambda([before, each], State(new DuckCast(next, type), nothing))]),
            "accumulator");
        return new DuckCase(null, [(new DuckSuffix(scope.Lower(call.Arguments[0]), " is not null", Precedence.Is), reduced)], null);
    }

    private static DuckForm State(DuckExpression accumulator, DuckExpression element) => new(
    [
        new DuckFormPart("struct_pack(accumulator := "),
        new DuckFormPart(Expression: accumulator),
        new DuckFormPart(", element := "),
        new DuckFormPart(Expression: element),
        new DuckFormPart(")"),
    ]);
}
