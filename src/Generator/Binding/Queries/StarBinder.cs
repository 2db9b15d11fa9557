using Generator.Binding.Expressions;
using Generator.Binding.Scopes;
using Generator.Binding.Tree;
using Generator.Diagnostics;
using Generator.Syntax;
using Generator.Text;

namespace Generator.Binding.Queries;

/// <summary>A column that a star stands for, or the rest of a source whose columns are not known.</summary>
/// <param name="Name">The column's name after RENAME.</param>
/// <param name="Bind">Binds its value; null for the rest of an open source.</param>
/// <param name="IsRenamed">Whether RENAME or REPLACE gave it a name or value of the select list's own.</param>
/// <param name="Open">The open source.</param>
/// <param name="Exclude">What the rest of an open source leaves out.</param>
internal sealed record StarItem(
    SqlName Name,
    Func<BoundExpression>? Bind,
    bool IsRenamed,
    TableSymbol? Open = null,
    EquatableArray<string> Exclude = default);

/// <summary>
/// Expands <c>*</c> and <c>t.*</c>: columns of USING once, the sources' in order; ILIKE, EXCLUDE, REPLACE and RENAME are applied in
/// this order ("SELECT": parameters).
/// </summary>
internal sealed class StarBinder(BindingContext context)
{
    /// <param name="star">The star.</param>
    /// <param name="scope">The scope whose sources it stands for; read for NULL only when an item is bound.</param>
    public IReadOnlyList<StarItem> Expand(StarExpression star, Scope scope)
    {
        if (OtherThanTable(star, scope) is { } other)
        {
            return [Rest(star, other)];
        }

        if (Sources(star, scope) is not { } sources)
        {
            return [];
        }

        List<(SourceEntry Entry, ColumnSymbol Column, bool IsMerged)> columns = [.. sources.SelectMany(s => s)];
        List<SourceEntry> open = [.. OpenSources(star, scope)];
        CheckNames(star, columns, open.Count > 0);
        var excluded = new HashSet<string>(star.Exclude.Select(e => e.Name), StringComparer.Ordinal);
        var items = columns
            .Where(c => !excluded.Contains(c.Column.Key) && !IsExcluded(star, c.Entry, c.Column) && context.Rules.Matches(star, c.Column.Name, c.Column.Key))
            .Select(c => Item(star, c.Entry, c.Column, c.IsMerged, scope));
        return [.. items, .. open.Select(e => Rest(star, e.Table))];
    }

    private TableSymbol? OtherThanTable(StarExpression star, Scope scope) =>
        star.Qualifier is { } qualifier && Qualified(star, scope) is null ? context.Rules.StarOf(qualifier, scope)
        : context.Rules.AreKnown(star) ? null
        : new TableSymbol(null, [], isOpen: true);

    // The columns by source; null, with a diagnostic, when the star's qualifier is no source.
    private IReadOnlyList<IEnumerable<(SourceEntry Entry, ColumnSymbol Column, bool IsMerged)>>? Sources(StarExpression star, Scope scope)
    {
        if (star.Qualifier is null && !context.Rules.MergedColumnsFirst)
        {
            return [InPlace(scope.From)];
        }

        if (star.Qualifier is null)
        {
            return
            [
                scope.From.Merged.Select(m => (m.Entry, m.Column, true)),
                .. scope.From.Entries.Select(e => e.Table.Columns.Where(c => !scope.From.IsCovered(c)).Select(c => (e, c, false))),
            ];
        }

        if (Qualified(star, scope) is { } entry)
        {
            return [entry.Table.Columns.Select(c => (entry, c, false))];
        }

        var name = star.Qualifier.Last;
        var tables = scope.From.Entries.Select(e => e.Table.Name).OfType<string>();
        context.Report(BindingDiagnostics.UnknownTable, name.Span, SqlName.Of(name).Text, Suggestion.Phrase(name.Text, tables));
        return null;
    }

    // A merged column stands where the first of those that it covers does.
    private static IEnumerable<(SourceEntry Entry, ColumnSymbol Column, bool IsMerged)> InPlace(FromScope from)
    {
        var given = new HashSet<ColumnSymbol>();
        foreach (var entry in from.Entries)
        {
            foreach (var column in entry.Table.Columns)
            {
                var merged = from.Merged.FirstOrDefault(m => m.Covered.Contains(column));
                if (merged is null)
                {
                    yield return (entry, column, false);
                }
                else if (given.Add(merged.Column))
                {
                    yield return (merged.Entry, merged.Column, true);
                }
            }
        }
    }

    private static bool IsExcluded(StarExpression star, SourceEntry entry, ColumnSymbol column) =>
        star.ExcludeOfTable.Any(name => name.Last.Name == column.Key && name.Parts[name.Parts.Count - 2].Name == entry.Table.Key);

    private static SourceEntry? Qualified(StarExpression star, Scope scope) =>
        star.Qualifier is null ? null : scope.From.Entries.FirstOrDefault(e => e.Table.Key == star.Qualifier.Last.Name);

    private static IEnumerable<SourceEntry> OpenSources(StarExpression star, Scope scope) =>
        (star.Qualifier is null ? scope.From.Entries : [Qualified(star, scope)!]).Where(e => e.Table.IsOpen);

    private void CheckNames(StarExpression star, IReadOnlyList<(SourceEntry Entry, ColumnSymbol Column, bool IsMerged)> columns, bool isOpen)
    {
        var keys = new HashSet<string>(columns.Select(c => c.Column.Key), StringComparer.Ordinal);
        var named = star.Exclude.Concat(star.Replace.Select(r => r.Column)).Concat(star.Rename.Select(r => r.Column));
        foreach (var name in named.Where(n => !isOpen && !n.IsMissing && !keys.Contains(n.Name)))
        {
            context.Report(
                BindingDiagnostics.UnknownColumn,
                name.Span,
                SqlName.Of(name).Text,
                "the star's columns",
                Suggestion.Phrase(name.Text, columns.Select(c => c.Column.Name)));
        }
    }

    private StarItem Item(StarExpression star, SourceEntry entry, ColumnSymbol column, bool isMerged, Scope scope)
    {
        var replacement = star.Replace.FirstOrDefault(r => r.Column.Name == column.Key);
        var rename = star.Rename.FirstOrDefault(r => r.Column.Name == column.Key);
        return new StarItem(
            rename is null ? new SqlName(column.Name, column.Key) : SqlName.Of(rename.Alias),
            replacement is null ? Reference : () => context.Expressions.Bind(replacement.Expression, scope),
            replacement is not null || rename is not null);

        BoundColumnReference Reference() => new(star.Span, scope.IsNullable(entry, column), column, isMerged ? null : entry.Table);
    }

    private static StarItem Rest(StarExpression star, TableSymbol table) => new(
        default,
        null,
        IsRenamed: false,
        table,
        table.Columns.Select(c => c.Name).Concat(star.Exclude.Select(e => SqlName.Of(e).Text)).Distinct().ToEquatableArray());
}
