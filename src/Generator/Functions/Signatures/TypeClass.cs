using Generator.Types;

namespace Generator.Functions.Signatures;

/// <summary>What a parameter takes. A type that Snowflake converts by itself ("Data type conversion") is taken too.</summary>
internal enum TypeClass
{
    Any,
    Number,
    Text,
    TextOrBinary,
    Binary,
    Boolean,
    Date,
    Time,
    Timestamp,

    /// <summary>DATE, TIME or any TIMESTAMP.</summary>
    Temporal,
    Variant,

    /// <summary>Any value that becomes an element of an array or object: a VARIANT there.</summary>
    Element,
    Object,
    Array,

    /// <summary>ARRAY, OBJECT or VARIANT.</summary>
    SemiStructured,
    Geospatial,

    /// <summary>A date or time part: a bare word or a constant string.</summary>
    DatePart,

    /// <summary>Another bare word, such as the kind of a QUALIFY-like switch.</summary>
    Keyword,

    /// <summary><c>x -> expression</c>.</summary>
    Lambda,

    /// <summary>A table: <c>table => (select …)</c>, or a star.</summary>
    Table,
}

/// <summary>Which types a <see cref="TypeClass"/> takes.</summary>
internal static class TypeClasses
{
    private static readonly SqlType[] Timestamps = [SqlType.TimestampNtz, SqlType.TimestampLtz, SqlType.TimestampTz];

    private static readonly Dictionary<TypeClass, SqlType[]> Targets = new()
    {
        [TypeClass.Number] = [SqlType.Integer, SqlType.Float],
        [TypeClass.Text] = [SqlType.Varchar],
        [TypeClass.TextOrBinary] = [SqlType.Varchar, SqlType.Binary],
        [TypeClass.Binary] = [SqlType.Binary],
        [TypeClass.Boolean] = [SqlType.Boolean],
        [TypeClass.Date] = [SqlType.Date],
        [TypeClass.Time] = [SqlType.Time],
        [TypeClass.Timestamp] = [.. Timestamps],
        [TypeClass.Temporal] = [SqlType.Date, SqlType.Time, .. Timestamps],
        [TypeClass.Object] = [SqlType.Object],
        [TypeClass.Array] = [SqlType.Array],
        [TypeClass.SemiStructured] = [SqlType.Array, SqlType.Object],
        [TypeClass.Geospatial] = [SqlType.Geography, SqlType.Geometry],
    };

    /// <summary>Whether a value of <paramref name="type"/> may be passed; classes without types of their own take everything.</summary>
    public static bool Accepts(this TypeClass typeClass, SqlType type) =>
        !Targets.TryGetValue(typeClass, out var targets) || targets.Any(target => SqlTypeConversions.CanCoerce(type, target));

    /// <summary>How a message names the class: <c>a number</c>.</summary>
    public static string Phrase(this TypeClass typeClass) => typeClass switch
    {
        TypeClass.Number => "a number",
        TypeClass.Text => "a string",
        TypeClass.TextOrBinary => "a string or binary value",
        TypeClass.Binary => "a binary value",
        TypeClass.Boolean => "a boolean",
        TypeClass.Date => "a date",
        TypeClass.Time => "a time",
        TypeClass.Timestamp => "a timestamp",
        TypeClass.Temporal => "a date, time or timestamp",
        TypeClass.Variant => "a variant",
        TypeClass.Object => "an object",
        TypeClass.Array => "an array",
        TypeClass.SemiStructured => "an array, object or variant",
        TypeClass.Geospatial => "a geography or geometry",
        TypeClass.DatePart => "a date or time part",
        TypeClass.Keyword => "a keyword",
        TypeClass.Lambda => "a lambda",
        TypeClass.Table => "a table",
        _ => "a value",
    };
}
