using Generator.Binding.Expressions;
using Generator.Binding.Scopes;
using Generator.Binding.Tree;
using Generator.Functions;
using Generator.Syntax;
using Generator.Text;

namespace Generator.Binding.Queries;

/// <summary>
/// Binds GROUP BY ("GROUP BY"): an expression, a position, or an alias where FROM has no column of that name. ALL stands for the items without an aggregate.
/// </summary>
internal sealed class GroupByBinder(BindingContext context)
{
    private readonly AliasCheck _aliasCheck = new(context);

    /// <summary>Whether there may be a group without rows: the only one without GROUP BY or keys of it, and the total of ROLLUP and its relatives.</summary>
    /// <param name="select">The SELECT.</param>
    /// <param name="list">Binds its select list for nothing but this: GROUP BY ALL has keys when an item is no aggregate.</param>
    public static bool MayBeEmpty(SelectQuery select, Func<SelectList> list) =>
        select.GroupBy is not { } groupBy
        || (groupBy.IsAll ? !select.Items.Any(i => i.Expression is StarExpression) && !Keys(list()).Any() : !groupBy.Elements.Any(e => e is GroupingExpression));

    public BoundGroupBy Bind(GroupByClause syntax, Scope scope, SelectList list)
    {
        scope = scope with { Clause = Clause.GroupBy };
        return syntax.IsAll
            ? new BoundGroupBy(syntax.Span, IsAll: true, All(syntax, list).ToEquatableArray())
            : new BoundGroupBy(syntax.Span, IsAll: false, syntax.Elements.Select(e => BindElement(e, scope, list)).ToEquatableArray());
    }

    /// <summary>The columns in keys that stand beside ROLLUP and its relatives, which every total keeps.</summary>
    public IReadOnlyCollection<ColumnSymbol> KeptInTotals(GroupByClause syntax, Scope scope, SelectList list)
    {
        var keys = syntax.Elements.Where(e => e is GroupingExpression).SelectMany(e => BindElement(e, scope with { Clause = Clause.GroupBy }, list).Sets[0]);
        return [.. keys.Select(NullProof.Strip).OfType<BoundColumnReference>().Select(k => k.Column)];
    }

    private static IEnumerable<BoundGroupingElement> All(GroupByClause syntax, SelectList list) =>
        Keys(list).Select(s => Key(syntax, new BoundAliasReference(s.Syntax.Span, s.Column, s.Expression)));

    private static IEnumerable<SelectSlot> Keys(SelectList list) =>
        list.Slots.Where(s => !Aggregation.Contains(s.Expression) && NullProof.Strip(s.Expression) is not BoundLiteral);

    private BoundGroupingElement BindElement(GroupingElement element, Scope scope, SelectList list) => element switch
    {
        GroupingExpression key => Key(key, BindKey(key.Expression, scope, list)),
        GroupingSets sets => new BoundGroupingElement(
            sets.Span,
            sets.Construct switch
            {
                GroupingConstruct.Rollup => GroupingKind.Rollup,
                GroupingConstruct.Cube => GroupingKind.Cube,
                _ => GroupingKind.GroupingSets,
            },
            sets.Sets.Select(s => s.Expressions.Select(e => BindKey(e, scope, list)).ToEquatableArray()).ToEquatableArray()),
        _ => Key(element, ExpressionBinder.Silent(element)),
    };

    private static BoundGroupingElement Key(SqlNode syntax, BoundExpression key) => new(syntax.Span, GroupingKind.Key, [[key]]);

    private BoundExpression BindKey(Expression expression, Scope scope, SelectList list)
    {
        var key = Positions.Bind(context, expression, "GROUP BY", list) ?? context.Expressions.Bind(expression, scope);
        return _aliasCheck.Check(key, Clause.GroupBy) ? key : ExpressionBinder.Silent(expression);
    }
}
