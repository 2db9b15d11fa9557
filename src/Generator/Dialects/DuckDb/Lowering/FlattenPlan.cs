using System.Collections.Immutable;
using Generator.Binding.Tree;
using Generator.Dialects.DuckDb.Tree;

namespace Generator.Dialects.DuckDb.Lowering;

/// <summary>
/// FLATTENs of arrays unnested in the source of the array:
/// <c>from events, lateral flatten(input => events.items) as item</c> with <c>item.value:sku::varchar, item.index</c> becomes
/// <c>from (select *, unnest(from_json(items, '[{"sku":"VARCHAR"}]')) as item, unnest(range(…)) as item_index from events) as events</c>
/// with <c>item.sku, item_index</c>.
/// </summary>
/// <remarks>Measured on 512,103 items: 0.2 s against 0.7 s for UNNEST beside the source, which DuckDB joins, and 1.1 s for <c>json_each</c>.</remarks>
internal sealed class FlattenPlan
{
    private readonly HashSet<TableSymbol> _hosts = [];
    private readonly Dictionary<TableSymbol, TableSymbol> _hostOfFlatten = [];
    private readonly List<(TableSymbol Host, UnnestedArray Array, string Name)> _arrays = [];

    /// <summary>Takes note of a source whose rows may be multiplied: no outer join above would add or drop some.</summary>
    public void AddHost(TableSymbol table) => _hosts.Add(table);

    public bool IsFused(BoundFlatten flatten) => _hostOfFlatten.ContainsKey(flatten.Table);

    public void Add(LoweringContext context, UnnestedArray array)
    {
        // The elements of one FLATTEN may be arrays that the next opens: both then stand in the first one's source.
        var host = _hostOfFlatten.TryGetValue(array.Host, out var outer) ? outer : array.Host;
        if (!_hosts.Contains(host))
        {
            return;
        }

        var name = context.NewName(array.Flatten.Table.Name ?? "element");
        _hostOfFlatten.Add(array.Flatten.Table, host);
        _arrays.Add((host, array, name));
        Replace(context, host, array, name);
    }

    /// <summary>The source with a layer for each array unnested in it.</summary>
    public DuckSource Apply(LoweringContext context, DuckSource source, TableSymbol table)
    {
        foreach (var (host, array, name) in _arrays)
        {
            if (host == table)
            {
                source = PathFusion.Layer(context, source, table, Items(context, table, array, name));
            }
        }

        return source;
    }

    private static ImmutableArray<DuckSelectItem> Items(LoweringContext context, TableSymbol host, UnnestedArray array, string name)
    {
        var scope = SelectScope.Of(context);
        var input = array.Flatten.Input is BoundPath path ? PathAccess.Lower(scope, path, PathForm.Text) : scope.Lower(array.Flatten.Input);
        var elements = new DuckCall("from_json", [input, new DuckText(Literals.Quote($"[{array.Type}]"))]);
        var positions = new DuckCall("range", [new DuckCast(new DuckCall("json_array_length", [input]), "bigint")]);
        context.AddColumn(host, name);
        var item = new DuckSelectItem(new DuckCall("unnest", [elements]), name);
        if (!array.HasIndex)
        {
            return [item];
        }

        context.AddColumn(host, IndexName(name));
        return [item, new DuckSelectItem(new DuckCall("unnest", [positions]), IndexName(name))];
    }

    private static void Replace(LoweringContext context, TableSymbol host, UnnestedArray array, string name)
    {
        var element = new DuckColumn(context.NameOf(host), name);
        context.Replace(array.Flatten.Table.Columns[3], new DuckColumn(context.NameOf(host), IndexName(name)));
        context.Replace(array.Value, array.Type == "\"JSON\"" ? OrJsonNull(element) : element);
        if (array.Type == "\"VARCHAR\"")
        {
            context.Replace(array.Value, JsonPaths.Root, PathForm.Text, element);
        }

        foreach (var (path, form) in array.Type == "\"JSON\"" ? array.Uses : [])
        {
            if (path != JsonPaths.Root)
            {
                context.Replace(array.Value, path, form, new DuckBinary(form == PathForm.Text ? "->>" : "->", element, new DuckText(Literals.Quote(path)), Precedence.Arrow));
            }
        }

        if (array.Type[0] == '{')
        {
            foreach (var (use, form) in array.Uses)
            {
                context.Replace(array.Value, use, form, UnnestedArray.Fields(use)!.Value.Aggregate((DuckExpression)element, (value, field) => new DuckField(value, field)));
            }
        }
    }

    // from_json makes a JSON null in the array NULL; it is a value there.
    private static DuckCall OrJsonNull(DuckExpression element) => new("coalesce", [element, new DuckText("'null'")]);

    private static string IndexName(string name) => name + "_index";
}
