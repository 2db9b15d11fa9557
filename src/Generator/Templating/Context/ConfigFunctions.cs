using Generator.Templating.Evaluation;
using Generator.Templating.Values;

namespace Generator.Templating.Context;

/// <summary><c>config(…)</c>, <c>config.get</c> and <c>config.require</c> (dbt: "About config variable").</summary>
internal static class ConfigFunctions
{
    public static readonly Function Config = new("config", "entries?, **named", call =>
    {
        if (call[0] is DictValue given)
        {
            Add(call, given);
        }

        Add(call, (DictValue)call.Raw(1)!);
        return StringValue.Empty;
    });

    public static readonly Function[] Rows =
    [
        new("get", "name, default?, validator?", call => Find(call, call.Text(0)) ?? call.Raw(1) ?? NoneValue.Instance),
        new("require", "name, validator?", call =>
            Find(call, call.Text(0)) ?? call.Fail($"find the configuration '{call.Text(0)}', which is required here; set it with config({call.Text(0)}=…)")),
        new("meta_get", "name, default?", call =>
            (Find(call, "meta") as DictValue)?.Attribute(call.Text(0)) ?? call.Raw(1) ?? NoneValue.Instance),
        new("persist_relation_docs", "", _ => BoolValue.False),
        new("persist_column_docs", "", _ => BoolValue.False),
    ];

    private static void Add(Call call, DictValue entries)
    {
        foreach (var (key, value) in entries.Entries)
        {
            var plain = call.Rendering.UseAll(value, call.Span).ToPlain();
            call.Rendering.Findings.Config.Add(new ConfigEntry(key.ToString(), plain, LocationOf(call, key.ToString())));
        }
    }

    /// <summary>The argument itself, when the call stands in the node's own file.</summary>
    private static Text.SourceLocation LocationOf(Call call, string name) =>
        call.Rendering.OutermostLocationOf(call.NamedSpans.TryGetValue(name, out var span) ? span : call.Span);

    private static Value? Find(Call call, string name)
    {
        var written = call.Rendering.Findings.Config.LastOrDefault(entry => entry.Name == name)?.Value;
        var resolved = call.Rendering.Options.Node?.Config.FirstOrDefault(entry => entry.Key == name)?.Value;
        return (written ?? resolved) is { } value ? Value.From(value) : null;
    }
}
