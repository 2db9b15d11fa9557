using Generator.Diagnostics;
using Generator.Project.Yaml;
using Generator.Text;

namespace Generator.Project;

/// <summary>Puts the files together and reports what does not fit: names used twice, properties of nodes that do not exist.</summary>
internal sealed class ProjectDefinitionBuilder
{
    private readonly ProjectFile _project;
    private readonly ProjectPaths _paths;
    private readonly IReadOnlyList<SchemaFile> _schemaFiles;
    private readonly List<ResourceFile> _files;
    private readonly List<DiagnosticInfo> _diagnostics;

    private ProjectDefinitionBuilder(ProjectFile project, ProjectPaths paths, PackagesFile packages, IReadOnlyList<SchemaFile> schemaFiles, IEnumerable<ResourceFile> files)
    {
        _project = project;
        _paths = paths;
        _schemaFiles = schemaFiles;
        _files = [.. files.OrderBy(file => file.Path, StringComparer.Ordinal)];
        _diagnostics = [.. project.Diagnostics, .. packages.Diagnostics, .. schemaFiles.SelectMany(file => file.Diagnostics)];
    }

    /// <summary>Merges the project's files.</summary>
    /// <param name="project">dbt_project.yml.</param>
    /// <param name="paths">What its folders hold.</param>
    /// <param name="packages">packages.yml.</param>
    /// <param name="schemaFiles">The schema files, in any order.</param>
    /// <param name="files">The .sql and .csv files as <see cref="ProjectPaths"/> classifies them.</param>
    /// <param name="installed">The packages installed beside the project.</param>
    public static ProjectDefinition Build(
        ProjectFile project, ProjectPaths paths, PackagesFile packages, IEnumerable<SchemaFile> schemaFiles, IEnumerable<ResourceFile> files, EquatableArray<InstalledPackageFolder> installed = default) =>
        new ProjectDefinitionBuilder(project, paths, packages, [.. schemaFiles.OrderBy(file => file.Path, StringComparer.Ordinal)], files).Build(packages, installed);

    private ProjectDefinition Build(PackagesFile packages, EquatableArray<InstalledPackageFolder> installed)
    {
        var properties = Properties();
        var definition = new ProjectDefinition
        {
            Project = _project,
            Packages = packages,
            Installed = installed,
            IsComplete = _schemaFiles.All(file => file.IsComplete),
            Models = Nodes(ResourceKind.Model, properties),
            Seeds = Nodes(ResourceKind.Seed, properties),
            Snapshots = Nodes(ResourceKind.Snapshot, properties),
            Analyses = Nodes(ResourceKind.Analysis, properties),
            MacroFiles = _files.Where(file => file.Kind == ResourceKind.Macro).ToEquatableArray(),
            SingularTests = _files.Where(file => file.Kind == ResourceKind.DataTest).OrderBy(file => file.Name, StringComparer.Ordinal).ToEquatableArray(),
            SingularTestProperties = _schemaFiles.SelectMany(file => file.SingularTests).ToEquatableArray(),
            Sources = Unique(_schemaFiles.SelectMany(file => file.Sources).Select(InProject), "The source", s => $"{s.Source.Text}.{s.Name.Text}", s => s.Name.Location),
            Groups = Unique(_schemaFiles.SelectMany(file => file.Groups), "The group", g => g.Name.Text, g => g.Name.Location),
            Exposures = Unique(_schemaFiles.SelectMany(file => file.Exposures), "The exposure", e => e.Name.Text, e => e.Name.Location),
            Macros = _schemaFiles.SelectMany(file => file.Macros).ToEquatableArray(),
        };
        ReportRefNames(definition);
        ReportMissingNodes(properties.Values, definition);
        definition = definition with { DataTests = DataTests(definition) };
        _diagnostics.AddRange(GroupChecker.Check(definition, _schemaFiles));
        _diagnostics.AddRange(ConfigPathChecker.Check(definition, _files));
        return definition with { Diagnostics = _diagnostics.ToEquatableArray() };
    }

    private SourceTable InProject(SourceTable source) => source with { Fqn = [.. _paths.FoldersOf(source.Path), source.Source.Text, source.Name.Text] };

    private Dictionary<(ResourceKind, string), (ModelProperties Properties, string Path)> Properties()
    {
        var result = new Dictionary<(ResourceKind, string), (ModelProperties Properties, string Path)>();
        foreach (var (properties, path) in _schemaFiles.SelectMany(file => file.Models.Select(model => (model, file.Path))))
        {
            var key = (properties.Kind, properties.Name.Text);
            if (result.TryGetValue(key, out var first))
            {
                Duplicate($"The {properties.Kind.Name()}", properties.Name.Text, properties.Name.Location, first.Properties.Name.Location);
            }
            else
            {
                result[key] = (properties, path);
            }
        }

        return result;
    }

