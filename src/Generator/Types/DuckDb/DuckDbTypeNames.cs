using System.Globalization;
using Generator.Syntax;
using Generator.Text;

namespace Generator.Types.DuckDb;

/// <summary>
/// What DuckDB's types are among ours ("Data types: overview"). Whole numbers are a NUMBER of the digits that they hold, DECIMAL is DECIMAL(18,3), a LIST
/// is an ARRAY with the shape of its elements, a STRUCT an OBJECT with fields, JSON a VARIANT. Types of one's own, ENUM, UNION, BIT and TIMETZ are not known.
/// </summary>
internal static class DuckDbTypeNames
{
    /// <summary>DATE and TIME of a day count microseconds.</summary>
    public static readonly SqlType Timestamp = SqlType.TimestampNtz with { Precision = 6 };
    public static readonly SqlType TimestampTz = SqlType.TimestampTz with { Precision = 6 };
    public static readonly SqlType Time = SqlType.Time with { Precision = 6 };
    public static readonly SqlType TinyInt = SqlType.Number(3, 0);
    public static readonly SqlType SmallInt = SqlType.Number(5, 0);
    public static readonly SqlType Int = SqlType.Number(10, 0);
    public static readonly SqlType BigInt = SqlType.Number(19, 0);
    public static readonly SqlType UBigInt = SqlType.Number(20, 0);
    public static readonly SqlType HugeInt = SqlType.Number(38, 0);

    private static readonly SqlType Decimal = SqlType.Number(18, 3);

    private static readonly Dictionary<string, SqlType> Entries = Table(
        (TinyInt, "TINYINT INT1 UTINYINT UINT8 INT8_T"),
        (SmallInt, "SMALLINT INT2 SHORT INT16 USMALLINT UINT16"),
        (Int, "INTEGER INT INT4 INT32 SIGNED UINTEGER UINT32"),
        (BigInt, "BIGINT INT8 INT64 LONG OID"),
        (UBigInt, "UBIGINT UINT64"),
        (HugeInt, "HUGEINT INT128 UHUGEINT UINT128"),
        (Decimal, "DECIMAL NUMERIC DEC"),
        (SqlType.Float, "DOUBLE FLOAT8 FLOAT FLOAT4 REAL"),
        (SqlType.Varchar, "VARCHAR TEXT STRING CHAR BPCHAR NVARCHAR CHARACTER"),
        (SqlType.Varchar, "UUID GUID"),
        (SqlType.Boolean, "BOOLEAN BOOL LOGICAL"),
        (SqlType.Binary, "BLOB BYTEA BINARY VARBINARY"),
        (SqlType.Date, "DATE"),
        (Time, "TIME"),
        (Timestamp, "TIMESTAMP DATETIME TIMESTAMP_US"),
        (SqlType.TimestampNtz, "TIMESTAMP_NS"),
        (SqlType.TimestampNtz with { Precision = 3 }, "TIMESTAMP_MS"),
        (SqlType.TimestampNtz with { Precision = 0 }, "TIMESTAMP_S"),
        (TimestampTz, "TIMESTAMPTZ"),
        (SqlType.Interval, "INTERVAL"),
        (SqlType.Variant, "JSON VARIANT"),
        (SqlType.Geometry, "GEOMETRY"));

    private static readonly Dictionary<string, SqlType> Phrases = new(StringComparer.Ordinal)
    {
        ["DOUBLE PRECISION"] = SqlType.Float,
        ["CHARACTER VARYING"] = SqlType.Varchar,
        ["CHAR VARYING"] = SqlType.Varchar,
        ["TIMESTAMP WITH TIME ZONE"] = TimestampTz,
        ["TIMESTAMP WITHOUT TIME ZONE"] = Timestamp,
        ["TIME WITHOUT TIME ZONE"] = Time,
    };

    /// <summary>The type that is written; unknown for one that has no equal among ours.</summary>
    public static SqlType Resolve(DataTypeName name) => name.Name switch
    {
        "LIST" or "ARRAY" when name.Elements.Count == 1 => ListOf(Resolve(name.Elements[0].Type)),
        "STRUCT" => SqlType.Object with
        {
            Shape = new PayloadShape(name.Elements
                .Where(e => e.Name is not null)
                .Select(e => new PayloadField(e.Name!.Text, ShapeOf(Resolve(e.Type))))
                .OrderBy(f => f.Name, StringComparer.Ordinal)
                .ToEquatableArray()),
        },
        "MAP" => SqlType.Object with { Shape = name.Elements.Count == 2 ? new PayloadShape([], ShapeOf(Resolve(name.Elements[1].Type))) : null },
        "DECIMAL" or "NUMERIC" or "DEC" when name.Arguments.Count > 0 => SqlType.Number(Argument(name, 0), name.Arguments.Count > 1 ? Argument(name, 1) : 0),
        var text when Entries.TryGetValue(text.Trim('"').ToUpperInvariant(), out var type) => type,
        var text when Phrases.TryGetValue(text, out var type) => type,
        _ => SqlType.Unknown,
    };

    /// <summary>The type written in a schema file.</summary>
    /// <param name="text">The whole data type.</param>
    /// <param name="type">The type; <see cref="SqlType.Unknown"/> when the result is false, and for one that has no equal among ours.</param>
    /// <param name="problem">What is wrong, as the end of a sentence; empty when the result is true.</param>
    public static bool TryParse(string text, out SqlType type, out string problem)
    {
        var name = SqlParser.ParseType(text, SqlDialect.DuckDb);
        type = name is null ? SqlType.Unknown : Resolve(name);
        problem = name is null ? $"'{text}' is no data type of DuckDB's" : "";
        return name is not null;
    }

    public static SqlType ListOf(SqlType element) => SqlType.Array with { Shape = new PayloadShape([], ShapeOf(element)) };

    /// <summary>The type of a list's elements, or of a map's values; unknown when nothing is known of them.</summary>
    public static SqlType ElementOf(SqlType collection) => collection.Shape?.Element is { } shape ? TypeOf(shape) : SqlType.Unknown;

    /// <summary>The type of a struct's field, whose case does not matter; unknown when nothing is known of it.</summary>
    public static SqlType FieldOf(SqlType structure, string name) =>
        structure.Shape?.Fields.FirstOrDefault(f => string.Equals(f.Name, name, StringComparison.OrdinalIgnoreCase)) is { } field ? TypeOf(field.Shape)
        : structure.Kind == SqlTypeKind.Variant ? SqlType.Variant
        : SqlType.Unknown;

    public static PayloadShape ShapeOf(SqlType type) => type.Shape is { } inside ? inside with { Type = type with { Shape = null } } : new PayloadShape([], null, type);

    private static SqlType TypeOf(PayloadShape shape) => shape.Type is not { } type ? SqlType.Unknown
        : type.IsSemiStructured ? type with { Shape = shape with { Type = null } }
        : type;

    private static int Argument(DataTypeName name, int index) =>
        int.TryParse(name.Arguments[index].Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Math.Min(number, 38) : 0;

    private static Dictionary<string, SqlType> Table(params (SqlType Type, string Names)[] rows) =>
        rows.SelectMany(row => row.Names.Split(' ').Select(name => (name, row.Type))).ToDictionary(row => row.name, row => row.Type, StringComparer.Ordinal);
}
