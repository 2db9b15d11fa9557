using System.Collections;
using System.Data.Common;
using System.Globalization;

namespace Pipeline.Testing;

/// <summary>Some rows of a query, as text for people; null stays null.</summary>
/// <param name="Columns">The columns' names.</param>
/// <param name="Rows">The values, a list a row.</param>
internal sealed record RowSample(IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string?>> Rows)
{
    /// <summary>Reads up to a number of rows.</summary>
    public static async Task<RowSample> ReadAsync(DbDataReader reader, int limit, CancellationToken cancellationToken)
    {
        var columns = Enumerable.Range(0, reader.FieldCount).Select(reader.GetName).ToList();
        var rows = new List<IReadOnlyList<string?>>();
        while (rows.Count < limit && await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            rows.Add([.. Enumerable.Range(0, columns.Count).Select(i => Text(reader.GetValue(i)))]);
        }

        return new RowSample(columns, rows);
    }

    /// <summary>A value of a reader as text; null for NULL.</summary>
    public static string? Text(object? value) => value switch
    {
        null or DBNull => null,
        string text => text,
        bool boolean => boolean ? "true" : "false",
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime time => time.ToString("yyyy-MM-dd HH:mm:ss.FFFFFF", CultureInfo.InvariantCulture),
        DateTimeOffset time => time.ToString("yyyy-MM-dd HH:mm:ss.FFFFFFzzz", CultureInfo.InvariantCulture),
        byte[] bytes => Convert.ToHexString(bytes),
        IDictionary map => $"{{{string.Join(", ", map.Keys.Cast<object>().Select(key => $"{key}: {Text(map[key])}"))}}}",
        IEnumerable list => $"[{string.Join(", ", list.Cast<object?>().Select(Text))}]",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };
}
