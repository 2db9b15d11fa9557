using Microsoft.CodeAnalysis;

namespace Generator;

/// <summary>Compiles the SQL project among the additional files into records, readers, graph, lineage and statements.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class ModelGenerator : IIncrementalGenerator
{
    /// <inheritdoc />
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
    }
}
