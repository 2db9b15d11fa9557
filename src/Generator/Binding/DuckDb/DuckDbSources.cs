using Generator.Binding.Scopes;
using Generator.Binding.Tables;
using Generator.Binding.Tree;
using Generator.Syntax;
using Generator.Text;
using Generator.Types;
using Generator.Types.DuckDb;

namespace Generator.Binding.DuckDb;

/// <summary>Binds files, table functions and queries that describe others: what they have is known to DuckDB when it reads them, of a few before.</summary>
internal sealed class DuckDbSources(BindingContext context)
{
    public (BoundTableSource Source, FromScope From)? Bind(TableSource source, Scope scope, FromScope left) => source switch
    {
        FileTable file => BindFile(file),
        TableFunction function => BindFunction(function, TableSourceBinder.Lateral(scope, left)),
        _ => null,
    };

    /// <summary>The columns that DESCRIBE and SUMMARIZE give ("DESCRIBE", "SUMMARIZE").</summary>
    public BoundQueryBody Describe(DescribeQuery syntax, Scope scope)
    {
        if (syntax.Query is { } query)
        {
            context.Queries.Bind(query, scope.ForSubquery());
        }
        else if (syntax.Table is { } table && syntax.Keyword != "show")
        {
            context.Tables.Bind(table, scope, FromScope.Empty);
        }

        return syntax.Keyword switch
        {
            "summarize" => Rows(syntax, [.. Texts("column_name", "column_type"), .. NullableTexts("min", "max"), ("approx_unique", DuckDbTypeNames.BigInt, false),
                .. NullableTexts("avg", "std", "q25", "q50", "q75"), ("count", DuckDbTypeNames.BigInt, false), ("null_percentage", SqlType.Number(9, 2), true)]),
            "describe" when syntax.Query is not null || syntax.Table is not null =>
                Rows(syntax, [.. Texts("column_name", "column_type", "null"), .. NullableTexts("key", "default", "extra")]),
            _ => new BoundMissingBody(syntax.Span),
        };
    }

    private static (BoundTableSource Source, FromScope From) BindFile(FileTable syntax)
    {
        var name = Aliases.Name(syntax.Alias) ?? SqlName.Unquoted(syntax.File.Value);
        var table = new TableSymbol(name, [], isOpen: true);
        return (new BoundOpaqueSource(syntax.Span, table, BoundOpaqueSource.File, null), FromScope.Of(new SourceEntry(table)));
    }

    private (BoundTableSource Source, FromScope From) BindFunction(TableFunction syntax, Scope scope)
    {
        var name = syntax.Call.Name;
        var arguments = syntax.Call.Arguments
            .Select(a => new BoundArgument(a.Name is { } argument ? SqlName.Of(argument).Text : null, context.Expressions.Bind(a.Value, scope)))
            .ToEquatableArray();
        var names = Aliases.ColumnNames(syntax.Alias);
        List<ColumnSymbol> columns = [.. Columns(name.Last.Text.ToLowerInvariant(), arguments)];
        var isOpen = columns.Count == 0;
        if (syntax.HasOrdinality && !isOpen)
        {
            columns.Add(new ColumnSymbol(SqlName.Unquoted("ordinality"), DuckDbTypeNames.BigInt, nullable: false));
        }

        var named = columns.Select((c, i) => i < names.Count ? new ColumnSymbol(names[i], c.Type, c.Nullable) : c)
            .Concat(isOpen ? names.Select(n => new ColumnSymbol(n, SqlType.Unknown, nullable: true)) : []);
        var table = new TableSymbol(Aliases.Name(syntax.Alias) ?? SqlName.Of(name.Last), named, isOpen);
        var function = new BoundTableFunction(syntax.Span, table, string.Join(".", name.Parts.Select(p => SqlName.Of(p).Text)), null, arguments);
        return (function, FromScope.Of(new SourceEntry(table)));
    }

    private static IEnumerable<ColumnSymbol> Columns(string function, EquatableArray<BoundArgument> arguments)
    {
        var first = arguments.Count > 0 ? arguments[0].Value.Type : SqlType.Unknown;
        return function switch
        {
            "range" or "generate_series" when first.IsNumeric => [new ColumnSymbol(SqlName.Unquoted(function), DuckDbTypeNames.BigInt, nullable: false)],
            "range" or "generate_series" when first.IsTimestamp || first.Kind == SqlTypeKind.Date =>
                [new ColumnSymbol(SqlName.Unquoted(function), first.IsTimestamp ? first : DuckDbTypeNames.Timestamp, nullable: false)],
            "unnest" when first.Kind == SqlTypeKind.Array && arguments.Count == 1 && DuckDbTypeNames.ElementOf(first) is { Kind: not SqlTypeKind.Object } element =>
                [new ColumnSymbol(SqlName.Unquoted("unnest"), element, nullable: true)],
            "glob" => [new ColumnSymbol(SqlName.Unquoted("file"), SqlType.Varchar, nullable: false)],
            _ => [],
        };
    }

    private static BoundValues Rows(SqlNode syntax, (string Name, SqlType Type, bool Nullable)[] columns) => new(
        syntax.Span, columns.Select(c => new ColumnSymbol(SqlName.Unquoted(c.Name), c.Type, c.Nullable, syntax.Span)).ToEquatableArray(), []);

    private static IEnumerable<(string Name, SqlType Type, bool Nullable)> Texts(params string[] names) => names.Select(n => (n, SqlType.Varchar, false));

    private static IEnumerable<(string Name, SqlType Type, bool Nullable)> NullableTexts(params string[] names) => names.Select(n => (n, SqlType.Varchar, true));
}
