using Generator.Diagnostics;
using Generator.Emission;
using Generator.Text;

namespace Generator.Compilation;

/// <summary>What came out: a plan for each generated file, and the diagnostics in the order of files and lines.</summary>
internal sealed record CompiledProject
{
    public static readonly CompiledProject Empty = new();

    public EquatableArray<ModelPlan> Models { get; init; }

    public EquatableArray<SourcePlan> Sources { get; init; }

    public EquatableArray<TestGroupPlan> TestGroups { get; init; }

    public EquatableArray<OperationPlan> Operations { get; init; }

    /// <summary>Null when there is no SQL project.</summary>
    public RegistryPlan? Registry { get; init; }

    public EquatableArray<DiagnosticInfo> Diagnostics { get; init; }
}
