using System.Globalization;
using System.Text;
using Generator.Project.Config;
using Generator.Project.Yaml;
using Generator.Text;

namespace Generator.Compilation;

/// <summary>A node's resolved configuration as JSON, for the manifest.</summary>
internal static class ConfigJson
{
    public static string Write(EquatableArray<ConfigAssignment> assignments)
    {
        var json = new StringBuilder();
        WriteMap(json, assignments.Select(a => (a.Name, a.Value)));
        return json.ToString();
    }

    private static void Write(StringBuilder json, YamlNode node)
    {
        switch (node)
        {
            case YamlMap map:
                WriteMap(json, map.Entries.Select(e => (e.Key.Text, e.Value)));
                break;
            case YamlList list:
                json.Append('[');
                for (var i = 0; i < list.Items.Count; i++)
                {
                    json.Append(i == 0 ? "" : ",");
                    Write(json, list.Items[i]);
                }

                json.Append(']');
                break;
            case YamlScalar { IsNull: true }:
                json.Append("null");
                break;
            case YamlScalar { IsPlain: true, Boolean: { } flag }:
                json.Append(flag ? "true" : "false");
                break;
            case YamlScalar { IsPlain: true } number when long.TryParse(number.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value):
                json.Append(value.ToString(CultureInfo.InvariantCulture));
                break;
            case YamlScalar scalar:
                WriteText(json, scalar.Text);
                break;
        }
    }

    private static void WriteMap(StringBuilder json, IEnumerable<(string Key, YamlNode Value)> entries)
    {
        var separator = '{';
        foreach (var (key, value) in entries)
        {
            json.Append(separator);
            WriteText(json, key);
            json.Append(':');
            Write(json, value);
            separator = ',';
        }

        json.Append(separator == '{' ? "{}" : "}");
    }

    private static void WriteText(StringBuilder json, string text)
    {
        json.Append('"');
        foreach (var c in text)
        {
            if (c is '"' or '\\')
            {
                json.Append('\\').Append(c);
            }
            else if (c < ' ')
            {
                json.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
            }
            else
            {
                json.Append(c);
            }
        }

        json.Append('"');
    }
}
