using System.Globalization;
using System.Text;
using Generator.Templating.Values;

namespace Generator.Templating.Builtins;

/// <summary>Writes values as JSON, in Python's spacing, and reads it.</summary>
internal static class Json
{
    private const int MaxDepth = 100;

    public static string Write(Value value, bool sortKeys = false, int? indent = null)
    {
        var result = new StringBuilder();
        Write(value, sortKeys, indent, 0, result);
        return result.ToString();
    }

    /// <summary>The value that a text says; null when it is no JSON.</summary>
    public static Value? Read(string text)
    {
        var reader = new JsonReader(text);
        return reader.ReadAll(MaxDepth);
    }

    private static void Write(Value value, bool sortKeys, int? indent, int depth, StringBuilder result)
    {
        switch (value)
        {
            case NoneValue or UndefinedValue:
                result.Append("null");
                break;
            case BoolValue boolean:
                result.Append(boolean.Value ? "true" : "false");
                break;
            case NumberValue number:
                result.Append(number);
                break;
            case ListValue list when depth < MaxDepth:
                WriteItems('[', ']', list.Items, item => Write(item, sortKeys, indent, depth + 1, result), indent, depth, result);
                break;
            case DictValue dict when depth < MaxDepth:
                var entries = sortKeys ? dict.Entries.OrderBy(entry => entry.Key.ToString(), StringComparer.Ordinal) : dict.Entries;
                WriteItems('{', '}', [.. entries], entry =>
                {
                    WriteString(entry.Key.ToString(), result);
                    result.Append(": ");
                    Write(entry.Value, sortKeys, indent, depth + 1, result);
                }, indent, depth, result);
                break;
            default:
                WriteString(value.ToString(), result);
                break;
        }
    }

    private static void WriteItems<T>(char open, char close, IReadOnlyList<T> items, Action<T> write, int? indent, int depth, StringBuilder result)
    {
        result.Append(open);
        for (var i = 0; i < items.Count; i++)
        {
            result.Append(i == 0 ? "" : indent is null ? ", " : ",");
            NewLine(depth + 1);
            write(items[i]);
        }

        if (items.Count > 0)
        {
            NewLine(depth);
        }

        result.Append(close);

        void NewLine(int level)
        {
            if (indent is { } width)
            {
                result.Append('\n').Append(' ', Math.Min(width, 16) * level);
            }
        }
    }

    private static void WriteString(string text, StringBuilder result)
    {
        result.Append('"');
        foreach (var c in text)
        {
            _ = c switch
            {
                '"' => result.Append("\\\""),
                '\\' => result.Append("\\\\"),
                '\n' => result.Append("\\n"),
                '\r' => result.Append("\\r"),
                '\t' => result.Append("\\t"),
                < ' ' or > '~' => result.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture)),
                _ => result.Append(c),
            };
        }

        result.Append('"');
    }
}
