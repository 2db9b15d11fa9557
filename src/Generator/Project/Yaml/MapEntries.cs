using Generator.Diagnostics;
using Generator.Text;

namespace Generator.Project.Yaml;

/// <summary>Collects a mapping's entries: of a key written twice the last one holds, as in dbt, and a merge key adds what is not there.</summary>
internal sealed class MapEntries(List<DiagnosticInfo> diagnostics)
{
    private readonly List<YamlEntry> _entries = [];
    private readonly List<YamlMap> _merged = [];
    private readonly HashSet<string> _keys = new(StringComparer.Ordinal);

    public void Add(YamlScalar key, YamlNode value)
    {
        if (key is { Text: "<<", IsPlain: true })
        {
            _merged.AddRange(value is YamlList list ? list.Items.OfType<YamlMap>() : new[] { value }.OfType<YamlMap>());
        }
        else if (_keys.Add(key.Text))
        {
            _entries.Add(new YamlEntry(key, value));
        }
        else
        {
            var first = _entries.FindIndex(entry => entry.Key.Text == key.Text);
            diagnostics.Add(new DiagnosticInfo(ProjectDiagnostics.DuplicateKey, key.Location, [key.Text], [_entries[first].Key.Location]));
            _entries[first] = new YamlEntry(key, value);
        }
    }

    public YamlMap ToMap(SourceLocation start)
    {
        foreach (var entry in _merged.SelectMany(map => map.Entries).Where(entry => _keys.Add(entry.Key.Text)))
        {
            _entries.Add(entry);
        }

        return new YamlMap(_entries.ToEquatableArray(), _entries.Count > 0 ? _entries[0].Key.Location : start);
    }
}
