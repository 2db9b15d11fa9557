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
        List<BoundExpression> leftOut = [.. LeftOut(groupBy)];
        foreach (var slot in list.Slots)
        {
            var nullable = groupBy is not null && LeavesKeysOut(groupBy)
                ? (slot.Expression.Nullable || ReadsKey(slot.Expression, leftOut)) && !afterGrouping.Proves(slot.Expression)
                : slot.Expression.Nullable && !beforeGrouping.Proves(slot.Expression) && !afterGrouping.Proves(slot.Expression);
            slot.Column.SettleNullable(nullable);
        }
    }

    private static bool LeavesKeysOut(BoundGroupBy groupBy) => groupBy.Elements.Any(e => e.Kind != GroupingKind.Key);

    // A key that is a column has been bound as what it is in totals; one that is computed has not.
    private static IEnumerable<BoundExpression> LeftOut(BoundGroupBy? groupBy) =>
        groupBy is null
            ? []
            : groupBy.Elements.Where(e => e.Kind != GroupingKind.Key).SelectMany(e => e.Sets).SelectMany(s => s).Select(NullProof.Strip).Where(k => k is not BoundColumnReference);

    private static bool ReadsKey(BoundExpression expression, List<BoundExpression> keys) => NullProof.Strip(expression) switch
    {
        BoundCall { Function.Kind: FunctionKind.Aggregate } => false,
        var stripped when keys.Contains(stripped) => true,
        var stripped => BoundChildren.Of(stripped).Any(child => ReadsKey(child, keys)),
    };
}
