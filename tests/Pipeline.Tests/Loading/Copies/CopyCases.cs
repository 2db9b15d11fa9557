using System.Globalization;
using System.Reflection;
using Basic.Reference.Assemblies;
using Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Pipeline.Compiled;

namespace Pipeline.Tests.Loading.Copies;

/// <summary>All cases as one dbt project, put through the generator and the C# compiler: a table and an operation each.</summary>
internal static class CopyCases
{
    private static readonly Lazy<CompiledProject> _project = new(Compile);

    public static CompiledProject Project => _project.Value;

    public static IReadOnlyList<string> Files { get; } =
        [.. Directory.EnumerateFiles(Repository.PathOf("tests", "Pipeline.Tests", "Loading", "Copies", "Cases"), "*.txt").Order(StringComparer.Ordinal)];

    /// <summary>The statement that a case's COPY INTO was compiled to.</summary>
    public static CopyStatement Statement(string file, string name)
    {
        var operation = Project.Nodes.OfType<Operation>().Single(o => o.Name == OperationOf(file, name));
        return operation.DuckDb.Single() as CopyStatement ?? throw new InvalidOperationException($"{name} does not run on DuckDB: {operation.DuckDb.Single()}");
    }

    private static string OperationOf(string file, string name) => "copy_" + TableOf(file, name);

    private static string TableOf(string file, string name) => string.Create(
        CultureInfo.InvariantCulture,
        $"{Path.GetFileNameWithoutExtension(file)}_{CopyCase.Read(file).Select(c => c.Name).ToList().IndexOf(name)}");

    private static CompiledProject Compile()
    {
        var cases = Files.SelectMany(file => CopyCase.Read(file).Select(c => (Table: TableOf(file, c.Name), Operation: OperationOf(file, c.Name), Case: c))).ToList();
        var run = GeneratorRun.Of(SqlProject.Of(
            ("models/sources.yml", "sources:\n  - name: landing\n    tables:\n" + string.Concat(cases.Select(c => Source(c.Table, c.Case)))),
            ("macros/setup.sql", File.ReadAllText(Repository.PathOf("tests", "Pipeline.Tests", "Loading", "Copies", "Cases", "setup.sql"))),
            ("macros/copies.sql", string.Concat(cases.Select(c => Macro(c.Table, c.Operation, c.Case))))));
        if (run.Messages.Count > 0)
        {
            throw new InvalidOperationException(string.Join("\n", run.Messages));
        }

        var compilation = CSharpCompilation.Create(
            "CopyCases",
            run.Result.GeneratedSources.Select(s => s.SyntaxTree),
            [.. Net100.References.All, MetadataReference.CreateFromFile(typeof(CompiledProject).Assembly.Location)],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        using var assembly = new MemoryStream();
        var emitted = compilation.Emit(assembly);
        return emitted.Success
            ? (CompiledProject)Assembly.Load(assembly.ToArray()).GetType("Generated.Models")!.GetProperty("Project")!.GetValue(null)!
            : throw new InvalidOperationException(string.Join("\n", emitted.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error)));
    }

    private static string Source(string table, CopyCase copy) =>
        $"      - name: {table}\n        columns:\n" + string.Concat(copy.Columns.Split(';').Select(column =>
        {
            var parts = column.Trim().Split(' ', 2);
            return $"          - name: {parts[0]}\n            data_type: {parts[1]}\n";
        }));

    private static string Macro(string table, string operation, CopyCase copy) =>
        $$"""
        {% macro {{operation}}() %}
        {% set statement %}
        {{copy.Copy.Replace("{t}", $"{{{{ source('landing', '{table}') }}}}", StringComparison.Ordinal)}}
        {% endset %}
        {% do run_query(statement) %}
        {% endmacro %}


        """;
}
