using Generator.Functions;
using Generator.Syntax;
using Generator.Text;
using Generator.Types;
using Microsoft.CodeAnalysis.Text;

namespace Generator.Binding.Tree;

/// <summary>A function of the catalogue over its arguments.</summary>
/// <param name="Span">Its place in the rendered text.</param>
/// <param name="Type">The type by the catalogue's rule.</param>
/// <param name="Nullable">Whether NULL can come out, by the catalogue's rule.</param>
/// <param name="Function">The row of the catalogue.</param>
/// <param name="Arguments">The arguments, in order; words such as date parts are <see cref="BoundKeyword"/>s.</param>
/// <param name="IsDistinct">Whether an aggregate drops duplicates.</param>
/// <param name="IsStar">Whether the argument is <c>*</c>, as in COUNT(*).</param>
/// <param name="OrderBy">WITHIN GROUP (ORDER BY …); empty without.</param>
/// <param name="IgnoresNulls">IGNORE NULLS.</param>
internal sealed record BoundCall(
    TextSpan Span,
    SqlType Type,
    bool Nullable,
    FunctionDefinition Function,
    EquatableArray<BoundExpression> Arguments,
    bool IsDistinct,
    bool IsStar,
    EquatableArray<BoundSortKey> OrderBy,
    bool IgnoresNulls) : BoundExpression(Span, Type, Nullable)
{
    /// <summary>DuckDB's FILTER; null without one.</summary>
    public BoundExpression? Filter { get; init; }

    // A row of the catalogue is the same only when it is the same object; comparing what it says would cost more than all the rest.
    public bool Equals(BoundCall? other) =>
        base.Equals(other)
        && ReferenceEquals(Function, other!.Function)
        && IsDistinct == other.IsDistinct
        && IsStar == other.IsStar
        && IgnoresNulls == other.IgnoresNulls
        && Arguments.Equals(other.Arguments)
        && OrderBy.Equals(other.OrderBy)
        && Equals(Filter, other.Filter);

    public override int GetHashCode() => unchecked((((base.GetHashCode() * 31) + StringComparer.Ordinal.GetHashCode(Function.Name)) * 31) + Arguments.GetHashCode());
}

/// <summary>A function of the user's, which the catalogue does not have and a name with a schema announces.</summary>
/// <param name="Span">Its place in the rendered text.</param>
/// <param name="Name">The name as written, its parts joined by dots.</param>
/// <param name="Arguments">The arguments, in order.</param>
internal sealed record BoundUserFunction(TextSpan Span, string Name, EquatableArray<BoundExpression> Arguments)
    : BoundExpression(Span, SqlType.Unknown, Nullable: true);

/// <summary>A function over a window.</summary>
/// <param name="Span">Its place in the rendered text.</param>
/// <param name="Nullable">Whether NULL can come out.</param>
/// <param name="Call">The function.</param>
/// <param name="PartitionBy">PARTITION BY; empty without.</param>
/// <param name="OrderBy">ORDER BY; empty without.</param>
/// <param name="Frame">The frame; null for the default.</param>
internal sealed record BoundWindowCall(
    TextSpan Span,
    bool Nullable,
    BoundCall Call,
    EquatableArray<BoundExpression> PartitionBy,
    EquatableArray<BoundSortKey> OrderBy,
    BoundFrame? Frame) : BoundExpression(Span, Call.Type, Nullable);

/// <summary>ROWS or RANGE BETWEEN start AND end; a frame with one bound ends at the current row.</summary>
internal sealed record BoundFrame(TextSpan Span, FrameUnit Unit, BoundFrameBound Start, BoundFrameBound End) : BoundNode(Span);

/// <summary>A bound of a frame.</summary>
/// <param name="Kind">Which bound.</param>
/// <param name="Offset">How far, for <see cref="FrameBoundKind.Preceding"/> and <see cref="FrameBoundKind.Following"/>.</param>
internal sealed record BoundFrameBound(FrameBoundKind Kind, BoundExpression? Offset);
