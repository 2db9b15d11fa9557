using Generator.Binding.Tree;
using Generator.Dialects.DuckDb.Tree;
using Generator.Types;

namespace Generator.Dialects.DuckDb.Lowering;

/// <summary>
/// Values to VARIANT, OBJECT and ARRAY, which are JSON here. A JSON null becomes NULL as ARRAY or OBJECT and stays one as VARIANT; another value as
/// ARRAY becomes an array of itself ("TO_ARRAY").
/// </summary>
internal static class SemiStructuredConversions
{
    public static DuckExpression To(SelectScope scope, BoundExpression operand, SqlType type, bool isTry)
    {
        var from = operand.Type;
        if (!from.IsSemiStructured)
        {
            return FromScalar(scope, operand, type, isTry);
        }

        if (type.Kind == SqlTypeKind.Variant || type.Kind == from.Kind)
        {
            return scope.Lower(operand);
        }

        // The text of an array or object is its JSON; a declared array needs no look at what it is.
        if (type.Kind == SqlTypeKind.Object || from.Shape?.Element is not null)
        {
            return new DuckCast(PathAccess.Text(scope, operand), "json", isTry);
        }

        var value = scope.Lower(operand);
        return new DuckCase(
            new DuckCall("json_type", [value]),
            [(new DuckText("'ARRAY'"), value), (new DuckText("'NULL'"), new DuckText("null"))],
            new DuckCall("json_array", [value]));
    }

    private static DuckExpression FromScalar(SelectScope scope, BoundExpression operand, SqlType type, bool isTry)
    {
        var value = scope.Lower(operand);
        return operand.Type.Kind switch
        {
            SqlTypeKind.Null or SqlTypeKind.Unknown => new DuckCast(value, "json", isTry),
            _ when type.Kind == SqlTypeKind.Array => new DuckCall("json_array", [value]),
            _ => new DuckCall("to_json", [value]),
        };
    }
}
