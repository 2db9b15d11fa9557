using Generator.Types;

namespace Generator.Functions.Signatures;

/// <summary>What Snowflake converts an argument to, without a word, before the function sees it ("Data type conversion", "Implicit casting").</summary>
internal static class ArgumentCoercion
{
    /// <summary>The type to convert to; null when the argument stays as it is.</summary>
    public static SqlType? Of(TypeClass typeClass, SqlType type)
    {
        if (type.Kind is SqlTypeKind.Unknown or SqlTypeKind.Null)
        {
            return null;
        }

        return typeClass switch
        {
            TypeClass.Number when !type.IsNumeric => SqlType.Float,
            TypeClass.Text when type.Kind != SqlTypeKind.Varchar => SqlType.Varchar,
            TypeClass.TextOrBinary when type.Kind is not (SqlTypeKind.Varchar or SqlTypeKind.Binary) => SqlType.Varchar,
            TypeClass.Boolean when type.Kind != SqlTypeKind.Boolean => SqlType.Boolean,
            TypeClass.Date when type.Kind != SqlTypeKind.Date => SqlType.Date,
            TypeClass.Time when type.Kind != SqlTypeKind.Time => SqlType.Time,
            TypeClass.Timestamp when !type.IsTimestamp => SqlType.TimestampNtz,
            TypeClass.Temporal when type.Kind is not (SqlTypeKind.Date or SqlTypeKind.Time) && !type.IsTimestamp => SqlType.TimestampNtz,
            TypeClass.Array when type.Kind == SqlTypeKind.Variant => SqlType.Array with { Shape = type.Shape },
            TypeClass.Object when type.Kind == SqlTypeKind.Variant => SqlType.Object with { Shape = type.Shape },
            TypeClass.Variant when !type.IsSemiStructured => SqlType.Variant,
            TypeClass.Element when HasTextOfItsOwn(type) => SqlType.Variant,
            _ => null,
        };
    }

    /// <summary>
    /// Whether a value is written in a VARIANT otherwise than JSON's functions of any warehouse write it: a timestamp in its output format, a binary value
    /// as hexadecimal digits, a number without zeros at its end.
    /// </summary>
    public static bool HasTextOfItsOwn(SqlType type) => type.IsTimestamp || type.Kind == SqlTypeKind.Binary || type is { Kind: SqlTypeKind.Number, Scale: > 0 };
}