    private EquatableArray<NodeDefinition> Nodes(ResourceKind kind, Dictionary<(ResourceKind, string), (ModelProperties Properties, string Path)> properties)
    {
        // Of several files of a name those that are configured away do not count.
        var projects = new ProjectFiles(_project);
        var nodes = _files
            .Where(file => file.Kind == kind)
            .Select(file => properties.TryGetValue((kind, file.Name), out var found)
                ? new NodeDefinition(file, found.Properties, found.Path)
                : new NodeDefinition(file, null, null))
            .GroupBy(node => node.Name, StringComparer.Ordinal)
            .SelectMany(same => same.Skip(1).Any() && same.Where(node => node.ResolveConfig(projects, []).Enabled).ToList() is { Count: > 0 } enabled ? enabled : [.. same.Take(1)]);
        return Unique(nodes, $"The {kind.Name()}", node => node.Name, node => node.File.Location);
    }

    private EquatableArray<DataTestNode> DataTests(ProjectDefinition definition)
    {
        var tests = new List<DataTestNode>();
        foreach (var node in new[] { definition.Models, definition.Seeds, definition.Snapshots }.SelectMany(nodes => nodes).Where(node => node.Properties is not null))
        {
            tests.AddRange(node.Properties!.DataTests.Select(test => Test(test, node.UniqueId, node.Name, null, node.SchemaFile!)));
        }

        foreach (var source in definition.Sources)
        {
            tests.AddRange(source.DataTests.Select(test => Test(test, source.UniqueId, source.Name.Text, source.Source.Text, source.Path)));
        }

        return Unique(tests, "The data test", test => test.UniqueId, test => test.Declaration.TestName.Location, test => test.Name);
    }

    private DataTestNode Test(DataTestDeclaration test, string targetId, string target, string? source, string path)
    {
        var node = source is null ? target : $"{source}_{target}";
        var name = DataTestNames.Full(test, node, source is not null);
        return new DataTestNode(
            test,
            targetId,
            target,
            source,
            name,
            DataTestNames.Alias(test, node, source is not null),
            $"test.{_project.Name}.{name}.{DataTestNames.Distinguisher(test, node)}",
            path,
            [.. _paths.FoldersOf(path), name]);
    }

    private void ReportRefNames(ProjectDefinition definition)
    {
        foreach (var node in definition.Seeds.Concat(definition.Snapshots))
        {
            if (definition.FindRef(node.Name) is { } first && first.File.Kind != node.File.Kind)
            {
                Duplicate($"The {node.File.Kind.Name()}", node.Name, node.File.Location, first.File.Location);
            }
        }
    }

    private void ReportMissingNodes(IEnumerable<(ModelProperties Properties, string Path)> all, ProjectDefinition definition)
    {
        foreach (var (properties, _) in all.OrderBy(p => p.Path, StringComparer.Ordinal).ThenBy(p => p.Properties.Name.Location.Span.Start))
        {
            var nodes = properties.Kind switch
            {
                ResourceKind.Model => definition.Models,
                ResourceKind.Seed => definition.Seeds,
                ResourceKind.Analysis => definition.Analyses,

                // A snapshot's name stands in its file's block or, with a relation, in the schema file alone.
                _ => [],
            };
            if (properties.Kind != ResourceKind.Snapshot && nodes.All(node => node.Name != properties.Name.Text))
            {
                Report(ProjectDiagnostics.PropertiesWithoutNode, properties.Name, properties.Kind.Name(), nodes.Select(node => node.Name));
            }
        }

        foreach (var test in definition.SingularTestProperties.Where(test => definition.SingularTests.All(file => file.Name != test.Name.Text)))
        {
            Report(ProjectDiagnostics.PropertiesWithoutNode, test.Name, "singular test", definition.SingularTests.Select(file => file.Name));
        }
    }

    private void Report(Microsoft.CodeAnalysis.DiagnosticDescriptor descriptor, YamlScalar name, string kind, IEnumerable<string> candidates) =>
        _diagnostics.Add(new DiagnosticInfo(descriptor, name.Location, [kind, name.Text, Suggestion.Phrase(name.Text, candidates)]));

    /// <summary>The items ordered by key, the first of each; a second one is reported.</summary>
    private EquatableArray<T> Unique<T>(IEnumerable<T> items, string what, Func<T, string> key, Func<T, SourceLocation> location, Func<T, string>? name = null)
    {
        var result = new SortedDictionary<string, T>(StringComparer.Ordinal);
        foreach (var item in items)
        {
            if (result.TryGetValue(key(item), out var first))
            {
                Duplicate(what, (name ?? key)(item), location(item), location(first));
            }
            else
            {
                result[key(item)] = item;
            }
        }

        return result.Values.ToEquatableArray();
    }

    private void Duplicate(string what, string name, SourceLocation location, SourceLocation first) =>
        _diagnostics.Add(new DiagnosticInfo(ProjectDiagnostics.DuplicateDefinition, location, [what, name, $"{first.Path}({first.Lines.Start.Line + 1})"], [first]));
}
