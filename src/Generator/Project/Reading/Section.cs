using System.Globalization;
using Generator.Diagnostics;
using Generator.Project.Yaml;
using Generator.Syntax;
using Generator.Text;
using Microsoft.CodeAnalysis;

namespace Generator.Project.Reading;

/// <summary>Reads one mapping by its table of keys: a key that is not in it and a value of the wrong kind are diagnostics where they stand.</summary>
internal sealed class Section
{
    private readonly YamlMap _map;
    private readonly SectionKeys _keys;
    private readonly HashSet<string> _reported = new(StringComparer.Ordinal);

    /// <param name="map">The mapping.</param>
    /// <param name="keys">Its keys.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    /// <param name="dialect">The project's dialect, in whose words data types are declared.</param>
    public Section(YamlMap map, SectionKeys keys, List<DiagnosticInfo> diagnostics, SqlDialect dialect = SqlDialect.Snowflake)
    {
        (_map, _keys, Diagnostics, Dialect) = (map, keys, diagnostics, dialect);
        foreach (var entry in map.Entries.Where(entry => !keys.Known.Contains(entry.Key.Text)))
        {
            // A key that is close to a known one was meant to be it; others are somebody's own, which dbt leaves alone.
            var suggestion = Suggestion.Phrase(entry.Key.Text, keys.Known);
            if (suggestion.Length > 0)
            {
                Report(ProjectDiagnostics.UnknownKey, entry.Key.Location, entry.Key.Text, keys.What, suggestion);
            }
            else
            {
                Report(ProjectDiagnostics.ForeignKey, entry.Key.Location, entry.Key.Text, keys.What);
            }
        }
    }

    public List<DiagnosticInfo> Diagnostics { get; }

    public SqlDialect Dialect { get; }

    public YamlMap Node => _map;

    /// <summary>Where the section starts.</summary>
    public SourceLocation Location => _map.Location;

    public YamlNode? Value(string key) => _map[key];

    /// <summary>A scalar; null when absent or of the wrong kind.</summary>
    public YamlScalar? Text(string key) => Expect<YamlScalar>(key, "a text");

    /// <summary>A scalar that dbt insists on.</summary>
    public YamlScalar? Required(string key)
    {
        if (_map[key] is null)
        {
            Report(ProjectDiagnostics.MissingKey, _map.Location, key, _keys.What);
        }

        return Text(key);
    }

    /// <summary>True or false; null when absent, wrong or not rendered yet.</summary>
    public bool? Boolean(string key)
    {
        if (Text(key) is not { HasTemplate: false } scalar)
        {
            return null;
        }

        if (scalar.Boolean is null)
        {
            ReportWrong(key, "true or false", scalar);
        }

        return scalar.Boolean;
    }

    /// <summary>A whole number that is not negative; null when absent, wrong or not rendered yet.</summary>
    public int? Number(string key)
    {
        if (Text(key) is not { HasTemplate: false } scalar)
        {
            return null;
        }

        if (int.TryParse(scalar.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        ReportWrong(key, "a whole number", scalar);
        return null;
    }

    /// <summary>A scalar or a list of scalars.</summary>
    public EquatableArray<YamlScalar> Texts(string key)
    {
        if (_map[key] is not YamlList list)
        {
            return Text(key) is { } single ? [single] : [];
        }

        foreach (var item in list.Items.Where(item => item is not YamlScalar))
        {
            ReportWrong(key, "a list of texts", item);
        }

        return list.Items.OfType<YamlScalar>().ToEquatableArray();
    }

    public YamlMap? Map(string key) => Expect<YamlMap>(key, "a mapping");

    /// <summary>The items of a list.</summary>
    public IEnumerable<YamlNode> Items(string key) => Expect<YamlList>(key, "a list")?.Items ?? [];

    /// <summary>The mappings of a list, each to be read with a table of its own.</summary>
    public IEnumerable<Section> Sections(string key, SectionKeys keys)
    {
        foreach (var item in Items(key))
        {
            if (item is YamlMap map)
            {
                yield return new Section(map, keys, Diagnostics, Dialect);
            }
            else if (item is not YamlScalar { IsNull: true })
            {
                ReportWrong(key, "a list of mappings", item);
            }
        }
    }

    /// <summary>The mapping of a key, to be read with a table of its own.</summary>
    public Section? Child(string key, SectionKeys keys) => Map(key) is { } map ? new Section(map, keys, Diagnostics, Dialect) : null;

    /// <summary>Reports a value of the wrong kind, once a key.</summary>
    public void ReportWrong(string key, string wanted, YamlNode found)
    {
        if (_reported.Add(key))
        {
            Report(ProjectDiagnostics.WrongValue, found.Location, key, wanted, Describe(found));
        }
    }

    public static string Describe(YamlNode node) => node switch
    {
        YamlScalar scalar => $"'{scalar.Text}'",
        YamlList => "a list",
        _ => "a mapping",
    };

    private void Report(DiagnosticDescriptor descriptor, SourceLocation location, params string[] arguments) =>
        Diagnostics.Add(new DiagnosticInfo(descriptor, location, arguments.ToEquatableArray()));

    private T? Expect<T>(string key, string wanted)
        where T : YamlNode
    {
        var value = _map[key];
        if (value is null or T or YamlScalar { HasTemplate: true })
        {
            return value as T;
        }

        ReportWrong(key, wanted, value);
        return null;
    }
}
