using Generator.Binding.Tree;
using Generator.Diagnostics;
using Generator.Templating;
using Generator.Text;

namespace Generator.Binding;

/// <summary>A bound model.</summary>
/// <param name="Query">The query; columns in error have an unknown type.</param>
/// <param name="Diagnostics">What is wrong, in the order of the places in the rendered text.</param>
/// <param name="Assumed">Values of the run that are no literal, so that the build's value is compiled in.</param>
internal sealed record BoundModel(BoundQuery Query, EquatableArray<SqlDiagnostic> Diagnostics, EquatableArray<RunValueHole> Assumed);

/// <summary>The bound statements of an operation or a hook.</summary>
/// <param name="Statements">The statements, in order.</param>
/// <param name="Diagnostics">What is wrong, in the order of the places in the rendered text.</param>
/// <param name="Assumed">Values of the run that are no literal, so that the build's value is compiled in.</param>
internal sealed record BoundScript(
    EquatableArray<BoundStatement> Statements,
    EquatableArray<SqlDiagnostic> Diagnostics,
    EquatableArray<RunValueHole> Assumed);
