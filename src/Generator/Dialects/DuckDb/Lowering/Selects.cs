using System.Collections.Immutable;
using Generator.Binding.Tree;
using Generator.Dialects.DuckDb.Tree;
using Generator.Text;

namespace Generator.Dialects.DuckDb.Lowering;

/// <summary>A SELECT with the ORDER BY above it, which may name its columns and its sources.</summary>
internal static class Selects
{
    public static (DuckBody Body, ImmutableArray<DuckSortKey> OrderBy) Lower(
        LoweringContext context,
        BoundSelect select,
        EquatableArray<BoundSortKey> orderBy)
    {
        var from = select.From switch
        {
            null => null,
            BoundConnectBy connect => new ConnectBys(context, connect).Lower(select, orderBy),
            var source => Sources.Lower(context, source, PathUses.In(select, orderBy)),
        };
        var scope = new SelectScope(context, QualifiesNames: from is DuckJoin) { Sequence = TableFunctions.Sequence(select.From) };
        var sorting = scope with { ShadowingAliases = Shadowing(select), ExpandsAliases = true };
        var body = new DuckSelect(
            select.IsDistinct,
            [.. select.Items.Select(item => Lower(scope, item))],
            from,
            select.Where is { } where ? scope.Lower(where) : null,
            select.GroupBy is { } groupBy ? Groupings.Lower(scope, groupBy, select) : [],
            select.Having is { } having ? scope.Lower(having) : null,
            select.Qualify is { } qualify ? scope.Lower(qualify) : null);
        return (body, [.. orderBy.Select(key => new DuckSortKey(VariantOrder.Of(SortKey(scope, sorting, key.Expression), key.Expression.Type), key.IsDescending, key.NullsFirst))]);
    }

    private static ImmutableHashSet<string> Shadowing(BoundSelect select) => ImmutableHashSet.CreateRange(
        StringComparer.OrdinalIgnoreCase,
        select.Items
            .OfType<BoundSelectColumn>()
            .Where(item => item.Expression is not BoundColumnReference reference || !Same(reference.Column.Name, item.Column.Name))
            .Select(item => item.Column.Name));

    // An output column alone is sorted by its name.
    private static DuckExpression SortKey(SelectScope scope, SelectScope sorting, BoundExpression key) =>
        key is BoundAliasReference ? scope.Lower(key) : sorting.Lower(key);

    private static DuckSelectItem Lower(SelectScope scope, BoundSelectItem item)
    {
        if (item is BoundSelectStar star)
        {
            var added = scope.Context.AddedColumns(star.Table);
            return new DuckSelectItem(
                new DuckStar(scope.QualifiesNames ? scope.Context.NameOf(star.Table) : null, [.. star.Exclude, .. added]),
                null);
        }

        var column = (BoundSelectColumn)item;
        var expression = scope.Lower(column.Expression);
        return new DuckSelectItem(expression, expression is DuckColumn named && Same(named.Name, column.Column.Name) ? null : column.Column.Name);
    }

    private static bool Same(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
