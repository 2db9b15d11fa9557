using Generator.Binding.Expressions;
using Generator.Binding.Queries;
using Generator.Binding.Scopes;
using Generator.Binding.Tables;
using Generator.Binding.Tree;
using Generator.Functions.DuckDb;
using Generator.Syntax;
using Generator.Text;
using Generator.Types;
using Generator.Types.DuckDb;
using Microsoft.CodeAnalysis.Text;

namespace Generator.Binding.DuckDb;

/// <summary>Binds PIVOT and UNPIVOT in both forms. The columns of a PIVOT are known when its values are written out.</summary>
internal sealed class DuckDbPivots(BindingContext context)
{
    /// <summary>The statement as a query of all columns; null for any other query.</summary>
    public static QueryExpression? Rewrite(QueryExpression query) => query switch
    {
        PivotQuery pivot => AllOf(pivot.Span, new PivotedSource(pivot.Span, pivot.Source, pivot.Pivot, null)),
        UnpivotQuery unpivot => AllOf(unpivot.Span, new UnpivotedSource(unpivot.Span, unpivot.Source, unpivot.Unpivot, null)),
        _ => null,
    };

    public (BoundTableSource Source, FromScope From) Bind(PivotedSource syntax, Scope scope, FromScope left)
    {
        var (source, from) = context.Tables.Bind(syntax.Source, scope, left);
        var inner = TableSourceBinder.Lateral(scope, from) with { Clause = Clause.Select, GroupsMayBeEmpty = true };
        List<BoundExpression> keys = [.. syntax.Pivot.On.Select(k => context.Expressions.Bind(k.Expression, inner))];
        List<(SelectItem? Item, BoundExpression Value)> aggregates = [.. syntax.Pivot.Using.Select(u => ((SelectItem?)u, context.Expressions.Bind(u.Expression, inner)))];
        if (aggregates.Count == 0)
        {
            aggregates.Add((null, Count(syntax)));
        }

        var groupBy = context.Expressions.BindAll(syntax.Pivot.GroupBy, inner);
        var used = new HashSet<ColumnSymbol>(aggregates.Select(a => a.Value).Concat(keys).SelectMany(Columns));
        var kept = groupBy.Count > 0 ? groupBy.OfType<BoundColumnReference>().ToEquatableArray() : Kept(syntax, from, used);
        var isKnown = !from.IsOpen && syntax.Pivot.On.All(k => k.Values.Count > 0 && k.Values.All(v => NameOf(v) is not null))
            && aggregates.All(a => a.Item is null || ExpressionNames.IsCertain(a.Item));
        var cells = isKnown ? Cells(syntax, aggregates, inner) : [];
        var columns = Renaming.Apply([.. Renaming.Copy([.. kept.Select(k => k.Column)], []), .. cells.Select(c => c.Column)], Aliases.ColumnNames(syntax.Alias));
        var table = new TableSymbol(Aliases.Name(syntax.Alias), columns, isOpen: !isKnown);
        var key = keys.Count == 1 ? keys[0] : new BoundTuple(syntax.Span, keys.ToEquatableArray());
        return (new BoundPivot(syntax.Span, table, source, kept, key, cells), FromScope.Of(new SourceEntry(table)));
    }

