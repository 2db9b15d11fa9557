using Generator.Types;
using Microsoft.CodeAnalysis.Text;

namespace Generator.Binding.Tree;

/// <summary>
/// A construct whose names are resolved. The tree is immutable; rewriting makes new nodes and keeps the symbols. Two nodes are equal when they
/// mean the same, wherever they stand: so an expression of the select list is found among the keys of GROUP BY with <c>==</c>.
/// </summary>
/// <param name="Span">Its place in the rendered text.</param>
internal abstract record BoundNode(TextSpan Span)
{
    public virtual bool Equals(BoundNode? other) => other is not null && EqualityContract == other.EqualityContract;

    public override int GetHashCode() => EqualityContract.GetHashCode();
}

/// <summary>An expression with its type.</summary>
/// <param name="Span">Its place in the rendered text.</param>
/// <param name="Type">The type of its value.</param>
/// <param name="Nullable">Whether its value can be NULL where it stands; not part of what it means.</param>
internal abstract record BoundExpression(TextSpan Span, SqlType Type, bool Nullable) : BoundNode(Span)
{
    public virtual bool Equals(BoundExpression? other) => base.Equals(other) && Type.Equals(other!.Type);

    public override int GetHashCode() => unchecked((base.GetHashCode() * 31) + Type.GetHashCode());
}

/// <summary>A part of FROM.</summary>
internal abstract record BoundTableSource(TextSpan Span) : BoundNode(Span);
