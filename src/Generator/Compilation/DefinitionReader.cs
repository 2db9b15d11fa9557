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
    /// <summary>The project, each schema file read when it has changed; null when there is no dbt_project.yml, and so nothing to compile.</summary>
    public static ProjectDefinition? Read(ImmutableArray<YamlDocument> documents, ImmutableArray<ResourcePath> resources, BuildOptions options, NodeCache cache)
    {
        if (documents.FirstOrDefault(d => d.File.Path == "dbt_project.yml") is not { } root)
        {
            return null;
        }

        // Vars hold no Jinja, so that the files' own values can be rendered with them.
        var installed = Installed(documents).ToList();
        var unrendered = new ProjectFiles(ProjectFileReader.Read(root), installed.Select(package => package.Project).ToEquatableArray());
        var project = Rendered(root, unrendered.Root.Name);
        var packages = installed
            .Select(package => package with { Project = Rendered(documents.First(d => d.File.Path == package.Folder + "dbt_project.yml"), package.Project.Name) })
            .Where(package => package.Project.Name != project.Name)
            .ToList();
        var required = documents.FirstOrDefault(d => d.File.Path is "packages.yml" or "dependencies.yml") is { } file ? PackagesFileReader.Read(file) : PackagesFile.Empty;
        return packages.Aggregate(
            Define(project, "", required, packages.ToEquatableArray()),
            (all, package) => all.With(Define(package.Project, package.Folder, PackagesFile.Empty, [])))
            .WithoutDisabledSources();

        ProjectFile Rendered(YamlDocument document, string package) => ProjectFileReader.Read(new YamlRenderer(unrendered, package, options).Render(document));

        ProjectDefinition Define(ProjectFile of, string folder, PackagesFile requires, EquatableArray<InstalledPackageFolder> beside)
        {
            var paths = new ProjectPaths(of, folder);
            var values = new YamlRenderer(unrendered, of.Name, options);
            return ProjectDefinitionBuilder.Build(
                of,
                paths,
                requires,
                documents.Where(d => paths.IsSchemaFile(d.File.Path)).Select(d => ReadSchema(values.Render(d))),
                resources.Select(r => paths.Classify(r.Path, r.AbsolutePath)).OfType<ResourceFile>(),
                beside);
        }

        SchemaFile ReadSchema(YamlDocument document) => cache.Get(nameof(SchemaFile), document.File.Path, (document, options.Dialect), () => SchemaFileReader.Read(document, options.Dialect));
    }

    private static IEnumerable<InstalledPackageFolder> Installed(ImmutableArray<YamlDocument> documents) =>
        from document in documents
        let folder = InstalledPackageFolder.FolderOf(document.File.Path)
        where folder is not null
        orderby folder
        select new InstalledPackageFolder(ProjectFileReader.Read(document), folder);
}
