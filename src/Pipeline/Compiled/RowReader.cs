using System.Data.Common;
using System.Globalization;
using System.Numerics;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Pipeline.Compiled;

/// <summary>
/// Reads columns into the exact types of generated records. A warehouse's driver may hand over another type of the same
/// value (DuckDB a HUGEINT, Snowflake a string for a VARIANT); a value that does not fit is an error that names the column.
/// </summary>
public static class RowReader
{
    private static readonly JsonSerializerOptions _nested = new() { Converters = { new HugeIntegerConverter() }, NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals };

    /// <summary>A whole number.</summary>
    /// <param name="row">The reader, on a row.</param>
    /// <param name="ordinal">The column's position, from 0.</param>
    /// <exception cref="InvalidCastException">The value does not fit in 64 bits.</exception>
    public static long ReadInt64(this DbDataReader row, int ordinal) => Read(row, ordinal, v => Convert.ToInt64(Narrow(v), CultureInfo.InvariantCulture));

    /// <summary>A decimal number.</summary>
    /// <param name="row">The reader, on a row.</param>
    /// <param name="ordinal">The column's position, from 0.</param>
    /// <exception cref="InvalidCastException">The value does not fit in a <see cref="decimal"/>.</exception>
    public static decimal ReadDecimal(this DbDataReader row, int ordinal) => Read(row, ordinal, v => Convert.ToDecimal(Narrow(v), CultureInfo.InvariantCulture));

    /// <summary>A floating-point number.</summary>
    /// <param name="row">The reader, on a row.</param>
    /// <param name="ordinal">The column's position, from 0.</param>
    public static double ReadDouble(this DbDataReader row, int ordinal) => Read(row, ordinal, v => Convert.ToDouble(Narrow(v), CultureInfo.InvariantCulture));

    /// <summary>Text.</summary>
    /// <param name="row">The reader, on a row.</param>
    /// <param name="ordinal">The column's position, from 0.</param>
    public static string ReadString(this DbDataReader row, int ordinal) => Read(row, ordinal, v => (string)v);

    /// <summary>True or false.</summary>
    /// <param name="row">The reader, on a row.</param>
    /// <param name="ordinal">The column's position, from 0.</param>
    public static bool ReadBoolean(this DbDataReader row, int ordinal) => Read(row, ordinal, v => (bool)v);

    /// <summary>A date.</summary>
    /// <param name="row">The reader, on a row.</param>
    /// <param name="ordinal">The column's position, from 0.</param>
    public static DateOnly ReadDate(this DbDataReader row, int ordinal) =>
        Read(row, ordinal, v => v is DateOnly date ? date : DateOnly.FromDateTime((DateTime)v));

    /// <summary>A time of day.</summary>
    /// <param name="row">The reader, on a row.</param>
    /// <param name="ordinal">The column's position, from 0.</param>
    public static TimeOnly ReadTime(this DbDataReader row, int ordinal) => Read(row, ordinal, v => v switch
    {
        TimeOnly time => time,
        TimeSpan span => TimeOnly.FromTimeSpan(span),
        _ => TimeOnly.FromDateTime((DateTime)v),
    });

    /// <summary>A timestamp without time zone (TIMESTAMP_NTZ), of unspecified kind.</summary>
    /// <param name="row">The reader, on a row.</param>
    /// <param name="ordinal">The column's position, from 0.</param>
    public static DateTime ReadDateTime(this DbDataReader row, int ordinal) =>
        Read(row, ordinal, v => DateTime.SpecifyKind((DateTime)v, DateTimeKind.Unspecified));

    /// <summary>A timestamp with time zone (TIMESTAMP_LTZ, TIMESTAMP_TZ).</summary>
    /// <param name="row">The reader, on a row.</param>
    /// <param name="ordinal">The column's position, from 0.</param>
    public static DateTimeOffset ReadDateTimeOffset(this DbDataReader row, int ordinal) =>
        Read(row, ordinal, v => v is DateTimeOffset instant ? instant : new DateTimeOffset(DateTime.SpecifyKind((DateTime)v, DateTimeKind.Utc)));

    /// <summary>Bytes.</summary>
    /// <param name="row">The reader, on a row.</param>
    /// <param name="ordinal">The column's position, from 0.</param>
    public static byte[] ReadBytes(this DbDataReader row, int ordinal) => Read(row, ordinal, v =>
    {
        if (v is not Stream stream)
        {
            return (byte[])v;
        }

        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    });

    /// <summary>A VARIANT, OBJECT or ARRAY; a list, struct or map of DuckDB as the JSON of it.</summary>
    /// <param name="row">The reader, on a row.</param>
    /// <param name="ordinal">The column's position, from 0.</param>
    /// <exception cref="InvalidCastException">The value is no JSON.</exception>
    public static JsonElement ReadJson(this DbDataReader row, int ordinal) => Read(row, ordinal, v =>
    {
        if (v is not string text)
        {
            return JsonSerializer.SerializeToElement(v, _nested);
        }

        using var document = JsonDocument.Parse(text);
        return document.RootElement.Clone();
    });

    private static T Read<T>(DbDataReader row, int ordinal, Func<object, T> convert)
    {
        var value = row.GetValue(ordinal);
        try
        {
            return convert(value);
        }
        catch (Exception error) when (error is InvalidCastException or OverflowException or FormatException or JsonException or NotSupportedException)
        {
            throw new InvalidCastException(
                $"Column '{row.GetName(ordinal)}': {(value is DBNull ? "NULL, which its contract excludes" : $"'{value}'")} does not fit {typeof(T).Name}.",
                error);
        }
    }

    private sealed class HugeIntegerConverter : JsonConverter<BigInteger>
    {
        public override BigInteger Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, BigInteger value, JsonSerializerOptions options) =>
            writer.WriteRawValue(value.ToString(CultureInfo.InvariantCulture));
    }

    // DuckDB hands a HUGEINT over as a BigInteger, which Convert does not take.
    private static object Narrow(object value) => value is BigInteger big ? (decimal)big : value;
}
