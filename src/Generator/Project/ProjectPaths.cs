using Generator.Text;

namespace Generator.Project;

/// <summary>Tells by its folder what a file is: the paths of dbt_project.yml ("model-paths", "macro-paths", …).</summary>
internal sealed class ProjectPaths
{
    private static readonly HashSet<string> NoSchemaFiles = new(["dbt_project.yml", "packages.yml", "dependencies.yml", "selectors.yml", "profiles.yml"], StringComparer.Ordinal);

    private readonly string _project;
    private readonly List<(string Prefix, ResourceKind Kind)> _prefixes;

    /// <param name="project">dbt_project.yml.</param>
    /// <param name="folder">Its folder relative to the SQL root, with a slash at the end; nothing for the project's own.</param>
    public ProjectPaths(ProjectFile project, string folder = "")
    {
        _project = project.Name;
        _prefixes = new[]
            {
                (project.ModelPaths, ResourceKind.Model),
                (project.SeedPaths, ResourceKind.Seed),
                (project.SnapshotPaths, ResourceKind.Snapshot),
                (project.AnalysisPaths, ResourceKind.Analysis),
                (project.MacroPaths, ResourceKind.Macro),
                (project.TestPaths, ResourceKind.DataTest),
                (project.TestPaths.Select(path => $"{path}/generic").ToEquatableArray(), ResourceKind.Macro),
            }
            .SelectMany(row => row.Item1.Select(path => (folder + path + "/", row.Item2)))
            .OrderByDescending(row => row.Item1.Length)
            .ToList();
    }

    /// <summary>What a .sql or .csv file is; null for a file outside the project's paths or of another extension.</summary>
    public ResourceFile? Classify(string path, string absolutePath)
    {
        var (prefix, kind) = PrefixOf(path);
        var wanted = kind == ResourceKind.Seed ? ".csv" : ".sql";
        if (prefix is null || !path.EndsWith(wanted, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var parts = path[prefix.Length..^wanted.Length].Split('/');
        return new ResourceFile(kind, parts[^1], path, absolutePath, [_project, .. parts]);
    }

    /// <summary>Whether a path is a schema file's.</summary>
    public bool IsSchemaFile(string path) =>
        (path.EndsWith(".yml", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase))
        && !NoSchemaFiles.Contains(path)
        && PrefixOf(path).Prefix is not null;

    /// <summary>Project and folders of a schema file, to which names of the nodes that it declares are added.</summary>
    public EquatableArray<string> FoldersOf(string schemaFile)
    {
        var rest = schemaFile[(PrefixOf(schemaFile).Prefix?.Length ?? 0)..].Split('/');
        return [_project, .. rest.Take(rest.Length - 1)];
    }

    private (string? Prefix, ResourceKind Kind) PrefixOf(string path) =>
        _prefixes.Where(row => path.StartsWith(row.Prefix, StringComparison.Ordinal)).Select(row => ((string?)row.Prefix, row.Kind)).FirstOrDefault();
}
