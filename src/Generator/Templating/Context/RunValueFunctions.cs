using Generator.Diagnostics;
using Generator.Templating.Evaluation;
using Generator.Templating.Values;
using Generator.Text;

namespace Generator.Templating.Context;

/// <summary><c>var</c> and <c>env_var</c>: values that each run may give anew.</summary>
internal static class RunValueFunctions
{
    public static readonly Function Var = new("var", "name, default?", call =>
    {
        var name = call.Text(0);
        var build = call.Rendering.Project.FindVar(name, call.Rendering.Package) is { } plain ? Value.From(plain)
            : call.Raw(1) is { } otherwise ? call.Rendering.Use(otherwise, call.Span)
            : null;
        return build is null
            ? call.Rendering.Report(
                TemplatingDiagnostics.VarWithoutValue, call.Span, name, Suggestion.Phrase(name, call.Rendering.Project.VarNames))
            : new RunTimeValue(new RunValue(RunValueKind.Var, name, RunTimeValue.TypeOf(build), build.ToString()), build);
    });

    public static readonly Function[] VarRows =
    [
        new("has_var", "name", call => BoolValue.Of(call.Rendering.Project.FindVar(call.Text(0), call.Rendering.Package) is not null)),
    ];

    public static readonly Function EnvVar = new("env_var", "name, default?", call =>
    {
        var build = call.Raw(1) is { } otherwise ? call.Rendering.Use(otherwise, call.Span) : null;
        return new RunTimeValue(new RunValue(RunValueKind.EnvVar, call.Text(0), RunValueType.Text, build?.ToString()), build);
    });
}
