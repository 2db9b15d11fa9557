using System.Globalization;
using Generator.Compilation;
using Generator.Diagnostics;
using Generator.Tests.Harness;
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
        Console.WriteLine("| Project | Models | Rendered | Bound | Columns | Of typed sources | Typed |\n| --- | --- | --- | --- | --- | --- | --- |");
        foreach (var folder in folders)
        {
            var compiled = ProjectCompilation.Of(SqlProject.FromFolder(folder));
            PrintRow(Path.GetFileName(Path.GetFullPath(folder).TrimEnd('/')), compiled, showsDiagnostics);
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

    private static void PrintRow(string name, CompiledProject compiled, bool showsDiagnostics)
    {
        var stopped = compiled.Diagnostics.Where(d => d.Descriptor.DefaultSeverity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error).ToList();
        var unrendered = PathsOf(stopped.Where(d => d.Descriptor.Id.StartsWith("GEN11", StringComparison.Ordinal)));
        var unbound = PathsOf(stopped.Where(d => d.Descriptor.Id[3] is '2' or '3' && !d.Descriptor.Id.StartsWith("GEN39", StringComparison.Ordinal)));
        var models = compiled.Models.Where(m => m.Path.EndsWith(".sql", StringComparison.Ordinal)).ToList();
        var rendered = models.Where(m => !unrendered.Contains(m.Path)).ToList();
        var bound = rendered.Where(m => !unbound.Contains(m.Path)).ToList();
        var origins = new UntypedOrigins(compiled, bound);
        var columns = bound.SelectMany(m => m.Columns).ToList();
        var knowable = columns.Where(c => c.Type.Kind != SqlTypeKind.Unknown || !origins.Explain(c)).ToList();
        var typed = knowable.Count(c => c.Type.Kind != SqlTypeKind.Unknown);
        var share = knowable.Count == 0 ? 0 : 100.0 * typed / knowable.Count;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {name} | {models.Count} | {rendered.Count} | {bound.Count} | {columns.Count} | {knowable.Count} | {typed} ({share:f1}%) |"));
        if (showsDiagnostics)
        {
            foreach (var (model, column) in bound.SelectMany(m => m.Columns.Select(c => (m, c))).Where(p => p.c.Type.Kind == SqlTypeKind.Unknown && knowable.Contains(p.c)))
            {
                Console.WriteLine($"        untyped {model.Path}: {column.Name}");
            }
        }
    }

    // A macro's mistake belongs to the models that call it.
    private static HashSet<string> PathsOf(IEnumerable<DiagnosticInfo> diagnostics) =>
        diagnostics.SelectMany(d => d.Related.Append(d.Location)).Select(l => l.Path).ToHashSet(StringComparer.Ordinal);

    private static string Text(DiagnosticInfo diagnostic) => string.Create(
        CultureInfo.InvariantCulture,
        $"{diagnostic.Location.Path}({diagnostic.ToDiagnostic().Location.GetLineSpan().StartLinePosition.Line + 1}): {diagnostic.Descriptor.Id} {diagnostic.ToDiagnostic().GetMessage(CultureInfo.InvariantCulture)}");
}
