using Generator.Binding.Expressions;
using Generator.Binding.Scopes;
using Generator.Binding.Tree;
using Generator.Diagnostics;
using Generator.Syntax;
using Generator.Text;
using Generator.Types;

namespace Generator.Binding.Tables;

/// <summary>
/// Binds joins. The side of an outer join that may have no row makes all its columns nullable; what the condition proves holds for the rows that met it.
/// </summary>
internal sealed class JoinBinder(BindingContext context)
{
    public (BoundTableSource Source, FromScope From) Bind(Join syntax, Scope scope, FromScope before)
    {
        var (left, leftFrom) = context.Tables.Bind(syntax.Left, scope, before);
        var (right, rightFrom) = context.Tables.Bind(syntax.Right, scope, before.Concat(leftFrom));
        var pairs = Pairs(syntax, leftFrom, rightFrom);
        var from = leftFrom.Concat(rightFrom);
        var inner = ConditionScope(scope, before, from);
        var condition = syntax.On is null ? null : context.Expressions.BindCondition(syntax.On, inner);
        var match = syntax.Match is null ? null : context.Expressions.BindCondition(syntax.Match, inner);

        Prove(syntax.Kind, NullProof.WhenTrue(condition), pairs, leftFrom, rightFrom);
        var (columns, merged) = Merge(syntax.Kind, pairs, leftFrom, rightFrom);
        Extend(syntax.Kind, leftFrom, rightFrom);
        var bound = new BoundJoin(syntax.Span, syntax.Kind, left, right, condition, columns, match);
        if (syntax.Kind is JoinKind.Semi or JoinKind.Anti)
        {
            // Only the left rows come out.
            return (bound, leftFrom);
        }

        var visible = new FromScope(from.Entries, [.. merged, .. from.Merged.Where(m => !merged.Any(n => n.Covered.Contains(m.Column)))], from.Shadowed);
        return (bound, syntax.Using.Count == 0 || !context.Rules.LeftColumnWins ? visible : new FromScope(visible.Entries, visible.Merged, [.. visible.Shadowed, .. Shadowed(visible, leftFrom, rightFrom)]));
    }

    private static IEnumerable<ShadowedColumn> Shadowed(FromScope joined, FromScope left, FromScope right) =>
        from entry in right.Entries
        from column in entry.Table.Columns
        where !joined.IsCovered(column) && left.Find(column.Key, null).Any()
        select new ShadowedColumn(entry.Table, column);

    private static Scope ConditionScope(Scope scope, FromScope before, FromScope from) => new()
    {
        From = from,
        Outer = before.Entries.Count == 0 ? scope.Outer : TableSourceBinder.Lateral(scope, before),
        Ctes = scope.Ctes,
        ItemsByAlias = scope.ItemsByAlias,
        Clause = Clause.On,
    };

    private static void Extend(JoinKind kind, FromScope left, FromScope right)
    {
        if (kind is JoinKind.Left or JoinKind.Full or JoinKind.AsOf or JoinKind.AsOfFull or JoinKind.Positional)
        {
            right.Extend(new NullExtension());
        }

        if (kind is JoinKind.Right or JoinKind.Full or JoinKind.AsOfRight or JoinKind.AsOfFull or JoinKind.Positional)
        {
            left.Extend(new NullExtension());
        }
    }

    private static void Prove(JoinKind kind, NullFacts facts, IReadOnlyList<UsingPair> pairs, FromScope left, FromScope right)
    {
        facts = facts.And(NullFacts.Of(pairs.SelectMany(p => new[] { p.Left, p.Right })));
        if (kind is JoinKind.Inner or JoinKind.Cross or JoinKind.AsOfInner or JoinKind.Semi)
        {
            left.Prove(facts);
            right.Prove(facts);
        }
        else if (kind is JoinKind.Left)
        {
            right.Prove(facts, rowIsPresent: false);
        }
        else if (kind is JoinKind.Right)
        {
            left.Prove(facts, rowIsPresent: false);
        }
    }

    private List<UsingPair> Pairs(Join syntax, FromScope left, FromScope right)
    {
        var pairs = new List<UsingPair>();
        foreach (var name in syntax.Using.Where(n => !n.IsMissing))
        {
            if (Find(name, left) is { } l && Find(name, right) is { } r)
            {
                pairs.Add(new UsingPair(SqlName.Of(name), l, r));
            }
        }

        return syntax.IsNatural ? [.. pairs, .. NaturalPairs(syntax, left, right)] : pairs;
    }

