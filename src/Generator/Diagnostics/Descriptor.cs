using Microsoft.CodeAnalysis;

namespace Generator.Diagnostics;

/// <summary>Makes the rows of the descriptor tables: the help link is built from the id, the category from its stage.</summary>
internal static class Descriptor
{
    public static DiagnosticDescriptor Error(string id, string title, string message) =>
        Create(id, title, message, DiagnosticSeverity.Error);

    public static DiagnosticDescriptor Warning(string id, string title, string message) =>
        Create(id, title, message, DiagnosticSeverity.Warning);

    private static DiagnosticDescriptor Create(string id, string title, string message, DiagnosticSeverity severity) =>
        new(id, title, message, Category(id), severity, isEnabledByDefault: true, helpLinkUri: $"docs/diagnostics/{id}.md");

    private static string Category(string id) => id[3] switch
    {
        '1' => "Project",
        '2' => "Syntax",
        '3' => "Binding",
        '4' => "Contracts",
        _ => "Graph",
    };
}
