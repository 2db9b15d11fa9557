using System.Globalization;
using Generator.Compilation;
using Generator.Diagnostics;
using Generator.Emission;
using Generator.Tests.Harness;
using Generator.Types;

namespace Benchmarks;

/// <summary>What the compiler makes of a project from elsewhere: a row of docs/compatibility.md, and the diagnostics behind it.</summary>
internal static class Compatibility
{
    /// <summary>Prints a row for each folder of a dbt project, and below it what stopped its models, most frequent first.</summary>
    /// <param name="folders">Folders with a dbt_project.yml.</param>
    /// <param name="showsDiagnostics">Whether every diagnostic is printed too.</param>
    /// <param name="vars">Build values of vars, as SqlVars gives them.</param>
    /// <param name="target">The target whose values the build assumes, as SqlTarget gives it.</param>
    public static void Print(IReadOnlyList<string> folders, bool showsDiagnostics, string? vars, string? target)
    {
        Console.WriteLine("| Project | Models | Rendered | Bound | Columns | Of typed sources | Typed |\n| --- | --- | --- | --- | --- | --- | --- |");
        foreach (var folder in folders)
        {
            var compiled = ProjectCompilation.Of(SqlProject.FromFolder(folder), vars, target);
            PrintRow(folder.TrimEnd('/'), compiled, showsDiagnostics);
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
        var models = compiled.Models.Where(m => m.Seed is null).ToList();
        var rendered = models.Where(m => !IsStoppedBy(m, "GEN11")).ToList();
        var bound = rendered.Where(m => !IsStoppedBy(m, "GEN2") && !IsStoppedBy(m, "GEN3")).ToList();
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

    // A mistake of a macro is reported once, and each model that calls it is left out for it.
    private static bool IsStoppedBy(ModelPlan model, string stage) => model.SnowflakeOmission?.DiagnosticId.StartsWith(stage, StringComparison.Ordinal) ?? false;

    private static string Text(DiagnosticInfo diagnostic) => string.Create(
        CultureInfo.InvariantCulture,
        $"{diagnostic.Location.Path}({diagnostic.ToDiagnostic().Location.GetLineSpan().StartLinePosition.Line + 1}): {diagnostic.Descriptor.Id} {diagnostic.ToDiagnostic().GetMessage(CultureInfo.InvariantCulture)}");
}
