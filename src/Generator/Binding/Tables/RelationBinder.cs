using Generator.Binding.Queries;
using Generator.Binding.Scopes;
using Generator.Binding.Tree;
using Generator.Syntax;
using Generator.Text;

namespace Generator.Binding.Tables;

/// <summary>
/// Binds a table by name: what ref or source printed is that node; an unqualified name is a common table expression first; any other table is of
/// unknown columns.
/// </summary>
internal sealed class RelationBinder(BindingContext context)
{
    public (BoundTableSource Source, FromScope From) Bind(TableReference syntax, Scope scope)
    {
        var name = syntax.Name;
        var columnNames = Aliases.ColumnNames(syntax.Alias);
        var alias = Aliases.Name(syntax.Alias) ?? SqlName.Of(name.Last);
        var relation = context.Holes.RelationAt(name.Span);
        if (relation is null && name.Parts.Count == 1 && CteScope.Find(scope.Ctes, name.Last.Name) is { } cte)
        {
            cte.NoteReference();
            var copy = new TableSymbol(alias, Renaming.Copy(cte.Columns, columnNames), cte.IsOpen);
            return (new BoundCteReference(syntax.Span, copy, cte.Name.Text, cte.Cte, columnNames.Count > 0), FromScope.Of(new SourceEntry(copy)));
        }

        if (context.Rules.HasDual && relation is null && name.Parts.Count == 1 && name.Last is { IsQuoted: false, Name: "DUAL" })
        {
            return Dual(syntax, alias);
        }

        var schema = relation is null ? null : context.Schemas.SchemaOf(relation.UniqueId);
        var columns = (schema?.Columns ?? []).Select((c, i) =>
            new ColumnSymbol(i < columnNames.Count ? columnNames[i] : SqlName.Unquoted(c.Name), c.Type, c.Nullable));
        // CHANGES adds METADATA$ACTION and the like.
        var table = new TableSymbol(alias, columns, syntax.Changes is not null || (schema?.IsOpen ?? true));
        var entry = new SourceEntry(table, syntax.Alias is null ? name.Parts.Select(p => p.Name).ToEquatableArray() : []);
        var bound = new BoundRelation(name.Span, table, relation?.UniqueId, name.Parts.Select(p => SqlName.Of(p).Text).ToEquatableArray(), columnNames.Count > 0);
        return (
            Construct(syntax) is { } construct ? new BoundOpaqueSource(syntax.Span, table, construct, bound) : bound,
            FromScope.Of(entry));
    }

    // The table of one row and no columns to speak of.
    private static (BoundTableSource Source, FromScope From) Dual(TableReference syntax, SqlName alias)
    {
        var column = new ColumnSymbol(SqlName.Unquoted("dummy"), Types.SqlType.Varchar, nullable: false);
        var row = new BoundValues(syntax.Span, [column], [[new BoundLiteral(syntax.Span, Types.SqlType.Varchar, "X")]]);
        var table = new TableSymbol(alias, [column]);
        return (
            new BoundDerivedTable(syntax.Span, table, new BoundQuery(syntax.Span, [], row, [], null), IsLateral: false, HasColumnNames: false),
            FromScope.Of(new SourceEntry(table)));
    }

    /// <summary>What about the reference only Snowflake has; null when it is plain.</summary>
    private static string? Construct(TableReference syntax) =>
        syntax.Changes is not null ? "CHANGES" : syntax.TimeTravel is { } time ? time.IsBefore ? "BEFORE" : "AT" : null;
}
