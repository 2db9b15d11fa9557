using Generator.Binding.Scopes;
using Generator.Binding.Tree;
using Generator.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Generator.Binding.Tables;

/// <summary>
/// Binds the joins that <c>(+)</c> in WHERE makes of FROM's list ("WHERE", "Joins in the WHERE clause"): a condition with a marked column is no filter. It joins the
/// column's table to what else the condition reads, and rows without a partner there stay.
/// </summary>
internal sealed class MarkedJoinBinder(BindingContext context)
{
    /// <summary>FROM with its joins, and what is left of WHERE.</summary>
    /// <param name="Source">The sources, joined.</param>
    /// <param name="Filter">The conditions without a mark; null when there are none.</param>
    /// <param name="Unplaced">Conditions of joins that no order of the sources allows, which only Snowflake can refuse; null for none.</param>
    internal sealed record Result(BoundTableSource? Source, Expression? Filter, BoundExpression? Unplaced);

    public Result Bind(Expression? where, IReadOnlyList<FromItem> items, Scope scope)
    {
        var conjuncts = Conjuncts(where).ToLookup(conjunct => Marks(conjunct).Any());
        if (!conjuncts[true].Any())
        {
            return new Result(TableSourceBinder.Cross(items).Source, where, null);
        }

        var inside = scope with { Clause = Clause.MarkedJoin };
        var conditions = conjuncts[true].Select(c => new Condition(context.Expressions.BindCondition(c, inside), Marks(c).Select(m => m.Column.Span).ToList())).ToList();
        var filter = conjuncts[false].Aggregate(default(Expression), (all, next) => all is null ? next : And(all, next));
        return Joined(items, conditions) is { } source
            ? new Result(source, filter, null)
            : new Result(TableSourceBinder.Cross(items).Source, filter, new BoundOpaqueExpression(conditions[0].Marks[0], "(+) as it stands here"));
    }

    private static BinaryExpression And(Expression left, Expression right) =>
        new(TextSpan.FromBounds(left.Span.Start, right.Span.End), BinaryOperator.And, left, right);

    private static IEnumerable<Expression> Conjuncts(Expression? where)
    {
        var found = new Stack<Expression>();
        while (where is BinaryExpression { Operator: BinaryOperator.And } and)
        {
            found.Push(and.Right);
            where = and.Left;
        }

        return where is null ? found : found.Prepend(where);
    }

    // Snowflake takes marks in comparisons only.
    private static IEnumerable<OuterColumn> Marks(Expression expression) => expression switch
    {
        OuterColumn marked => [marked],
        BinaryExpression { Operator: BinaryOperator.And or BinaryOperator.Or } => [],
        BinaryExpression binary => Marks(binary.Left).Concat(Marks(binary.Right)),
        UnaryExpression { Operator: not UnaryOperator.Not } unary => Marks(unary.Operand),
        CastExpression cast => Marks(cast.Operand),
        PathExpression path => Marks(path.Operand),
        FunctionCall { Over: null } call => call.Arguments.SelectMany(a => Marks(a.Value)),
        IsNullExpression isNull => Marks(isNull.Operand),
        IsDistinctFromExpression distinct => Marks(distinct.Left).Concat(Marks(distinct.Right)),
        BetweenExpression between => Marks(between.Operand).Concat(Marks(between.Low)).Concat(Marks(between.High)),
        InListExpression list => Marks(list.Operand).Concat(list.Items.SelectMany(Marks)),
        LikeExpression like => Marks(like.Operand),
        _ => [],
    };

    // In FROM's order, each inner source as soon as all that its conditions read is there; null when that never comes.
    private static BoundTableSource? Joined(IReadOnlyList<FromItem> items, IReadOnlyList<Condition> conditions)
    {
        var joins = new Dictionary<FromItem, List<Condition>>();
        foreach (var condition in conditions)
        {
            if (condition.Inner(items) is not { From.Entries.Count: 1 } inner)
            {
                return null;
            }

            joins[inner] = [.. joins.TryGetValue(inner, out var others) ? others : [], condition];
        }

        var isReordered = false;
        BoundTableSource? joined = null;
        var pending = items.ToList();
        while (pending.Count > 0)
        {
            var next = pending.FirstOrDefault(item => !joins.TryGetValue(item, out var on)
                ? item == pending[0] || !ReadsOthers(item.Source)
                : joined is not null && !on.SelectMany(c => c.Reads(items)).Any(read => read != item && pending.Contains(read)));
            if (next is null)
            {
                return null;
            }

            isReordered |= next != pending[0];
            pending.Remove(next);
            joined = joins.TryGetValue(next, out var found) ? Left(joined!, next, found) : TableSourceBinder.Cross(joined, next.Source);
        }

        // Which columns an open source has, and so what a star gives, follows the order in which the text has them.
        return isReordered && items.Any(item => item.From.IsOpen) ? null : joined;
    }

    private static BoundJoin Left(BoundTableSource left, FromItem inner, IReadOnlyList<Condition> conditions)
    {
        var on = conditions.Select(c => c.Bound).Aggregate((all, next) =>
            new BoundBinary(all.Span, Types.SqlType.Boolean, all.Nullable || next.Nullable, BinaryOperator.And, all, next));
        inner.From.Prove(NullProof.WhenTrue(on), rowIsPresent: false);
        inner.From.Extend(new NullExtension());
        return new BoundJoin(TableSourceBinder.Around(left, inner.Source), JoinKind.Left, left, inner.Source, on, []);
    }

    private static bool ReadsOthers(BoundTableSource source) => BoundWalk.SelfAndDescendants(source).Any(node =>
        node is BoundTableSource and not (BoundRelation or BoundCteReference or BoundJoin or BoundDerivedTable { IsLateral: false }));

    /// <param name="Bound">The condition.</param>
    /// <param name="Marks">The places of its marked columns.</param>
    private sealed record Condition(BoundExpression Bound, IReadOnlyList<TextSpan> Marks)
    {
        private readonly List<BoundColumnReference> _columns =
            [.. BoundWalk.SelfAndDescendants(Bound).OfType<BoundColumnReference>().Where(c => c.OuterLevels == 0)];

        public FromItem? Inner(IReadOnlyList<FromItem> items)
        {
            var marked = _columns.Where(c => Marks.Contains(c.Span)).Select(c => ItemOf(c, items)).Distinct().ToList();
            return marked.Count == 1 ? marked[0] : null;
        }

        public IEnumerable<FromItem> Reads(IReadOnlyList<FromItem> items) => _columns.Select(c => ItemOf(c, items)).OfType<FromItem>().Distinct();

        private static FromItem? ItemOf(BoundColumnReference column, IReadOnlyList<FromItem> items) =>
            items.FirstOrDefault(item => item.From.Entries.Any(entry => ReferenceEquals(entry.Table, column.Table)));
    }
}
