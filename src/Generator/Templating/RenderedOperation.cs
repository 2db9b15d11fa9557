using Generator.Diagnostics;
using Generator.Text;

namespace Generator.Templating;

/// <summary>A macro as <c>run-operation</c> runs it: its parameters and the statements it sends, in order.</summary>
/// <param name="Name">The macro's name.</param>
/// <param name="Parameters">What <c>--args</c> may give.</param>
/// <param name="Statements">Every <c>run_query(sql)</c> and <c>call statement(...)</c>; arguments are holes of kind Argument.</param>
/// <param name="HasErrors">Whether the statements lack something because of an error.</param>
/// <param name="Diagnostics">The rendering's own; each statement has none.</param>
internal sealed record RenderedOperation(
    string Name,
    EquatableArray<RunValue> Parameters,
    EquatableArray<RenderedSql> Statements,
    bool HasErrors,
    EquatableArray<DiagnosticInfo> Diagnostics);
