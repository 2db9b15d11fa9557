using Generator.Project;
using Generator.Project.Yaml;
using Generator.Text;

namespace Generator.Graph;

/// <summary>
/// The layers of a project, for which it asks: the list <c>layers</c> under <c>meta</c> at the project's name below <c>models:</c> in dbt_project.yml names
/// top folders of models, from the first layer to the last. Most projects have folders without such an order.
/// </summary>
internal static class LayerOrder
{
    public static EquatableArray<string> Of(ProjectFile project)
    {
        var meta = project.Models.Folders.FirstOrDefault(folder => folder.Name.Text == project.Name)?.Tree.Assignments.FirstOrDefault(a => a.Name == "meta")?.Value as YamlMap;
        return meta?["layers"] is YamlList layers ? layers.Items.OfType<YamlScalar>().Select(layer => layer.Text).ToEquatableArray() : [];
    }

    /// <summary>The layer of a model by its folders; null when its first folder is none.</summary>
    public static string? LayerOf(ResourceFile file, ProjectFile project, EquatableArray<string> layers) =>
        file.Fqn.Count > 2 && file.Fqn[0] == project.Name && layers.Items.Contains(file.Fqn[1]) ? file.Fqn[1] : null;
}
