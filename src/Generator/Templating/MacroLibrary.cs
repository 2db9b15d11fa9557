using Generator.Templating.Values;
using Generator.Text;

namespace Generator.Templating;

/// <summary>
/// The macros that a project's templates may call: its own, the built-in packages' and the installed packages'. An unqualified name means the
/// calling package's own macro, then the project's, then package <c>dbt</c>'s, so that a project overrides what dbt brings. A macro that is built in
/// comes before the one installed: it never asks the warehouse for what the compiler knows.
/// </summary>
/// <param name="ProjectName">The root project's name, which qualifies its macros.</param>
/// <param name="Templates">The project's macro files and generic tests.</param>
/// <param name="Installed">The packages installed beside the project.</param>
/// <param name="Adapter">dbt's name of the warehouse in whose SQL the project is written, whatever it runs on: dispatch never looks at the target.</param>
internal sealed record MacroLibrary(
    string ProjectName,
    EquatableArray<Template> Templates,
    EquatableArray<InstalledPackage> Installed = default,
    string Adapter = MacroLibrary.Snowflake)
{
    private const string Snowflake = "snowflake";

    public const string DbtPackage = "dbt";

    /// <summary>Where dbt_utils kept its macros for all warehouses before they became dbt's own (dbt: "Upgrading to dbt utils v1.0").</summary>
    private const string FormerHome = "dbt_utils";

    private readonly Dictionary<string, IReadOnlyDictionary<string, MacroValue>?> _packages = new(StringComparer.Ordinal);
    private Dictionary<string, MacroValue>? _own;

    /// <summary>The packages in which dispatch looks for a namespace's macros, where the project says so (dbt: "dispatch").</summary>
    public EquatableArray<SearchOrder> SearchOrders { get; init; }

    private Dictionary<string, MacroValue> Own => _own ??= IndexOf(ProjectName, Templates);

    public bool Equals(MacroLibrary? other) => 
        other is not null && ProjectName == other.ProjectName && Templates == other.Templates && Installed == other.Installed
        && Adapter == other.Adapter && SearchOrders == other.SearchOrders;

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
        // A namespace that is no package's means what an unqualified name does.
        IEnumerable<string> packages = SearchOrders.Items.FirstOrDefault(order => order.Namespace == package) is { } order ? order.Packages
            : package is null || MacrosOf(package) is null ? [callingPackage, ProjectName, DbtPackage]
            : [ProjectName, package];
        return packages
            .SelectMany(_ => new[] { Implementation(name), "default__" + name }, FindIn)
            .FirstOrDefault(macro => macro is not null);
    }

    /// <summary>The name of a macro's implementation for the adapter.</summary>
    public string Implementation(string name) => $"{Adapter}__{name}";

    /// <summary>The macro of a data test, by its name in a schema file of a package; null when there is none.</summary>
    public MacroValue? FindTest(string name, string package)
    {
        var dot = name.IndexOf('.');
        return dot < 0
            ? FindLocal("test_" + name, package) ?? FindIn(DbtPackage, "test_" + name)
            : FindIn(name.Substring(0, dot), "test_" + name.Substring(dot + 1));
    }

    public IEnumerable<string> TestNames() =>
        BuiltInPackages.All.SelectMany(package => package.Tests.Select(test => package.Name == DbtPackage ? test : $"{package.Name}.{test}"))
            .Concat(Installed.SelectMany(package => MacrosOf(package.Name)!.Keys.Where(name => name.StartsWith("test_", StringComparison.Ordinal)).Select(name => $"{package.Name}.{name.Substring(5)}")))
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

    private IReadOnlyDictionary<string, MacroValue>? MacrosOf(string package)
    {
        if (package == ProjectName)
        {
            return Own;
        }

        if (!_packages.TryGetValue(package, out var macros))
        {
            _packages.Add(package, macros = Merged(package) is { } merged ? Implemented(merged) : null);
        }

        return macros;
    }

    // What is built in is written for Snowflake; a macro that another adapter implements stands for it.
    private IReadOnlyDictionary<string, MacroValue> Implemented(IReadOnlyDictionary<string, MacroValue> macros)
    {
        if (Adapter == Snowflake)
        {
            return macros;
        }

        var implemented = macros.ToDictionary(macro => macro.Key, macro => macro.Value, StringComparer.Ordinal);
        var prefix = Implementation("");
        foreach (var macro in macros.Where(macro => macro.Key.StartsWith(prefix, StringComparison.Ordinal)))
        {
            implemented[macro.Key.Substring(prefix.Length)] = macro.Value;
        }

        return implemented;
    }

    private IReadOnlyDictionary<string, MacroValue>? Merged(string package)
    {
        var builtIn = BuiltInPackages.MacrosOf(package);
        var installed = Installed.Items.Where(p => p.Name == package).SelectMany(p => p.Templates).ToList();
        var former = package == FormerHome ? BuiltInPackages.MacrosOf(DbtPackage) : null;
        if (installed.Count == 0 && former is null)
        {
            return builtIn;
        }

        var merged = IndexOf(package, installed);
        foreach (var macro in new[] { former, builtIn }.OfType<IReadOnlyDictionary<string, MacroValue>>().SelectMany(macros => macros))
        {
            merged[macro.Key] = macro.Value;
        }

        return merged;
    }
}
