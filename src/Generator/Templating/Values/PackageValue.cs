namespace Generator.Templating.Values;

/// <summary>A package, whose attributes are its macros.</summary>
/// <param name="name">Its name.</param>
/// <param name="macros">Its macros by name.</param>
internal sealed class PackageValue(string name, IReadOnlyDictionary<string, MacroValue> macros) : Value
{
    public override string TypeName => "package";

    public override IEnumerable<string> AttributeNames => macros.Keys;

    public override Value? Attribute(string macro) => macros.TryGetValue(macro, out var found) ? found : null;

    public override string ToString() => $"<package {name}>";
}
