using Generator.Project.Yaml;
using Generator.Text;

namespace Generator.Project.Config;

/// <summary>One config and its value, from dbt_project.yml, a schema file or a template's <c>config(...)</c>.</summary>
/// <param name="Name">The config with underscores (<c>pre_hook</c>), without a leading plus.</param>
/// <param name="Value">The value, rendered.</param>
/// <param name="Location">Where the config's name stands.</param>
internal sealed record ConfigAssignment(string Name, YamlNode Value, SourceLocation Location);

/// <summary>The configuration under <c>models:</c>, <c>seeds:</c>, … of dbt_project.yml: what holds here, and the folders below.</summary>
internal sealed record ConfigTree(EquatableArray<ConfigAssignment> Assignments, EquatableArray<ConfigFolder> Folders)
{
    public static readonly ConfigTree Empty = new([], []);

    /// <summary>What holds for a node, the least specific first.</summary>
    /// <param name="fqn">Project, folders and name.</param>
    public IEnumerable<ConfigAssignment> For(IEnumerable<string> fqn)
    {
        var assignments = Assignments.AsEnumerable();
        var tree = this;
        foreach (var part in fqn)
        {
            tree = tree.Folders.FirstOrDefault(folder => folder.Name.Text == part)?.Tree;
            if (tree is null)
            {
                break;
            }

            assignments = assignments.Concat(tree.Assignments);
        }

        return assignments;
    }
}

/// <summary>A package, folder or node of a <see cref="ConfigTree"/>.</summary>
internal sealed record ConfigFolder(YamlScalar Name, ConfigTree Tree);
