using System.Globalization;

namespace Generator.Functions.Forms;

/// <summary>A step of a path: a field by its key, or an element by its position from 0.</summary>
internal readonly record struct SnowflakePathStep(string? Key, long Index);

/// <summary>Reads Snowflake's path into a VARIANT, such as <c>customer.address[0]["zip code"]</c> ("GET_PATH").</summary>
internal static class SnowflakePath
{
    /// <summary>The steps; null when the text is not a path.</summary>
    public static IReadOnlyList<SnowflakePathStep>? Parse(string path)
    {
        var steps = new List<SnowflakePathStep>();
        var position = 0;
        while (position < path.Length)
        {
            var step = path[position] == '[' ? ReadBracket(path, ref position) : ReadName(path, ref position);
            if (step is null)
            {
                return null;
            }

            steps.Add(step.Value);
        }

        return steps;
    }

    private static SnowflakePathStep? ReadName(string path, ref int position)
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

        return position == start ? null : new SnowflakePathStep(path.Substring(start, position - start), 0);
    }

    private static SnowflakePathStep? ReadBracket(string path, ref int position)
    {
        position++;
        var step = position < path.Length && path[position] is '"' or '\'' ? ReadQuoted(path, ref position, path[position]) : ReadIndex(path, ref position);
        if (step is null || position >= path.Length || path[position] != ']')
        {
            return null;
        }

        position++;
        return step;
    }

    private static SnowflakePathStep? ReadIndex(string path, ref int position)
    {
        var start = position;
        while (position < path.Length && path[position] is >= '0' and <= '9')
        {
            position++;
        }

        return long.TryParse(path.Substring(start, position - start), NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            ? new SnowflakePathStep(null, index)
            : null;
    }

    private static SnowflakePathStep? ReadQuoted(string path, ref int position, char quote)
    {
        var end = path.IndexOf(quote, position + 1);
        if (end < 0)
        {
            return null;
        }

        var name = path.Substring(position + 1, end - position - 1);
        position = end + 1;
        return new SnowflakePathStep(name, 0);
    }
}
