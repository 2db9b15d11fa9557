using System.Globalization;

namespace Generator.Types;

/// <summary>Writes a type as Snowflake's DDL does; a precision or length that is the default is left out, except of NUMBER.</summary>
internal static class SqlTypeDisplay
{
    public static string Of(SqlType type) => type.Kind switch
    {
        SqlTypeKind.Number => string.Format(CultureInfo.InvariantCulture, "NUMBER({0},{1})", type.Precision, type.Scale),
        SqlTypeKind.Time or SqlTypeKind.TimestampNtz or SqlTypeKind.TimestampLtz or SqlTypeKind.TimestampTz when type.Precision != 9 =>
            string.Format(CultureInfo.InvariantCulture, "{0}({1})", NameOf(type.Kind), type.Precision),
        _ when type.Length is { } length => string.Format(CultureInfo.InvariantCulture, "{0}({1})", NameOf(type.Kind), length),
        _ => NameOf(type.Kind),
    };

    /// <summary>The type's name without its arguments; for the compiler's own kinds what a message calls them.</summary>
    public static string NameOf(SqlTypeKind kind) => kind switch
    {
        SqlTypeKind.Unknown => "an unknown type",
        SqlTypeKind.Number => "NUMBER",
        SqlTypeKind.Float => "FLOAT",
        SqlTypeKind.Varchar => "VARCHAR",
        SqlTypeKind.Boolean => "BOOLEAN",
        SqlTypeKind.Date => "DATE",
        SqlTypeKind.Time => "TIME",
        SqlTypeKind.TimestampNtz => "TIMESTAMP_NTZ",
        SqlTypeKind.TimestampLtz => "TIMESTAMP_LTZ",
        SqlTypeKind.TimestampTz => "TIMESTAMP_TZ",
        SqlTypeKind.Binary => "BINARY",
        SqlTypeKind.Variant => "VARIANT",
        SqlTypeKind.Object => "OBJECT",
        SqlTypeKind.Array => "ARRAY",
        SqlTypeKind.Geography => "GEOGRAPHY",
        SqlTypeKind.Geometry => "GEOMETRY",
        SqlTypeKind.Interval => "INTERVAL",
        _ => "NULL",
    };
}
