using System.Globalization;

namespace Generator.Types.DuckDb;

/// <summary>Writes a type as DuckDB does ("Data types: overview").</summary>
internal static class DuckDbTypeDisplay
{
    /// <summary>The type's name; null where nothing is known of it.</summary>
    public static string? Of(SqlType type) => type.Kind switch
    {
        SqlTypeKind.Number when type.Scale == 0 => type.Precision switch
        {
            <= 3 => "TINYINT",
            <= 5 => "SMALLINT",
            <= 10 => "INTEGER",
            <= 19 => "BIGINT",
            20 => "UBIGINT",
            _ => "HUGEINT",
        },
        SqlTypeKind.Number => string.Format(CultureInfo.InvariantCulture, "DECIMAL({0},{1})", type.Precision, type.Scale),
        SqlTypeKind.Float => "DOUBLE",
        SqlTypeKind.Varchar => "VARCHAR",
        SqlTypeKind.Boolean => "BOOLEAN",
        SqlTypeKind.Date => "DATE",
        SqlTypeKind.Time => "TIME",
        SqlTypeKind.TimestampNtz => type.Precision switch
        {
            0 => "TIMESTAMP_S",
            3 => "TIMESTAMP_MS",
            9 => "TIMESTAMP_NS",
            _ => "TIMESTAMP",
        },
        SqlTypeKind.TimestampLtz or SqlTypeKind.TimestampTz => "TIMESTAMP WITH TIME ZONE",
        SqlTypeKind.Binary => "BLOB",
        SqlTypeKind.Variant => "JSON",
        SqlTypeKind.Array => Of(DuckDbTypeNames.ElementOf(type)) is { } element ? $"{element}[]" : null,
        SqlTypeKind.Object => Struct(type),
        SqlTypeKind.Interval => "INTERVAL",
        SqlTypeKind.Geometry => "GEOMETRY",
        _ => null,
    };

    // The order of a struct's fields is part of its type, which is not kept: a struct is shown by the names of its fields.
    private static string? Struct(SqlType type)
    {
        var fields = (type.Shape?.Fields ?? []).Select(f => (f.Name, Type: Of(DuckDbTypeNames.FieldOf(type, f.Name)))).ToList();
        return fields.Count == 0 || fields.Any(f => f.Type is null) ? null
            : $"STRUCT({string.Join(", ", fields.Select(f => $"{f.Name} {f.Type}"))})";
    }
}
