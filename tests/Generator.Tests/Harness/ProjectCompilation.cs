using System.Collections.Immutable;
using Generator.Compilation;
using Generator.Project;
using Generator.Project.Yaml;
using Generator.Templating;
using Generator.Text;

namespace Generator.Tests.Harness;

/// <summary>Compiles a project as the generator does, up to what would be emitted: plans instead of C#.</summary>
internal static class ProjectCompilation
{
    /// <param name="project">The project.</param>
    /// <param name="vars">SqlVars.</param>
    /// <param name="target">SqlTarget.</param>
    /// <param name="dialect">SqlDialect.</param>
    public static CompiledProject Of(SqlProject project, string? vars = null, string? target = null, string? dialect = null)
    {
        var files = project.Files.Select(f => new SourceFile(f.Key, f.Key, f.Value)).ToList();
        var documents = files.Where(f => Path.GetExtension(f.Path) is ".yml" or ".yaml").Select(YamlParser.Parse).ToImmutableArray();
        var resources = files.Where(f => Path.GetExtension(f.Path) is ".sql" or ".csv").Select(f => new ResourcePath(f.Path, f.AbsolutePath)).ToImmutableArray();
        var templates = files
            .Where(f => Path.GetExtension(f.Path) is ".sql")
            .Select(f => InstalledPackageFolder.Holds(f.Path) ? Template.ParseBuiltIn(f) : Template.Parse(f));
        var options = BuildOptions.Read(null, vars, target, dialect: dialect);
        var cache = new NodeCache();
        var inputs = new ProjectInputs(
            options,
            DefinitionReader.Read(documents, resources, options, cache),
            templates.ToEquatableArray(),
            documents.Select(d => d.File).ToEquatableArray(),
            files.Where(f => Path.GetExtension(f.Path) is ".csv").ToEquatableArray());
        return new ProjectCompiler(inputs, cache).Compile(CancellationToken.None);
    }
}
