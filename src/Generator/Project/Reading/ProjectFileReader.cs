using Generator.Diagnostics;
using Generator.Project.Config;
using Generator.Project.Yaml;
using Generator.Text;
using Microsoft.CodeAnalysis.Text;

namespace Generator.Project.Reading;

/// <summary>Reads dbt_project.yml ("dbt_project.yml").</summary>
internal static class ProjectFileReader
{
    public static ProjectFile Read(YamlDocument document)
    {
        var diagnostics = document.Diagnostics.ToList();
        var start = document.File.LocationOf(new TextSpan(0, 0));
        var map = document.Root as YamlMap ?? new YamlMap([], document.Root?.Location ?? start);
        var section = new Section(WithCurrentNames(map), SectionKeys.Project, diagnostics);
        var name = section.Required("name");
        if (name is { HasTemplate: false } && !IsIdentifier(name.Text))
        {
            diagnostics.Add(new DiagnosticInfo(ProjectDiagnostics.InvalidName, name.Location, [name.Text, "a project", "letters, digits and underscores only"]));
        }

        var project = new ProjectFile { Location = name?.Location ?? start };
        project = project with
        {
            NameNode = name,
            Version = section.Text("version"),
            Profile = section.Text("profile"),
            RequireDbtVersion = section.Texts("require-dbt-version"),
            ModelPaths = Paths(section, "model-paths", project.ModelPaths),
            SeedPaths = Paths(section, "seed-paths", project.SeedPaths),
            TestPaths = Paths(section, "test-paths", project.TestPaths),
            AnalysisPaths = Paths(section, "analysis-paths", project.AnalysisPaths),
            MacroPaths = Paths(section, "macro-paths", project.MacroPaths),
            SnapshotPaths = Paths(section, "snapshot-paths", project.SnapshotPaths),
            CleanTargets = Paths(section, "clean-targets", []),
            Vars = section.Map("vars") is { } vars ? ReadVars(vars).ToEquatableArray() : [],
            Models = Tree(section, ResourceKind.Model, "models"),
            Seeds = Tree(section, ResourceKind.Seed, "seeds"),
            Snapshots = Tree(section, ResourceKind.Snapshot, "snapshots"),
            Sources = Tree(section, ResourceKind.Source, "sources"),
            DataTests = Tree(section, ResourceKind.DataTest, section.Value("data_tests") is null ? "tests" : "data_tests"),
            Exposures = Tree(section, ResourceKind.Exposure, "exposures"),
            OnRunStart = Hooks(section, "on-run-start"),
            OnRunEnd = Hooks(section, "on-run-end"),
            Dispatch = section.Sections("dispatch", SectionKeys.Dispatch)
                .Select(entry => entry.Required("macro_namespace") is { } ns ? new DispatchEntry(ns, entry.Texts("search_order")) : null)
                .OfType<DispatchEntry>()
                .ToEquatableArray(),
            QueryComment = section.Value("query-comment"),
            Flags = section.Map("flags"),
            Quoting = section.Map("quoting"),
        };
        return project with { Diagnostics = document.IsComplete ? diagnostics.ToEquatableArray() : document.Diagnostics };
    }

    // Keys that dbt 1.0 renamed mean today's; dbt also takes an underscore for a dash.
    private static YamlMap WithCurrentNames(YamlMap map) => map with
    {
        Entries = map.Entries.Select(entry => entry with { Key = entry.Key with { Text = CurrentName(entry.Key.Text) } }).ToEquatableArray(),
    };

    private static string CurrentName(string key)
    {
        var dashed = key.Replace('_', '-');
        return SectionKeys.RenamedProjectKeys.TryGetValue(dashed, out var renamed) ? renamed
            : !SectionKeys.Project.Known.Contains(key) && SectionKeys.Project.Known.Contains(dashed) ? dashed
            : key;
    }

    private static bool IsIdentifier(string name) =>
        name.Length > 0 && !char.IsDigit(name[0]) && name.All(c => c is '_' or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9'));

    private static EquatableArray<string> Paths(Section section, string key, EquatableArray<string> defaults) =>
        section.Value(key) is null
            ? defaults
            : section.Texts(key).Select(path => path.Text.Replace('\\', '/').Trim('/')).ToEquatableArray();

    private static ConfigTree Tree(Section section, ResourceKind kind, string key) =>
        section.Map(key) is { } map ? ConfigTreeReader.Read(map, kind, section.Diagnostics) : ConfigTree.Empty;

    private static EquatableArray<Hook> Hooks(Section section, string key)
    {
        if (section.Value(key) is not { } node)
        {
            return [];
        }

        section.Diagnostics.Add(new DiagnosticInfo(ProjectDiagnostics.NotApplied, section.Node.Entries.First(entry => entry.Key.Text == key).Key.Location, [key]));
        return (node is YamlList list ? list.Items : [node]).Select(Hook.From).OfType<Hook>().ToEquatableArray();
    }

    // A mapping may be a scope (the project or a package by name) or a var whose value is a mapping: only who asks for it can tell.
    private static IEnumerable<VarDefinition> ReadVars(YamlMap vars)
    {
        foreach (var entry in vars.Entries)
        {
            yield return new VarDefinition(null, entry.Key, entry.Value);
            if (entry.Value is not YamlMap scope)
            {
                continue;
            }

            foreach (var scoped in scope.Entries)
            {
                yield return new VarDefinition(entry.Key.Text, scoped.Key, scoped.Value);
            }
        }
    }
}
