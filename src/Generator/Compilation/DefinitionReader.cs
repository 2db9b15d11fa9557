using System.Collections.Immutable;
using Generator.Project;
using Generator.Project.Reading;
using Generator.Project.Yaml;
using Generator.Text;

namespace Generator.Compilation;

/// <summary>A .sql or .csv file by its place: the text is not part of the definition.</summary>
internal sealed record ResourcePath(string Path, string AbsolutePath);

/// <summary>Reads the YAML documents as dbt_project.yml, packages.yml and schema files, and merges them with the files that are there.</summary>
internal static class DefinitionReader
{
    /// <summary>The project; null when there is no dbt_project.yml, and so nothing to compile.</summary>
    public static ProjectDefinition? Read(ImmutableArray<YamlDocument> documents, ImmutableArray<ResourcePath> resources, BuildOptions options)
    {
        if (documents.FirstOrDefault(d => d.File.Path == "dbt_project.yml") is not { } root)
        {
            return null;
        }

        // Vars hold no Jinja, so that the file's own values can be rendered with them.
        var project = ProjectFileReader.Read(new YamlRenderer(ProjectFileReader.Read(root), options).Render(root));
        var paths = new ProjectPaths(project);
        var values = new YamlRenderer(project, options);
        var definition = ProjectDefinitionBuilder.Build(
            project,
            documents.FirstOrDefault(d => d.File.Path is "packages.yml" or "dependencies.yml") is { } packages ? PackagesFileReader.Read(packages) : PackagesFile.Empty,
            documents.Where(d => paths.IsSchemaFile(d.File.Path)).Select(d => SchemaFileReader.Read(values.Render(d))),
            resources.Select(r => paths.Classify(r.Path, r.AbsolutePath)).OfType<ResourceFile>());
        return definition with { Installed = Installed(documents).ToEquatableArray() };
    }

    // What is wrong in a package's own files is its authors' to mend.
    private static IEnumerable<InstalledPackageFolder> Installed(ImmutableArray<YamlDocument> documents) =>
        from document in documents
        let folder = InstalledPackageFolder.FolderOf(document.File.Path)
        where folder is not null
        orderby folder
        select new InstalledPackageFolder(ProjectFileReader.Read(document), folder);
}
