using System.Globalization;
using Generator.Project.Yaml;
using Generator.Text;

namespace Generator.Project.Config;

/// <summary>Typed access to resolved assignments. A value of the wrong kind counts as absent: it is reported where it is written.</summary>
internal readonly struct ConfigValues(EquatableArray<ConfigAssignment> assignments)
{
    public YamlNode? this[string name] =>
        assignments.FirstOrDefault(assignment => assignment.Name == name)?.Value is { } value and not YamlScalar { IsNull: true } ? value : null;

    public string? Text(string name) => (this[name] as YamlScalar)?.Text;

    public bool? Boolean(string name) => (this[name] as YamlScalar)?.Boolean;

    public int? Number(string name) => int.TryParse(Text(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    public EquatableArray<YamlScalar> Scalars(string name) => this[name] switch
    {
        YamlScalar scalar => [scalar],
        YamlList list => list.Items.OfType<YamlScalar>().ToEquatableArray(),
        _ => [],
    };

    public EquatableArray<string> Texts(string name) => Scalars(name).Select(scalar => scalar.Text).ToEquatableArray();

    public YamlMap? Map(string name) => this[name] as YamlMap;

    /// <summary>A choice as one of an enum's names, underscores left out; null for any other word.</summary>
    public T? Choice<T>(string name)
        where T : struct, Enum =>
        Text(name) is { } text && Enum.TryParse<T>(text.Replace("_", ""), ignoreCase: true, out var choice) && Enum.IsDefined(typeof(T), choice) ? choice : null;

    public EquatableArray<Hook> Hooks(string name)
    {
        IEnumerable<YamlNode> items = this[name] switch
        {
            YamlList list => list.Items,
            { } single => [single],
            _ => [],
        };
        return items.Select(Hook.From).OfType<Hook>().ToEquatableArray();
    }
}
