using Generator.Diagnostics;
using Generator.Project.Config;
using Generator.Project.Yaml;
using Generator.Text;

namespace Generator.Project;

/// <summary>dbt_project.yml.</summary>
internal sealed record ProjectFile
{
    public required SourceLocation Location { get; init; }

    /// <summary>The project's name; null when the file names none.</summary>
    public YamlScalar? NameNode { get; init; }

    public string Name => NameNode?.Text ?? "project";

    public YamlScalar? Version { get; init; }

    public YamlScalar? Profile { get; init; }

    public EquatableArray<YamlScalar> RequireDbtVersion { get; init; }

    public EquatableArray<string> ModelPaths { get; init; } = ["models"];

    public EquatableArray<string> SeedPaths { get; init; } = ["seeds"];

    public EquatableArray<string> TestPaths { get; init; } = ["tests"];

    public EquatableArray<string> AnalysisPaths { get; init; } = ["analyses"];

    public EquatableArray<string> MacroPaths { get; init; } = ["macros"];

    public EquatableArray<string> SnapshotPaths { get; init; } = ["snapshots"];

    public EquatableArray<string> CleanTargets { get; init; }

    public EquatableArray<VarDefinition> Vars { get; init; }

    public ConfigTree Models { get; init; } = ConfigTree.Empty;

    public ConfigTree Seeds { get; init; } = ConfigTree.Empty;

    public ConfigTree Snapshots { get; init; } = ConfigTree.Empty;

    public ConfigTree Sources { get; init; } = ConfigTree.Empty;

    public ConfigTree DataTests { get; init; } = ConfigTree.Empty;

    public ConfigTree Exposures { get; init; } = ConfigTree.Empty;

    public EquatableArray<Hook> OnRunStart { get; init; }

    public EquatableArray<Hook> OnRunEnd { get; init; }

    public EquatableArray<DispatchEntry> Dispatch { get; init; }

    /// <summary>A text, or a mapping with <c>comment</c> and <c>append</c>; null for dbt's own comment.</summary>
    public YamlNode? QueryComment { get; init; }

    public YamlMap? Flags { get; init; }

    public YamlMap? Quoting { get; init; }

    public EquatableArray<DiagnosticInfo> Diagnostics { get; init; }

    /// <summary>The tree that configures a kind of resource.</summary>
    public ConfigTree TreeOf(ResourceKind kind) => kind switch
    {
        ResourceKind.Model => Models,
        ResourceKind.Seed => Seeds,
        ResourceKind.Snapshot => Snapshots,
        ResourceKind.Source => Sources,
        ResourceKind.DataTest => DataTests,
        ResourceKind.Exposure => Exposures,
        _ => ConfigTree.Empty,
    };

    /// <summary>A var's default as a package sees it: its own scope first, then the global one; null when there is none.</summary>
    public VarDefinition? FindVar(string package, string name) =>
        Vars.FirstOrDefault(v => v.Package == package && v.Name.Text == name) ?? Vars.FirstOrDefault(v => v.Package is null && v.Name.Text == name);
}

/// <summary>A var's default ("Project variables").</summary>
/// <param name="Package">The package that alone sees it; null when all do.</param>
/// <param name="Name">Its name.</param>
/// <param name="Value">Any YAML value.</param>
internal sealed record VarDefinition(string? Package, YamlScalar Name, YamlNode Value);

/// <summary>Where <c>adapter.dispatch</c> looks for a namespace's macros.</summary>
internal sealed record DispatchEntry(YamlScalar MacroNamespace, EquatableArray<YamlScalar> SearchOrder);
