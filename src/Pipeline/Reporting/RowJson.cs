using System.Data.Common;
using System.Globalization;
using System.Numerics;
using System.Text.Json.Nodes;
using Pipeline.Testing;

namespace Pipeline.Reporting;

/// <summary>Rows as JSON objects, numbers and booleans as such, everything else as text.</summary>
internal static class RowJson
{
    /// <summary>Reads up to a number of rows.</summary>
    public static async Task<JsonArray> ReadAsync(DbDataReader reader, int limit, CancellationToken cancellationToken)
    {
        var rows = new JsonArray();
        while (rows.Count < limit && await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            var row = new JsonObject();
            for (var i = 0; i < reader.FieldCount; i++)
            {
                row[reader.GetName(i)] = Value(reader.GetValue(i));
            }

            rows.Add(row);
        }

        return rows;
    }

    private static JsonNode? Value(object? value) => value switch
    {
        null or DBNull => null,
        bool boolean => boolean,
        double number when !double.IsFinite(number) => number.ToString(CultureInfo.InvariantCulture),
        float number when !float.IsFinite(number) => number.ToString(CultureInfo.InvariantCulture),
        sbyte or byte or short or ushort or int or uint or long or ulong or decimal or double or float or BigInteger or Int128 or UInt128 =>
            JsonNode.Parse(((IFormattable)value).ToString(null, CultureInfo.InvariantCulture)),
        DateTime time => time.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFF", CultureInfo.InvariantCulture),
        DateTimeOffset time => time.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFzzz", CultureInfo.InvariantCulture),
        _ => RowSample.Text(value),
    };
}
