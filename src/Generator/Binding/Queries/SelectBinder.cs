using System.Collections.Immutable;
using Generator.Binding.Expressions;
using Generator.Binding.Scopes;
using Generator.Binding.Tables;
using Generator.Binding.Tree;
using Generator.Diagnostics;
using Generator.Syntax;
using Generator.Text;

namespace Generator.Binding.Queries;

/// <summary>Binds a SELECT, clause by clause in the order in which Snowflake evaluates them; items of the select list are bound when first needed.</summary>
internal sealed class SelectBinder(BindingContext context, OrderByBinder orderBy)
{
    private readonly GroupByBinder _groupBy = new(context);
    private readonly GroupingCheck _groupingCheck = new(context);
    private readonly AliasCheck _aliasCheck = new(context);
    private readonly MarkedJoinBinder _markedJoins = new(context);
    private readonly ConnectByBinder _connectBy = new(context);

    public (BoundSelect Select, EquatableArray<BoundSortKey> OrderBy) Bind(SelectQuery syntax, Scope outer, OrderByClause? order)
    {
        var sources = context.Tables.BindFrom(syntax.From, outer with { ItemsByAlias = ItemsByAlias(syntax) });
        var from = TableSourceBinder.Cross(sources).From;
        var scope = new Scope
        {
            From = from,
            Outer = outer.Outer,
            Ctes = outer.Ctes,
            Windows = [.. syntax.Windows],
        };
        var (source, filter, unplaced) = _markedJoins.Bind(syntax.Where, sources, scope);
        var hierarchy = default(BoundConnectBy);
        if (syntax.ConnectBy is { } connectBy)
        {
            (hierarchy, scope) = _connectBy.Bind(connectBy, source, scope);
        }

        if (syntax.Sample is { } sample && source is not null)
        {
            source = new BoundSample(sample.Span, source, IsBlock: false, context.Expressions.Bind(sample.Size, Scope.Root), sample.IsRows, Seed: null);
        }

        scope = Grouped(syntax, scope);
        var (slots, stars) = Slots(syntax, () => scope);
        var list = ListOf(slots);
        scope = scope with { SelectList = list };

        var rows = scope with { KeptInTotals = null };
        var where = filter is null ? null : context.Expressions.BindCondition(filter, rows with { Clause = Clause.Where });
        where = where is null || unplaced is null ? where ?? unplaced : new BoundBinary(where.Span, Types.SqlType.Boolean, where.Nullable, BinaryOperator.And, where, unplaced);
        _aliasCheck.Check(where, Clause.Where);
        var facts = NullProof.WhenTrue(where);
        if (scope.Hierarchy is { } rowsOfHierarchy)
        {
            // What WHERE proves holds for the rows that are left, not for those above them in the hierarchy.
            facts = facts.And(rowsOfHierarchy.Rows);
        }
        else
        {
            from.Prove(facts);
        }

        rows = rows with { Facts = facts, StatementFacts = facts };
        var groupBy = syntax.GroupBy is null ? null : _groupBy.Bind(syntax.GroupBy, rows, list);

        // A total has NULL for a key that WHERE proved to have a value.
        var known = scope.KeptInTotals is null ? facts : NullFacts.None;
        scope = scope with { Facts = known, StatementFacts = known };
        var having = syntax.Having is null ? null : context.Expressions.BindCondition(syntax.Having, scope with { Clause = Clause.Having });
        _aliasCheck.Check(having, Clause.Having);
        var groupFacts = NullProof.WhenTrue(having);
        known = known.And(groupFacts);
        scope = scope with { Facts = known, StatementFacts = known };
        var qualify = syntax.Qualify is null ? null : context.Expressions.BindCondition(syntax.Qualify, scope with { Clause = Clause.Qualify });
        var rowFacts = NullProof.WhenTrue(qualify);
        scope = scope with { Facts = known.And(rowFacts) };
        var keys = orderBy.Bind(order, scope, list);

        // Where nothing groups, HAVING filters rows, after the select list instead of before it.
        if (having is not null && groupBy is null && !slots.Select(s => s.Slot?.Expression).Concat([having, qualify]).Concat(keys.Select(k => k.Expression)).OfType<BoundExpression>().Any(Aggregation.Contains))
        {
            where = where is null ? having : new BoundBinary(having.Span, Types.SqlType.Boolean, where.Nullable || having.Nullable, BinaryOperator.And, where, having);
            having = null;
        }

        OutputNullability.Settle(list, groupBy, facts, groupFacts.And(rowFacts));
        _groupingCheck.Check(from, groupBy, list, having, qualify, keys);
        var items = slots.Select(s => s.Item()).ToEquatableArray();
        var on = context.Expressions.BindAll(syntax.DistinctOn, scope with { Clause = Clause.OrderBy });
        context.Rules.SettleNames([.. list.Slots.Select(s => s.Column)]);
        if (hierarchy is not null)
        {
            (source, where) = ConnectByBinder.Complete(hierarchy, from, where);
        }

        return (
            new BoundSelect(
                syntax.Span,
                items.OfType<BoundSelectColumn>().Select(i => i.Column).ToEquatableArray(),
                stars,
                syntax.IsDistinct && on.Count == 0,
                items,
                source,
                where,
                groupBy,
                having,
                qualify) { DistinctOn = on },
            keys);
    }