    // NATURAL equates all columns of the same name; those of open sources are not known.
    private static IEnumerable<UsingPair> NaturalPairs(Join syntax, FromScope left, FromScope right)
    {
        foreach (var (leftEntry, leftColumn, leftMerged) in Visible(left))
        {
            foreach (var (rightEntry, rightColumn, rightMerged) in right.Find(leftColumn.Key, null))
            {
                yield return new UsingPair(
                    new SqlName(leftColumn.Name, leftColumn.Key),
                    Reference(syntax.Span, leftEntry, leftColumn, leftMerged),
                    Reference(syntax.Span, rightEntry, rightColumn, rightMerged));
            }
        }
    }

    private static IEnumerable<(SourceEntry Entry, ColumnSymbol Column, bool IsMerged)> Visible(FromScope from) =>
        from.Merged.Select(m => (m.Entry, m.Column, true))
            .Concat(from.Entries.SelectMany(e => e.Table.Columns.Where(c => !from.IsCovered(c)).Select(c => (e, c, false))));

    private BoundColumnReference? Find(Identifier name, FromScope from)
    {
        foreach (var (entry, column, isMerged) in from.Find(name.Name, name.IsQuoted ? name.Text : null))
        {
            return Reference(name.Span, entry, column, isMerged);
        }

        if (from.Entries.FirstOrDefault(e => e.Table.IsOpen) is { } open)
        {
            return Reference(name.Span, open, open.Table.Discover(SqlName.Of(name), SqlType.Unknown), isMerged: false);
        }

        var tables = from.Entries.Select(e => e.Table).ToList();
        context.Report(
            BindingDiagnostics.UnknownColumn,
            name.Span,
            SqlName.Of(name).Text,
            TableNames.Describe(tables),
            Suggestion.Phrase(name.Text, tables.SelectMany(t => t.Columns).Select(c => c.Name).Distinct()));
        return null;
    }

    private static BoundColumnReference Reference(
        Microsoft.CodeAnalysis.Text.TextSpan span, SourceEntry entry, ColumnSymbol column, bool isMerged) =>
        new(span, entry.IsNullable(column), column, isMerged ? null : entry.Table);

    private (EquatableArray<BoundUsingColumn> Columns, IReadOnlyList<MergedColumn> Merged) Merge(
        JoinKind kind, IReadOnlyList<UsingPair> pairs, FromScope left, FromScope right)
    {
        var columns = new List<BoundUsingColumn>();
        var merged = new List<MergedColumn>();
        foreach (var pair in pairs)
        {
            var nullable = kind switch
            {
                JoinKind.Left or JoinKind.AsOf => pair.Left.Nullable,
                JoinKind.Right or JoinKind.AsOfRight => pair.Right.Nullable,
                JoinKind.Anti => pair.Left.Nullable,
                JoinKind.Full or JoinKind.AsOfFull or JoinKind.Positional => pair.Left.Nullable || pair.Right.Nullable,
                _ => false,
            };
            var type = kind == JoinKind.Right ? pair.Right.Type : pair.Left.Type;
            if (kind == JoinKind.Full)
            {
                type = context.Rules.CommonType(pair.Left.Type, pair.Right.Type) ?? SqlType.Unknown;
            }

            var symbol = new ColumnSymbol(pair.Name, type, nullable, pair.Left.Span);
            columns.Add(new BoundUsingColumn(pair.Left, pair.Right, symbol));
            var entry = new SourceEntry(new TableSymbol(null, [symbol]));
            merged.Add(new MergedColumn(entry, symbol, [.. Covered(left, pair.Left.Column), .. Covered(right, pair.Right.Column)]));
        }

        return (columns.ToEquatableArray(), merged);
    }

    // A column that is itself merged stands for those that it covers.
    private static IEnumerable<ColumnSymbol> Covered(FromScope from, ColumnSymbol column) =>
        from.Merged.FirstOrDefault(m => ReferenceEquals(m.Column, column)) is { } inner ? [column, .. inner.Covered] : [column];

    private sealed record UsingPair(SqlName Name, BoundColumnReference Left, BoundColumnReference Right);
}
