using Generator.Text;
using Microsoft.CodeAnalysis.Text;

namespace Generator.Binding.Tree;

/// <summary>
/// CONNECT BY: the roots among a FROM's rows, then, level by level, the rows that the condition joins to one of the level above. Expressions over it read the
/// columns of <paramref name="Input"/>.
/// </summary>
/// <param name="Span">The clause's place in the rendered text.</param>
/// <param name="Input">The rows; null where there is no FROM.</param>
/// <param name="Columns">The input's columns as the SELECT knows them, those of USING first.</param>
/// <param name="Level">The pseudo-column LEVEL: 1 for a root.</param>
/// <param name="JoinFilter">What WHERE says of two sources at once, which is a join and comes before the hierarchy; null for nothing.</param>
/// <param name="StartWith">Which rows are roots; null when all are.</param>
/// <param name="Condition">Which row is below which; PRIOR reads the row above.</param>
internal sealed record BoundConnectBy(
    TextSpan Span,
    BoundTableSource? Input,
    EquatableArray<BoundColumnReference> Columns,
    ColumnSymbol Level,
    BoundExpression? JoinFilter,
    BoundExpression? StartWith,
    BoundExpression Condition) : BoundTableSource(Span);
