using Generator.Binding.Expressions;
using Generator.Binding.Scopes;
using Generator.Binding.Tree;
using Generator.Diagnostics;
using Generator.Functions;
using Generator.Text;

namespace Generator.Binding.Queries;

/// <summary>In a grouped query each column outside of aggregates must be a grouping key or part of one.</summary>
internal sealed class GroupingCheck(BindingContext context)
{
    public void Check(FromScope from, BoundGroupBy? groupBy, SelectList list, BoundExpression? having, BoundExpression? qualify, EquatableArray<BoundSortKey> orderBy)
    {
        List<BoundExpression> others = [.. new[] { having, qualify }.OfType<BoundExpression>(), .. orderBy.Select(k => k.Expression)];
        if (groupBy is null && having is null && !list.Slots.Any(s => Aggregation.Contains(s.Expression)) && !others.Any(Aggregation.Contains))
        {
            return;
        }

        List<BoundExpression> keys = [];
        if (groupBy is not null)
        {
            keys.AddRange(groupBy.Elements.SelectMany(e => e.Sets).SelectMany(s => s).Select(NullProof.Strip));
        }

        // Where a key is wrong, what is grouped by is not known.
        if (keys.Any(k => k is BoundOpaqueExpression))
        {
            return;
        }

        keys.AddRange(Merged(from, keys));
        foreach (var slot in list.Slots)
        {
            Check(slot.Expression, keys);
        }

        // Aliases in the other clauses stand for items, which are checked already.
        others.ForEach(e => Check(e, keys));
    }

    // A column of USING and those that it stands for are one: who groups by one of them groups by all.
    private static List<BoundExpression> Merged(FromScope from, List<BoundExpression> keys)
    {
        HashSet<ColumnSymbol> grouped = [.. keys.OfType<BoundColumnReference>().Select(k => k.Column)];
        return
        [
            .. from.Merged
                .Where(m => grouped.Contains(m.Column) || m.Covered.Any(grouped.Contains))
                .SelectMany(m => from.Entries
                    .SelectMany(e => e.Table.Columns.Where(m.Covered.Contains).Select(c => new BoundColumnReference(default, c.Nullable, c, e.Table)))
                    .Append(new BoundColumnReference(default, m.Column.Nullable, m.Column, null))),
        ];
    }

    private bool Check(BoundExpression expression, List<BoundExpression> keys) => expression switch
    {
        BoundAliasReference => true,
        _ when keys.Contains(expression) => true,
        BoundCall { Function.Kind: FunctionKind.Aggregate } => true,

        // It may aggregate: nobody knows.
        BoundUserFunction => true,
        BoundCall { Function.Name: "GROUPING" or "GROUPING_ID" } => true,
        BoundColumnReference { OuterLevels: 0 } column => Refuse(column),
        _ => BoundChildren.Of(expression).All(child => Check(child, keys)),
    };

    private bool Refuse(BoundColumnReference column)
    {
        // A lambda's parameters are no columns of a source.
        if (column.Table is null && column.Column.Span.Length > 0)
        {
            return true;
        }

        context.Report(BindingDiagnostics.NotGrouped, column.Span, column.Column.Name);
        return false;
    }
}
