using Generator.Diagnostics;
using Generator.Project.Config;
using Generator.Text;

namespace Generator.Project;

/// <summary>Finds folders in dbt_project.yml's configuration to which no node belongs: misspelt, moved, or without the project's name above.</summary>
internal static class ConfigPathChecker
{
    public static IEnumerable<DiagnosticInfo> Check(ProjectDefinition definition, IReadOnlyCollection<ResourceFile> files)
    {
        var nodes = new (ResourceKind Kind, IEnumerable<IReadOnlyList<string>> Fqns)[]
        {
            (ResourceKind.Model, Fqns(files, ResourceKind.Model)),
            (ResourceKind.Seed, Fqns(files, ResourceKind.Seed)),
            (ResourceKind.Snapshot, Fqns(files, ResourceKind.Snapshot)),
            (ResourceKind.DataTest, definition.DataTests.Select(test => (IReadOnlyList<string>)test.Fqn).Concat(definition.SingularTests.Select(file => (IReadOnlyList<string>)file.Fqn))),
            (ResourceKind.Source, definition.Sources.Select(source => (IReadOnlyList<string>)source.Fqn)),
        };
        foreach (var (kind, fqns) in nodes)
        {
            // Which packages a package brings along is not known until all are installed.
            var own = definition.Project.TreeOf(kind).Folders.Where(folder =>
                folder.Name.Text == definition.Project.Name || IsFolderOf(fqns, folder.Name.Text) || (definition.Packages.Packages.Count == 0 && definition.Installed.Count == 0));
            foreach (var diagnostic in Check(own, fqns.ToList(), 0, kind, definition.Project.Name))
            {
                yield return diagnostic;
            }
        }
    }

    private static IEnumerable<IReadOnlyList<string>> Fqns(IEnumerable<ResourceFile> files, ResourceKind kind) =>
        files.Where(file => file.Kind == kind).Select(file => (IReadOnlyList<string>)file.Fqn);

    private static bool IsFolderOf(IEnumerable<IReadOnlyList<string>> fqns, string name) => fqns.Any(fqn => fqn.Count > 1 && fqn[1] == name);

    private static IEnumerable<DiagnosticInfo> Check(IEnumerable<ConfigFolder> folders, List<IReadOnlyList<string>> fqns, int depth, ResourceKind kind, string project)
    {
        foreach (var folder in folders)
        {
            var inside = fqns.Where(fqn => fqn.Count > depth && fqn[depth] == folder.Name.Text).ToList();
            if (inside.Count == 0 && !(depth == 0 && folder.Name.Text == project))
            {
                var candidates = fqns.Where(fqn => fqn.Count > depth).Select(fqn => fqn[depth]).Append(depth == 0 ? project : "").Distinct(StringComparer.Ordinal);
                var isBelowProject = depth == 0 && IsFolderOf(fqns, folder.Name.Text);
                yield return new DiagnosticInfo(
                    ProjectDiagnostics.UnusedConfigPath,
                    folder.Name.Location,
                    [folder.Name.Text, kind.Name(), isBelowProject ? $"; move it below the project's name, '{project}'" : Suggestion.Phrase(folder.Name.Text, candidates)]);
            }

            foreach (var diagnostic in inside.Count == 0 ? [] : Check(folder.Tree.Folders, inside, depth + 1, kind, project))
            {
                yield return diagnostic;
            }
        }
    }
}
