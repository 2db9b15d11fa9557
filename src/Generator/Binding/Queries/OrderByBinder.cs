using Generator.Binding.Expressions;
using Generator.Binding.Scopes;
using Generator.Binding.Tree;
using Generator.Syntax;
using Generator.Text;

namespace Generator.Binding.Queries;

/// <summary>Binds ORDER BY: an alias of the select list comes before a column of FROM; positions and ALL stand for items.</summary>
internal sealed class OrderByBinder(BindingContext context)
{
    public EquatableArray<BoundSortKey> Bind(OrderByClause? syntax, Scope scope, SelectList list)
    {
        scope = scope with { Clause = Clause.OrderBy };
        return syntax is null ? [] : syntax.Items.SelectMany(item => BindItem(item, scope, list)).ToEquatableArray();
    }

    /// <summary>The ORDER BY of a set operation or VALUES, which sees output columns only.</summary>
    public EquatableArray<BoundSortKey> BindOverColumns(OrderByClause? syntax, BoundQueryBody body, Scope scope)
    {
        if (syntax is null)
        {
            return [];
        }

        var table = new TableSymbol(null, body.Columns, body.IsOpen);
        var entry = new SourceEntry(table);
        var merged = body.Columns.Select(c => new MergedColumn(entry, c, [c]));
        scope = new Scope { From = new FromScope([entry], [.. merged]), Outer = scope.Outer, Ctes = scope.Ctes, Clause = Clause.OrderBy };
        return syntax.Items.SelectMany(item => BindColumnItem(item, body, scope)).ToEquatableArray();
    }

    private IEnumerable<BoundSortKey> BindItem(OrderItem item, Scope scope, SelectList list) =>
        item.Expression is AllColumns
            ? list.Slots.Select(s => context.Expressions.SortKey(item, new BoundAliasReference(item.Span, s.Column, s.Expression)))
            : [context.Expressions.SortKey(item, BindAlias(item.Expression, scope, list) ?? Positions.Bind(context, item.Expression, "ORDER BY", list) ?? context.Expressions.Bind(item.Expression, scope))];

    private static BoundAliasReference? BindAlias(Expression expression, Scope scope, SelectList list) =>
        expression is ColumnReference { IsQualified: false } column && (list.Find(column.Column.Name) ?? Selected(column.Column.Name, scope, list)) is { } slot
            ? new BoundAliasReference(expression.Span, slot.Column, slot.Expression)
            : null;

    // Of columns of one name in several sources, the name means the one that is selected.
    private static SelectSlot? Selected(string key, Scope scope, SelectList list)
    {
        if (scope.From.Find(key, null).Take(2).Count() < 2 && !scope.From.Shadowed.Any(s => s.Column.Key == key))
        {
            return null;
        }

        List<SelectSlot> slots = [.. list.Slots.Where(s => s.Column.Key == key).Take(2)];
        return slots.Count == 1 ? slots[0] : null;
    }

    private IEnumerable<BoundSortKey> BindColumnItem(OrderItem item, BoundQueryBody body, Scope scope)
    {
        if (item.Expression is AllColumns)
        {
            return body.Columns.Select(c => context.Expressions.SortKey(item, Reference(item, c)));
        }

        if (Positions.Of(item.Expression) is not { } position)
        {
            return [context.Expressions.SortKey(item, context.Expressions.Bind(item.Expression, scope))];
        }

        if (position >= 1 && position <= body.Columns.Count)
        {
            return [context.Expressions.SortKey(item, Reference(item, body.Columns[position - 1]))];
        }

        if (!body.IsOpen)
        {
            Positions.Refuse(context, item.Expression, "ORDER BY", position, body.Columns.Count);
        }

        return [];
    }

    private static BoundColumnReference Reference(OrderItem item, ColumnSymbol column) => new(item.Expression.Span, column.Nullable, column, null);
}
