using Generator.Project.Config;
using Generator.Text;

namespace Generator.Project;

/// <summary>The dbt_project.yml of the project and of each installed package: what configures a node, and what gives a var its value.</summary>
/// <param name="Root">The project's own.</param>
/// <param name="Installed">The packages'.</param>
internal sealed record ProjectFiles(ProjectFile Root, EquatableArray<ProjectFile> Installed = default)
{
    /// <summary>The file of the project or package of the name; the project's when there is none.</summary>
    public ProjectFile Of(string package) =>
        package == Root.Name ? Root : Installed.Items.FirstOrDefault(file => file.Name == package) ?? Root;

    /// <summary>
    /// What holds for a node, the later winning ("Defining configs in config hierarchy"): its own project's folders, its files, and for a node of a package
    /// the folders of the project that installed it, which may configure a package as it likes.
    /// </summary>
    /// <param name="kind">What the node is.</param>
    /// <param name="fqn">Project or package, folders and name.</param>
    /// <param name="ofFiles">The assignments of its schema file and its own file, in order.</param>
    public IEnumerable<ConfigAssignment> LevelsOf(ResourceKind kind, EquatableArray<string> fqn, IEnumerable<ConfigAssignment> ofFiles)
    {
        var own = Of(fqn[0]);
        var levels = own.TreeOf(kind).For(fqn).Concat(ofFiles);
        return own == Root ? levels : levels.Concat(Root.TreeOf(kind).For(fqn));
    }

    /// <summary>
    /// The definitions of vars that a node sees, the first of a name winning ("Project variables"): the project's for the node's package, the project's for all,
    /// the package's own, and last what other packages say of a var that nobody else gives a value.
    /// </summary>
    public IEnumerable<VarDefinition> VarsSeenFrom(string package)
    {
        var own = Of(package);
        return new[] { Root, own }.Concat(Installed).SelectMany(file =>
            file.Vars.Where(v => v.Package == (file == Root || file == own ? package : file.Name)).Concat(file.Vars.Where(v => v.Package is null)));
    }
}
