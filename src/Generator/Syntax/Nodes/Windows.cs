using Generator.Text;
using Microsoft.CodeAnalysis.Text;

namespace Generator.Syntax;

/// <summary>What stands after OVER, or in a named window ("Window function syntax and usage").</summary>
/// <param name="Name">A named window that this one is or builds on; null for none.</param>
/// <param name="OrderBy">Null for none.</param>
/// <param name="Frame">Null when not said: the function's default frame.</param>
internal sealed record WindowSpecification(
    TextSpan Span,
    Identifier? Name,
    EquatableArray<Expression> PartitionBy,
    OrderByClause? OrderBy,
    WindowFrame? Frame) : SqlNode(Span);

/// <summary><c>window w as (…)</c></summary>
internal sealed record NamedWindow(TextSpan Span, Identifier Name, WindowSpecification Window) : SqlNode(Span);

/// <summary>What a frame counts in.</summary>
internal enum FrameUnit
{
    Rows,
    Range,

    /// <summary>Rows that are equal in ORDER BY count as one.</summary>
    Groups,
}

/// <summary>Which rows around the current one a frame leaves out.</summary>
internal enum FrameExclusion
{
    None,
    CurrentRow,
    Group,
    Ties,
}

/// <summary><c>rows between unbounded preceding and current row</c></summary>
/// <param name="End">Null in the short form, which ends at the current row.</param>
/// <param name="Exclusion">DuckDB's EXCLUDE.</param>
internal sealed record WindowFrame(
    TextSpan Span,
    FrameUnit Unit,
    FrameBound Start,
    FrameBound? End,
    FrameExclusion Exclusion = FrameExclusion.None) : SqlNode(Span);

/// <summary>Where a frame starts or ends.</summary>
internal enum FrameBoundKind
{
    UnboundedPreceding,
    Preceding,
    CurrentRow,
    Following,
    UnboundedFollowing,
}

/// <summary>An end of a frame.</summary>
/// <param name="Offset">Rows or range of PRECEDING and FOLLOWING; null in the other kinds.</param>
internal sealed record FrameBound(TextSpan Span, FrameBoundKind Kind, Expression? Offset) : SqlNode(Span);
