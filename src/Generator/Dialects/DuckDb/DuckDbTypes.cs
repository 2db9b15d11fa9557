using System.Globalization;
using Generator.Types;

namespace Generator.Dialects.DuckDb;

/// <summary>The DuckDB type that holds a Snowflake type's values.</summary>
/// <remarks>
/// Whole numbers are BIGINT up to 18 digits and HUGEINT beyond: DuckDB casts text to DECIMAL(38,0) a hundred times slower (10 µs against 0.1 µs a value)
/// than to HUGEINT, sums and joins cost the same. Semi-structured values are JSON text; native VARIANT reads paths forty times slower.
/// A TIMESTAMP has microseconds, and a TIMESTAMP_TZ is kept as its instant: finer digits and the original offset are lost.
/// </remarks>
internal static class DuckDbTypes
{
    /// <summary>The type's name in lower case; null where nothing is known of the type.</summary>
    public static string? NameOf(SqlType type) => type.Kind switch
    {
        SqlTypeKind.Number when type.Scale == 0 => type.Precision <= 18 ? "bigint" : "hugeint",
        SqlTypeKind.Number => $"decimal({Digits(type.Precision)}, {Digits(type.Scale)})",
        SqlTypeKind.Float => "double",
        SqlTypeKind.Varchar => "varchar",
        SqlTypeKind.Boolean => "boolean",
        SqlTypeKind.Date => "date",
        SqlTypeKind.Time => "time",
        SqlTypeKind.TimestampNtz => "timestamp",
        SqlTypeKind.TimestampLtz or SqlTypeKind.TimestampTz => "timestamp with time zone",
        SqlTypeKind.Binary => "blob",
        SqlTypeKind.Variant or SqlTypeKind.Object or SqlTypeKind.Array => "json",
        SqlTypeKind.Geography or SqlTypeKind.Geometry => "varchar",
        SqlTypeKind.Interval => "interval",
        _ => null,
    };

    private static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);
}
