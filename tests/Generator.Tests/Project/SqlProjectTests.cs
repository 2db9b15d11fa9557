using System.Runtime.CompilerServices;
using Generator.Project;
using Generator.Project.Reading;
using Generator.Project.Yaml;
using Generator.Text;
using Xunit;

namespace Generator.Tests.Project;

/// <summary>The repository's own SQL project, read whole.</summary>
public class SqlProjectTests
{
    [Fact]
    public void Own_project_has_no_diagnostics()
    {
        var definition = Read(Root());
        Assert.Equal([], definition.Diagnostics.Select(MarkedProject.TextOf));
        Assert.NotEmpty(definition.Models);
        Assert.All(definition.Models, model => Assert.NotNull(model.Properties));
    }

    private static ProjectDefinition Read(string root)
    {
        var files = Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories)
            .Select(path => new SourceFile(Path.GetRelativePath(root, path).Replace('\\', '/'), path, File.ReadAllText(path)))
            .ToList();
        var project = ProjectFileReader.Read(YamlParser.Parse(files.Single(file => file.Path == "dbt_project.yml")));
        var paths = new ProjectPaths(project);
        return ProjectDefinitionBuilder.Build(
            project,
            paths,
            PackagesFileReader.Read(YamlParser.Parse(files.Single(file => file.Path == "packages.yml"))),
            files.Where(file => paths.IsSchemaFile(file.Path)).Select(file => SchemaFileReader.Read(YamlParser.Parse(file))),
            files.Select(file => paths.Classify(file.Path, file.AbsolutePath)).OfType<ResourceFile>());
    }

    private static string Root([CallerFilePath] string path = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, "../../../sql"));
}
