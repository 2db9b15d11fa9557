using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Pipeline.Loading;

/// <summary>
/// A JSON value as ALLOW_DUPLICATE and STRIP_NULL_VALUES leave it: of fields of one name the last, and no field that is null. An array's nulls
/// at its end go too; those in between, which Snowflake keeps as places without a value, stay null, and reading them gives NULL in both.
/// </summary>
internal static class JsonRewriting
{
    private static readonly JsonDocumentOptions Deep = new() { MaxDepth = 1000 };
    private static readonly JsonWriterOptions AsWritten = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true, MaxDepth = 1000 };

    /// <summary>Writes the value anew.</summary>
    /// <param name="record">One valid JSON value.</param>
    /// <param name="stripsNulls">Whether fields that are null are left out.</param>
    public static byte[] Rewrite(ReadOnlySpan<byte> record, bool stripsNulls)
    {
        using var document = JsonDocument.Parse(record.ToArray(), Deep);
        var text = new ArrayBufferWriter<byte>(record.Length);
        using (var writer = new Utf8JsonWriter(text, AsWritten))
        {
            Write(writer, document.RootElement, stripsNulls);
        }

        return text.WrittenSpan.ToArray();
    }

    private static void Write(Utf8JsonWriter writer, JsonElement value, bool stripsNulls)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                writer.WriteStartObject();
                var last = new Dictionary<string, int>(StringComparer.Ordinal);
                var at = 0;
                foreach (var field in value.EnumerateObject())
                {
                    last[field.Name] = at++;
                }

                at = 0;
                foreach (var field in value.EnumerateObject())
                {
                    if (last[field.Name] == at++ && !(stripsNulls && field.Value.ValueKind == JsonValueKind.Null))
                    {
                        writer.WritePropertyName(field.Name);
                        Write(writer, field.Value, stripsNulls);
                    }
                }

                writer.WriteEndObject();
                break;
            case JsonValueKind.Array:
                writer.WriteStartArray();
                var elements = value.EnumerateArray().ToList();
                while (stripsNulls && elements is [.., { ValueKind: JsonValueKind.Null }])
                {
                    elements.RemoveAt(elements.Count - 1);
                }

                elements.ForEach(element => Write(writer, element, stripsNulls));
                writer.WriteEndArray();
                break;
            default:
                // A number keeps its digits.
                writer.WriteRawValue(value.GetRawText(), skipInputValidation: true);
                break;
        }
    }
}
