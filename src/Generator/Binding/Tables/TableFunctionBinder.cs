using Generator.Binding.Expressions;
using Generator.Binding.Scopes;
using Generator.Binding.Tree;
using Generator.Functions;
using Generator.Syntax;
using Generator.Text;

namespace Generator.Binding.Tables;

/// <summary>Binds table functions: FLATTEN by its own rules, the catalogue's by their columns, the user's as sources of unknown columns.</summary>
internal sealed class TableFunctionBinder(BindingContext context)
{
    private readonly FlattenBinder _flatten = new(context);

    public (BoundTableSource Source, FromScope From) Bind(TableFunction syntax, Scope scope)
    {
        var name = syntax.Call.Name;
        var isPlain = name.Parts.Count == 1 && syntax.Call.Method is null;
        var source = isPlain && name.Last.Name == "FLATTEN" ? _flatten.Bind(syntax, scope) : BindCatalogued(syntax, isPlain, scope);
        return (source, FromScope.Of(new SourceEntry(Symbol(source))));
    }

    private static TableSymbol Symbol(BoundTableSource source) => source is BoundFlatten flatten ? flatten.Table : ((BoundTableFunction)source).Table;

    private BoundTableFunction BindCatalogued(TableFunction syntax, bool isPlain, Scope scope)
    {
        var name = syntax.Call.Name;
        var isOfInformationSchema = name.Parts.Count > 1 && name.Parts[name.Parts.Count - 2].Name == "INFORMATION_SCHEMA";
        var function = (isPlain || isOfInformationSchema) && FunctionCatalog.Find(name.Last.Text) is { Kind: FunctionKind.Table } found ? found : null;
        var arguments = syntax.Call.Arguments
            .Select(a => new BoundArgument(a.Name is { } argument ? SqlName.Of(argument).Text : null, context.Expressions.Bind(a.Value, scope)))
            .ToEquatableArray();
        var names = Aliases.ColumnNames(syntax.Alias);
        var columns = (function?.Columns ?? []).Select((c, i) =>
            new ColumnSymbol(i < names.Count ? names[i] : SqlName.Unquoted(c.Name.ToLowerInvariant()), c.Type, c.Nullable));
        var table = new TableSymbol(Aliases.Name(syntax.Alias) ?? NameOf(name), columns, isOpen: function is null || function.Columns.Count == 0 || isOfInformationSchema);
        return new BoundTableFunction(syntax.Span, table, string.Join(".", name.Parts.Select(p => SqlName.Of(p).Text)), function, arguments);
    }

    // What IDENTIFIER names is not known.
    private static SqlName? NameOf(ObjectName function) => function.Last.Name == "IDENTIFIER" ? null : SqlName.Of(function.Last);
}
