using Generator.Binding.Expressions;
using Generator.Binding.Scopes;
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

    public (BoundSelect Select, EquatableArray<BoundSortKey> OrderBy) Bind(SelectQuery syntax, Scope outer, OrderByClause? order)
    {
        var (source, from) = context.Tables.BindFrom(syntax.From, outer);
        var scope = new Scope
        {
            From = from,
            Outer = outer.Outer,
            Ctes = outer.Ctes,
            Windows = [.. syntax.Windows],
            GroupsMayBeEmpty = GroupByBinder.MayBeEmpty(syntax),
        };
        if (syntax.ConnectBy is { } connectBy)
        {
            (source, scope) = BindConnectBy(connectBy, source, scope);
        }

        var (slots, stars) = Slots(syntax, () => scope);
        var list = new SelectList([.. slots.Where(s => s.Slot is not null).Select(s => s.Slot!)]);
        scope = scope with { SelectList = list };

        var where = syntax.Where is null ? null : context.Expressions.BindCondition(syntax.Where, scope with { Clause = Clause.Where });
        _aliasCheck.Check(where, Clause.Where);
        var facts = NullProof.WhenTrue(where);
        from.Prove(facts);
        scope = scope with { Facts = facts };

        var groupBy = syntax.GroupBy is null ? null : _groupBy.Bind(syntax.GroupBy, scope, list);
        var having = syntax.Having is null ? null : context.Expressions.BindCondition(syntax.Having, scope with { Clause = Clause.Having });
        _aliasCheck.Check(having, Clause.Having);
        var qualify = syntax.Qualify is null ? null : context.Expressions.BindCondition(syntax.Qualify, scope with { Clause = Clause.Qualify });
        var keys = orderBy.Bind(order, scope, list);

        OutputNullability.Settle(list, groupBy, facts, NullProof.WhenTrue(having).And(NullProof.WhenTrue(qualify)));
        _groupingCheck.Check(from, groupBy, list, having, qualify, keys);
        var items = slots.Select(s => s.Item()).ToEquatableArray();
        return (
            new BoundSelect(
                syntax.Span,
                items.OfType<BoundSelectColumn>().Select(i => i.Column).ToEquatableArray(),
                stars,
                syntax.IsDistinct,
                items,
                source,
                where,
                groupBy,
                having,
                qualify),
            keys);
    }

    // Items are bound later than their slots are made, in the scope as it is then.
    private (IReadOnlyList<ItemPlan> Plans, bool HasOpenStar) Slots(SelectQuery syntax, Func<Scope> scope)
    {
        var plans = new List<ItemPlan>();
        foreach (var item in syntax.Items)
        {
            if (item.Expression is StarExpression star)
            {
                var select = scope() with { Clause = Clause.Select };
                plans.AddRange(context.Queries.Stars.Expand(star, select).Select(i => i.Bind is null
                    ? new ItemPlan(null, new BoundSelectStar(star.Span, i.Open!, i.Exclude))
                    : new ItemPlan(new SelectSlot(star, i.Name, i.IsRenamed ? i.Name : null, i.Bind), null)));
            }
            else
            {
                var alias = item.Alias is { } name ? SqlName.Of(name) : default(SqlName?);
                plans.Add(new ItemPlan(new SelectSlot(item, OutputNames.Of(item, context.Text), alias, () => BindItem(item, scope())), null));
            }
        }

        return (plans, plans.Any(p => p.Star is not null));
    }

    private BoundExpression BindItem(SelectItem item, Scope scope) => context.Expressions.Bind(item.Expression, scope with { Clause = Clause.Select });

    // CONNECT BY is only passed through: it adds LEVEL, and rows that the sources do not have.
    private (BoundTableSource Source, Scope Scope) BindConnectBy(ConnectByClause syntax, BoundTableSource? source, Scope scope)
    {
        var level = new TableSymbol(null, [new ColumnSymbol(SqlName.Unquoted("level"), Types.SqlType.Integer, nullable: false)]);
        scope = scope with { From = scope.From.Concat(FromScope.Of(new SourceEntry(level))) };
        var inner = scope with { Clause = Clause.ConnectBy };
        if (syntax.StartWith is { } start)
        {
            context.Expressions.BindCondition(start, inner);
        }

        context.Expressions.BindCondition(syntax.Condition, inner);
        return (new BoundOpaqueSource(syntax.Span, level, "CONNECT BY", source), scope);
    }

    /// <summary>An entry of the expanded select list: a column, or the star over an open source.</summary>
    private sealed record ItemPlan(SelectSlot? Slot, BoundSelectStar? Star)
    {
        public BoundSelectItem Item() => Star ?? (BoundSelectItem)new BoundSelectColumn(Slot!.Syntax.Span, Slot.Column, Slot.Expression);
    }
}
