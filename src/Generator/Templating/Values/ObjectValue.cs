namespace Generator.Templating.Values;

/// <summary>A thing with named attributes: <c>namespace()</c>, <c>loop</c>, <c>adapter</c>, a package.</summary>
/// <param name="typeName">What messages call it.</param>
/// <param name="attributes">Its attributes.</param>
internal sealed class ObjectValue(string typeName, IReadOnlyDictionary<string, Value> attributes) : Value
{
    private readonly Dictionary<string, Value> _attributes = attributes.ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);

    public override string TypeName => typeName;

    public override IEnumerable<string> AttributeNames => _attributes.Keys;

    public override Value? Attribute(string name) => _attributes.TryGetValue(name, out var value) ? value : null;

    public void SetAttribute(string name, Value value) => _attributes[name] = value;

    public override string ToString() => $"<{typeName}>";
}
