using Generator.Binding.Tree;
using Generator.Dialects.DuckDb.Tree;
using Generator.Text;
using Generator.Types;

namespace Generator.Dialects.DuckDb.Lowering;

/// <summary>
/// <c>event_data:order.tax</c> becomes <c>event_data -> '$.order.tax'</c>, below a cast <c>event_data ->> '$.order.tax'</c>, or what
/// <see cref="PathFusion"/> or <see cref="Flattens"/> put in its place.
/// </summary>
internal static class PathAccess
{
    public static DuckExpression Lower(SelectScope scope, BoundPath path, PathForm form)
    {
        var text = JsonPaths.Of(path.Steps);
        if (text is not null
            && path.Operand is BoundColumnReference reference
            && scope.Context.ReplacementOf(reference.Column, text, form) is { } replacement)
        {
            return scope.Qualifies(reference) ? replacement : References.Unqualified(replacement);
        }

        var operand = scope.Lower(path.Operand);
        return text is not null ? Arrow(operand, text, form) : Step(scope, operand, path.Steps, form);
    }

    /// <summary>A semi-structured value as text, as a cast of it starts.</summary>
    public static DuckExpression Text(SelectScope scope, BoundExpression value)
    {
        switch (value)
        {
            case BoundPath path:
                return Lower(scope, path, PathForm.Text);
            case BoundConversion { Type.Kind: SqlTypeKind.Variant, Operand.Type.IsSemiStructured: true } conversion:
                return Text(scope, conversion.Operand);
            case BoundColumnReference reference when scope.Context.ReplacementOf(reference.Column, JsonPaths.Root, PathForm.Text) is { } replacement:
                return scope.Qualifies(reference) ? replacement : References.Unqualified(replacement);
            default:
                return Arrow(scope.Lower(value), JsonPaths.Root, PathForm.Text);
        }
    }

    private static DuckBinary Arrow(DuckExpression operand, string path, PathForm form) =>
        new DuckBinary(form == PathForm.Text ? "->>" : "->", operand, new DuckText(Literals.Quote(path)), Precedence.Arrow);

    // Steps computed at run time are taken one by one.
    private static DuckExpression Step(SelectScope scope, DuckExpression operand, EquatableArray<BoundPathStep> steps, PathForm form)
    {
        for (var i = 0; i < steps.Count; i++)
        {
            var step = steps[i].Dynamic is not { } dynamic ? new DuckText(Literals.Quote(JsonPaths.Of([steps[i]])!))
                : dynamic.Type.IsNumeric ? new DuckCast(scope.Lower(dynamic), "bigint")
                : scope.Lower(dynamic);
            var isText = form == PathForm.Text && i == steps.Count - 1;
            var taken = new DuckCall(isText ? "json_extract_string" : "json_extract", [operand, step]);
            operand = steps[i].Dynamic is { Type.IsNumeric: true } ? FromStart(taken, step) : taken;
        }

        return operand;
    }

    // DuckDB counts negative positions from the end, where Snowflake has no element.
    private static DuckCase FromStart(DuckCall taken, DuckExpression position) =>
        new(null, [(new DuckBinary(">=", position, new DuckText("0"), Precedence.Comparison), taken)], null);
}
