using Generator.Text;
using Microsoft.CodeAnalysis.Text;

namespace Generator.Syntax;

/// <summary><c>semantic_view(view metrics m dimensions d where …)</c> ("SEMANTIC_VIEW").</summary>
/// <param name="Clauses">METRICS, FACTS and DIMENSIONS in the order written, which is the order of the columns.</param>
/// <param name="Where">Null for none.</param>
internal sealed record SemanticView(
    TextSpan Span,
    ObjectName Name,
    EquatableArray<SemanticViewClause> Clauses,
    Expression? Where,
    TableAlias? Alias) : TableSource(Span);

/// <summary>What a clause of SEMANTIC_VIEW asks for.</summary>
internal enum SemanticViewPart
{
    Metrics,
    Facts,
    Dimensions,
}

/// <summary><c>metrics orders.revenue as r, orders.*</c></summary>
internal sealed record SemanticViewClause(TextSpan Span, SemanticViewPart Part, EquatableArray<SelectItem> Items) : SqlNode(Span);
