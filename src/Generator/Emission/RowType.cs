using Generator.Types;

namespace Generator.Emission;

/// <summary>The C# type of a column, and the call of Pipeline.Compiled.RowReader that reads it.</summary>
/// <param name="Name">The type without <c>?</c>.</param>
/// <param name="Reader">The method's name.</param>
internal readonly record struct RowType(string Name, string Reader)
{
    /// <summary>The type for a column. What is not known is read as the driver hands it over.</summary>
    public static RowType Of(SqlType type) => type.Kind switch
    {
        SqlTypeKind.Number when type.Scale == 0 => new("long", "ReadInt64"),
        SqlTypeKind.Number => new("decimal", "ReadDecimal"),
        SqlTypeKind.Float => new("double", "ReadDouble"),
        SqlTypeKind.Varchar => new("string", "ReadString"),
        SqlTypeKind.Boolean => new("bool", "ReadBoolean"),
        SqlTypeKind.Date => new("DateOnly", "ReadDate"),
        SqlTypeKind.Time => new("TimeOnly", "ReadTime"),
        SqlTypeKind.TimestampNtz => new("DateTime", "ReadDateTime"),
        SqlTypeKind.TimestampLtz or SqlTypeKind.TimestampTz => new("DateTimeOffset", "ReadDateTimeOffset"),
        SqlTypeKind.Binary => new("byte[]", "ReadBytes"),
        SqlTypeKind.Variant or SqlTypeKind.Object or SqlTypeKind.Array => new("JsonElement", "ReadJson"),
        _ => new("object", "GetValue"),
    };
}
