using Generator.Templating.Evaluation;
using Generator.Templating.Values;

namespace Generator.Templating.Context;

/// <summary>The functions of dbt's context (dbt: "Jinja functions").</summary>
internal static class ContextFunctions
{
    public static readonly IReadOnlyDictionary<string, Function> Table = Function.Table(
    [
        .. ReferenceFunctions.Rows,
        .. QueryFunctions.Rows,
        RunValueFunctions.EnvVar,
        new("is_incremental", "", call =>
        {
            call.Rendering.Findings.UsesIsIncremental = true;
            return BoolValue.Of(call.Rendering.Options.IsIncremental);
        }),
        new("should_full_refresh", "", call =>
        {
            call.Rendering.Findings.UsesIsIncremental = true;
            return BoolValue.Of(!call.Rendering.Options.IsIncremental);
        }),
        new("return", "value?", call =>
        {
            call.Rendering.Frame.Returned = call.Raw(0) ?? NoneValue.Instance;
            return StringValue.Empty;
        }),
        new("log", "message, info?", _ => StringValue.Empty),
        new("print", "message", _ => StringValue.Empty),
        new("doc", "*names", _ => StringValue.Empty),
    ]);
}
