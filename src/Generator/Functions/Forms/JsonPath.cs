using System.Text;

namespace Generator.Functions.Forms;

/// <summary>Snowflake's path into a VARIANT (<c>customer.address[0]["zip code"]</c>, "GET_PATH") as the JSON path DuckDB reads.</summary>
internal static class JsonPath
{
    /// <summary>The JSON path, every key quoted: <c>$."customer"."address"[0]."zip code"</c>; null when the text is not a path.</summary>
    public static string? FromSnowflake(string path)
    {
        var result = new StringBuilder("$");
        var position = 0;
        while (position < path.Length)
        {
            var step = path[position] == '[' ? ReadBracket(path, ref position) : ReadName(path, ref position);
            if (step is null)
            {
                return null;
            }

            result.Append(step);
        }

        return result.ToString();
    }

    /// <summary>The JSON path of one key; null when DuckDB's paths cannot say it.</summary>
    public static string? OfKey(string key) => Key(key) is { } step ? "$" + step : null;

    private static string? ReadName(string path, ref int position)
    {
        if (path[position] is '.' or ':')
        {
            position++;
        }

        if (position < path.Length && path[position] == '"')
        {
            return ReadQuoted(path, ref position, '"');
        }

        var start = position;
        while (position < path.Length && path[position] is not ('.' or '[' or ']' or ':'))
        {
            position++;
        }

        return position == start ? null : Key(path.Substring(start, position - start));
    }

    private static string? ReadBracket(string path, ref int position)
    {
        position++;
        string? step;
        if (position < path.Length && path[position] is '"' or '\'')
        {
            step = ReadQuoted(path, ref position, path[position]);
        }
        else
        {
            var start = position;
            while (position < path.Length && path[position] is >= '0' and <= '9')
            {
                position++;
            }

            step = position == start ? null : $"[{path.Substring(start, position - start)}]";
        }

        if (step is null || position >= path.Length || path[position] != ']')
        {
            return null;
        }

        position++;
        return step;
    }

    private static string? ReadQuoted(string path, ref int position, char quote)
    {
        var end = path.IndexOf(quote, position + 1);
        if (end < 0)
        {
            return null;
        }

        var name = path.Substring(position + 1, end - position - 1);
        position = end + 1;
        return Key(name);
    }

    private static string? Key(string name) => name.IndexOf('"') >= 0 ? null : $".\"{name}\"";
}
