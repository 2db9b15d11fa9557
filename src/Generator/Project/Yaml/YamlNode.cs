using Generator.Text;

namespace Generator.Project.Yaml;

/// <summary>A value of a YAML file with its place. The values of a <c>config(...)</c> in a template take this form too.</summary>
/// <param name="Location">A scalar's own span; of a list or map its first item's or key's.</param>
internal abstract record YamlNode(SourceLocation Location);

/// <summary>A scalar as it was written; what it means depends on who asks.</summary>
/// <param name="Text">The text without quotes, escapes resolved.</param>
/// <param name="IsPlain">Whether it was written without quotes, so that <c>true</c>, <c>1</c> and <c>null</c> are no text.</param>
/// <param name="Location">The span with the quotes.</param>
internal sealed record YamlScalar(string Text, bool IsPlain, SourceLocation Location) : YamlNode(Location)
{
    public bool IsNull => IsPlain && Text is "" or "~" or "null" or "Null" or "NULL";

    /// <summary>Whether it holds Jinja, which somebody has to render before its value is known.</summary>
    public bool HasTemplate => Text.Contains("{{") || Text.Contains("{%");

    /// <summary>True or false in any of YAML 1.1's spellings, quoted or not; null for other text.</summary>
    public bool? Boolean => Text.ToLowerInvariant() switch
    {
        "true" or "yes" or "on" => true,
        "false" or "no" or "off" => false,
        _ => null,
    };
}

/// <summary>A sequence.</summary>
internal sealed record YamlList(EquatableArray<YamlNode> Items, SourceLocation Location) : YamlNode(Location);

/// <summary>A mapping in the order written, merge keys (<c>&lt;&lt;</c>) resolved, each key once.</summary>
internal sealed record YamlMap(EquatableArray<YamlEntry> Entries, SourceLocation Location) : YamlNode(Location)
{
    /// <summary>The value of a key; null when the key is not there or its value is null.</summary>
    public YamlNode? this[string key] =>
        Entries.FirstOrDefault(entry => entry.Key.Text == key)?.Value is { } value and not YamlScalar { IsNull: true } ? value : null;
}

/// <summary>A key and its value.</summary>
internal sealed record YamlEntry(YamlScalar Key, YamlNode Value);
