using System.Collections.Immutable;
using System.Globalization;
using Generator.Compilation;
using Generator.Diagnostics;
using Generator.Emission;
using Generator.Project;
using Generator.Project.Yaml;
using Generator.Templating;
using Generator.Tests.Harness;
using Generator.Text;
using Generator.Types;

namespace Benchmarks;

/// <summary>What the compiler makes of a project from elsewhere: a row of docs/compatibility.md, and the diagnostics behind it.</summary>
internal static class Compatibility
{
    /// <summary>Prints a row for each folder of a dbt project, and below it what stopped its models, most frequent first.</summary>
    /// <param name="folders">Folders with a dbt_project.yml.</param>
    /// <param name="showsDiagnostics">Whether every diagnostic is printed too.</param>
    public static void Print(IReadOnlyList<string> folders, bool showsDiagnostics)
    {
        Console.WriteLine("| Project | Models | Rendered | Bound | Columns | Typed |\n| --- | --- | --- | --- | --- | --- |");
        foreach (var folder in folders)
        {
            var compiled = Compile(SqlProject.FromFolder(folder));
            PrintRow(Path.GetFileName(Path.GetFullPath(folder).TrimEnd('/')), compiled);
            foreach (var group in compiled.Diagnostics.GroupBy(d => d.Descriptor.Id, StringComparer.Ordinal).OrderByDescending(g => g.Count()))
            {
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"    {group.Key} {group.Count(),5}  {Text(group.First())}"));
            }

            foreach (var diagnostic in showsDiagnostics ? compiled.Diagnostics.Items : [])
            {
                Console.WriteLine("        " + Text(diagnostic));
            }
        }
    }

    private static void PrintRow(string name, CompiledProject compiled)
    {
        var stopped = compiled.Diagnostics.Where(d => d.Descriptor.DefaultSeverity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error).ToList();
        var unrendered = PathsOf(stopped.Where(d => d.Descriptor.Id.StartsWith("GEN11", StringComparison.Ordinal)));
        var unbound = PathsOf(stopped.Where(d => d.Descriptor.Id[3] is '2' or '3' && !d.Descriptor.Id.StartsWith("GEN39", StringComparison.Ordinal)));
        var models = compiled.Models.Where(m => m.Path.EndsWith(".sql", StringComparison.Ordinal)).ToList();
        var rendered = models.Where(m => !unrendered.Contains(m.Path)).ToList();
        var bound = rendered.Where(m => !unbound.Contains(m.Path)).ToList();
        var columns = bound.SelectMany(m => m.Columns).ToList();
        var typed = columns.Count(c => c.Type.Kind != SqlTypeKind.Unknown);
        var share = columns.Count == 0 ? 0 : 100.0 * typed / columns.Count;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {name} | {models.Count} | {rendered.Count} | {bound.Count} | {columns.Count} | {typed} ({share:f1}%) |"));
    }

    // A macro's mistake belongs to the models that call it.
    private static HashSet<string> PathsOf(IEnumerable<DiagnosticInfo> diagnostics) =>
        diagnostics.SelectMany(d => d.Related.Append(d.Location)).Select(l => l.Path).ToHashSet(StringComparer.Ordinal);

    private static CompiledProject Compile(SqlProject project)
    {
        var files = project.Files.Select(f => new SourceFile(f.Key, f.Key, f.Value)).ToList();
        var documents = files.Where(f => Path.GetExtension(f.Path) is ".yml" or ".yaml").Select(YamlParser.Parse).ToImmutableArray();
        var templates = files.Where(f => Path.GetExtension(f.Path) is ".sql").Select(f => InstalledPackageFolder.Holds(f.Path) ? Template.ParseBuiltIn(f) : Template.Parse(f)).ToList();
        var resources = files.Where(f => Path.GetExtension(f.Path) is ".sql" or ".csv").Select(f => new ResourcePath(f.Path, f.AbsolutePath)).ToImmutableArray();
        var options = BuildOptions.Read(null, null, null);
        var inputs = new ProjectInputs(
            options,
            DefinitionReader.Read(documents, resources, options),
            templates.ToEquatableArray(),
            documents.Select(d => d.File).ToEquatableArray());
        return new ProjectCompiler(inputs, new NodeCache()).Compile(CancellationToken.None);
    }

    private static string Text(DiagnosticInfo diagnostic) => string.Create(
        CultureInfo.InvariantCulture,
        $"{diagnostic.Location.Path}({diagnostic.ToDiagnostic().Location.GetLineSpan().StartLinePosition.Line + 1}): {diagnostic.Descriptor.Id} {diagnostic.ToDiagnostic().GetMessage(CultureInfo.InvariantCulture)}");
}
