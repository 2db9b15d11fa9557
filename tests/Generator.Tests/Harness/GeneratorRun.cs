using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Generator.Tests.Harness;

/// <summary>
/// Runs the generator over a SQL project as the compiler does. <see cref="Next"/> runs it again with the same driver, so that
/// what it keeps between edits shows.
/// </summary>
internal sealed class GeneratorRun
{
    /// <summary>Stands for the folder of the SQL project in paths of diagnostics.</summary>
    public const string Root = "/repo/sql/";

    private static readonly CSharpParseOptions _parseOptions = new(LanguageVersion.Latest);
    private readonly GeneratorDriver _driver;
    private readonly Dictionary<string, InMemoryText> _texts;
    private readonly CSharpCompilation _compilation;

    private GeneratorRun(GeneratorDriver driver, Dictionary<string, InMemoryText> texts, CSharpCompilation compilation)
    {
        _texts = texts;
        _compilation = compilation;
        var ran = driver;
        Cost = Cost.Of(() => ran = driver.RunGenerators(compilation));
        _driver = ran;
        Result = _driver.GetRunResult().Results.Single();
        if (Result.Exception is { } exception)
        {
            throw new InvalidOperationException("The generator crashed.", exception);
        }
    }

    public GeneratorRunResult Result { get; }

    /// <summary>What the driver took for this run, the C# parser's share for the sources that it adds included.</summary>
    public Cost Cost { get; }

    /// <summary>The generator's diagnostics in the order of files and lines.</summary>
    public ImmutableArray<Diagnostic> Diagnostics => [.. Result.Diagnostics
        .OrderBy(d => d.Location.GetLineSpan().Path, StringComparer.Ordinal)
        .ThenBy(d => d.Location.GetLineSpan().StartLinePosition)
        .ThenBy(d => d.Id, StringComparer.Ordinal)];

    /// <summary>The diagnostics as a user reads them: <c>models/a.sql(3,5): error GEN3001: …</c>.</summary>
    public IReadOnlyList<string> Messages => [.. Diagnostics.Select(Message)];

    public IReadOnlyList<string> HintNames => [.. Result.GeneratedSources.Select(s => s.HintName)];

    public static GeneratorRun Of(SqlProject project, params (string Property, string Value)[] properties)
    {
        var texts = Texts(project, []);
        return new GeneratorRun(Driver(texts.Values, properties, tracksSteps: true), texts, Consumer());
    }

    /// <summary>A run as in an editor, which does not track its steps: what a benchmark measures.</summary>
    public static GeneratorRun Untracked(SqlProject project)
    {
        var texts = Texts(project, []);
        return new GeneratorRun(Driver(texts.Values, [], tracksSteps: false), texts, Consumer());
    }

    /// <summary>The same project, its files handed over in the opposite order.</summary>
    public static GeneratorRun OfReversed(SqlProject project)
    {
        var texts = Texts(project, []);
        return new GeneratorRun(Driver(texts.Values.Reverse(), [], tracksSteps: true), texts, Consumer());
    }

    private static CSharpGeneratorDriver Driver(IEnumerable<AdditionalText> texts, (string Property, string Value)[] properties, bool tracksSteps) =>
        CSharpGeneratorDriver.Create(
            [new ModelGenerator().AsSourceGenerator()],
            texts,
            _parseOptions,
            new Options(properties),
            new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, tracksSteps));

    public static string Message(Diagnostic diagnostic)
    {
        var span = diagnostic.Location.GetLineSpan();
        var path = span.Path.StartsWith(Root, StringComparison.Ordinal) ? span.Path[Root.Length..] : span.Path;
        var place = $"{path}({span.StartLinePosition.Line + 1},{span.StartLinePosition.Character + 1})";
        return $"{place}: {diagnostic.Severity.ToString().ToLowerInvariant()} {diagnostic.Id}: {diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture)}";
    }

    /// <summary>The same driver after an edit of the SQL project; files with the same text are the same objects, as in an IDE.</summary>
    public GeneratorRun Next(SqlProject project)
    {
        var texts = Texts(project, _texts);
        var driver = _driver.ReplaceAdditionalTexts([.. texts.Values]);
        return new GeneratorRun(driver, texts, _compilation);
    }

    /// <summary>The same driver after an edit of the C# that the generated code is used in.</summary>
    public GeneratorRun AfterCSharpEdit() =>
        new(_driver, _texts, _compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText("class Added;", _parseOptions)));

    public string Source(string hintName) => Result.GeneratedSources.Single(s => s.HintName == hintName).SourceText.ToString();

    /// <summary>Errors of the generated C# when it is compiled against the runtime types.</summary>
    public IReadOnlyList<string> CompileErrors() => [.. _compilation
        .AddSyntaxTrees(Result.GeneratedSources.Select(s => s.SyntaxTree))
        .GetDiagnostics()
        .Where(d => d.Severity == DiagnosticSeverity.Error)
        .Select(d => d.ToString())];

    // The runtime types are compiled from their sources, so that this needs no build of the host.
    private static CSharpCompilation Consumer() => CSharpCompilation.Create(
        "Consumer",
        Directory.EnumerateFiles(Repository.PathOf("src", "Pipeline", "Compiled"), "*.cs")
            .Order(StringComparer.Ordinal)
            .Select(path => CSharpSyntaxTree.ParseText(File.ReadAllText(path), _parseOptions, path))
            .Append(CSharpSyntaxTree.ParseText(
                "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; global using System.Threading; global using System.Threading.Tasks;",
                _parseOptions)),
        Net100.References.All,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    private static Dictionary<string, InMemoryText> Texts(SqlProject project, Dictionary<string, InMemoryText> known) =>
        project.Files.ToDictionary(
            file => file.Key,
            file => known.TryGetValue(file.Key, out var text) && text.Text == file.Value ? text : new InMemoryText(Root + file.Key, file.Value),
            StringComparer.Ordinal);

    private sealed class InMemoryText(string path, string text) : AdditionalText
    {
        public string Text => text;

        public override string Path => path;

        // From bytes, as from a file: a byte order mark is none of the text.
        private readonly SourceText _content = SourceText.From(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text)), System.Text.Encoding.UTF8);

        public override SourceText GetText(CancellationToken cancellationToken = default) => _content;
    }

    private sealed class Options((string Property, string Value)[] properties) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(
            properties.Prepend(("SqlRoot", Root)).ToDictionary(p => "build_property." + p.Item1, p => p.Item2, StringComparer.OrdinalIgnoreCase));

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Values([]);

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Values(new(StringComparer.OrdinalIgnoreCase)
        {
            ["build_metadata.AdditionalFiles.SqlRelativePath"] = textFile.Path[Root.Length..],
        });
    }

    private sealed class Values(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
