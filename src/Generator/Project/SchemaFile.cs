using Generator.Diagnostics;
using Generator.Project.Yaml;
using Generator.Text;

namespace Generator.Project;

/// <summary>A schema file: what it declares of the nodes beside it. Semantic models, metrics and saved queries are recognised and passed over.</summary>
internal sealed record SchemaFile
{
    public required string Path { get; init; }

    /// <summary>False when a syntax error cut the file off.</summary>
    public bool IsComplete { get; init; } = true;

    /// <summary>Models, seeds, snapshots and analyses, in the order written.</summary>
    public EquatableArray<ModelProperties> Models { get; init; }

    public EquatableArray<SourceTable> Sources { get; init; }

    public EquatableArray<SingularTestProperties> SingularTests { get; init; }

    public EquatableArray<GroupProperties> Groups { get; init; }

    public EquatableArray<ExposureProperties> Exposures { get; init; }

    public EquatableArray<MacroProperties> Macros { get; init; }

    /// <summary>Unit tests as written; nothing reads them yet but the manifest.</summary>
    public EquatableArray<YamlMap> UnitTests { get; init; }

    public EquatableArray<DiagnosticInfo> Diagnostics { get; init; }
}