    private static ImmutableDictionary<string, Expression> ItemsByAlias(SelectQuery syntax)
    {
        var items = ImmutableDictionary.CreateBuilder<string, Expression>(StringComparer.Ordinal);
        foreach (var item in syntax.From.Any(source => source is Join or TableFunction) ? syntax.Items : [])
        {
            if (item.Alias is { } alias && !items.ContainsKey(alias.Name))
            {
                items.Add(alias.Name, item.Expression);
            }
        }

        return items.ToImmutable();
    }

    // Items are bound later than their slots are made, in the scope as it is then.
    private (IReadOnlyList<ItemPlan> Plans, bool HasOpenStar) Slots(SelectQuery syntax, Func<Scope> scope)
    {
        var plans = new List<ItemPlan>();
        foreach (var item in syntax.Items.SelectMany(i => context.Rules.Expand(i, scope() with { Clause = Clause.Select }) ?? [i]))
        {
            if (item.Expression is StarExpression star)
            {
                var select = scope() with { Clause = Clause.Select };
                plans.AddRange(context.Queries.Stars.Expand(star, select).Select(i => i.Bind is null
                    ? new ItemPlan(null, new BoundSelectStar(star.Span, i.Open!, i.Exclude))
                    : new ItemPlan(new SelectSlot(star, _ => i.Name, i.IsRenamed ? i.Name : null, i.Bind), null)));
            }
            else
            {
                var alias = item.Alias is { } name ? SqlName.Of(name) : default(SqlName?);
                plans.Add(new ItemPlan(new SelectSlot(item, bound => context.Rules.OutputName(item, bound), alias, () => BindItem(item, scope())), null));
                if (!context.Rules.IsNameCertain(item))
                {
                    // Readers may know the column by another name.
                    plans.Add(new ItemPlan(null, new BoundSelectStar(item.Span, new TableSymbol(null, []), [])));
                }
            }
        }

        return (plans, plans.Any(p => p.Star is not null));
    }

    // What the grouping makes of nullability is known before anything is bound for good: the select list is bound once only to see it.
    private Scope Grouped(SelectQuery syntax, Scope scope)
    {
        var list = new Lazy<SelectList>(() => ListOf(Slots(syntax, () => scope).Plans));
        return scope with
        {
            GroupsMayBeEmpty = GroupByBinder.MayBeEmpty(syntax, () => list.Value),
            KeptInTotals = syntax.GroupBy is { } groupBy && groupBy.Elements.Any(e => e is GroupingSets)
                ? _groupBy.KeptInTotals(groupBy, scope with { SelectList = list.Value }, list.Value)
                : null,
        };
    }

    private static SelectList ListOf(IReadOnlyList<ItemPlan> plans) => new([.. plans.Where(s => s.Slot is not null).Select(s => s.Slot!)]);

    private BoundExpression BindItem(SelectItem item, Scope scope) => context.Expressions.Bind(item.Expression, scope with { Clause = Clause.Select });

    /// <summary>An entry of the expanded select list: a column, or the star over an open source.</summary>
    private sealed record ItemPlan(SelectSlot? Slot, BoundSelectStar? Star)
    {
        public BoundSelectItem Item() => Star ?? (BoundSelectItem)new BoundSelectColumn(Slot!.Syntax.Span, Slot.Column, Slot.Expression);
    }
}
