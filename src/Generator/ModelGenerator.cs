using System.Collections.Immutable;
using Generator.Compilation;
using Generator.Emission;
using Generator.Project;
using Generator.Project.Yaml;
using Generator.Templating;
using Generator.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Generator;

/// <summary>Compiles the SQL project among the additional files into records, readers, graph, lineage and statements.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class ModelGenerator : IIncrementalGenerator
{
    /// <inheritdoc />
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var options = context.AnalyzerConfigOptionsProvider
            .Select(static (provider, _) => ReadOptions(provider.GlobalOptions))
            .WithTrackingName(StepNames.Options);

        var files = context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Select(static (pair, cancellation) => ReadFile(pair.Left, pair.Right, cancellation))
            .Where(static file => file is not null)
            .Select(static (file, _) => file!)
            .WithTrackingName(StepNames.Files);

        var templates = files
            .Where(static file => HasExtension(file, ".sql"))
            .Select(static (file, _) => InstalledPackageFolder.Holds(file.Path) ? Template.ParseBuiltIn(file) : Template.Parse(file))
            .WithTrackingName(StepNames.Templates);

        var documents = files
            .Where(static file => HasExtension(file, ".yml") || HasExtension(file, ".yaml"))
            .Select(static (file, _) => YamlParser.Parse(file))
            .WithTrackingName(StepNames.YamlDocuments);

        var resources = files
            .Where(static file => HasExtension(file, ".sql") || HasExtension(file, ".csv"))
            .Select(static (file, _) => new ResourcePath(file.Path, file.AbsolutePath))
            .Collect();

        var cache = new NodeCache();
        var definition = documents.Collect()
            .Combine(resources)
            .Combine(options)
            .Select((pair, _) => DefinitionReader.Read(pair.Left.Left, pair.Left.Right, pair.Right, cache))
            .WithTrackingName(StepNames.Definition);

        var seeds = files
            .Where(static file => HasExtension(file, ".csv"))
            .Collect();

        var compilation = definition
            .Combine(templates.Collect())
            .Combine(documents.Select(static (document, _) => document.File).Collect())
            .Combine(seeds)
            .Combine(options)
            .Select(static (inputs, _) => new ProjectInputs(
                Options: inputs.Right,
                Definition: inputs.Left.Left.Left.Left,
                Templates: inputs.Left.Left.Left.Right.ToEquatableArray(),
                SchemaFiles: inputs.Left.Left.Right.ToEquatableArray(),
                SeedFiles: inputs.Left.Right.ToEquatableArray()))
            .Select((inputs, cancellation) => new ProjectCompiler(inputs, cache).Compile(cancellation))
            .WithTrackingName(StepNames.Compilation);

        context.RegisterSourceOutput(
            compilation.Select(static (project, _) => project.Diagnostics).WithTrackingName(StepNames.Diagnostics),
            static (output, diagnostics) =>
            {
                foreach (var diagnostic in diagnostics)
                {
                    output.ReportDiagnostic(diagnostic.ToDiagnostic());
                }
            });

        Emit(context, options, compilation.SelectMany(static (p, _) => p.Models.Items).WithTrackingName(StepNames.Models), ModelEmitter.Emit);
        Emit(context, options, compilation.SelectMany(static (p, _) => p.Sources.Items).WithTrackingName(StepNames.Sources), SourceEmitter.Emit);
        Emit(context, options, compilation.SelectMany(static (p, _) => p.TestGroups.Items).WithTrackingName(StepNames.TestGroups), TestEmitter.Emit);
        Emit(context, options, compilation.SelectMany(static (p, _) => p.Operations.Items).WithTrackingName(StepNames.Operations), OperationEmitter.Emit);

        var registry = compilation.SelectMany(static (p, _) => p.Registry is { } plan ? ImmutableArray.Create(plan) : []).WithTrackingName(StepNames.Registry);
        Emit(context, options, registry, RegistryEmitter.EmitModels);
        Emit(context, options, registry, RegistryEmitter.EmitRelations);
    }

    private static void Emit<TPlan>(
        IncrementalGeneratorInitializationContext context,
        IncrementalValueProvider<BuildOptions> options,
        IncrementalValuesProvider<TPlan> plans,
        Func<TPlan, string, GeneratedFile> emit)
    {
        var codeNamespace = options.Select(static (o, _) => o.CodeNamespace);
        context.RegisterSourceOutput(
            plans.Combine(codeNamespace).Select((pair, _) => emit(pair.Left, pair.Right)),
            static (output, file) => output.AddSource(file.HintName, SourceText.From(file.Text, System.Text.Encoding.UTF8)));
    }

    private static BuildOptions ReadOptions(AnalyzerConfigOptions options)
    {
        return BuildOptions.Read(Property("SqlNamespace"), Property("SqlVars"), Property("SqlTarget"), Property("SqlAnalysis"), Property("SqlDialect"));

        string? Property(string name) => options.TryGetValue("build_property." + name, out var value) ? value : null;
    }

    // Only files that MSBuild marked as the SQL project's are ours; other generators have additional files too.
    private static SourceFile? ReadFile(AdditionalText text, AnalyzerConfigOptionsProvider options, CancellationToken cancellation) =>
        options.GetOptions(text).TryGetValue("build_metadata.AdditionalFiles.SqlRelativePath", out var path)
        && path.Length > 0
        && text.GetText(cancellation) is { } content
            ? new SourceFile(path.Replace('\\', '/'), text.Path, content.ToString())
            : null;

    private static bool HasExtension(SourceFile file, string extension) => file.Path.EndsWith(extension, StringComparison.OrdinalIgnoreCase);
}
