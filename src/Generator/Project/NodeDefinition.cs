using Generator.Project.Config;
using Generator.Project.Columns;
using Generator.Text;

namespace Generator.Project;

/// <summary>A model, seed, snapshot or analysis: its file with what a schema file says of it.</summary>
/// <param name="File">The file.</param>
/// <param name="Properties">The schema file's properties; null without any.</param>
/// <param name="SchemaFile">The schema file's path; null without any.</param>
internal sealed record NodeDefinition(ResourceFile File, ModelProperties? Properties, string? SchemaFile)
{
    public string Name => File.Name;

    public string UniqueId => File.UniqueId;

    public string Description => Properties?.Description ?? "";

    public EquatableArray<DeclaredColumn> Columns => Properties?.Columns ?? [];

    /// <summary>Resolves the configuration.</summary>
    /// <param name="projects">The dbt_project.yml of the project and of its packages.</param>
    /// <param name="inFile">The assignments of the file's own <c>config(...)</c>, in order.</param>
    public NodeConfig ResolveConfig(ProjectFiles projects, IEnumerable<ConfigAssignment> inFile) =>
        NodeConfig.Resolve(File.Kind, projects.LevelsOf(File.Kind, File.Fqn, (Properties?.Config ?? []).Concat(inFile)));
}
