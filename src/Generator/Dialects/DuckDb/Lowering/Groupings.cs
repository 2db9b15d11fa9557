using System.Collections.Immutable;
using System.Globalization;
using Generator.Binding.Tree;
using Generator.Dialects.DuckDb.Tree;

namespace Generator.Dialects.DuckDb.Lowering;

/// <summary>
/// GROUP BY. A key that is an output column of the SELECT is written as the item's position, <c>group by 1</c>, because DuckDB would take its name for a
/// column of a source that has the same; GROUP BY ALL stays.
/// </summary>
internal static class Groupings
{
    public static ImmutableArray<DuckGrouping> Lower(SelectScope scope, BoundGroupBy groupBy, BoundSelect select) => groupBy.IsAll
        ? [new DuckGrouping(null, [[new DuckText("all")]])]
        : [.. groupBy.Elements.Select(element => Lower(scope, element, select))];

    private static DuckGrouping Lower(SelectScope scope, BoundGroupingElement element, BoundSelect select) => new(
        element.Kind switch
        {
            GroupingKind.Rollup => "rollup",
            GroupingKind.Cube => "cube",
            GroupingKind.GroupingSets => "grouping sets",
            _ => null,
        },
        [.. element.Sets.Select(set => set.Select(key => Key(scope, key, select, element.Kind)).ToImmutableArray())]);

    private static DuckExpression Key(SelectScope scope, BoundExpression key, BoundSelect select, GroupingKind kind)
    {
        if (kind == GroupingKind.Key
            && key is BoundAliasReference alias
            && alias.Expression is not BoundColumnReference
            && !select.Items.Any(item => item is BoundSelectStar)
            && select.Columns.Items.IndexOf(alias.Column) is >= 0 and var position)
        {
            return new DuckText((position + 1).ToString(CultureInfo.InvariantCulture));
        }

        return (scope with { ExpandsAliases = true }).Lower(key);
    }
}
