using Generator.Binding.Scopes;
using Generator.Binding.Tree;
using Generator.Diagnostics;
using Generator.Syntax;
using Generator.Text;
using Generator.Types;

namespace Generator.Binding.Expressions;

/// <summary>
/// Finds the column that a name means. A bare name means a column of FROM, else an alias of the select list, else a column of the query around;
/// a source whose columns are not all known may have any.
/// </summary>
internal sealed class ColumnBinder(BindingContext context)
{
    public BoundExpression Bind(ColumnReference reference, Scope scope) =>
        reference.Parts.Any(p => p.IsMissing) ? ExpressionBinder.Silent(reference)
        : reference.IsQualified ? BindQualified(reference, scope)
        : BindBare(reference, scope);

    /// <summary><c>$1</c>: of a staged file whatever it is, of another source its column at that place.</summary>
    public BoundExpression BindPositional(PositionalColumn reference, Scope scope)
    {
        var entry = scope.From.Entries.FirstOrDefault(e => reference.Qualifier is null || e.Table.Key == reference.Qualifier.Name);
        if (entry is null)
        {
            return new BoundOpaqueExpression(reference.Span, "a positional column");
        }

        var name = SqlName.Unquoted(FormattableString.Invariant($"${reference.Position}"));
        var column = entry.Table.Find(name.Key)
            ?? (entry.Table.IsOpen ? entry.Table.Discover(name, entry.Table.PositionalType)
                : reference.Position >= 1 && reference.Position <= entry.Table.Columns.Count ? entry.Table.Columns[reference.Position - 1]
                : null);
        if (column is null)
        {
            context.Report(BindingDiagnostics.UnknownColumn, reference.Span, name.Text, TableNames.Describe(entry.Table), "");
            return ExpressionBinder.Silent(reference);
        }

        return new BoundColumnReference(reference.Span, scope.IsNullable(entry, column), column, entry.Table);
    }

    private BoundExpression BindBare(ColumnReference reference, Scope scope)
    {
        var identifier = reference.Column;
        var level = 0;
        for (var current = scope; current is not null; current = current.Outer, level++)
        {
            if (current.Parameters.LastOrDefault(p => p.Key == identifier.Name) is { } parameter)
            {
                return new BoundColumnReference(reference.Span, parameter.Nullable, parameter, null, level);
            }

            List<(SourceEntry Entry, ColumnSymbol Column, bool IsMerged)> found =
                [.. current.From.Find(identifier.Name, identifier.IsQuoted ? identifier.Text : null)];
            if (found.Count > 1 || (found.Count == 1 && found[0].Entry.Table.IsAmbiguous(found[0].Column.Key)))
            {
                var places = TableNames.Describe(found.Select(f => f.Entry.Table));
                context.Report(BindingDiagnostics.AmbiguousColumn, reference.Span, SqlName.Of(identifier).Text, found.Count > 1 ? places : $"{places} twice");
                return ExpressionBinder.Silent(reference);
            }

            if (found.Count == 1)
            {
                var (entry, column, isMerged) = found[0];
                if (current.From.Shadowed.FirstOrDefault(s => s.Column.Key == column.Key) is { } shadowed)
                {
                    context.Report(
                        BindingDiagnostics.LeftColumnOfUsing, reference.Span, SqlName.Of(identifier).Text, TableNames.Describe([entry.Table, shadowed.Table]));
                }

                return new BoundColumnReference(reference.Span, current.IsNullable(entry, column), column, isMerged ? null : entry.Table, level);
            }

            if (level == 0 && BindAlias(reference, current) is { } alias)
            {
                return alias;
            }

            if (level == 0 && BindItemOf(reference, current) is { } item)
            {
                return item;
            }

            if (current.From.IsOpen)
            {
                return Discover(reference, current, level);
            }
        }

        if (context.Rules.Name(reference, scope) is { } other)
        {
            return other;
        }

        ReportUnknown(reference, scope);
        return ExpressionBinder.Silent(reference);
    }

    // An open source may have a column of the alias's name, which would win. It has one when the item itself reads it.
    private static BoundAliasReference? BindAlias(ColumnReference reference, Scope scope)
    {
        if (!scope.Clause.SeesAliases || scope.SelectList?.Find(reference.Column.Name) is not { } slot)
        {
            return null;
        }

        var expression = slot.Expression;
        return scope.From.IsOpen && scope.From.Find(reference.Column.Name, null).Any()
            ? null
            : new BoundAliasReference(reference.Span, slot.Column, expression);
    }

    // A join's condition and a table function's arguments are bound before the select list, whose aliases they may use: they take the item's expression in.
    private BoundExpression? BindItemOf(ColumnReference reference, Scope scope)
    {
        if ((scope.Clause != Clause.On && scope.Clause != Clause.From) || !scope.ItemsByAlias.TryGetValue(reference.Column.Name, out var item))
        {
            return null;
        }

        var others = scope.ItemsByAlias.Remove(reference.Column.Name);
        return context.Expressions.Bind(item, scope with { ItemsByAlias = others });
    }

