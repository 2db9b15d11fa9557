using Generator.Dialects.DuckDb.Tree;
using Generator.Types;

namespace Generator.Dialects.DuckDb.Lowering;

/// <summary>Numbers to other types. Snowflake rounds half away from zero, DuckDB so for DECIMAL, but DOUBLE to whole numbers half to even.</summary>
internal static class NumberConversions
{
    public static DuckExpression OfFloat(DuckExpression value, SqlType type, bool isTry) => type.Kind switch
    {
        SqlTypeKind.Float => value,
        SqlTypeKind.Number when type.Scale == 0 => Conversions.Cast(new DuckCall("round", [value]), type, isTry),

        // A FLOAT is shown with fifteen digits and without a point where it has no fraction.
        SqlTypeKind.Varchar => new DuckCall("format", [new DuckText("'{:.15g}'"), value]),
        _ => Conversions.Cast(value, type, isTry),
    };

    public static DuckExpression OfNumber(DuckExpression value, SqlType from, SqlType type, bool isTry) => type.Kind switch
    {
        // Seconds since 1970.
        SqlTypeKind.TimestampNtz => new DuckCall(
            "make_timestamp",
            [Microseconds(value, from, isTry)]),
        SqlTypeKind.TimestampLtz or SqlTypeKind.TimestampTz => new DuckCall("to_timestamp", [value]),

        // A conversion to the type it has already says nothing.
        SqlTypeKind.Number when from == type && value is not DuckText => value,
        _ => Conversions.Cast(value, type, isTry),
    };

    private static DuckExpression Microseconds(DuckExpression seconds, SqlType type, bool isTry)
    {
        var million = new DuckText("1000000");
        return type.Scale == 0
            ? new DuckBinary("*", new DuckCast(seconds, "bigint", isTry), million, Precedence.Product)
            : new DuckCast(new DuckBinary("*", seconds, million, Precedence.Product), "bigint", isTry);
    }
}
