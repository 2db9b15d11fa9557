using Generator.Templating.Values;

namespace Generator.Templating.Evaluation;

/// <summary>Names and their values; a name that is not here is looked for in the scope around.</summary>
internal sealed class Scope(Scope? outer = null)
{
    private readonly Dictionary<string, Value> _values = new(StringComparer.Ordinal);

    public IEnumerable<string> Names => outer is null ? _values.Keys : _values.Keys.Concat(outer.Names);

    public Value? Find(string name)
    {
        for (var scope = this; scope is not null; scope = scope.Outer)
        {
            if (scope._values.TryGetValue(name, out var value))
            {
                return value;
            }
        }

        return null;
    }

    public void Set(string name, Value value) => _values[name] = value;

    private Scope? Outer => outer;
}
