using Generator.Diagnostics;
using Generator.Text;

namespace Generator.Project.Yaml;

/// <summary>A parsed YAML file.</summary>
/// <param name="File">The file.</param>
/// <param name="Root">Its first document; null when it is empty.</param>
/// <param name="IsComplete">False when a syntax error cut the file off: what stands below it is not in <paramref name="Root"/>.</param>
/// <param name="Diagnostics">Syntax errors and duplicate keys.</param>
internal sealed record YamlDocument(SourceFile File, YamlNode? Root, bool IsComplete, EquatableArray<DiagnosticInfo> Diagnostics);
