using Generator.Text;
using Generator.Types;
using Microsoft.CodeAnalysis.Text;

namespace Generator.Binding.Tree;

/// <summary>A construct of DuckDB's over values, which is never written anew: its text runs as it stands.</summary>
/// <param name="Span">Its place in the rendered text.</param>
/// <param name="Type">The type of its value.</param>
/// <param name="Nullable">Whether its value can be NULL.</param>
/// <param name="Name">What it is, such as <c>map</c>.</param>
/// <param name="Operands">The values, in order.</param>
internal sealed record BoundOperation(TextSpan Span, SqlType Type, bool Nullable, string Name, EquatableArray<BoundExpression> Operands)
    : BoundExpression(Span, Type, Nullable);
