using Generator.Templating.Values;
using Generator.Text;

namespace Generator.Templating;

/// <summary>
/// The macros that a project's templates may call: its own, and the built-in packages'. An unqualified name means the calling package's own
/// macro, then the project's, then package <c>dbt</c>'s, so that a project overrides what dbt brings.
/// </summary>
/// <param name="ProjectName">The root project's name, which qualifies its macros.</param>
/// <param name="Templates">The project's macro files and generic tests.</param>
internal sealed record MacroLibrary(string ProjectName, EquatableArray<Template> Templates)
{
    public const string DbtPackage = "dbt";

    /// <summary>Models are written in Snowflake's SQL for every target, so dispatch never looks at the target.</summary>
    private static readonly string[] DispatchPrefixes = ["snowflake__", "default__"];

    private Dictionary<string, MacroValue>? _own;

    private Dictionary<string, MacroValue> Own => _own ??= IndexOf(ProjectName, Templates);

    public bool Equals(MacroLibrary? other) => other is not null && ProjectName == other.ProjectName && Templates == other.Templates;

    public override int GetHashCode() => Templates.GetHashCode();

    /// <summary>A macro of the calling package or, for that matter, of the project.</summary>
    public MacroValue? FindLocal(string name, string package) =>
        (package == ProjectName ? null : FindIn(package, name)) ?? FindIn(ProjectName, name);

    public MacroValue? FindIn(string package, string name) =>
        MacrosOf(package) is { } macros && macros.TryGetValue(name, out var macro) ? macro : null;

    /// <summary>A package as the value whose attributes are its macros; null when there is none of the name.</summary>
    public PackageValue? FindPackage(string name) => MacrosOf(name) is { } macros ? new PackageValue(name, macros) : null;

    /// <summary>What <c>adapter.dispatch</c> means (dbt: "About dispatch config"): the project's implementation before the package's.</summary>
    public MacroValue? Dispatch(string name, string? package, string callingPackage)
    {
        string[] packages = package is null ? [ProjectName, callingPackage, DbtPackage] : [ProjectName, package];
        return packages
            .SelectMany(_ => DispatchPrefixes, (searched, prefix) => FindIn(searched, prefix + name))
            .FirstOrDefault(macro => macro is not null);
    }

    /// <summary>The macro of a data test, by its name in a schema file; null when there is none.</summary>
    public MacroValue? FindTest(string name)
    {
        var dot = name.IndexOf('.');
        return dot < 0
            ? FindIn(ProjectName, "test_" + name) ?? FindIn(DbtPackage, "test_" + name)
            : FindIn(name.Substring(0, dot), "test_" + name.Substring(dot + 1));
    }

    public IEnumerable<string> TestNames() =>
        BuiltInPackages.All.SelectMany(package => package.Tests.Select(test => package.Name == DbtPackage ? test : $"{package.Name}.{test}"))
            .Concat(Own.Keys.Where(name => name.StartsWith("test_", StringComparison.Ordinal)).Select(name => name.Substring(5)));

    /// <summary>The macros that an unqualified name may mean, for suggestions.</summary>
    public IEnumerable<string> NamesSeenFrom(string package) =>
        new[] { package, ProjectName, DbtPackage }.Distinct(StringComparer.Ordinal).SelectMany(name => MacrosOf(name)?.Keys ?? Enumerable.Empty<string>());

    public static Dictionary<string, MacroValue> IndexOf(string package, IEnumerable<Template> templates)
    {
        var index = new Dictionary<string, MacroValue>(StringComparer.Ordinal);
        foreach (var template in templates)
        {
            foreach (var macro in template.MacroStatements)
            {
                index[macro.Name] = new MacroValue(macro, template, package);
            }
        }

        return index;
    }

    private IReadOnlyDictionary<string, MacroValue>? MacrosOf(string package) =>
        package == ProjectName ? Own : BuiltInPackages.MacrosOf(package);
}
