using Generator.Diagnostics;
using Generator.Project.Config;
using Generator.Text;

namespace Generator.Project;

/// <summary>Everything that the YAML files and the folders say, merged: which nodes there are and what is declared of them.</summary>
internal sealed record ProjectDefinition
{
    public required ProjectFile Project { get; init; }

    /// <summary>The dbt_project.yml of the project and of the packages.</summary>
    public ProjectFiles Projects => new(Project, Installed.Select(package => package.Project).ToEquatableArray());

    public PackagesFile Packages { get; init; } = PackagesFile.Empty;

    /// <summary>The packages that are installed, ordered by folder.</summary>
    public EquatableArray<InstalledPackageFolder> Installed { get; init; }

    /// <summary>False when a syntax error cut a schema file off: what it would declare is not known, and must not be reported as missing.</summary>
    public bool IsComplete { get; init; } = true;

    /// <summary>Models, ordered by name.</summary>
    public EquatableArray<NodeDefinition> Models { get; init; }

    public EquatableArray<NodeDefinition> Seeds { get; init; }

    public EquatableArray<NodeDefinition> Snapshots { get; init; }

    public EquatableArray<NodeDefinition> Analyses { get; init; }

    /// <summary>Files of macros and generic tests, ordered by path.</summary>
    public EquatableArray<ResourceFile> MacroFiles { get; init; }

    /// <summary>Files of singular tests, ordered by name.</summary>
    public EquatableArray<ResourceFile> SingularTests { get; init; }

    public EquatableArray<SingularTestProperties> SingularTestProperties { get; init; }

    /// <summary>Sources, ordered by source and table.</summary>
    public EquatableArray<SourceTable> Sources { get; init; }

    /// <summary>Generic data tests, ordered by unique id.</summary>
    public EquatableArray<DataTestNode> DataTests { get; init; }

    public EquatableArray<GroupProperties> Groups { get; init; }

    public EquatableArray<ExposureProperties> Exposures { get; init; }

    public EquatableArray<MacroProperties> Macros { get; init; }

    /// <summary>The diagnostics of all files, and what they say of each other that cannot be.</summary>
    public EquatableArray<DiagnosticInfo> Diagnostics { get; init; }

    /// <summary>The model, seed or snapshot that ref names; null when there is none.</summary>
    public NodeDefinition? FindRef(string name) => Find(Models, name) ?? Find(Seeds, name) ?? Find(Snapshots, name);

    /// <summary>The source table; null when there is none.</summary>
    public SourceTable? FindSource(string source, string table) =>
        Sources.FirstOrDefault(s => s.Source.Text == source && s.Name.Text == table);

    /// <summary>
    /// The project with the nodes of an installed package, which are built with its own. Of what is wrong in a package's files, its authors' to mend, only a
    /// file that cannot be read is told.
    /// </summary>
    public ProjectDefinition With(ProjectDefinition package) => this with
    {
        IsComplete = IsComplete && package.IsComplete,
        Models = Merged(Models, package.Models, node => node.Name),
        Seeds = Merged(Seeds, package.Seeds, node => node.Name),
        Snapshots = Merged(Snapshots, package.Snapshots, node => node.Name),
        SingularTests = Merged(SingularTests, package.SingularTests, file => file.Name),
        SingularTestProperties = [.. SingularTestProperties, .. package.SingularTestProperties],
        Sources = Merged(Sources, package.Sources, source => $"{source.Source.Text}.{source.Name.Text}"),
        DataTests = Merged(DataTests, package.DataTests, test => test.UniqueId),
        Groups = [.. Groups, .. package.Groups],
        Diagnostics = [.. Diagnostics, .. package.Diagnostics.Where(d => d.Descriptor == ProjectDiagnostics.YamlSyntax)],
    };

    /// <summary>The project without the sources that are configured away ("enabled").</summary>
    public ProjectDefinition WithoutDisabledSources()
    {
        var projects = Projects;
        return this with
        {
            Sources = Sources
                .Where(s => new ConfigValues(ConfigResolver.Resolve(ResourceKind.Source, projects.LevelsOf(ResourceKind.Source, s.Fqn, s.Config))).Boolean("enabled") ?? true)
                .ToEquatableArray(),
        };
    }

    private static EquatableArray<T> Merged<T>(EquatableArray<T> own, EquatableArray<T> others, Func<T, string> key) =>
        own.Concat(others).OrderBy(key, StringComparer.Ordinal).ToEquatableArray();

    private static NodeDefinition? Find(EquatableArray<NodeDefinition> nodes, string name)
    {
        var (low, high) = (0, nodes.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var order = string.CompareOrdinal(nodes[middle].Name, name);
            if (order == 0)
            {
                return nodes[middle];
            }

            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }

        return null;
    }
}
