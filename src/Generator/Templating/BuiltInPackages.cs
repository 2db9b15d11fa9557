using System.Reflection;
using Generator.Templating.Values;
using Generator.Text;

namespace Generator.Templating;

/// <summary>A package whose macros and tests this compiler brings.</summary>
/// <param name="Name">Its name, as it qualifies its macros.</param>
/// <param name="Macros">Its macros' names, ordered.</param>
/// <param name="Tests">Its generic tests' names without <c>test_</c>, ordered.</param>
internal sealed record BuiltInPackage(string Name, EquatableArray<string> Macros, EquatableArray<string> Tests);

/// <summary>The built-in packages, parsed once from the templates embedded in this assembly.</summary>
internal static class BuiltInPackages
{
    private const string Folder = "Packages/";

    private static readonly Lazy<Dictionary<string, Dictionary<string, MacroValue>>> Parsed = new(Parse);

    private static readonly Lazy<EquatableArray<BuiltInPackage>> Packages = new(() =>
        Parsed.Value.OrderBy(package => package.Key, StringComparer.Ordinal).Select(Describe).ToEquatableArray());

    /// <summary>Every package, by name.</summary>
    public static EquatableArray<BuiltInPackage> All => Packages.Value;

    /// <summary>A package's macros, its tests included; null when it is not built in.</summary>
    public static IReadOnlyDictionary<string, MacroValue>? MacrosOf(string package) =>
        Parsed.Value.TryGetValue(package, out var macros) ? macros : null;

    /// <summary>The templates of all packages.</summary>
    public static IEnumerable<Template> Templates() => Read().Select(file => file.Template);

    private static Dictionary<string, Dictionary<string, MacroValue>> Parse() =>
        Read().GroupBy(file => file.Package, StringComparer.Ordinal).ToDictionary(
            package => package.Key,
            package => MacroLibrary.IndexOf(package.Key, package.Select(file => file.Template)),
            StringComparer.Ordinal);

    private static IEnumerable<(string Package, Template Template)> Read()
    {
        var assembly = typeof(BuiltInPackages).GetTypeInfo().Assembly;
        foreach (var resource in assembly.GetManifestResourceNames().Where(name => name.StartsWith(Folder, StringComparison.Ordinal)).OrderBy(name => name, StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
            var path = resource.Substring(Folder.Length).Replace('\\', '/');
            var file = new SourceFile("dbt_packages/" + path, "dbt_packages/" + path, reader.ReadToEnd());
            yield return (path.Substring(0, path.IndexOf('/')), Template.ParseBuiltIn(file));
        }
    }

    private static BuiltInPackage Describe(KeyValuePair<string, Dictionary<string, MacroValue>> package)
    {
        // A name with two underscores in a row is an implementation that dispatch finds, or private to the package.
        var names = package.Value.Keys.Where(name => name.IndexOf("__", StringComparison.Ordinal) < 0).OrderBy(name => name, StringComparer.Ordinal).ToArray();
        var tests = names.Where(name => name.StartsWith("test_", StringComparison.Ordinal)).ToArray();
        return new BuiltInPackage(
            package.Key,
            names.Except(tests).ToEquatableArray(),
            tests.Select(name => name.Substring("test_".Length)).ToEquatableArray());
    }
}
