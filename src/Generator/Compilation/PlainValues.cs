using System.Globalization;
using Generator.Project.Config;
using Generator.Project.Yaml;
using Generator.Templating;
using Generator.Text;

namespace Generator.Compilation;

/// <summary>Carries values over the border between YAML, which keeps places, and templates, which compute.</summary>
internal static class PlainValues
{
    /// <summary>A YAML value as a template sees it.</summary>
    public static TemplateValue FromYaml(YamlNode node) => node switch
    {
        YamlScalar { IsNull: true } => TemplateValue.Null,
        YamlScalar { IsPlain: true } scalar => FromText(scalar.Text),
        YamlScalar scalar => new TemplateValue.Text(scalar.Text),
        YamlList list => new TemplateValue.List(list.Items.Select(FromYaml).ToEquatableArray()),
        YamlMap map => new TemplateValue.Map(map.Entries.Select(e => new TemplateEntry(e.Key.Text, FromYaml(e.Value))).ToEquatableArray()),
        _ => TemplateValue.Null,
    };

    /// <summary>An unquoted YAML scalar: true, false, a number or text (YAML 1.1, as dbt reads it).</summary>
    public static TemplateValue FromText(string text)
    {
        if (text.Length > 1 && text[0] == text[^1] && text[0] is '\'' or '"')
        {
            return new TemplateValue.Text(text[1..^1]);
        }

        if (text is "true" or "True" or "TRUE" or "yes" or "Yes" or "on" or "On")
        {
            return new TemplateValue.Bool(true);
        }

        if (text is "false" or "False" or "FALSE" or "no" or "No" or "off" or "Off")
        {
            return new TemplateValue.Bool(false);
        }

        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole))
        {
            return new TemplateValue.Whole(whole);
        }

        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var real)
            ? new TemplateValue.Real(real)
            : new TemplateValue.Text(text);
    }

    /// <summary>The arguments of a template's <c>config(...)</c> as configuration.</summary>
    public static IEnumerable<ConfigAssignment> ToAssignments(EquatableArray<ConfigEntry> entries) =>
        entries.Select(e => new ConfigAssignment(e.Name, ToYaml(e.Value, e.Location), e.Location));

    private static YamlNode ToYaml(TemplateValue value, SourceLocation location) => value switch
    {
        TemplateValue.Text text => new YamlScalar(text.Value, IsPlain: false, location),
        TemplateValue.List list => new YamlList(list.Items.Select(item => ToYaml(item, location)).ToEquatableArray(), location),
        TemplateValue.Map map => new YamlMap(
            map.Entries.Select(e => new YamlEntry(new YamlScalar(e.Key, IsPlain: false, location), ToYaml(e.Value, location))).ToEquatableArray(),
            location),
        TemplateValue.NullValue => new YamlScalar("null", IsPlain: true, location),
        TemplateValue.Bool flag => new YamlScalar(flag.Value ? "true" : "false", IsPlain: true, location),
        _ => new YamlScalar(value.ToString(), IsPlain: true, location),
    };
}
