using Generator.Binding.Tree;
using Generator.Diagnostics;
using Generator.Types;

namespace Generator.Binding.Expressions;

/// <summary>The conversions that Snowflake does without a word ("Data type conversion").</summary>
internal static class Coercion
{
    /// <summary>The value as another kind of type; the value itself when it is of that kind, or when one of the types is not known.</summary>
    public static BoundExpression Convert(BoundExpression value, SqlType type) =>
        value.Type.Kind == type.Kind || value.Type.Kind is SqlTypeKind.Unknown or SqlTypeKind.Null || type.Kind is SqlTypeKind.Unknown or SqlTypeKind.Null
            ? value
            : new BoundConversion(value.Span, type, ConversionIsNullable(value, isTry: false), value, IsTry: false, IsImplicit: true);

    /// <summary>A JSON null becomes NULL when a VARIANT is converted, and TRY_CAST gives NULL for what does not convert.</summary>
    public static bool ConversionIsNullable(BoundExpression value, bool isTry) =>
        value.Nullable || isTry || value.Type.Kind is SqlTypeKind.Variant or SqlTypeKind.Unknown;

    /// <summary>
    /// The type in which two values are compared; null when they cannot be. A VARIANT takes the type of what it is compared with; beside a number it is
    /// read with digits of its own: as FLOAT, which tells apart as many as a short NUMBER has, or with twelve after the point.
    /// </summary>
    public static SqlType? ComparisonType(SqlType left, SqlType right) =>
        left.Kind == SqlTypeKind.Variant && IsScalar(right) ? Reading(right)
        : right.Kind == SqlTypeKind.Variant && IsScalar(left) ? Reading(left)
        : left.Kind == SqlTypeKind.Boolean ? CommonSupertype.Of(left, right)
        : CommonSupertype.Of(right, left);

    private static bool IsScalar(SqlType type) => !type.IsSemiStructured && type.Kind is not (SqlTypeKind.Null or SqlTypeKind.Unknown);

    private static SqlType Reading(SqlType type) => type.Kind != SqlTypeKind.Number ? type
        : type.Precision <= 15 ? SqlType.Float
        : SqlType.Number(38, Math.Max(type.Scale, 12));
}
