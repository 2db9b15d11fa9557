using Generator.Diagnostics;
using Generator.Templating.Evaluation;
using Generator.Templating.Values;

namespace Generator.Templating.Context;

/// <summary>The variables of dbt's context (dbt: "Jinja functions"), made when a template asks for them.</summary>
internal static class ContextValues
{
    public static readonly IReadOnlyDictionary<string, Func<Rendering, Value?>> Table = new Dictionary<string, Func<Rendering, Value?>>(StringComparer.Ordinal)
    {
        ["this"] = This,
        ["target"] = rendering => new TargetValue(rendering),
        ["schema"] = rendering => new TargetValue(rendering).Attribute("schema"),
        ["database"] = rendering => new TargetValue(rendering).Attribute("database"),
        ["run_started_at"] = _ => new RunTimeValue(
            new RunValue(RunValueKind.RunStartedAt, "", RunValueType.Timestamp), new StringValue("1970-01-01 00:00:00+00:00")),
        ["invocation_id"] = _ => new RunTimeValue(
            new RunValue(RunValueKind.InvocationId, ""), new StringValue("00000000-0000-0000-0000-000000000000")),
        ["execute"] = rendering => BoolValue.Of(rendering.Options.Execute),
        ["project_name"] = rendering => new StringValue(rendering.Project.ProjectName),
        ["dbt_version"] = _ => new StringValue("1.10.0"),
        ["model"] = Model,
        ["flags"] = _ => new ObjectValue("flags", new Dictionary<string, Value> { ["WHICH"] = new StringValue("build") }),
        ["invocation_args_dict"] = _ => new DictValue([("which", new StringValue("build"))]),
        ["selected_resources"] = _ => new ListValue([]),
        ["graph"] = rendering => rendering.Report(
            TemplatingDiagnostics.Unsupported, default, "graph", ": what a node is must not depend on which others there are; name them with ref()"),
        ["adapter"] = _ => Object("adapter", AdapterFunctions.Rows),
        ["api"] = _ => new ObjectValue("api", new Dictionary<string, Value>
        {
            ["Column"] = Callable(ApiFunctions.Column, ApiFunctions.ColumnRows),
            ["Relation"] = Object("Relation", ApiFunctions.RelationRows),
        }),
        ["exceptions"] = _ => Object("exceptions", ExceptionFunctions.Rows),
        ["modules"] = _ => Modules.Value,
        ["config"] = _ => Callable(ConfigFunctions.Config, ConfigFunctions.Rows),
        ["var"] = _ => Callable(RunValueFunctions.Var, RunValueFunctions.VarRows),
        ["builtins"] = _ => new ObjectValue("builtins", new Dictionary<string, Value>
        {
            ["ref"] = new FunctionValue(ContextFunctions.Table["ref"]),
            ["source"] = new FunctionValue(ContextFunctions.Table["source"]),
            ["config"] = Callable(ConfigFunctions.Config, ConfigFunctions.Rows),
        }),
    };

    public static ObjectValue Object(string name, IEnumerable<Function> functions) =>
        new(name, functions.ToDictionary(function => function.Name, function => (Value)new FunctionValue(function), StringComparer.Ordinal));

    public static FunctionValue Callable(Function function, IEnumerable<Function> functions) =>
        new(function, attributes: functions.ToDictionary(row => row.Name, row => (Value)new FunctionValue(row), StringComparer.Ordinal));

    private static RelationValue? This(Rendering rendering) =>
        rendering.Options.This is { } relation ? new RelationValue(relation, new TargetValue(rendering).Attribute("database")!) : null;

    private static ObjectValue? Model(Rendering rendering)
    {
        if (rendering.Options.Node is not { } node)
        {
            return null;
        }

        var config = new DictValue(node.Config.Select(entry => (entry.Key, Value.From(entry.Value))));
        return new ObjectValue("model", new Dictionary<string, Value>
        {
            ["unique_id"] = new StringValue(node.UniqueId),
            ["name"] = new StringValue(node.Name),
            ["alias"] = new StringValue(rendering.Options.This?.Identifier ?? node.Name),
            ["schema"] = new StringValue(rendering.Options.This?.Schema ?? rendering.Project.Target.Schema),
            ["resource_type"] = new StringValue(node.ResourceType),
            ["path"] = new StringValue(node.Path),
            ["original_file_path"] = new StringValue(node.Path),
            ["package_name"] = new StringValue(node.Package),
            ["config"] = config,
            ["tags"] = config.Attribute("tags") ?? new ListValue([]),
            ["meta"] = config.Attribute("meta") ?? new DictValue(),
        });
    }
}
