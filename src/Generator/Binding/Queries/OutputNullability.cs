using Generator.Binding.Expressions;
using Generator.Binding.Scopes;
using Generator.Binding.Tree;
using Generator.Functions;

namespace Generator.Binding.Queries;

/// <summary>
/// Whether a column that comes out of a SELECT can be NULL: not when a filter says so, but where ROLLUP and its relatives leave a key out of a total.
/// </summary>
internal static class OutputNullability
{
    /// <param name="list">The bound select list.</param>
    /// <param name="groupBy">GROUP BY; null without one.</param>
    /// <param name="beforeGrouping">What WHERE proves.</param>
    /// <param name="afterGrouping">What HAVING and QUALIFY prove.</param>
    public static void Settle(SelectList list, BoundGroupBy? groupBy, NullFacts beforeGrouping, NullFacts afterGrouping)
    {
        var leavesKeysOut = groupBy is not null && groupBy.Elements.Any(e => e.Kind != GroupingKind.Key);
        foreach (var slot in list.Slots)
        {
            var nullable = leavesKeysOut && ReadsKey(slot.Expression)
                ? !afterGrouping.Proves(slot.Expression)
                : slot.Expression.Nullable && !beforeGrouping.Proves(slot.Expression) && !afterGrouping.Proves(slot.Expression);
            slot.Column.SettleNullable(nullable);
        }
    }

    private static bool ReadsKey(BoundExpression expression) => expression switch
    {
        BoundCall { Function.Kind: FunctionKind.Aggregate } => false,
        BoundColumnReference => true,
        _ => BoundChildren.Of(expression).Any(ReadsKey),
    };
}
