using Generator.Templating.Evaluation;
using Generator.Templating.Values;

namespace Generator.Templating.Context;

/// <summary>
/// <c>target</c> (dbt: "About target variables"). Its properties are the run's, except the type: a node is rendered once for each.
/// </summary>
internal sealed class TargetValue(Rendering rendering) : Value
{
    private static readonly string[] OnlyTheRunKnows =
        ["account", "user", "role", "warehouse", "host", "port", "path", "threads", "client_session_keep_alive"];

    public override string TypeName => "target";

    public override IEnumerable<string> AttributeNames => ["name", "type", "schema", "database", "dbname", "profile_name", .. OnlyTheRunKnows];

    public override Value? Attribute(string name)
    {
        var target = rendering.Project.Target;
        switch (name)
        {
            case "type":
                rendering.Findings.UsesTargetType = true;
                return new StringValue(rendering.Options.TargetType);
            case "name" or "target_name":
                return Of("name", target.Name);
            case "schema" or "dataset":
                return Of("schema", target.Schema);
            case "database" or "dbname" or "project":
                return Of("database", target.Database);
            case "profile_name":
                return Of(name, target.ProfileName);
            case "get":
                return new FunctionValue(GetMethod, this);
            default:
                return OnlyTheRunKnows.Contains(name) ? new RunTimeValue(new RunValue(RunValueKind.Target, name), null) : null;
        }
    }

    private static readonly Function GetMethod = new("get", "self, key, default?", call =>
        ((TargetValue)call.Raw(0)!).Attribute(call.Text(1)) ?? call.Raw(2) ?? NoneValue.Instance);

    public override string ToString() => "<target>";

    private static RunTimeValue Of(string name, string value) =>
        new(new RunValue(RunValueKind.Target, name, RunValueType.Text, value), new StringValue(value));
}
