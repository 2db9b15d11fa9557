using Generator.Binding.Tree;
using Generator.Dialects.DuckDb.Tree;
using Generator.Types;

namespace Generator.Dialects.DuckDb.Lowering;

/// <summary>
/// <c>x::type</c>, <c>cast(x as type)</c>, <c>try_cast(x as type)</c> and Snowflake's own coercions: what the value is decides which file of
/// conversions says how it becomes the other type ("Data type conversion").
/// </summary>
internal static class Conversions
{
    public static DuckExpression Lower(SelectScope scope, BoundConversion conversion) =>
        conversion.IsImplicit && IsSilent(conversion.Operand.Type, conversion.Type)
            ? scope.Lower(conversion.Operand)
            : Convert(scope, conversion.Operand, conversion.Type, conversion.IsTry);

    public static DuckExpression Convert(SelectScope scope, BoundExpression operand, SqlType type, bool isTry)
    {
        if (type.IsSemiStructured)
        {
            return SemiStructuredConversions.To(scope, operand, type, isTry);
        }

        if (operand.Type.IsSemiStructured)
        {
            return TextConversions.To(PathAccess.Text(scope, operand), operand.Type, type, isTry);
        }

        if (ZonedTimestamps.Convert(scope, operand, type) is { } zoned)
        {
            return zoned;
        }

        var lowered = scope.Lower(operand);
        return operand.Type.Kind switch
        {
            SqlTypeKind.Varchar when operand is BoundLiteral { Value: { } text } && TextConversions.OfConstant(text, type) is { } constant => constant,
            SqlTypeKind.Varchar when operand is BoundRunValue => Cast(lowered, type, isTry),
            SqlTypeKind.Varchar => TextConversions.To(lowered, operand.Type, type, isTry),
            SqlTypeKind.Float => NumberConversions.OfFloat(lowered, type, isTry),
            SqlTypeKind.Number => NumberConversions.OfNumber(lowered, operand.Type, type, isTry),
            SqlTypeKind.Date or SqlTypeKind.Time or SqlTypeKind.TimestampNtz or SqlTypeKind.TimestampLtz or SqlTypeKind.TimestampTz =>
                TimestampConversions.Of(lowered, operand.Type, type, isTry),
            SqlTypeKind.Boolean when type.Kind == SqlTypeKind.Varchar => TextLengths.Checked(Cast(lowered, type, isTry), operand.Type, type, isTry),
            SqlTypeKind.Binary when type.Kind == SqlTypeKind.Varchar => TextLengths.Checked(new DuckCall("hex", [lowered]), operand.Type, type, isTry),
            _ => Cast(lowered, type, isTry),
        };
    }

    /// <summary>DuckDB's own cast.</summary>
    public static DuckExpression Cast(DuckExpression value, SqlType type, bool isTry) =>
        DuckDbTypes.NameOf(type) is { } name ? new DuckCast(value, name, isTry) : value;

    /// <summary>
    /// Whether DuckDB converts the value by itself where Snowflake does: numbers meet in its operators, branches and set operations, dates and timestamps too.
    /// </summary>
    public static bool IsSilent(SqlType from, SqlType to) =>
        (from.IsNumeric && to.IsNumeric)
        || from.Kind is SqlTypeKind.Null or SqlTypeKind.Unknown
        || to.Kind is SqlTypeKind.Null or SqlTypeKind.Unknown
        || from.Kind == to.Kind
        || (from.Kind == SqlTypeKind.Date && to.Kind == SqlTypeKind.TimestampNtz);
}
