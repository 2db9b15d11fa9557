using Generator.Binding.Expressions;
using Generator.Binding.Queries;
using Generator.Binding.Scopes;
using Generator.Binding.Tree;
using Generator.Diagnostics;
using Generator.Syntax;
using Generator.Text;
using Generator.Types;

namespace Generator.Binding.Tables;

/// <summary>Binds PIVOT and UNPIVOT. Columns that a PIVOT makes of values not written out (ANY, a subquery) are not known.</summary>
internal sealed class PivotBinder(BindingContext context)
{
    public (BoundTableSource Source, FromScope From) Bind(PivotedTable syntax, Scope scope, FromScope left)
    {
        var (source, from) = context.Tables.Bind(syntax.Source, scope, left);
        var inner = TableSourceBinder.Lateral(scope, from) with { Clause = Clause.Select, GroupsMayBeEmpty = true };
        List<(BoundExpression Value, string? Alias)> aggregates =
            [.. syntax.Aggregates.Select(a => (context.Expressions.Bind(a.Expression, inner), a.Alias is { } n ? SqlName.Of(n).Text : null))];
        var column = context.Expressions.Bind(syntax.Column, inner);
        var fallback = syntax.DefaultOnNull is null ? null : context.Expressions.Bind(syntax.DefaultOnNull, inner);
        if (syntax.ValuesQuery is { } query)
        {
            context.Queries.Bind(query, inner.ForSubquery());
        }

        var used = new HashSet<ColumnSymbol>(aggregates.Select(a => a.Value).Append(column).SelectMany(Columns));
        var kept = Kept(syntax, from, used);
        var cells = syntax.Values.SelectMany(v => aggregates.Select(a => Cell(v, a.Value, a.Alias, fallback, inner))).ToEquatableArray();
        var isOpen = from.IsOpen || syntax.IsAny || syntax.ValuesQuery is not null;
        var columns = Renaming.Apply([.. Renaming.Copy([.. kept.Select(k => k.Column)], []), .. cells.Select(c => c.Column)], Aliases.ColumnNames(syntax.Alias));
        var table = new TableSymbol(Aliases.Name(syntax.Alias), columns, isOpen);
        return (new BoundPivot(syntax.Span, table, source, kept, column, cells), FromScope.Of(new SourceEntry(table)));
    }

    public (BoundTableSource Source, FromScope From) Bind(UnpivotedTable syntax, Scope scope, FromScope left)
    {
        var (source, from) = context.Tables.Bind(syntax.Source, scope, left);
        var inner = TableSourceBinder.Lateral(scope, from);
        var columns = new List<BoundUnpivotColumn>();
        foreach (var item in syntax.Columns)
        {
            if (context.Expressions.Bind(item.Expression, inner) is BoundColumnReference reference)
            {
                columns.Add(new BoundUnpivotColumn(reference, item.Alias is { } alias ? SqlName.Of(alias).Key : reference.Column.Key));
            }
        }

        var kept = Kept(syntax, from, [.. columns.Select(c => c.Column.Column)]);
        var type = CommonType.Of(context, "UNPIVOT", columns.Select(c => c.Column)) ?? SqlType.Unknown;
        var name = new ColumnSymbol(SqlName.Of(syntax.NameColumn), SqlType.Varchar, nullable: false, syntax.NameColumn.Span);
        var value = new ColumnSymbol(
            SqlName.Of(syntax.ValueColumn), type, syntax.IncludesNulls && columns.Any(c => c.Column.Nullable), syntax.ValueColumn.Span);
        var all = Renaming.Apply([.. Renaming.Copy([.. kept.Select(k => k.Column)], []), name, value], Aliases.ColumnNames(syntax.Alias));
        var table = new TableSymbol(Aliases.Name(syntax.Alias), all, from.IsOpen);
        return (
            new BoundUnpivot(syntax.Span, table, source, syntax.IncludesNulls, kept, columns.ToEquatableArray()), FromScope.Of(new SourceEntry(table)));
    }

    private static EquatableArray<BoundColumnReference> Kept(SqlNode syntax, FromScope from, HashSet<ColumnSymbol> used) =>
        from.Entries
            .SelectMany(e => e.Table.Columns.Where(c => !used.Contains(c)).Select(c => new BoundColumnReference(syntax.Span, e.IsNullable(c), c, e.Table)))
            .ToEquatableArray();

    // A column is named after its value as written; with an aggregate's alias, after both.
    private BoundPivotCell Cell(SelectItem item, BoundExpression aggregate, string? alias, BoundExpression? fallback, Scope scope)
    {
        var value = context.Expressions.Bind(item.Expression, scope);
        var text = context.Text.Substring(item.Expression.Span.Start, item.Expression.Span.Length);
        var name = item.Alias is { } given ? SqlName.Of(given) : new SqlName(text, text);
        if (alias is not null)
        {
            var quote = item.Alias is null && name.Key.EndsWith("'", StringComparison.Ordinal) ? "'" : "";
            name = new SqlName(
                $"{name.Text.Substring(0, name.Text.Length - quote.Length)}_{(quote.Length > 0 ? alias.ToUpperInvariant() : alias)}{quote}",
                $"{name.Key.Substring(0, name.Key.Length - quote.Length)}_{alias.ToUpperInvariant()}{quote}");
        }

        var nullable = aggregate.Nullable && fallback is not { Nullable: false };
        return new BoundPivotCell(value, aggregate, new ColumnSymbol(name, aggregate.Type, nullable, item.Span), fallback);
    }

    private static IEnumerable<ColumnSymbol> Columns(BoundExpression expression) =>
        expression is BoundColumnReference { OuterLevels: 0 } reference ? [reference.Column] : BoundChildren.Of(expression).SelectMany(Columns);
}
