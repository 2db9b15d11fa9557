using Generator.Binding.Tree;
using Generator.Dialects.DuckDb.Tree;
using Generator.Functions.Signatures;
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

        return FormOf(from, type) == PathForm.Text ? new DuckCast(PathAccess.Text(scope, operand), "json", isTry) : Wrapped(scope.Lower(operand));
    }

    /// <summary>
    /// What a conversion of a semi-structured value starts from: its text, which for an object and for a declared array is its JSON, unless an ARRAY is
    /// wanted of what may be anything.
    /// </summary>
    public static PathForm FormOf(SqlType from, SqlType type) =>
        type.Kind == SqlTypeKind.Variant || (type.Kind == SqlTypeKind.Array && from.Kind != SqlTypeKind.Array && from.Shape?.Element is null) ? PathForm.Json : PathForm.Text;

    /// <summary>A value as DuckDB's JSON functions take it for an element, written as Snowflake writes it.</summary>
    public static DuckExpression Element(SelectScope scope, BoundExpression value) =>
        ArgumentCoercion.HasTextOfItsOwn(value.Type) && !IsPlain(value) ? FromScalar(scope, value, SqlType.Variant, isTry: false) : scope.Lower(value);

    // A constant without a zero at its end.
    private static bool IsPlain(BoundExpression value) => value is BoundLiteral { Type.Kind: SqlTypeKind.Number, Value: { Length: > 0 } digits } && digits[digits.Length - 1] != '0';

    private static DuckCase Wrapped(DuckExpression value) => new(
        null,
        [
            (new DuckBinary("=", new DuckCall("json_type", [value]), new DuckText("'ARRAY'"), Precedence.Comparison), value),
            (new DuckBinary("<>", value, new DuckText("'null'"), Precedence.Comparison), new DuckCall("json_array", [value])),
        ],
        null);

    private static DuckExpression FromScalar(SelectScope scope, BoundExpression operand, SqlType type, bool isTry)
    {
        var value = scope.Lower(operand);
        return operand.Type.Kind switch
        {
            SqlTypeKind.Null or SqlTypeKind.Unknown => new DuckCast(value, "json", isTry),
            _ when type.Kind == SqlTypeKind.Array && operand.Nullable => new DuckCase(
                null, [(new DuckSuffix(value, " is not null", Precedence.Is), new DuckCall("json_array", [Element(scope, operand)]))], null),
            _ when type.Kind == SqlTypeKind.Array => new DuckCall("json_array", [Element(scope, operand)]),
            SqlTypeKind.TimestampNtz or SqlTypeKind.TimestampLtz or SqlTypeKind.TimestampTz =>
                new DuckCall("to_json", [TimestampConversions.Of(value, operand.Type, SqlType.Varchar, isTry: false)]),
            SqlTypeKind.Binary => new DuckCall("to_json", [new DuckCall("hex", [value])]),
            SqlTypeKind.Number when operand.Type.Scale > 0 && !IsPlain(operand) => new DuckCast(
                new DuckCall("rtrim", [new DuckCall("rtrim", [new DuckCast(value, "varchar"), new DuckText("'0'")]), new DuckText("'.'")]), "json"),
            _ => new DuckCall("to_json", [value]),
        };
    }
}
