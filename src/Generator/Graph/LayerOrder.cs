using Generator.Project;
using Generator.Text;

namespace Generator.Graph;

/// <summary>The layers of a project: the folders configured below its name under <c>models:</c> in dbt_project.yml, in the order written.</summary>
internal static class LayerOrder
{
    public static EquatableArray<string> Of(ProjectFile project) =>
        project.Models.Folders.FirstOrDefault(folder => folder.Name.Text == project.Name) is { } own
            ? own.Tree.Folders.Select(folder => folder.Name.Text).ToEquatableArray()
            : [];

    /// <summary>The layer of a model by its folders; null when its first folder is not configured.</summary>
    public static string? LayerOf(ResourceFile file, EquatableArray<string> layers) =>
        file.Fqn.Count > 2 && layers.Items.Contains(file.Fqn[1]) ? file.Fqn[1] : null;
}