    public (BoundTableSource Source, FromScope From) Bind(UnpivotedSource syntax, Scope scope, FromScope left)
    {
        var (source, from) = context.Tables.Bind(syntax.Source, scope, left);
        var inner = TableSourceBinder.Lateral(scope, from);
        var items = syntax.Unpivot.Columns.SelectMany(c => context.Rules.Expand(c, inner) ?? [c]).ToList();
        var columns = new List<BoundUnpivotColumn>();
        var isKnown = !from.IsOpen && syntax.Unpivot.Values.Count < 2;
        foreach (var item in items)
        {
            var bound = context.Expressions.Bind(item.Expression, inner);
            isKnown &= bound is BoundColumnReference;
            columns.AddRange(Columns(bound is BoundTuple or BoundOperation ? bound : bound).Select(c => new BoundUnpivotColumn(
                new BoundColumnReference(item.Span, c.Nullable, c, null), item.Alias is { } alias ? SqlName.Of(alias).Text : c.Name)));
        }

        var kept = Kept(syntax, from, [.. columns.Select(c => c.Column.Column)]);
        var type = DuckDbSupertype.OfAll(columns.Select(c => c.Column.Type));
        var name = new ColumnSymbol(syntax.Unpivot.Name is { } n ? SqlName.Of(n) : SqlName.Unquoted("name"), SqlType.Varchar, nullable: false, syntax.Span);
        var values = syntax.Unpivot.Values.Count == 0 ? [SqlName.Unquoted("value")] : syntax.Unpivot.Values.Select(SqlName.Of);
        var nullable = syntax.Unpivot.IncludesNulls || syntax.Unpivot.Values.Count > 1;
        List<ColumnSymbol> all =
        [
            .. Renaming.Copy([.. kept.Select(k => k.Column)], []), name,
            .. values.Select(v => new ColumnSymbol(v, syntax.Unpivot.Values.Count > 1 ? SqlType.Unknown : type, nullable, syntax.Span)),
        ];
        var table = new TableSymbol(Aliases.Name(syntax.Alias), Renaming.Apply(isKnown ? all : [], Aliases.ColumnNames(syntax.Alias)), isOpen: !isKnown);
        return isKnown
            ? (new BoundUnpivot(syntax.Span, table, source, syntax.Unpivot.IncludesNulls, kept, columns.ToEquatableArray()), FromScope.Of(new SourceEntry(table)))
            : (new BoundOpaqueSource(syntax.Span, table, "UNPIVOT", source), FromScope.Of(new SourceEntry(table)));
    }

    private static SelectQuery AllOf(TextSpan span, TableSource source)
    {
        var star = new SelectItem(span, new StarExpression(span, null, null, [], [], []), null);
        return new SelectQuery(span, IsDistinct: false, null, [star], [source], null, null, null, null, [], null);
    }

    private static BoundCall Count(SqlNode syntax) => new(
        syntax.Span, DuckDbTypeNames.BigInt, Nullable: false, DuckDbCatalog.Find("COUNT")!, [], IsDistinct: false, IsStar: true, OrderBy: [], IgnoresNulls: false);

    // A column for each combination of values and each aggregate: 2000_NL_total.
    private EquatableArray<BoundPivotCell> Cells(PivotedSource syntax, List<(SelectItem? Item, BoundExpression Value)> aggregates, Scope scope)
    {
        IEnumerable<string> combinations = [""];
        foreach (var key in syntax.Pivot.On)
        {
            combinations = combinations.SelectMany(c => key.Values.Select(v => c.Length == 0 ? NameOf(v)! : $"{c}_{NameOf(v)}")).ToList();
        }

        var value = context.Expressions.Bind(syntax.Pivot.On[0].Values[0].Expression, scope);
        var isNamed = aggregates.Count > 1 || aggregates[0].Item?.Alias is not null;
        return combinations
            .SelectMany(c => aggregates.Select(a => new BoundPivotCell(
                value,
                a.Value,
                new ColumnSymbol(
                    SqlName.Unquoted(isNamed ? $"{c}_{ExpressionNames.Of(a.Item!, () => a.Value).Text}" : c),
                    a.Value.Type,
                    a.Item is null ? false : true,
                    syntax.Span),
                null)))
            .ToEquatableArray();
    }

    private static string? NameOf(SelectItem value) => value switch
    {
        { Alias: { } alias } => alias.Text,
        { Expression: StringLiteral text } => text.Value,
        { Expression: NumberLiteral number } => number.Text,
        { Expression: BooleanLiteral boolean } => boolean.Value ? "true" : "false",
        _ => null,
    };

    private static EquatableArray<BoundColumnReference> Kept(SqlNode syntax, FromScope from, HashSet<ColumnSymbol> used) =>
        from.Entries
            .SelectMany(e => e.Table.Columns.Where(c => !used.Contains(c) && !from.IsCovered(c)).Select(c => new BoundColumnReference(syntax.Span, e.IsNullable(c), c, e.Table)))
            .ToEquatableArray();

    private static IEnumerable<ColumnSymbol> Columns(BoundExpression expression) =>
        expression is BoundColumnReference { OuterLevels: 0 } reference ? [reference.Column] : BoundChildren.Of(expression).SelectMany(Columns);
}
