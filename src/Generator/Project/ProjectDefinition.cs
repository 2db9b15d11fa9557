using Generator.Diagnostics;
using Generator.Text;

namespace Generator.Project;

/// <summary>Everything that the YAML files and the folders say, merged: which nodes there are and what is declared of them.</summary>
internal sealed record ProjectDefinition
{
    public required ProjectFile Project { get; init; }

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

    /// <summary>Unique id of a source table.</summary>
    public string UniqueIdOf(SourceTable source) => $"source.{Project.Name}.{source.Source.Text}.{source.Name.Text}";

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
