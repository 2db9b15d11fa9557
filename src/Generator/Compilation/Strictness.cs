using Generator.Diagnostics;
using Generator.Project.Config;

namespace Generator.Compilation;

/// <summary>What the build and a node's own configuration make of diagnostics: an error, a warning, nothing.</summary>
/// <param name="build">The level of what belongs to no node.</param>
/// <param name="files">The level of each node's own file, by path.</param>
internal sealed class Strictness(AnalysisLevel build, Lazy<IReadOnlyDictionary<string, AnalysisLevel>> files)
{
    /// <summary>Diagnostics found in compiling a node.</summary>
    public IEnumerable<DiagnosticInfo> OfNode(AnalysisLevel level, IEnumerable<DiagnosticInfo> diagnostics) =>
        diagnostics.Where(d => level != AnalysisLevel.Off || !IsOfSql(d)).Select(d => Apply(level == AnalysisLevel.Off ? build : level, d));

    /// <summary>Diagnostics of files: those of a node's own file are the node's.</summary>
    public IEnumerable<DiagnosticInfo> OfFiles(IEnumerable<DiagnosticInfo> diagnostics) =>
        diagnostics.SelectMany(d => OfNode(files.Value.TryGetValue(d.Location.Path, out var level) ? level : build, [d]));

    // Without analysis templates are still expanded, and the graph they make is still built.
    private static bool IsOfSql(DiagnosticInfo diagnostic) => diagnostic.Descriptor.Id[3] is '2' or '3' or '4';

    private static DiagnosticInfo Apply(AnalysisLevel level, DiagnosticInfo diagnostic) =>
        level == AnalysisLevel.Strict || !diagnostic.IsError ? diagnostic : diagnostic with { OnlyWarns = true };
}
