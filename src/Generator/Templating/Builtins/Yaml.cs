using Generator.Project.Yaml;
using Generator.Templating.Evaluation;
using Generator.Templating.Values;
using Generator.Text;

namespace Generator.Templating.Builtins;

/// <summary>Reads YAML into values (dbt: "About fromyaml context method").</summary>
internal static class Yaml
{
    /// <summary>The value; null when the text is no YAML.</summary>
    public static Value? Read(string text)
    {
        var document = YamlParser.Parse(new SourceFile("", "", text));
        return document.Diagnostics.Count > 0 ? null : document.Root is { } root ? ValueOf(root) : NoneValue.Instance;
    }

    private static Value ValueOf(YamlNode node) => node switch
    {
        YamlScalar { IsNull: true } => NoneValue.Instance,
        YamlScalar { IsPlain: true } scalar => Plain(scalar.Text),
        YamlScalar scalar => new StringValue(scalar.Text),
        YamlList list => new ListValue(list.Items.Select(ValueOf)),
        YamlMap map => new DictValue(map.Entries.Select(entry => (entry.Key.Text, ValueOf(entry.Value)))),
        _ => NoneValue.Instance,
    };

    private static Value Plain(string text) => text.ToLowerInvariant() switch
    {
        "true" or "yes" or "on" => BoolValue.True,
        "false" or "no" or "off" => BoolValue.False,
        _ => (Value?)Operators.ParseNumber(text) ?? new StringValue(text),
    };
}
