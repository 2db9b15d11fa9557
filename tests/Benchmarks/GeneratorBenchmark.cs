using System.Diagnostics;
using Generator.Tests.Harness;
using Microsoft.CodeAnalysis.CSharp;

namespace Benchmarks;

/// <summary>What the generator takes at 1,000 models of 30 columns in the compiler's driver: from nothing, and after each kind of edit.</summary>
internal static class GeneratorBenchmark
{
    private const int Models = 1000;
    private const int Edited = 501;
    private const string AtEnd = "select * from renamed\n";
    private const string WithColumn = "select *, order_id as order_key from renamed\n";

    /// <summary>Measures one after another.</summary>
    public static IEnumerable<Figure> Run()
    {
        var project = SyntheticProject.Of(Models);
        var model = SyntheticProject.SqlOf(Edited);
        var first = SyntheticProject.SqlOf(Edited - 1);
        var schema = SyntheticProject.SchemaOf(Edited);
        var warm = GeneratorRun.Untracked(project);
        if (warm.Messages.Count > 0)
        {
            throw new InvalidOperationException(string.Join('\n', warm.Messages.Take(20)));
        }

        yield return Figure.Of("generator: cold, code not yet compiled", [warm.Cost]);
        using (var process = Process.GetCurrentProcess())
        {
            yield return Figure.OfProcess("generator: cold, the whole process", process.TotalProcessorTime.TotalSeconds, process.PeakWorkingSet64 / 1e6);
        }

        yield return Figure.Of("generator: cold", 5, () => GeneratorRun.Untracked(project).Cost);
        yield return Figure.Of("generator: cold, of it the C# parser", 5, () => Cost.Of(() => Parse(warm)));
        yield return Edit("generator: a comment in a model", project.With(model, "-- why\n" + project.Files[model]));
        yield return Edit("generator: an expression in a model", project.Edit(model, "where not is_test", "where is_test = false"));
        yield return Edit("generator: a column more, 3 readers", project.Edit(first, AtEnd, WithColumn));
        yield return Edit("generator: a column more, 200 readers", project.Edit(SyntheticProject.Dimension, AtEnd, WithColumn));
        yield return Edit("generator: a comment in a schema file", project.With(schema, "# why\n" + project.Files[schema]));
        yield return Edit("generator: a description in a schema file", project.With(schema, project.Files[schema].Replace("step 1", "step one", StringComparison.Ordinal)));
        yield return Edit("generator: a macro of 201 models", project.Edit(SyntheticProject.Macro, "/ 100)", "/ 100.0)"));
        yield return Figure.Of("generator: a C# edit", 20, () => warm.AfterCSharpEdit().Cost);

        // The driver parses what a generator adds, and counts it in.
        static void Parse(GeneratorRun run)
        {
            foreach (var source in run.Result.GeneratedSources)
            {
                CSharpSyntaxTree.ParseText(source.SourceText).GetRoot();
            }
        }

        // There and back again, so that every round has an edit to compile.
        Figure Edit(string name, SqlProject edited)
        {
            var current = warm;
            var isEdited = false;
            return Figure.Of(name, 20, () =>
            {
                isEdited = !isEdited;
                current = current.Next(isEdited ? edited : project);
                return current.Cost;
            });
        }
    }
}
