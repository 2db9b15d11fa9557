using Generator.Binding.Tree;
using Generator.Diagnostics;
using Generator.Syntax;
using Generator.Text;

namespace Generator.Binding.Statements;

/// <summary>The tables that statements write.</summary>
internal static class Targets
{
    public static BoundTarget Of(BindingContext context, ObjectName name) => new(
        name.Span,
        context.Holes.RelationAt(name.Span)?.UniqueId,
        name.Parts.Select(p => SqlName.Of(p).Text).ToEquatableArray());

    /// <summary>Checks that listed columns exist where the table's are known, and that there are as many values.</summary>
    public static void CheckColumns(BindingContext context, BoundTarget target, EquatableArray<Identifier> columns, BoundQuery query)
    {
        var schema = target.UniqueId is { } id ? context.Schemas.SchemaOf(id) : null;
        foreach (var column in columns.Where(c => schema is { IsOpen: false } && !c.IsMissing && !Has(schema, c)))
        {
            context.Report(
                BindingDiagnostics.UnknownColumn,
                column.Span,
                SqlName.Of(column).Text,
                $"'{schema!.Name}'",
                Suggestion.Phrase(column.Text, schema.Columns.Select(c => c.Name)));
        }

        if (columns.Count > 0 && !query.IsOpen && query.Columns.Count > 0 && query.Columns.Count != columns.Count)
        {
            context.Report(
                BindingDiagnostics.ColumnCountMismatch,
                query.Span,
                "The column list",
                Counts.Columns(columns.Count),
                Counts.Columns(query.Columns.Count));
        }
    }

    private static bool Has(RelationSchema schema, Identifier column) =>
        schema.Columns.Any(c => SqlName.Unquoted(c.Name).Key == column.Name || (column.IsQuoted && c.Name == column.Text));
}
