using Generator.Text;

namespace Generator.Project.Yaml;

/// <summary>Renders the Jinja in a YAML tree's values, as dbt does before it reads one.</summary>
internal static class YamlTemplates
{
    // dbt renders these later, with the context of the node that they belong to.
    private static readonly HashSet<string> RenderedLater = new(StringComparer.Ordinal)
    {
        "description", "tests", "data_tests", "pre-hook", "post-hook", "pre_hook", "post_hook", "+pre-hook", "+post-hook", "on-run-start", "on-run-end", "query-comment", "loaded_at_query",

        // The semantic layer's own language, which is passed over.
        "metrics", "semantic_models", "saved_queries", "unit_tests",
    };

    /// <summary>The tree with every templated scalar replaced by what <paramref name="render"/> makes of it; untouched parts are shared.</summary>
    public static YamlNode Render(YamlNode node, Func<YamlScalar, YamlNode> render) => node switch
    {
        YamlScalar { HasTemplate: true } scalar => render(scalar),
        YamlList list => list with { Items = list.Items.Select(item => Render(item, render)).ToEquatableArray() },
        YamlMap map => map with { Entries = map.Entries.Select(entry => Render(entry, render)).ToEquatableArray() },
        _ => node,
    };

    private static YamlEntry Render(YamlEntry entry, Func<YamlScalar, YamlNode> render) =>
        RenderedLater.Contains(entry.Key.Text) ? entry
        : entry is { Key.Text: "column_types" or "+column_types", Value: YamlMap types } ? entry with { Value = OfColumns(types, render) }
        : entry with { Value = Render(entry.Value, render) };

    // A column may have any name.
    private static YamlMap OfColumns(YamlMap types, Func<YamlScalar, YamlNode> render) =>
        types with { Entries = types.Entries.Select(entry => entry with { Value = Render(entry.Value, render) }).ToEquatableArray() };
}
