using Generator.Dialects.DuckDb.Tree;
using Generator.Types;

namespace Generator.Dialects.DuckDb.Lowering;

/// <summary>Numbers to other types. Snowflake rounds half away from zero, DuckDB so for DECIMAL, but DOUBLE to whole numbers half to even.</summary>
internal static class NumberConversions
{
    private const int MaxPrecision = 38;

    public static DuckExpression OfFloat(DuckExpression value, SqlType type, bool isTry) => type.Kind switch
    {
        SqlTypeKind.Float => value,
        SqlTypeKind.Number when type.Scale == 0 => WithPrecision(new DuckCall("round", [value]), type, isTry),

        // A FLOAT is shown with fifteen digits and without a point where it has no fraction.
        SqlTypeKind.Varchar => TextLengths.Checked(new DuckCall("format", [new DuckText("'{:.15g}'"), value]), SqlType.Float, type, isTry),
        _ => Conversions.Cast(value, type, isTry),
    };

    public static DuckExpression OfNumber(DuckExpression value, SqlType from, SqlType type, bool isTry) => type.Kind switch
    {
        // Seconds since 1970.
        SqlTypeKind.TimestampNtz => TimestampConversions.Cut(new DuckCall("make_timestamp", [Microseconds(value, from, isTry)]), type),
        SqlTypeKind.TimestampLtz or SqlTypeKind.TimestampTz => TimestampConversions.Cut(new DuckCall("to_timestamp", [value]), type),

        // A conversion to the type it has already says nothing.
        SqlTypeKind.Number when from == type && value is not DuckText => value,
        SqlTypeKind.Number when type.Scale == 0 && from.Precision - from.Scale > type.Precision => WithPrecision(value, type, isTry),
        SqlTypeKind.Varchar => TextLengths.Checked(Conversions.Cast(value, type, isTry), from, type, isTry),
        _ => Conversions.Cast(value, type, isTry),
    };

    /// <summary>
    /// A cast to NUMBER that fails where the digits are too many ("CAST", usage notes). DuckDB keeps whole numbers as BIGINT, which takes more than
    /// NUMBER(5,0): a cast to DECIMAL first counts them.
    /// </summary>
    public static DuckExpression WithPrecision(DuckExpression value, SqlType type, bool isTry) =>
        type is { Scale: 0, Precision: < MaxPrecision }
            ? Conversions.Cast(new DuckCast(value, $"decimal({type.Precision.ToString(System.Globalization.CultureInfo.InvariantCulture)}, 0)", isTry), type, isTry)
            : Conversions.Cast(value, type, isTry);

    private static DuckExpression Microseconds(DuckExpression seconds, SqlType type, bool isTry)
    {
        var million = new DuckText("1000000");
        return type.Scale == 0
            ? new DuckBinary("*", new DuckCast(seconds, "bigint", isTry), million, Precedence.Product)
            : new DuckCast(new DuckBinary("*", seconds, million, Precedence.Product), "bigint", isTry);
    }
}