    private static BoundColumnReference Discover(ColumnReference reference, Scope scope, int level)
    {
        var name = SqlName.Of(reference.Column);
        foreach (var (entry, known, _) in scope.From.Find(name.Key, null))
        {
            return new BoundColumnReference(reference.Span, Nullable: true, known, entry.Table, level);
        }

        List<SourceEntry> open = [.. scope.From.Entries.Where(e => e.Table.IsOpen)];
        return open.Count == 1
            ? new BoundColumnReference(reference.Span, Nullable: true, open[0].Table.Discover(name, SqlType.Unknown), open[0].Table, level)
            : new BoundColumnReference(reference.Span, Nullable: true, scope.From.DiscoverAnywhere(name), null, level);
    }

    private BoundExpression BindQualified(ColumnReference reference, Scope scope)
    {
        var level = 0;
        for (var current = scope; current is not null; current = current.Outer, level++)
        {
            if (current.From.Entries.FirstOrDefault(e => IsCalled(e, reference.Parts)) is { } entry)
            {
                return BindIn(reference, entry, current, level);
            }
        }

        if (context.Rules.Name(reference, scope) is { } other)
        {
            return other;
        }

        ReportUnknownTable(reference, scope);
        return ExpressionBinder.Silent(reference);
    }

    private BoundExpression BindIn(ColumnReference reference, SourceEntry entry, Scope scope, int level)
    {
        var identifier = reference.Column;
        var column = FromScope.FindIn(entry.Table, identifier.Name, identifier.IsQuoted ? identifier.Text : null);
        if (column is null && entry.Table.IsOpen)
        {
            column = entry.Table.Discover(SqlName.Of(identifier), SqlType.Unknown);
        }

        if (column is null)
        {
            context.Report(
                BindingDiagnostics.UnknownColumn,
                identifier.Span,
                SqlName.Of(identifier).Text,
                TableNames.Describe(entry.Table),
                Suggestion.Phrase(identifier.Text, entry.Table.Columns.Select(c => c.Name)));
            return ExpressionBinder.Silent(reference);
        }

        if (entry.Table.IsAmbiguous(column.Key))
        {
            context.Report(BindingDiagnostics.AmbiguousColumn, identifier.Span, column.Name, $"{TableNames.Describe(entry.Table)} twice");
            return ExpressionBinder.Silent(reference);
        }

        return new BoundColumnReference(reference.Span, scope.IsNullable(entry, column), column, entry.Table, level);
    }

    // alias.column, or the relation's own name, with its schema and database when they are written.
    private static bool IsCalled(SourceEntry entry, EquatableArray<Identifier> parts)
    {
        var qualifiers = parts.Count - 1;
        var name = entry.QualifiedName;
        return qualifiers == 1
            ? entry.Table.Key == parts[0].Name
            : name.Count >= qualifiers && Enumerable.Range(0, qualifiers).All(i => name[name.Count - qualifiers + i] == parts[i].Name);
    }

    private void ReportUnknownTable(ColumnReference reference, Scope scope)
    {
        var qualifier = reference.Parts[reference.Parts.Count - 2];
        List<Scope> levels = [.. scope.Levels()];
        var suggestion = Suggestion.Phrase(qualifier.Text, levels.SelectMany(s => s.From.Entries).Select(e => e.Table.Name).OfType<string>());
        if (suggestion.Length == 0 && levels.Any(s => s.From.Find(qualifier.Name, null).Any(f => f.Column.Type.IsSemiStructured)))
        {
            suggestion = $"; a field of a semi-structured column is read with a colon, {SqlName.Of(qualifier).Text}:{reference.Column.Text}";
        }

        context.Report(BindingDiagnostics.UnknownTable, qualifier.Span, SqlName.Of(qualifier).Text, suggestion);
    }

    private void ReportUnknown(ColumnReference reference, Scope scope)
    {
        var candidates = scope.Levels()
            .SelectMany(s => s.From.Entries.SelectMany(e => e.Table.Columns).Select(c => c.Name).Concat(s.SelectList?.Aliases ?? []))
            .Where(c => !string.Equals(c, reference.Column.Text, StringComparison.OrdinalIgnoreCase));
        context.Report(
            BindingDiagnostics.UnknownColumn,
            reference.Span,
            SqlName.Of(reference.Column).Text,
            scope.From.Entries.Count == 0 ? "a query without tables" : TableNames.Describe(scope.From.Entries.Select(e => e.Table)),
            Suggestion.Phrase(reference.Column.Text, candidates.Distinct()));
    }
}
