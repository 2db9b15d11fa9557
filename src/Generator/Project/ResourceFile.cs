using Generator.Text;

namespace Generator.Project;

/// <summary>A file of the project and what its folder makes of it.</summary>
/// <param name="Kind">What it holds.</param>
/// <param name="Name">The file's name without extension: what ref calls a model, seed or snapshot.</param>
/// <param name="Path">Path relative to the SQL root, with forward slashes.</param>
/// <param name="AbsolutePath">Path for the compiler's messages.</param>
/// <param name="Fqn">Project, folders below the resource path, name: what configuration and selection match.</param>
internal sealed record ResourceFile(ResourceKind Kind, string Name, string Path, string AbsolutePath, EquatableArray<string> Fqn)
{
    /// <summary>dbt's unique id.</summary>
    public string UniqueId => $"{Kind.Name()}.{Fqn[0]}.{Name}";

    /// <summary>The start of the file.</summary>
    public SourceLocation Location => new(Path, AbsolutePath, default, default);
}
