using Generator.Text;

namespace Generator.Types;

/// <summary>Snowflake's data types ("Summary of data types"), and the two that only the compiler knows.</summary>
internal enum SqlTypeKind
{
    /// <summary>Not known: a column of a source that declares none. It converts to and from everything without a word.</summary>
    Unknown,

    /// <summary>The type of a bare NULL, which takes on any other.</summary>
    Null,
    Number,
    Float,
    Varchar,
    Boolean,
    Date,
    Time,
    TimestampNtz,
    TimestampLtz,
    TimestampTz,
    Binary,
    Variant,
    Object,
    Array,
    Geography,
    Geometry,
    Interval,
}

/// <summary>A data type with what narrows it.</summary>
/// <param name="Kind">The type's name.</param>
/// <param name="Precision">Digits of a NUMBER (1 to 38), fractional digits of a TIME or TIMESTAMP (0 to 9); otherwise 0.</param>
/// <param name="Scale">Digits of a NUMBER after the point; otherwise 0.</param>
/// <param name="Length">Most characters of a VARCHAR or bytes of a BINARY; null means the type's maximum.</param>
/// <param name="Shape">What is declared of the inside of a VARIANT, OBJECT or ARRAY; null when nothing is.</param>
internal sealed record SqlType(SqlTypeKind Kind, int Precision = 0, int Scale = 0, int? Length = null, PayloadShape? Shape = null)
{
    public static readonly SqlType Unknown = new(SqlTypeKind.Unknown);
    public static readonly SqlType Null = new(SqlTypeKind.Null);

    /// <summary>NUMBER without a precision: NUMBER(38,0).</summary>
    public static readonly SqlType Integer = Number(38, 0);
    public static readonly SqlType Float = new(SqlTypeKind.Float);
    public static readonly SqlType Varchar = new(SqlTypeKind.Varchar);
    public static readonly SqlType Boolean = new(SqlTypeKind.Boolean);
    public static readonly SqlType Date = new(SqlTypeKind.Date);
    public static readonly SqlType Time = new(SqlTypeKind.Time, 9);
    public static readonly SqlType TimestampNtz = new(SqlTypeKind.TimestampNtz, 9);
    public static readonly SqlType TimestampLtz = new(SqlTypeKind.TimestampLtz, 9);
    public static readonly SqlType TimestampTz = new(SqlTypeKind.TimestampTz, 9);
    public static readonly SqlType Binary = new(SqlTypeKind.Binary);
    public static readonly SqlType Variant = new(SqlTypeKind.Variant);
    public static readonly SqlType Object = new(SqlTypeKind.Object);
    public static readonly SqlType Array = new(SqlTypeKind.Array);
    public static readonly SqlType Geography = new(SqlTypeKind.Geography);
    public static readonly SqlType Geometry = new(SqlTypeKind.Geometry);
    public static readonly SqlType Interval = new(SqlTypeKind.Interval);

    public bool IsUnknown => Kind == SqlTypeKind.Unknown;

    public bool IsNumeric => Kind is SqlTypeKind.Number or SqlTypeKind.Float;

    public bool IsTimestamp => Kind is SqlTypeKind.TimestampNtz or SqlTypeKind.TimestampLtz or SqlTypeKind.TimestampTz;

    /// <summary>VARIANT, OBJECT or ARRAY.</summary>
    public bool IsSemiStructured => Kind is SqlTypeKind.Variant or SqlTypeKind.Object or SqlTypeKind.Array;

    public static SqlType Number(int precision, int scale) => new(SqlTypeKind.Number, precision, scale);

    /// <summary>The type as Snowflake writes it, without what is the default: <c>NUMBER(38,0)</c>, <c>VARCHAR</c>, <c>TIMESTAMP_NTZ</c>.</summary>
    public override string ToString() => SqlTypeDisplay.Of(this);
}

/// <summary>
/// What a schema file declares of a VARIANT's inside through dotted column names (<c>event_data.order.items[].quantity</c>).
/// A field that is declared nowhere is an error where SQL reads it; a VARIANT without a shape may hold anything.
/// </summary>
/// <param name="Fields">The declared fields, ordered by name; empty for a leaf and for an array.</param>
/// <param name="Element">The shape of an array's elements; null when this is not an array.</param>
/// <param name="Type">The declared type of a leaf; null for an object or array.</param>
internal sealed record PayloadShape(
    EquatableArray<PayloadField> Fields,
    PayloadShape? Element = null,
    SqlType? Type = null);

/// <summary>One declared field of a payload. Field names are case-sensitive, as in Snowflake's path access.</summary>
internal sealed record PayloadField(string Name, PayloadShape Shape);
