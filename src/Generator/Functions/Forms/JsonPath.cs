using System.Globalization;

namespace Generator.Functions.Forms;

/// <summary>Snowflake's paths into a VARIANT as the JSON paths that DuckDB reads.</summary>
internal static class JsonPath
{
    /// <summary>The JSON path, every key quoted: <c>$."customer"."address"[0]."zip code"</c>; null when the text is not a path.</summary>
    public static string? FromSnowflake(string path)
    {
        var steps = SnowflakePath.Parse(path)?.Select(step => step.Key is { } key ? Key(key) : $"[{step.Index.ToString(CultureInfo.InvariantCulture)}]").ToList();
        return steps is null || steps.Contains(null) ? null : "$" + string.Concat(steps);
    }

    /// <summary>The JSON path of one key; null when DuckDB's paths cannot say it.</summary>
    public static string? OfKey(string key) => Key(key) is { } step ? "$" + step : null;

    private static string? Key(string name) => name.IndexOf('"') >= 0 ? null : $".\"{name}\"";
}
