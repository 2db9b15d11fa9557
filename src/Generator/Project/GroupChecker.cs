using Generator.Diagnostics;
using Generator.Project.Config;
using Generator.Project.Yaml;
using Generator.Text;

namespace Generator.Project;

/// <summary>Checks that every group a configuration names is defined.</summary>
internal static class GroupChecker
{
    /// <summary>Unknown groups in dbt_project.yml and the schema files.</summary>
    public static IEnumerable<DiagnosticInfo> Check(ProjectDefinition definition, IEnumerable<SchemaFile> schemaFiles)
    {
        // The groups of a file that could not be read to its end are not known.
        if (!definition.IsComplete)
        {
            return [];
        }

        var trees = new[] { ResourceKind.Model, ResourceKind.Seed, ResourceKind.Snapshot, ResourceKind.DataTest };
        return trees.SelectMany(kind => AssignmentsOf(definition.Project.TreeOf(kind)))
            .Concat(schemaFiles.SelectMany(file => file.Models).SelectMany(model => model.Config))
            .Concat(definition.DataTests.SelectMany(test => test.Declaration.Config))
            .Select(assignment => Check(assignment, definition))
            .OfType<DiagnosticInfo>();
    }

    /// <summary>What is wrong with one assignment, such as one of a template's <c>config(...)</c>; null when nothing is.</summary>
    public static DiagnosticInfo? Check(ConfigAssignment assignment, ProjectDefinition definition) =>
        definition.IsComplete
        && assignment is { Name: "group", Value: YamlScalar { IsNull: false, HasTemplate: false } group }
        && definition.Groups.All(known => known.Name.Text != group.Text)
            ? new(ProjectDiagnostics.UnknownGroup, group.Location, [group.Text, Suggestion.Phrase(group.Text, definition.Groups.Select(g => g.Name.Text))])
            : null;

    private static IEnumerable<ConfigAssignment> AssignmentsOf(ConfigTree tree) =>
        tree.Assignments.Concat(tree.Folders.SelectMany(folder => AssignmentsOf(folder.Tree)));
}
