using Generator.Text;

namespace Generator.Templating.Values;

/// <summary>Python's dict: keys of any value, in the order they were added.</summary>
internal sealed class DictValue : Value
{
    private readonly Dictionary<Value, Value> _values = [];
    private readonly List<Value> _keys = [];
    private bool _isPrinting;

    public DictValue()
    {
    }

    public DictValue(IEnumerable<(string Key, Value Value)> entries)
    {
        foreach (var (key, value) in entries)
        {
            this[key] = value;
        }
    }

    public override string TypeName => "dict";

    public override bool IsTrue => _keys.Count > 0;

    public override IReadOnlyList<Value> Items => _keys;

    public IEnumerable<Value> Values => _keys.Select(key => _values[key]);

    public IEnumerable<(Value Key, Value Value)> Entries => _keys.Select(key => (key, _values[key]));

    public override IEnumerable<string> AttributeNames => _keys.OfType<StringValue>().Select(key => key.Text);

    public Value this[Value key]
    {
        set
        {
            if (!_values.ContainsKey(key))
            {
                _keys.Add(key);
            }

            _values[key] = value;
        }
    }

    public Value this[string key]
    {
        set => this[new StringValue(key)] = value;
    }

    public Value? Find(Value key) => _values.TryGetValue(key, out var value) ? value : null;

    public bool Remove(Value key) => _values.Remove(key) && _keys.Remove(key);

    public override Value? Attribute(string name) => Find(new StringValue(name));

    public override string ToString()
    {
        if (_isPrinting)
        {
            return "{...}";
        }

        _isPrinting = true;
        var text = string.Join(", ", Entries.Select(entry => $"{entry.Key.Quoted}: {entry.Value.Quoted}"));
        _isPrinting = false;
        return $"{{{text}}}";
    }

    public override TemplateValue ToPlain() =>
        new TemplateValue.Map(Entries.Select(entry => new TemplateEntry(entry.Key.ToString(), entry.Value.ToPlain())).ToEquatableArray());

    public override bool Equals(Value? other) =>
        ReferenceEquals(this, other)
        || (other is DictValue dict && dict._keys.Count == _keys.Count && Entries.All(entry => entry.Value.Equals(dict.Find(entry.Key))));

    public override int GetHashCode() => _keys.Count;
}
