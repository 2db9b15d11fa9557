using Generator.Text;
using Generator.Types;
using Microsoft.CodeAnalysis.Text;

namespace Generator.Binding.Tree;

/// <summary>A column of a source in scope.</summary>
/// <param name="Span">Its place in the rendered text.</param>
/// <param name="Nullable">Whether NULL can occur here, after joins and filters.</param>
/// <param name="Column">The column.</param>
/// <param name="Table">The source; null for a merged column of USING and for an output column of a set operation.</param>
/// <param name="OuterLevels">How many queries further out the source is; 0 for one of this query.</param>
internal sealed record BoundColumnReference(TextSpan Span, bool Nullable, ColumnSymbol Column, TableSymbol? Table, int OuterLevels = 0)
    : BoundExpression(Span, Column.Type, Nullable);

/// <summary>A select item used by its alias or position elsewhere in the same SELECT (lateral column alias, GROUP BY 1, ORDER BY total).</summary>
/// <param name="Span">Its place in the rendered text.</param>
/// <param name="Column">The item's output column.</param>
/// <param name="Expression">The item's value.</param>
internal sealed record BoundAliasReference(TextSpan Span, ColumnSymbol Column, BoundExpression Expression)
    : BoundExpression(Span, Expression.Type, Expression.Nullable);

/// <summary>Steps into a semi-structured value: <c>event_data:order.items[0]['sku']</c>.</summary>
/// <param name="Span">Its place in the rendered text.</param>
/// <param name="Type">VARIANT, with the shape that is declared there.</param>
/// <param name="Operand">The value stepped into; never itself a <see cref="BoundPath"/>.</param>
/// <param name="Steps">The steps, at least one.</param>
internal sealed record BoundPath(TextSpan Span, SqlType Type, BoundExpression Operand, EquatableArray<BoundPathStep> Steps)
    : BoundExpression(Span, Type, Nullable: true);

/// <summary>A step of a path: one of the three is set.</summary>
/// <param name="Span">Its place in the rendered text.</param>
/// <param name="Key">A field's name, case-sensitive.</param>
/// <param name="Index">A position from 0.</param>
/// <param name="Dynamic">A field or position computed at run time.</param>
internal sealed record BoundPathStep(TextSpan Span, string? Key, long? Index, BoundExpression? Dynamic) : BoundNode(Span);

/// <summary>A lambda <c>(x, y) -> body</c>, an argument of a higher-order function.</summary>
/// <param name="Span">Its place in the rendered text.</param>
/// <param name="Parameters">Its parameters, which the body reads as columns without a table.</param>
/// <param name="Body">Its value.</param>
internal sealed record BoundLambda(TextSpan Span, EquatableArray<ColumnSymbol> Parameters, BoundExpression Body)
    : BoundExpression(Span, Body.Type, Body.Nullable);

/// <summary>Where the text is wrong, or where it is only passed through to Snowflake: of unknown type, and never diagnosed again.</summary>
/// <param name="Span">Its place in the rendered text.</param>
/// <param name="Construct">What it is, for a message; null for an error that has its diagnostic.</param>
internal sealed record BoundOpaqueExpression(TextSpan Span, string? Construct) : BoundExpression(Span, SqlType.Unknown, Nullable: true);
