using Generator.Diagnostics;
using Generator.Templating.Evaluation;
using Generator.Templating.Values;
using Generator.Text;

namespace Generator.Templating.Context;

/// <summary><c>adapter</c> (dbt: "About adapter object"). Columns come from contracts and inferred schemas.</summary>
internal static class AdapterFunctions
{
    public static readonly Function[] Rows =
    [
        new("dispatch", "macro_name, macro_namespace?, packages?", Dispatch),
        new("get_columns_in_relation", "relation", call => new ListValue(ColumnsOf(call, call.Raw(0)!))),
        new("get_missing_columns", "from_relation, to_relation", MissingColumns),
        new("get_relation", "database, schema, identifier", call => new RelationValue(Relation(call, call.Text(1), call.Text(2)), call[0])),
        new("quote", "identifier", call => call.String($"\"{call.Text(0)}\"")),
        new("quote_as_configured", "identifier, quote_key", call => call.Raw(0)!),
        new("type", "", call => call.String(call.Rendering.Macros.Adapter)),
        new("check_schema_exists", "database, schema", _ => BoolValue.True),
        new("is_replaceable", "relation, partition_by?, cluster_by?", _ => BoolValue.True),
        new("cache_added", "relation", _ => StringValue.Empty),
        new("create_schema", "relation", _ => StringValue.Empty),
        new("drop_relation", "relation", NeedsWarehouse),
        new("rename_relation", "from_relation, to_relation", NeedsWarehouse),
        new("expand_target_column_types", "from_relation, to_relation", NeedsWarehouse),
        new("execute", "sql, auto_begin?, fetch?", NeedsWarehouse),
    ];

    // Asked for by the name of what the template refers to, it is that.
    private static ResolvedRelation Relation(Call call, string schema, string identifier) =>
        call.Rendering.Findings.Relations.Find(known =>
            string.Equals(known.Schema, schema, StringComparison.OrdinalIgnoreCase) && string.Equals(known.Identifier, identifier, StringComparison.OrdinalIgnoreCase))
        ?? new ResolvedRelation("", schema, identifier);

    private static Value NeedsWarehouse(Call call) =>
        call.Rendering.Report(TemplatingDiagnostics.WarehouseQuery, call.Span, "adapter." + call.Name, "write it as a statement of an operation, with run_query()");

    private static Value Dispatch(Call call)
    {
        var name = call.Text(0);
        var rendering = call.Rendering;
        var package = call.Has(1) ? call.Text(1) : null;

        // Before dbt 0.20 a call listed the packages itself.
        string?[] packages = call.Has(2) ? [.. call.Items(2).Select(item => item.ToString())] : [package];
        if (packages.Select(p => rendering.Macros.Dispatch(name, p, rendering.Frame.Package)).FirstOrDefault(found => found is not null) is { } macro)
        {
            return macro;
        }

        var candidates = rendering.Macros.NamesSeenFrom(package ?? rendering.Frame.Package);
        return rendering.Report(
            TemplatingDiagnostics.UnknownMacro, call.Span, $"{rendering.Macros.Implementation(name)}' or 'default__{name}", Suggestion.Phrase("default__" + name, candidates));
    }

    private static IReadOnlyList<ColumnValue> ColumnsOf(Call call, Value value)
    {
        if (!call.Rendering.Options.Execute || value is UndefinedValue)
        {
            return [];
        }

        if (value is not RelationValue relation)
        {
            call.Fail($"know the columns of {Rendering.Describe(value)}; give a relation, such as ref('model')");
            return [];
        }

        var columns = relation.Relation.UniqueId.Length == 0 ? null : call.Rendering.Project.ColumnsOf(relation.Relation.UniqueId);
        if (columns is null)
        {
            call.Rendering.Report(TemplatingDiagnostics.UnknownColumns, call.Span, $"{relation.Relation.Schema}.{relation.Relation.Identifier}", call.Name);
            return [];
        }

        return [.. columns.Select(column => new ColumnValue(column))];
    }

    private static ListValue MissingColumns(Call call)
    {
        var known = new HashSet<string>(ColumnsOf(call, call.Raw(1)!).Select(column => column.Column.Name), StringComparer.OrdinalIgnoreCase);
        return new ListValue(ColumnsOf(call, call.Raw(0)!).Where(column => !known.Contains(column.Column.Name)));
    }
}
